"""Two schemas in one direction: every pair of nodes is compared once, wherever it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.diff.findings import Direction, Finding, found
from generator.diff.openapi.tree import Spot, Tree
from generator.diff.openapi.views import View, Views, bound_change, likeness
from generator.readers.trees import Path

PAGE_SIZES = frozenset(
    {"limit", "count", "per_page", "perpage", "page_size", "pagesize", "size", "top", "$top", "maxresults"}
)
LINKS = frozenset(
    {"_next", "next", "nextlink", "next_page", "next_page_url", "nextpagetoken", "@odata.nextlink", "_links"}
)
_WIDER = {("int32", "int64"), ("float", "double")}
_WIDEST = {"integer": "int64", "number": "double"}
"""Formats that allow whatever no format does."""
_ALIKE = 0.5

Pair = tuple[Path, Path, Direction]


@dataclass
class _Task:
    old: Spot
    new: Spot
    direction: Direction
    subject: str
    name: str


@dataclass
class Schemas:
    """Compares pairs that were asked for, and those that they hold. `reached` tells which pairs a pair leads to."""

    old: Tree
    new: Tree
    done: dict[Pair, list[Finding]] = field(default_factory=dict[Pair, list[Finding]])
    reached: dict[Pair, list[Pair]] = field(default_factory=dict[Pair, list[Pair]])
    roots: dict[Pair, list[str]] = field(default_factory=dict[Pair, list[str]])
    _waiting: list[_Task] = field(default_factory=list[_Task])

    def __post_init__(self) -> None:
        self._old, self._new = Views(self.old), Views(self.new)

    def ask(
        self, old: Spot | None, new: Spot | None, direction: Direction, subject: str, operation: str, name: str = ""
    ) -> None:
        """Compare two schemas for an operation. `name` of a parameter tells page sizes apart."""
        if old is None or new is None:
            return
        pair = (old.path, new.path, direction)
        self.roots.setdefault(pair, []).append(operation)
        self._queue(_Task(old, new, direction, subject, name))

    def findings(self) -> Iterator[Finding]:
        """Everything that was found, with the operations that reach it."""
        while self._waiting:
            task = self._waiting.pop()
            pair = (task.old.path, task.new.path, task.direction)
            self.done[pair] = list(self._pair(task, pair))
        guilty = [pair for pair, found_ in self.done.items() if found_]
        users = self._users(guilty)
        for pair in guilty:
            operations = users[pair]
            yield from (replace(finding, operations=operations) for finding in self.done[pair])

    def _users(self, guilty: list[Pair]) -> dict[Pair, tuple[str, ...]]:
        """Operations of each pair: those that asked for it or for one that leads to it."""
        above: dict[Pair, list[Pair]] = {}
        for pair, below in self.reached.items():
            for one in below:
                above.setdefault(one, []).append(pair)
        users: dict[Pair, tuple[str, ...]] = {}
        for start in guilty:
            seen, waiting, names = {start}, [start], dict[str, None]()
            while waiting:
                one = waiting.pop()
                names |= dict.fromkeys(self.roots.get(one, ()))
                fresh = [pair for pair in above.get(one, ()) if pair not in seen]
                seen.update(fresh)
                waiting += fresh
            users[start] = tuple(sorted(names))
        return users

    def _queue(self, task: _Task) -> None:
        pair = (task.old.path, task.new.path, task.direction)
        if pair not in self.done:
            self.done[pair] = []
            self._waiting.append(task)

    def _below(self, pair: Pair, old: Spot | None, new: Spot | None, direction: Direction, subject: str) -> None:
        if old is None or new is None:
            return
        self.reached.setdefault(pair, []).append((old.path, new.path, direction))
        self._queue(_Task(old, new, direction, subject, ""))

    # --- one pair ---

    def _pair(self, task: _Task, pair: Pair) -> Iterator[Finding]:
        old, new = self._old.of(task.old), self._new.of(task.new)
        subject = new.name or old.name or task.subject
        told = _Telling(self, old, new, task.direction, subject)
        if old.name and new.name and old.name != new.name and self._renamed(old.name, new.name):
            yield told("oas:component-renamed", f"{old.name} -> {new.name}", direction="")
        lists = frozenset({"array"})
        wrapped = lists in (old.types, new.types) and not old.types & new.types and bool(old.types and new.types)
        if wrapped and task.direction == "answer":
            yield told("oas:resp-array-wrapped", f"{_types(old)} -> {_types(new)}")
            return
        yield from _types_changed(told, task.direction)
        yield from _values_changed(told, task.direction)
        if task.direction == "request":
            yield from _bounds_changed(told, task.name)
        yield from _marks_changed(told)
        yield from self._variants_changed(told, self._variants(pair, told))
        yield from self._members(pair, told)
        self._below(pair, old.items, new.items, task.direction, f"{subject}[]")
        self._below(pair, old.extra, new.extra, task.direction, f"{subject}.*")

    def _renamed(self, old: str, new: str) -> bool:
        """One name is gone, the other is new: else it is a use of another schema."""
        there = self.new.at(self.new.root, "components", "schemas", old)
        here = self.old.at(self.old.root, "components", "schemas", new)
        return there is None and here is None

    def _variants(self, pair: Pair, told: _Telling) -> dict[str, str]:
        """Queues the branches that are the same, and gives their keys: by name, else by what they are made of."""
        old, new = told.old.variants, told.new.variants
        paired = {key: key for key in old if key in new}
        came = {key: self._new.of(new[key]) for key in new if key not in old}
        for key in (key for key in old if key not in new):
            view = self._old.of(old[key])
            best = max(came, key=lambda other: likeness(view, came[other]), default="")
            if best and likeness(view, came[best]) >= _ALIKE:
                paired[key] = best
                del came[best]
        for key, other in paired.items():
            self._below(pair, old[key], new[other], told.direction, f"{told.subject}|{key}")
        return paired

    def _variants_changed(self, told: _Telling, paired: dict[str, str]) -> Iterator[Finding]:
        old, new = told.old, told.new
        if old.discriminator != new.discriminator and old.discriminator and new.discriminator:
            yield told("oas:discriminator-changed", f"{old.discriminator} -> {new.discriminator}", direction="")
        before = old.variants.keys() or ({old.name} if old.name in new.variants else set[str]())
        after = new.variants.keys() or ({new.name} if new.name in old.variants else set[str]())
        if told.direction == "answer" and before:
            for key in sorted(after - before - set(paired.values())):
                yield told("oas:oneof-branch-added-resp", key, below=key)
        if told.direction == "request" and after:
            for key in sorted(before - after - paired.keys()):
                yield told("oas:oneof-branch-removed-req", key, below=key)

    def _members(self, pair: Pair, told: _Telling) -> Iterator[Finding]:
        old, new = told.old, told.new
        for name in dict.fromkeys((*new.members, *old.members)):
            before, after = old.members.get(name), new.members.get(name)
            was = self._old.of(before) if before is not None else None
            now = self._new.of(after) if after is not None else None
            if was is not None and now is not None and was.readonly != now.readonly and told.direction == "request":
                rule = "oas:prop-became-readonly" if now.readonly else "oas:prop-became-writable"
                yield told(rule, "", below=name, direction="")
                continue
            if _hidden(was, told.direction) and _hidden(now, told.direction):
                continue
            yield from _member(told, name, was, now)
            if before is not None and after is not None:
                self._below(pair, before, after, told.direction, f"{told.subject}.{name}")
        if told.direction == "request" and old.closed != new.closed and (old.members or new.members):
            yield told("oas:additional-closed" if new.closed else "oas:additional-opened", "")


@dataclass
class _Telling:
    """Makes findings about one pair of views."""

    schemas: Schemas
    old: View
    new: View
    direction: Direction
    subject: str

    def __call__(self, rule: str, said: str, *, below: str = "", direction: Direction | None = None) -> Finding:
        subject = f"{self.subject}.{below}" if below else self.subject
        old, new = self.old.path, self.new.path
        before, after = self.old.members.get(below), self.new.members.get(below)
        gone, came = bool(below) and before is None, bool(below) and after is None
        return found(
            rule,
            subject=subject,
            old=(
                None
                if gone and rule.endswith(("-added", "added-resp"))
                else self.schemas.old.place(before.path if before else old)
            ),
            new=None if came and rule.endswith("-removed") else self.schemas.new.place(after.path if after else new),
            said=said,
            direction=self.direction if direction is None else direction,
        )


def _hidden(view: View | None, direction: Direction) -> bool:
    """Whether a member does not travel in that direction; one that is not there does not either."""
    return view is None or (view.readonly if direction == "request" else view.writeonly)


def _member(told: _Telling, name: str, was: View | None, now: View | None) -> Iterator[Finding]:
    request = told.direction == "request"
    old_hidden, new_hidden = _hidden(was, told.direction), _hidden(now, told.direction)
    wanted, wants = name in told.old.required, name in told.new.required
    if old_hidden:
        if request:
            yield told("oas:req-prop-required-added" if wants else "oas:req-prop-optional-added", "", below=name)
        else:
            finding = told("oas:resp-prop-added", "", below=name)
            yield replace(finding, wire="dangerous", sdk="dangerous") if told.old.closed else finding
        return
    if new_hidden:
        link = name.lower() in LINKS and not request
        rule = "oas:req-prop-removed" if request else "oas:link-member-removed" if link else "oas:resp-prop-removed"
        yield told(rule, "", below=name)
        return
    if wanted != wants:
        kind = "required" if wants else "optional"
        yield told(f"oas:{'req' if request else 'resp'}-prop-became-{kind}", "", below=name)
    if was is not None and now is not None and was.nullable != now.nullable:
        if request and not now.nullable:
            yield told("oas:req-prop-nullable-off", "", below=name)
        elif not request:
            yield told(f"oas:resp-prop-nullable-{'on' if now.nullable else 'off'}", "", below=name)


def _types_changed(told: _Telling, direction: Direction) -> Iterator[Finding]:
    old, new = told.old, told.new
    said = f"{_types(old)} -> {_types(new)}"
    if direction == "answer":
        if old.types != new.types and old.types and new.types:
            finding = told("oas:resp-type-changed", said)
            within = _accepted(new) <= _accepted(old)  # whoever reads numbers reads integers
            yield replace(finding, wire="safe", sdk="dangerous") if within else finding
        elif old.format != new.format and (old.format, new.format) == ("int32", "int64"):
            yield told("oas:resp-int-widened", said)
        elif old.format != new.format and not (old.types | new.types) & {"integer", "number"}:
            yield told("oas:resp-format-changed", said)
        return
    before, after = _accepted(old), _accepted(new)
    if before != after:
        wider = not after or (bool(before) and before <= after)
        yield told("oas:param-type-widened" if wider else "oas:param-type-narrowed", said)
    elif (formats := (_format(old), _format(new))) and formats[0] != formats[1]:
        wider = formats in _WIDER or not formats[1]
        yield told("oas:param-type-widened" if wider else "oas:param-type-narrowed", said)


def _accepted(view: View) -> frozenset[str]:
    """Types that a request may send: whoever takes numbers takes integers."""
    return view.types | ({"integer"} if "number" in view.types else frozenset[str]())


def _format(view: View) -> str:
    """Of numbers without the widest one, which says no more than none."""
    return "" if view.format in {_WIDEST.get(type_) for type_ in view.types} else view.format


def _types(view: View) -> str:
    types = "|".join(sorted(view.types)) or "any"
    return f"{types}({view.format})" if view.format else types


def _values_changed(told: _Telling, direction: Direction) -> Iterator[Finding]:
    old, new = told.old.values, told.new.values
    if old is None or new is None:
        if old is not None and direction == "answer":
            yield told("oas:resp-enum-value-added", "any value")
        elif old is not None:
            yield told("oas:param-type-widened", "any value")
        elif new is not None and direction == "request" and not told.old.anything:
            yield told("oas:param-type-narrowed", f"only {', '.join(new[:8])}")
        return
    prefix = "param-enum-value" if direction == "request" else "resp-enum-value"
    for value in new:
        if value not in old:
            yield told(f"oas:{prefix}-added", value, below="")
    for value in old:
        if value not in new:
            yield told(f"oas:{prefix}-removed", value)


def _bounds_changed(told: _Telling, name: str) -> Iterator[Finding]:
    old, new = told.old, told.new
    paging = name.lower() in PAGE_SIZES
    for key in dict.fromkeys((*old.bounds, *new.bounds)):
        before, after = old.bounds.get(key), new.bounds.get(key)
        change = bound_change(key, before, after)
        if change:
            cap = paging and key in ("maximum", "exclusiveMaximum")
            words = (
                ("page-cap-lowered", "page-cap-raised") if cap else ("param-bound-tightened", "param-bound-loosened")
            )
            said = f"{key} {_shown(before)} -> {_shown(after)}"
            yield told(f"oas:{words[0] if change > 0 else words[1]}", said)
    if old.default != new.default and not (old.default is None and new.values is not None and len(new.values) == 1):
        said = f"{_shown(old.default)} -> {_shown(new.default)}"
        yield told("oas:page-default-changed" if paging else "oas:param-default-changed", said)


def _shown(value: object) -> str:
    return "none" if value is None else str(value)


def _marks_changed(told: _Telling) -> Iterator[Finding]:
    if told.old.deprecated != told.new.deprecated:
        rule = "oas:deprecated-set" if told.new.deprecated else "oas:deprecated-cleared"
        yield told(rule, "", direction="")
