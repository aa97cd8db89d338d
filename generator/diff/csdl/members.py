"""Properties and navigation properties of two types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.diff.csdl.metadata import CORE, Member
from generator.diff.csdl.telling import Both
from generator.diff.findings import Finding
from generator.readers.csdl.declarations import Navigation, Property, TypeRef

_INTEGERS: Final = {"Edm.SByte": 8, "Edm.Byte": 9, "Edm.Int16": 16, "Edm.Int32": 32, "Edm.Int64": 64}
_TEMPORAL: Final = ("Edm.DateTimeOffset", "Edm.Duration", "Edm.TimeOfDay")
UNBOUNDED: Final = 2**31


@dataclass(frozen=True, slots=True)
class Members:
    """Of the type `old` in the older document and `new` in the newer one."""

    both: Both
    old: str
    new: str
    operations: tuple[str, ...]

    def findings(self) -> Iterator[Finding]:
        before, after = self.both.old.members(self.old), self.both.new.members(self.new)
        # What bases had before and have still is told at the bases.
        olds, news = self._levels()
        for name in (n for level in olds for n in self.both.old.own(level) if n not in after):
            rule = "csdl:nav-removed" if isinstance(before[name], Navigation) else "csdl:prop-removed"
            yield self.tell(rule, before[name], None)
        for name in (n for level in news for n in self.both.new.own(level) if n not in before):
            yield self._came(after[name], f"{self.new}/{name}")
        for name, member in self.both.old.own(self.old).items():
            if name in after:
                yield from self._member(member, after[name])

    def _levels(self) -> tuple[list[str], list[str]]:
        """The types of both lineages whose members are told here: the types themselves, and bases that only one of
        them has."""
        olds, news = self.both.old.lineage(self.old), self.both.new.lineage(self.new)
        called = {self.both.renames.of(name) for name in olds}
        kept = set(news)
        gone = [name for name in olds[1:] if self.both.renames.of(name) not in kept]
        return [self.old, *gone], [self.new, *(name for name in news[1:] if name not in called)]

    def tell(self, rule: str, old: Member | None, new: Member | None, said: str = "") -> Finding:
        name = (new or old).name if (new or old) is not None else ""  # type: ignore[union-attr]  # one is always given
        return self.both.tell(rule, f"{self.new}/{name}", old, new, said, self.operations)

    def _came(self, member: Member, path: str) -> Finding:
        if isinstance(member, Navigation):
            return self.tell("csdl:nav-added", None, member)
        if member.type.nullable or member.type.collection:
            return self.tell("csdl:prop-nullable-added", None, member)
        notes = self.both.new.notes(member, path)
        computed = notes.get(f"{CORE}.Computed") is True or notes.get(f"{CORE}.Permissions") == "Read"
        given = not computed and member.default is None
        written = any(label in self.both.new.written for label in self.operations)
        return self.tell(
            "csdl:prop-required-added" if given and written else "csdl:prop-required-added-ro", None, member
        )

    def _member(self, old: Member, new: Member) -> Iterator[Finding]:
        if isinstance(old, Property) != isinstance(new, Property):
            yield self.tell("csdl:prop-type-changed", old, new, "between property and navigation property")
            return
        was, now = self.both.old.plain(old.type), self.both.new.plain(new.type)
        called = self.both.renames.of(was.name)
        if was.collection != now.collection:
            rule = "csdl:nav-multiplicity" if isinstance(old, Navigation) else "csdl:prop-type-changed"
            yield self.tell(rule, old, new, f"{_shown(was)} -> {_shown(now)}")
        elif called != now.name:
            wider = _INTEGERS.get(was.name, 99) < _INTEGERS.get(now.name, 0)
            yield self.tell(
                "csdl:prop-int-widened" if wider else "csdl:prop-type-changed",
                old,
                new,
                f"{_shown(was)} -> {_shown(now)}",
            )
        else:
            yield from self._facets(old, new, was, now)
        if was.nullable != now.nullable and not (isinstance(old, Navigation) and now.collection):
            yield self.tell("csdl:prop-nullable-on" if now.nullable else "csdl:prop-nullable-off", old, new)

    def _facets(self, old: Member, new: Member, was: TypeRef, now: TypeRef) -> Iterator[Finding]:
        long, longer = was.max_length or UNBOUNDED, now.max_length or UNBOUNDED
        if long != longer:
            said = f"{was.max_length or 'unbounded'} -> {now.max_length or 'unbounded'}"
            yield self.tell("csdl:length-lowered" if longer < long else "csdl:length-raised", old, new, said)
        if (was.precision, was.scale) == (now.precision, now.scale):
            return
        said = f"{_digits(was)} -> {_digits(now)}"
        yield self.tell("csdl:scale-spelling" if _exact(was) == _exact(now) else "csdl:scale-changed", old, new, said)


def _exact(ref: TypeRef) -> tuple[str, str]:
    """Precision and scale that hold: written, or those of the standard."""
    if ref.name in _TEMPORAL:
        return ref.precision or "0", ""
    return ref.precision, ref.scale or ("0" if ref.name == "Edm.Decimal" else "")


def _digits(ref: TypeRef) -> str:
    told = {"Precision": ref.precision, "Scale": ref.scale}
    return ", ".join(f"{name} {value}" for name, value in told.items() if value) or "none"


def _shown(ref: TypeRef) -> str:
    return f"Collection({ref.name})" if ref.collection else ref.name
