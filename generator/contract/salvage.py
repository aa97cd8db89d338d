"""What can still be read of a contract that has faults of form, so that lint tells the faults of content with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.contract.build import build
from generator.contract.vocabulary import Contract
from generator.contract.yamlsource import ListNode, MapNode, Node, ScalarNode
from generator.diagnostics import BadInput, BadInputs


@dataclass(frozen=True, slots=True)
class Salvaged:
    """`contract` without the top-level keys in `dropped`, which hold the faults."""

    contract: Contract
    dropped: frozenset[str]


def salvage(node: Node, file: str, vendor: str) -> Salvaged | None:
    """The contract without its broken sections; None where too little is left to hold against the documents."""
    if not isinstance(node, MapNode):
        return None
    try:
        return _built(node, file, vendor, frozenset())
    except BadInputs as error:  # what the stand-ins did not mend
        dropped = frozenset(_section(node, fault.line) for fault in error.faults)
    if "interfaces" in dropped or "interfaces" not in node.entries:
        return None
    try:
        return _built(node, file, vendor, dropped)
    except BadInput:
        return None


def _built(node: MapNode, file: str, vendor: str, dropped: frozenset[str]) -> Salvaged:
    built = build(Contract, _mended(node, vendor, dropped), file)
    return Salvaged(replace(built, file=file), dropped)


def _section(node: MapNode, line: int) -> str:
    """The top-level key that a line belongs to; "" for the head of the file."""
    above = [(at, key) for key, at in node.lines.items() if at <= line]
    return max(above)[1] if above else ""


def _word(text: str) -> ScalarNode:
    return ScalarNode(text, text, 1)


def _versions() -> MapNode:
    one: dict[str, Node] = {"scheme": _word("label"), "known": ListNode(1, [_word("1")]), "default": _word("1")}
    return MapNode(1, one, dict.fromkeys(one, 1))


_STANDINS: Final = ("contract", "vendor", "evidence", "versions")


def _mended(node: MapNode, vendor: str, dropped: frozenset[str]) -> MapNode:
    """Without what is `dropped`; what a contract cannot do without stands in with the least that can be said."""
    entries = {key: child for key, child in node.entries.items() if key not in dropped}
    least: dict[str, Node] = {
        "contract": ScalarNode(1, "1", 1),
        "vendor": _word(vendor),
        "evidence": _word("assumed"),
        "versions": _versions(),
    }
    entries |= {key: least[key] for key in _STANDINS if key not in entries}
    return MapNode(node.line, entries, {key: node.lines.get(key, node.line) for key in entries})
