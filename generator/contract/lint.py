"""Everything that can be wrong with a contract that reads well: against the model, the sources, and itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from generator.contract.findings import LintFinding
from generator.contract.lint_locators import locator_findings
from generator.contract.lint_rules import rule_findings
from generator.contract.references import reference_findings
from generator.contract.resolve import merge_findings
from generator.contract.vocabulary import Contract
from generator.model import Model

__all__ = ["LintFinding", "lint"]


def lint(
    contract: Contract, model: Model, *, sources: Collection[str] | None = None, folder: Path | None = None
) -> list[LintFinding]:
    """Findings in the order of their lines; none = clean.

    `model` is the whole model, not the view of one version. `sources`: the tags of ``source.toml``; None leaves tags
    unchecked.
    `folder`: the vendor's folder, where the files that the contract names must stand; None leaves files unchecked.
    """
    passes: tuple[Callable[[], Iterator[LintFinding]], ...] = (
        lambda: reference_findings(contract, model),
        lambda: iter(merge_findings(contract, model)),
        lambda: rule_findings(contract, model, sources, folder),
        lambda: locator_findings(contract, model),
    )
    return sorted({finding for look in passes for finding in look()})
