"""What the containers of two metadata documents offer: sets, singletons, bindings, capabilities, operations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.csdl.restrictions import levels, restrictions
from generator.diff.csdl.telling import Both
from generator.diff.csdl.types import retyped
from generator.diff.findings import Finding
from generator.readers.csdl.declarations import Resource

_DATA = ("set", "singleton")


def compare_resources(both: Both) -> Iterator[Finding]:
    """Sets and singletons; imports are compared with what they call."""
    before, after = both.old.resources, both.new.resources
    for name, (old, path) in before.items():
        if old.kind not in _DATA:
            continue
        new, later = after.get(name, (None, ""))
        if new is None or new.kind not in _DATA:
            yield both.tell("csdl:set-removed", name, old, new, operations=(name,))
            continue
        if old.kind != new.kind:
            yield both.tell("csdl:singleton-to-set", name, old, new, f"{old.kind} -> {new.kind}", (name,))
        yield from _bindings(both, name, old, new)
        yield from _capabilities(both, name, (old, path), (new, later))
        yield from retyped(both, name, old, new)
    for name, (new, _) in after.items():
        if new.kind in _DATA and (name not in before or before[name][0].kind not in _DATA):
            yield both.tell("csdl:set-added", name, None, new, operations=(name,))


def _bindings(both: Both, name: str, old: Resource, new: Resource) -> Iterator[Finding]:
    after = dict(new.bindings)
    for path, target in old.bindings:
        now = after.get(both.renames.path(path))
        if now is None or now.rpartition("/")[2] != target.rpartition("/")[2]:
            subject, said = f"{name}/{path}", f"{target} -> {now or 'none'}"
            yield both.tell("csdl:nav-binding-removed", subject, old, new, said, (name,))


def _capabilities(both: Both, name: str, old: tuple[Resource, str], new: tuple[Resource, str]) -> Iterator[Finding]:
    notes, later = both.old.notes(*old), both.new.notes(*new)
    was, now = set(restrictions(notes)), set(restrictions(later))
    depth, deeper = levels(notes), levels(later)
    for what in depth.keys() | deeper.keys():
        before, after = depth.get(what), deeper.get(what)
        if before != after:
            tighter = after is not None and (before is None or after < before)
            (now if tighter else was).add(f"{what} {after if tighter else before}")
    for what in sorted(now - was):
        yield both.tell("csdl:restriction-added", f"{name} {what}", old[0], new[0], operations=(name,))
    for what in sorted(was - now):
        yield both.tell("csdl:restriction-lifted", f"{name} {what}", old[0], new[0], operations=(name,))
