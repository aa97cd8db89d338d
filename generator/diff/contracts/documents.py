"""Two contracts of a vendor."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.contracts.access import compare_access
from generator.diff.contracts.amounts import compare_amounts
from generator.diff.contracts.failures import compare_failures
from generator.diff.contracts.forms import compare_forms
from generator.diff.contracts.pairing import Pairing
from generator.diff.findings import Finding
from generator.diff.sides import Side


def compare_contracts(old: Side, new: Side) -> Iterator[Finding]:
    """Changes of what no interface document can say."""
    assert old.contract is not None
    assert new.contract is not None
    pairing = Pairing((old, new), old.contract, new.contract)
    for compare in (compare_access, compare_failures, compare_amounts, compare_forms):
        yield from compare(pairing)
