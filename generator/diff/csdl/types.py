"""Types of two metadata documents: names, inheritance, keys, enumerations; members are compared in `members`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.csdl.members import Members
from generator.diff.csdl.metadata import CORE, Metadata
from generator.diff.csdl.telling import Both
from generator.diff.findings import Finding
from generator.readers.csdl.declarations import Enumeration, Resource, Structured


def compare_types(both: Both) -> Iterator[Finding]:
    """Types that can be met; what is declared and reached by nobody breaks nobody."""
    old, new = both.old, both.new
    for before, after in both.renames.types.items():
        labels = old.reach.get(before, ()) or new.reach.get(after, ())
        if labels:
            said = f"{before} -> {after}"
            yield both.tell("csdl:type-renamed", after, old.types[before], new.types[after], said, labels)
    for name in old.types:
        called = both.renames.of(name)
        if called in new.types and (name in old.reach or called in new.reach):
            yield from _pair(both, name, called)
    kept = {both.renames.of(name): name for name in old.types}
    for name, type_ in new.types.items():
        base = type_.base if isinstance(type_, Structured) else ""
        if name not in kept and base in kept and kept[base] in old.reach:
            yield both.tell("csdl:derived-added", base, None, type_, name, new.reach.get(name, ()))


def retyped(both: Both, name: str, old: Resource, new: Resource) -> Iterator[Finding]:
    """A set whose entities are of another type than they were."""
    before, after = old.type, new.type
    if both.renames.of(before) == after or before not in both.old.types or after not in both.new.types:
        return
    yield both.tell("csdl:type-renamed", name, old, new, f"{before} -> {after}", (name,))
    yield from _pair(both, before, after)


def _pair(both: Both, before: str, after: str) -> Iterator[Finding]:
    old, new = both.old.types[before], both.new.types[after]
    labels = tuple(dict.fromkeys((*both.old.reach.get(before, ()), *both.new.reach.get(after, ()))))
    if isinstance(old, Structured) and isinstance(new, Structured):
        yield from _structure(both, before, after, old, new, labels)
        yield from Members(both, before, after, labels).findings()
    elif isinstance(old, Enumeration) and isinstance(new, Enumeration):
        yield from _enumeration(both, after, old, new, labels)
    elif type(old) is not type(new):
        yield both.tell("csdl:prop-type-changed", after, old, new, "of another kind", labels)


def _structure(
    both: Both, before: str, after: str, old: Structured, new: Structured, labels: tuple[str, ...]
) -> Iterator[Finding]:
    bases = both.new.lineage(after)[1:]
    if old.base and both.renames.of(old.base) not in bases:
        said = f"{old.base} -> {new.base or 'none'}"
        yield both.tell("csdl:base-changed", after, old, new, said, labels)
    if new.abstract and not old.abstract:
        yield both.tell("csdl:abstract-on", after, old, new, operations=labels)
    if old.open and not any(_open(both.new, name) for name in (after, *bases)):
        yield both.tell("csdl:open-off", after, old, new, operations=labels)
    keys, later = both.old.keys(before), both.new.keys(after)
    above = both.old.keys(old.base), both.new.keys(new.base)
    if set(keys) != set(later) and (set(above[0]), set(above[1])) != (set(keys), set(later)):
        said = f"{', '.join(keys) or 'none'} -> {', '.join(later) or 'none'}"
        yield both.tell("csdl:key-changed", after, old, new, said, labels)
    was, now = _alternates(both.old, before, old), _alternates(both.new, after, new)
    for key in sorted(was - now):
        yield both.tell("csdl:key-changed", after, old, new, f"alternate key {', '.join(sorted(key))}", labels)
    for key in sorted(now - was, key=sorted):
        yield both.tell("csdl:alternate-key-added", after, old, new, ", ".join(sorted(key)), labels)


def _open(data: Metadata, name: str) -> bool:
    type_ = data.types.get(name)
    return isinstance(type_, Structured) and type_.open


def _alternates(data: Metadata, name: str, type_: Structured) -> set[frozenset[str]]:
    """Each alternate key as the properties that it is made of."""
    found: dict[str, set[str]] = {}
    for path, value in data.notes(type_, name).items():
        term, _, rest = path.partition("/")
        steps = rest.split("/")  # number of the key, "Key", number of the part, "Name"
        if term in (f"{CORE}.AlternateKeys", _COMMUNITY) and steps[-1] == "Name":
            found.setdefault(steps[0], set()).add(str(value))
    return {frozenset(parts) for parts in found.values()}


_COMMUNITY = "OData.Community.Keys.V1.AlternateKeys"


def _enumeration(
    both: Both, name: str, old: Enumeration, new: Enumeration, labels: tuple[str, ...]
) -> Iterator[Finding]:
    if old.flags != new.flags:
        yield both.tell("csdl:flags-changed", name, old, new, operations=labels)
    before, after = _numbers(both.old, name, old), _numbers(both.new, name, new)
    members = {member.name: member for member in old.members}
    later = {member.name: member for member in new.members}
    for one, value in before.items():
        if one not in after:
            yield both.tell("csdl:enum-member-removed", f"{name}/{one}", members[one], None, operations=labels)
        elif after[one] != value:
            said = f"{value} -> {after[one]}"
            yield both.tell("csdl:enum-value-changed", f"{name}/{one}", members[one], later[one], said, labels)
    for one in after.keys() - before.keys():
        yield both.tell("csdl:enum-member-added", f"{name}/{one}", None, later[one], operations=labels)


def _numbers(data: Metadata, path: str, type_: Enumeration) -> dict[str, str]:
    """Values by name; where none is written they count from 0."""
    members = [member for member in type_.members if data.holds(member, f"{path}/{member.name}")]
    return {member.name: member.value or str(number) for number, member in enumerate(members)}
