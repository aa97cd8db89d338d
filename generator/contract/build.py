"""YAML nodes -> objects of the vocabulary, by reflection on its dataclasses; all faults of a file are collected.

A list of words may be written as a single word where it has one item (``condition: x``). Marks are inherited: the
nearest `evidence`, `source`, `since`, `until` above apply, a `note` stays where it stands. What is assumed takes no
source from above, for nothing public says it. In an annotated value `since` and `until` speak of `is` alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, Literal, TypeVar, cast

from generator.contract import reflect, wording
from generator.contract.locator import Locator
from generator.contract.reflect import Hint, alternatives, describe, unannotated
from generator.contract.rule import Rule, Section, Words
from generator.contract.values import Condition, Reading, Template
from generator.contract.yamlsource import ListNode, MapNode, Node, ScalarNode, plain
from generator.diagnostics import BadInput, BadInputs
from generator.model import Evidence, Marks

R = TypeVar("R", bound=Rule)


class _Failed(Exception):
    """A value could not be built; the fault is noted already."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """The marks that apply at a place: the nearest above. `evidence` None = none in reach."""

    evidence: Evidence | None = None
    source: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def marks(self, note: str = "") -> Marks:
        return Marks(self.evidence or Evidence.ASSUMED, self.source, self.since, self.until, note)


def build(cls: type[R], node: Node, file: str) -> R:
    """The document as an object of `cls`. Raises BadInputs with every fault that was found."""
    builder = _Builder(file)
    try:
        built = builder.rule(cls, node, "", _Reach())
    except _Failed:
        raise BadInputs(builder.faults) from None
    return cast("R", built)


class _Builder:
    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[BadInput] = []

    def fail(self, line: int, message: str, remedy: str = "") -> _Failed:
        self.faults.append(BadInput(message, self.file, line, remedy=remedy))
        return _Failed()

    # -- mappings

    def rule(self, cls: type[Rule], node: Node, path: str, reach: _Reach) -> Rule:
        if not isinstance(node, MapNode):
            raise self._mismatch(node, cls, path)
        before = len(self.faults)
        known = reflect.keys(cls)
        here, marks = self._marks(node, path, reach)
        if here.evidence is None and not issubclass(cls, Section):
            self.fail(node.line, f"{wording.at(path)} has no evidence", "write `evidence:` here or on a mapping above")
            here = replace(here, evidence=Evidence.ASSUMED)
        values: dict[str, object] = {}
        for key, child in node.entries.items():
            entry = known.get(key)
            if entry is None:
                if key not in reflect.MARK_KEYS:
                    self._unknown(node.lines[key], key, path, [*known, *reflect.MARK_KEYS])
                continue
            try:
                values[entry.field] = self.value(entry.hint, child, f"{path}.{key}" if path else key, here)
            except _Failed:
                continue
        for key, entry in known.items():
            if entry.required and key not in node.entries:
                self.fail(node.line, f"{wording.at(path)} lacks the key {key!r}", wording.gives(entry))
        if len(self.faults) > before:
            raise _Failed
        make = cast("Any", cls)  # the keys of `values` are the fields that reflection found
        return cast("Rule", make(marks=marks, line=node.line, **values))

    def _unknown(self, line: int, key: str, path: str, known: list[str]) -> None:
        near = get_close_matches(key, known, 1, 0.6)
        remedy = f"did you mean {near[0]!r}?" if near else f"keys here: {', '.join(known)}"
        self.fail(line, f"unknown key {wording.shown(key)} {'in ' + path if path else 'at the top'}", remedy)

    def _marks(self, node: MapNode, path: str, reach: _Reach) -> tuple[_Reach, Marks]:
        """What applies below the mapping, and its own marks (with its note)."""
        given = {key: node.entries[key] for key in reflect.MARK_KEYS if key in node.entries}
        here = reach
        if "evidence" in given:
            grade = self._word(given["evidence"], f"{path}.evidence".lstrip("."), [e.value for e in Evidence])
            here = replace(here, evidence=Evidence(grade)) if grade else replace(here, evidence=Evidence.ASSUMED)
            if here.evidence is Evidence.ASSUMED:
                here = replace(here, source=())
        if "since" in given:
            here = replace(here, since=self._text(given["since"], f"{path}.since".lstrip(".")))
        if "until" in given:
            here = replace(here, until=self._text(given["until"], f"{path}.until".lstrip(".")))
        note = self._text(given["note"], f"{path}.note".lstrip(".")) if "note" in given else ""
        if "source" in given:
            here = replace(here, source=self._tags(given["source"], f"{path}.source".lstrip(".")))
        return here, here.marks(note)

    def _word(self, node: Node, path: str, words: Iterable[str]) -> str:
        try:
            return str(self.value(Literal[tuple(words)], node, path, _Reach(Evidence.ASSUMED)))
        except _Failed:
            return ""

    def _text(self, node: Node, path: str) -> str:
        try:
            return str(self.value(str, node, path, _Reach(Evidence.ASSUMED)))
        except _Failed:
            return ""

    def _tags(self, node: Node, path: str) -> tuple[str, ...]:
        try:
            return cast("tuple[str, ...]", self.value(tuple[str, ...], node, path, _Reach(Evidence.ASSUMED)))
        except _Failed:
            return ()

    # -- values

    def value(self, hint: Hint, node: Node, path: str, reach: _Reach) -> object:
        branches = alternatives(hint)
        if len(branches) > 1:
            return self._union(branches, node, path, reach)
        base, words = unannotated(branches[0])
        origin = reflect.origin_of(base)
        if origin is Reading:
            return self._reading(reflect.arguments(base)[0], node, path, reach)
        if reflect.is_rule(base):
            return self.rule(base, node, path, reach)
        if origin is tuple:
            return self._tuple(reflect.arguments(base)[0], node, path, reach)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            key_hint, value_hint = reflect.arguments(base)
            return self._mapping(key_hint, value_hint, node, path, reach)
        if base is object:
            return plain(node)
        return self._scalar(base, words, node, path)

    def _union(self, branches: Sequence[Hint], node: Node, path: str, reach: _Reach) -> object:
        for branch in sorted(branches, key=lambda b: reflect.origin_of(b) is not Literal):
            noted = len(self.faults)
            try:
                return self.value(branch, node, path, reach)
            except _Failed:
                del self.faults[noted:]
        raise self._mismatch(node, wording.Either(branches), path)

    def _reading(self, hint: Hint, node: Node, path: str, reach: _Reach) -> Reading[object]:
        if isinstance(node, MapNode) and "is" in node.entries:
            return self._annotated(hint, node, path, reach)
        if reach.evidence is None:
            raise self.fail(node.line, f"{path} has no evidence", "write `evidence:` here or on a mapping above")
        return Reading(self.value(hint, node, path, reach), marks=reach.marks())

    def _annotated(self, hint: Hint, node: MapNode, path: str, reach: _Reach) -> Reading[object]:
        here, marks = self._marks(node, path, reach)
        if here.evidence is None:
            self.fail(node.line, f"{path} has no evidence", "write `evidence:` here or on a mapping above")
            here = replace(here, evidence=Evidence.ASSUMED)
        before = len(self.faults)
        for key in node.entries:
            if key not in reflect.READING_KEYS:
                self._unknown(node.lines[key], key, path, list(reflect.READING_KEYS))
        value: object = None
        with suppress(_Failed):
            value = self.value(hint, node.entries["is"], f"{path}.is", here)
        window = replace(here, since=reach.since, until=reach.until)
        others = list(self._others(hint, node.entries.get("or"), f"{path}.or", window))
        for other, _, line in others:
            if other == value:
                self.fail(line, f"{path}.or repeats the value of `is`", "remove it")
        if len(self.faults) > before:
            raise _Failed
        return Reading(value, tuple(o for o, _, _ in others), marks, tuple(m for _, m, _ in others))

    def _others(self, hint: Hint, node: Node | None, path: str, reach: _Reach) -> Iterable[tuple[object, Marks, int]]:
        if node is None:
            return
        if not isinstance(node, ListNode):
            self._mismatch(node, tuple[str, ...], path)
            return
        for index, item in enumerate(node.items):
            try:
                one = self._reading(hint, item, f"{path}[{index}]", reach)
            except _Failed:
                continue
            if one.others:
                self.fail(item.line, f"{path}[{index}] has alternatives of its own", "list them all in one `or`")
            yield one.value, one.marks, item.line

    def _tuple(self, hint: Hint, node: Node, path: str, reach: _Reach) -> tuple[object, ...]:
        if isinstance(node, ScalarNode) and node.value is not None and reflect.wordlike(hint):
            return (self.value(hint, node, path, reach),)
        if not isinstance(node, ListNode):
            raise self._mismatch(node, tuple[str, ...], path)
        built: list[object] = []
        failed = False
        for index, item in enumerate(node.items):
            try:
                built.append(self.value(hint, item, f"{path}[{index}]", reach))
            except _Failed:
                failed = True
        if failed:
            raise _Failed
        return tuple(built)

    def _mapping(self, key_hint: Hint, hint: Hint, node: Node, path: str, reach: _Reach) -> Mapping[str, object]:
        if not isinstance(node, MapNode):
            raise self._mismatch(node, Mapping[str, str], path)
        _, words = unannotated(key_hint)
        built: dict[str, object] = {}
        failed = False
        for key, child in node.entries.items():
            try:
                if words is not None:
                    self._bound(key, words, node.lines[key], path)
                built[key] = self.value(hint, child, f"{path}.{key}", reach)
            except _Failed:
                failed = True
        if failed:
            raise _Failed
        return built

    # -- scalars

    def _scalar(self, base: Hint, words: Words | None, node: Node, path: str) -> object:
        if not isinstance(node, ScalarNode) or node.value is None:
            raise self._mismatch(node, wording.Bound(base, words), path)
        value = node.value
        if reflect.origin_of(base) is Literal:
            return self._literal(reflect.arguments(base), node, path)
        if base in (Locator, Condition, Template):
            return self._parsed(base, node, path)
        if type(value) is not base:
            raise self._mismatch(node, wording.Bound(base, words), path)
        if words is not None:
            self._bound(str(value), words, node.line, path)
        return value

    def _literal(self, choices: tuple[object, ...], node: ScalarNode, path: str) -> object:
        for choice in choices:
            if type(choice) is type(node.value) and choice == node.value:
                return choice
        listed = [str(choice) for choice in choices if choice != ""]
        near = get_close_matches(node.text, listed, 1)
        remedy = f"did you mean {near[0]!r}?" if near else f"choices: {', '.join(listed)}"
        raise self.fail(node.line, f"{path} cannot be {wording.shown(node.text)}", remedy)

    def _parsed(self, base: Hint, node: ScalarNode, path: str) -> object:
        if not isinstance(node.value, str):
            raise self._mismatch(node, base, path)
        try:
            return base.parse(node.value)
        except ValueError as error:
            what, _, remedy = str(error).partition("; ")
            raise self.fail(node.line, f"{path}: {what}", remedy) from None

    def _bound(self, text: str, words: Words, line: int, path: str) -> None:
        if text in words.words:
            return
        if words.conditions:
            try:
                Condition.parse(text)
            except ValueError as error:
                near = get_close_matches(text, words.words, 1)
                what, _, remedy = str(error).partition("; ")
                choices = f"choices: {', '.join(words.words)} or a condition" if words.words else ""
                raise self.fail(
                    line, f"{path}: {what}", f"did you mean {near[0]!r}?" if near else remedy or choices
                ) from None
            return
        raise self.fail(line, f"{path} cannot be {wording.shown(text)}", f"choices: {', '.join(words.words)}")

    def _mismatch(self, node: Node, hint: Hint, path: str) -> _Failed:
        wanted = hint.text() if isinstance(hint, wording.Either | wording.Bound) else describe(hint)
        remedy = ""
        if isinstance(node, ScalarNode):
            if wanted == "text" and not isinstance(node.value, str) and node.value is not None:
                remedy = "quote it"
            elif wanted == "a whole number" and isinstance(node.value, str) and node.value.isdigit():
                remedy = "remove the quotes"
        elif isinstance(node, MapNode) and "is" in node.entries:
            remedy = "this key takes no annotated value; put the marks on the mapping above"
        return self.fail(node.line, f"{wording.at(path)} must be {wanted}, not {wording.found(node)}", remedy)
