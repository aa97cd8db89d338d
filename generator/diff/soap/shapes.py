"""Two shapes of XML in one direction: elements, attributes, wildcards, types; every pair is compared once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.diff.findings import Direction, Finding, Place, found
from generator.diff.sides import Side
from generator.diff.soap.values import values_changed
from generator.model import List, Member, Model, Provenance, Scalar, ShapeId, Structure, XmlName

Pair = tuple[ShapeId, ShapeId, Direction]
Slot = tuple[Member, XmlName]


def place(provenance: Provenance) -> Place:
    return Place(provenance.file, provenance.line, provenance.pointer)


@dataclass
class Shapes:
    """Compares pairs of shapes that were asked for, and those that they hold."""

    old: Side
    new: Side
    done: dict[Pair, list[Finding]] = field(default_factory=dict[Pair, list[Finding]])
    users: dict[Pair, dict[str, None]] = field(default_factory=dict[Pair, dict[str, None]])
    below: dict[Pair, list[Pair]] = field(default_factory=dict[Pair, list[Pair]])

    def __post_init__(self) -> None:
        assert self.old.model is not None
        assert self.new.model is not None
        self.before: Model = self.old.model
        self.after: Model = self.new.model
        rules = self.new.contract.tolerance.unknown_members if self.new.contract is not None else None
        self.lenient = rules is not None and rules.value == "keep"

    def ask(self, old: ShapeId | None, new: ShapeId | None, direction: Direction, operation: str) -> None:
        """Compare two shapes for an operation, and whatever they lead to."""
        if old is None or new is None:
            return
        waiting: list[Pair] = [(old, new, direction)]
        seen: set[Pair] = set()
        while waiting:
            pair = waiting.pop()
            if pair in seen:
                continue
            seen.add(pair)
            self.users.setdefault(pair, {})[operation] = None
            if pair not in self.done:
                self.done[pair] = list(self._pair(pair))
            waiting += self.below.get(pair, [])

    def findings(self) -> Iterator[Finding]:
        for pair, found_ in self.done.items():
            operations = tuple(sorted(self.users.get(pair, {})))
            yield from (replace(finding, operations=operations) for finding in found_)

    def _pair(self, pair: Pair) -> Iterator[Finding]:
        old, new = self.before.shapes.get(pair[0]), self.after.shapes.get(pair[1])
        direction = pair[2]
        if old is None or new is None:
            return
        subject = pair[1].name or pair[0].name
        told = _Telling(subject, direction, place(old.provenance), place(new.provenance))
        if pair[0].name == pair[1].name and pair[0].namespace != pair[1].namespace and isinstance(new, Structure):
            yield told("schema-ns-changed", f"{pair[0].namespace} -> {pair[1].namespace}", direction="")
        for rule, said in values_changed(old, new, request=direction == "request"):
            yield told(rule, said)
        if isinstance(old, List) and isinstance(new, List):
            self.below.setdefault(pair, []).append((old.item, new.item, direction))
        elif isinstance(old, Structure) and isinstance(new, Structure):
            yield from self._structure(pair, told, old, new)
        elif isinstance(old, Structure | List) != isinstance(new, Structure | List) and Scalar in (
            type(old),
            type(new),
        ):
            yield told("simple-type-changed", f"{type(old).__name__.lower()} -> {type(new).__name__.lower()}")

    # --- structures ---

    def _structure(self, pair: Pair, told: _Telling, old: Structure, new: Structure) -> Iterator[Finding]:
        before, after = _slots(self.before, old), _slots(self.after, new)
        yield from _reordered(told, before, after, old.any_order or new.any_order)
        yield from _wildcards(told, before, after)
        if told.direction == "answer":
            known = {id.name for id in old.subtypes}
            for subtype in new.subtypes:
                if subtype.name not in known:
                    yield told("derived-type-added", subtype.name)
        last = max((s[1].order for key, s in after.items() if key in before and s[1].kind != "any"), default=-1)
        for key, slot in after.items():
            if key not in before and slot[1].kind != "any":
                yield from self._added(told, slot, new, slot[1].order < last and not new.any_order)
        for key, slot in before.items():
            if key not in after and slot[1].kind != "any":
                yield from _removed(told, slot)
        for key in (key for key in after if key in before):
            was, now = before[key], after[key]
            yield from _changed(told, was, now)
            self.below.setdefault(pair, []).append((was[0].target, now[0].target, told.direction))
        for one in old.subtypes:
            same = next((id for id in new.subtypes if id.name == one.name), None)
            if same is not None:
                self.below.setdefault(pair, []).append((one, same, told.direction))

    def _added(self, told: _Telling, slot: Slot, holder: Structure, middle: bool) -> Iterator[Finding]:
        member, name = slot
        here = told.at(new=member)
        if name.kind == "attribute":
            if member.required and told.direction == "request":
                yield here("req-attr-required")
        elif name.choice:
            if told.direction == "answer":
                yield here("choice-branch-added-resp")
        elif told.direction == "request" and member.required:
            yield here("req-elem-required-added")
        elif middle:
            yield here("elem-inserted-mid")
        elif told.direction == "request":
            yield here("req-elem-optional-added")
        else:
            yield here("resp-elem-added" if holder.open or self.lenient else "resp-elem-added-strict")


def _slots(model: Model, shape: Structure) -> dict[tuple[str, str], Slot]:
    """Members by (kind, local name), in document order. What has no name in XML keeps its place."""
    slots: dict[tuple[str, str], Slot] = {}
    for number, member in enumerate(shape.members):
        wire = next((w for w in model.wire.get(member.id, ()) if isinstance(w, XmlName)), None)
        name = wire or XmlName(("", member.name), order=number)
        slots[name.kind, name.name[1] if name.kind != "any" else "any"] = (member, name)
    return slots


@dataclass(frozen=True, slots=True)
class _Telling:
    """Makes findings about one pair of shapes, or about one member of it."""

    subject: str
    direction: Direction
    old: Place
    new: Place

    def __call__(self, rule: str, said: str = "", *, direction: Direction | None = None) -> Finding:
        way = self.direction if direction is None else direction
        return found(f"xsd:{rule}", subject=self.subject, old=self.old, new=self.new, said=said, direction=way)

    def at(self, *, old: Member | None = None, new: Member | None = None) -> _Telling:
        member = new or old
        assert member is not None
        before = place(old.provenance) if old is not None else self.old
        after = place(new.provenance) if new is not None else self.new
        return _Telling(f"{self.subject}/{member.name}", self.direction, before, after)


def _removed(told: _Telling, slot: Slot) -> Iterator[Finding]:
    member, name = slot
    here = told.at(old=member)
    if name.kind == "attribute":
        if told.direction == "answer":
            yield here("resp-attr-removed")
    elif name.choice and told.direction == "request":
        yield here("choice-branch-removed-req")
    else:
        yield here("req-elem-removed" if told.direction == "request" else "resp-elem-removed")


def _changed(told: _Telling, was: Slot, now: Slot) -> Iterator[Finding]:
    (old, before), (new, after) = was, now
    here = told.at(old=old, new=new)
    way = "req" if told.direction == "request" else "resp"
    if before.name[0] != after.name[0] and before.name[1]:
        form = "" in (before.name[0], after.name[0])
        said = f"{before.name[0] or 'none'} -> {after.name[0] or 'none'}"
        yield here("form-default-changed" if form else "schema-ns-changed", said, direction="")
    if old.required != new.required:
        if before.kind == "attribute":
            if new.required and way == "req":
                yield here("req-attr-required")
        else:
            yield here(f"{way}-min-{'raised' if new.required else 'lowered'}")
    if old.repeated != new.repeated:
        yield here(f"{way}-max-{'raised' if new.repeated else 'lowered'}")
    if old.nullable != new.nullable:
        yield here(f"{way}-nillable-{'on' if new.nullable else 'off'}")
    if old.default != new.default:
        yield here("default-changed", f"{old.default or 'none'} -> {new.default or 'none'}", direction="")


def _reordered(
    told: _Telling, old: dict[tuple[str, str], Slot], new: dict[tuple[str, str], Slot], free: bool
) -> Iterator[Finding]:
    if free:
        return
    before = [
        key for key, slot in sorted(old.items(), key=lambda item: item[1][1].order) if key in new and _ordered(slot)
    ]
    after = [
        key for key, slot in sorted(new.items(), key=lambda item: item[1][1].order) if key in old and _ordered(slot)
    ]
    if before != after and sorted(before) == sorted(after):
        yield told("sequence-reordered", f"{', '.join(k[1] for k in before)} -> {', '.join(k[1] for k in after)}")


def _ordered(slot: Slot) -> bool:
    return slot[1].kind == "element" and not slot[1].choice


def _wildcards(told: _Telling, old: dict[tuple[str, str], Slot], new: dict[tuple[str, str], Slot]) -> Iterator[Finding]:
    had, has = ("any", "any") in old, ("any", "any") in new
    if had != has:
        yield told("wildcard-added" if has else "wildcard-removed", direction="")
