"""The rules of change validation, as data: ``rules.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.rule import Section

Effect = Literal["breaking", "dangerous", "safe"]
Hits = Literal["caller", "writer", "reader", "code", "operator", "nobody"]
FILE = "rules.yaml"
RANK: Mapping[str, int] = {"safe": 0, "dangerous": 1, "breaking": 2}
WHO: Mapping[Hits, str] = {
    "caller": "Clients that send the old request are refused or get something else.",
    "writer": "Clients that write the old form are refused, or what they write means something else.",
    "reader": "Clients that read the old form meet what they do not know, or miss what they rely on.",
    "code": "Nothing changes on the wire; code that uses a regenerated client has to be changed or looked at.",
    "operator": "Clients go on; whoever relies on the statement has to look again.",
    "nobody": "Old clients and code go on as they are.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Section):
    """One kind of change."""

    id: str
    """``prefix:name``; the prefix is the format of the documents."""
    wire: Effect
    """What it does to clients that are deployed."""
    sdk: Effect
    """What it does to code that uses a regenerated client."""
    hits: Hits
    """Whom it concerns."""
    mirror: str = ""
    """Rule of the opposite change."""
    lone: str = ""
    """Why there is no mirror."""
    says: str
    """The change in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile(Section):
    """A whole file."""

    rules: tuple[Rule, ...]
    """In the order in which they are documented."""


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by id."""
    text = (resources.files("generator.diff") / FILE).read_text("utf-8")
    built = build(RuleFile, yamlsource.parse(text, FILE), FILE)
    return {rule.id: rule for rule in built.rules}


def worse(one: Effect, other: Effect) -> Effect:
    return one if RANK[one] >= RANK[other] else other
