"""Which names of the older document live on under another name: namespaces, and types of the same shape."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diff.csdl.metadata import Declared, Metadata
from generator.readers.csdl.declarations import Definition, Enumeration


def namespaces(old: Metadata, new: Metadata) -> Mapping[str, str]:
    """Namespaces that are gone -> those that came and declare at least half of the same names."""
    before, after = _locals(old), _locals(new)
    came = [space for space in after if space not in before]
    found: dict[str, str] = {}
    for space in (space for space in before if space not in after):
        best = max(came, key=lambda other: len(before[space] & after[other]), default="")
        if best and 2 * len(before[space] & after[best]) >= len(before[space]) > 0:
            found[space] = best
            came.remove(best)
    return found


def _locals(data: Metadata) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {space: set() for space in data.declared.namespaces}
    for name in (*data.types, *data.declared.overloads, *data.declared.containers):
        space, _, last = name.rpartition(".")
        found.setdefault(space, set()).add(last)
    return found


class Renames:
    """Older qualified names -> what they are called in the newer document."""

    def __init__(self, old: Metadata, new: Metadata) -> None:
        self.spaces = namespaces(old, new)
        self.types: dict[str, str] = {}
        gone = [name for name in old.types if self.of(name) not in new.types]
        came = set(new.types) - {self.of(name) for name in old.types}
        shapes: dict[object, list[str]] = {}
        for name in sorted(came):
            shapes.setdefault(_shape(new, name, new.types[name]), []).append(name)
        for name in gone:
            same = shapes.get(_shape(old, name, old.types[name]), [])
            if len(same) == 1:  # of several none can be told to be the one
                self.types[name] = same.pop()

    def of(self, name: str) -> str:
        if name in self.types:
            return self.types[name]
        space, dot, last = name.rpartition(".")
        return f"{self.spaces.get(space, space)}{dot}{last}"

    def path(self, path: str) -> str:
        """A path with its type casts."""
        return "/".join(self.of(step) if "." in step else step for step in path.split("/"))


def _shape(data: Metadata, name: str, type_: Declared) -> object:
    """What two types share that differ in their name alone; types of the document itself are not looked into."""
    if isinstance(type_, Enumeration):
        return ("enum", tuple((member.name, member.value) for member in type_.members))
    if isinstance(type_, Definition):
        return ("definition", type_.type)
    members = tuple(
        sorted(
            (key, member.type.collection, member.type.name if member.type.name.startswith("Edm.") else "")
            for key, member in data.own(name).items()
        )
    )
    return ("structure", type_.entity, type_.key, members)
