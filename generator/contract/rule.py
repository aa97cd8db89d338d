"""What all mappings of the contract share: marks, a line, and for statements an id and a selector."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Marks

LOADER = {"loader": True}
"""Metadata of fields that the loader fills; they are no keys of the file."""


@dataclass(frozen=True, slots=True)
class Words:
    """Annotation of a text that is one of `words`, or (`conditions`) the name of a condition."""

    words: tuple[str, ...] = ()
    conditions: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A mapping of the contract. Two rules are equal when they say the same, wherever they stand."""

    marks: Marks = field(default=Marks(), metadata=LOADER)
    line: int = field(default=0, compare=False, metadata=LOADER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Rule):
    """A mapping that only groups rules: it says nothing itself and needs no evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Rule):
    """A rule that clauses, faults and coverage refer to by its id."""

    id: str
    """Dotted, lower case, unique in the contract, never used again."""
    interface: str = ""
    """Key of `interfaces` that the rule is narrowed to; left out = all."""
    ops: tuple[str, ...] = ()
    """Selector over operation names: globs, ``!glob`` excludes. Left out = all operations of the interface."""
