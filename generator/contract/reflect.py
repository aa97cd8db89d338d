"""The vocabulary seen as data: keys, types and descriptions of a mapping, read from its dataclass."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Words
from generator.contract.values import Condition, Reading, Template

MARK_KEYS = ("evidence", "source", "since", "until", "note")
READING_KEYS = ("is", "or", *MARK_KEYS)

Hint = Any
"""A type expression, as ``typing`` gives it."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping: its spelling in the file, the field that holds it, the type, whether it must stand."""

    key: str
    field: str
    hint: Hint
    required: bool
    owner: Hint

    @property
    def doc(self) -> str:
        """The text below the field. Read from the source when asked for: loading a contract needs none of it."""
        return _field_docs(self.owner).get(self.field, "")


def origin_of(hint: Hint) -> Any:
    """``tuple`` of ``tuple[str, ...]``, ``Literal``, ``Reading``; None of a plain type."""
    return get_origin(hint)


def arguments(hint: Hint) -> tuple[Any, ...]:
    return get_args(hint)


def keys(cls: type[Rule]) -> Mapping[str, Key]:
    """The keys of a mapping in order, without marks and what the loader fills."""
    hint: Hint = cls  # typeshed's cache wants a hash of the class and finds the one of its instances
    return _keys(hint)


@cache
def _keys(cls: Hint) -> Mapping[str, Key]:
    hints = get_type_hints(cls, include_extras=True)
    found: dict[str, Key] = {}
    for item in fields(cls):
        if item.metadata.get("loader"):
            continue
        key = str(item.metadata.get("key", item.name))
        required = item.default is MISSING and item.default_factory is MISSING
        found[key] = Key(key, item.name, hints[item.name], required, cls)
    return found


def unannotated(hint: Hint) -> tuple[Hint, Words | None]:
    """The type without its annotation, and the words that it is bound to."""
    if origin_of(hint) is not Annotated:
        return hint, None
    base, *notes = arguments(hint)
    return base, next((note for note in notes if isinstance(note, Words)), None)


def alternatives(hint: Hint) -> list[Hint]:
    """The branches of a union in order, without None; the hint itself where it is no union."""
    if origin_of(hint) in (Union, UnionType):
        return [branch for branch in arguments(hint) if branch is not NoneType]
    return [hint]


def is_reading(hint: Hint) -> bool:
    return origin_of(hint) is Reading


def is_rule(hint: Hint) -> bool:
    return isinstance(hint, type) and issubclass(hint, Rule)


def wordlike(hint: Hint) -> bool:
    """Whether the type is written as one word, so that a list of one may be written without brackets."""
    base, _ = unannotated(hint)
    if is_reading(base):
        return wordlike(arguments(base)[0])
    return base in (str, Condition, Locator, Template) or origin_of(base) is Literal


def describe(hint: Hint) -> str:
    """What may be written, in words."""
    base, words = unannotated(hint)
    branches = alternatives(base)
    if len(branches) > 1:
        return " or ".join(describe(branch) for branch in branches)
    base, more = unannotated(branches[0])
    words = words or more
    origin = origin_of(base)
    if words is not None:
        listed = ", ".join(words.words)
        return " or ".join(filter(None, [listed, "a condition" if words.conditions else ""]))
    if origin is Literal:
        return " or ".join(map(str, arguments(base)))
    if is_reading(base):
        return describe(arguments(base)[0])
    if origin is tuple:
        return "a list"
    if is_rule(base) or (origin is not None and issubclass(origin, Mapping)):
        return "a mapping"
    simple: dict[Hint, str] = {
        str: "text", int: "a whole number", bool: "true or false", Locator: "a locator", Template: "a template",
        Condition: "a condition",
    }  # fmt: skip
    return simple.get(base, "a value")


@cache
def _field_docs(cls: Hint) -> Mapping[str, str]:
    """Text below a field, the nearest class wins."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if base is object:
            continue
        body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        statements = getattr(body, "body", [])
        for before, after in pairwise(statements):
            if not (isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name)):
                continue
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                found[before.target.id] = " ".join(str(after.value.value).split())
    return found
