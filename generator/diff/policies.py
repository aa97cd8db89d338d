"""Where what a vendor states changes the verdict of a rule: ``policies.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.rule import Section
from generator.contract.vocabulary import Contract
from generator.diff.findings import Finding
from generator.diff.rules import Effect

FILE = "policies.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(Section):
    """One rule, weighed otherwise for one vendor."""

    vendor: str
    """Folder of the vendor."""
    rule: str
    """Id of the rule."""
    wire: Effect
    """What it does to clients that are deployed."""
    sdk: Effect
    """What it does to code that uses a regenerated client."""
    cite: str
    """Clause that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFile(Section):
    """A whole file."""

    policies: tuple[Policy, ...]
    """One row a vendor and rule."""


@cache
def policies() -> Mapping[tuple[str, str], Policy]:
    text = (resources.files("generator.diff") / FILE).read_text("utf-8")
    return {(row.vendor, row.rule): row for row in build(PolicyFile, yamlsource.parse(text, FILE), FILE).policies}


def weighed(finding: Finding, contract: Contract | None) -> Finding:
    """The finding with the verdict that it has for this vendor."""
    policy = policies().get((contract.vendor, finding.rule.id)) if contract is not None else None
    if policy is None:
        return finding
    return replace(finding, wire=policy.wire, sdk=policy.sdk, because=policy.cite)
