"""How the loader words what it wanted and what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.contract.reflect import Hint, Key, describe, is_rule, keys
from generator.contract.rule import Words
from generator.contract.yamlsource import ListNode, MapNode, Node, ScalarNode

_SHOWN = 60
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Either:
    branches: Sequence[Hint]

    def text(self) -> str:
        return " or ".join(describe(branch) for branch in self.branches)


@dataclass(frozen=True, slots=True)
class Bound:
    base: Hint
    words: Words | None

    def text(self) -> str:
        if self.words is None:
            return describe(self.base)
        return " or ".join(filter(None, [", ".join(self.words.words), "a condition" if self.words.conditions else ""]))


def at(path: str) -> str:
    return path or "the document"


def shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "...")


def found(node: Node) -> str:
    match node:
        case MapNode():
            return "a mapping"
        case ListNode():
            return "a list"
        case ScalarNode(value=None):
            return "empty"
        case ScalarNode(value=str()):
            return f"the text {shown(node.text)}"
        case ScalarNode():
            return shown(node.text)[1:-1]


def gives(entry: Key) -> str:
    """What a missing key is for, and what has to stand below it."""
    needed = [key for key, below in keys(entry.hint).items() if below.required] if is_rule(entry.hint) else []
    below = f" Below it: {', '.join(needed)}." if needed else ""
    return entry.doc and f"it gives: {entry.doc}{below}"
