"""Identity of everything in a model. Never a Python name: those are allocated later, per scope, by ``pyplan``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_FORM = re.compile(r"(?P<vendor>[^:#$]*):(?P<namespace>[^#$]*)#(?P<name>[^$]+)(?:\$(?P<member>.+))?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class ShapeId:
    """``vendor:namespace#Name$member``; `namespace` is an XML namespace, an OpenAPI section or a CSDL namespace."""

    vendor: str
    namespace: str
    name: str
    member: str = ""

    def __str__(self) -> str:
        tail = f"${self.member}" if self.member else ""
        return f"{self.vendor}:{self.namespace}#{self.name}{tail}"

    @classmethod
    def parse(cls, text: str) -> ShapeId:
        """Read the printed form. Raises ValueError with the text when it is none."""
        found = _FORM.match(text)
        if found is None:
            raise ValueError(f"not a shape id: {text!r} (form: vendor:namespace#Name$member)")
        return cls(found["vendor"], found["namespace"], found["name"], found["member"] or "")

    def of(self, member: str) -> ShapeId:
        """The id of a member of this shape."""
        return replace(self, member=member)

    @property
    def shape(self) -> ShapeId:
        """The id of the shape that this member belongs to (itself, if it is no member)."""
        return replace(self, member="") if self.member else self
