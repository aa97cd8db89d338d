"""``overlay.yaml``: what one instance has beyond the documents of its vendor.

`ppm-sdk capture` writes it, `ppm-sdk generate --overlay` applies it. It adds and never takes away: what the documents
say of a member stays what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.known import KnownType, unique
from generator.contract.rule import LOADER, Rule, Section
from generator.diagnostics import BadInput, BadInputs
from generator.model import ScalarKind, ShapeId

ANYTHING: Final = "any"
LONGEST_NAME: Final = 200
"""Characters of a wire name."""
_KINDS: Final = (*(kind.value for kind in ScalarKind), ANYTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayMember(Rule):
    """One member that an instance adds."""

    name: str
    """Name on the wire."""
    type: str = ANYTHING
    """A kind of value (``string``, ``boolean``, ``integer``, ``long``, ``number``, ``decimal``, ``date``, ``datetime``,
    ``time``, ``duration``, ``bytes``, ``uuid``), ``any``, or the id of a shape of the documents."""
    list: bool = False
    """It holds a list of them."""
    nullable: bool = True
    """It can be null."""
    required: bool = False
    """Objects cannot be made without it."""
    read_only: bool = False
    """Only the server writes it."""
    label: str = ""
    """Name for people."""
    doc: str = ""
    """A sentence for the documentation of the client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Rule):
    """Members that are added to each of some structures."""

    shapes: tuple[str, ...]
    """Ids of structures, e.g. ``clarity:schemas#Project``."""
    members: tuple[OverlayMember, ...]
    """What is added, in the order in which clients show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay(Section):
    """A whole file."""

    overlay: Literal[1]
    """Version of this vocabulary."""
    vendor: str
    """Folder of the vendor."""
    instance: str = ""
    """Origin of the instance that was read; never with credentials."""
    captured: str = ""
    """Day on which it was read, ``yyyy-mm-dd``."""
    version: str = ""
    """Version of the vendor's API that the instance was taken for."""
    extensions: tuple[Extension, ...] = ()
    """Members of structures."""
    types: tuple[KnownType, ...] = ()
    """Types of entities with their members, where the interface carries members generically."""
    file: str = field(default="", metadata=LOADER)

    def members(self) -> tuple[OverlayMember, ...]:
        return tuple(member for extension in self.extensions for member in extension.members)


def load_overlay(path: Path, *, name: str = "") -> Overlay:
    """Read an overlay. Raises BadInput for what is no YAML, BadInputs with every fault of its content."""
    return _checked(yamlsource.read(path, name), name or str(path))


def parse_overlay(text: str, *, name: str = "<text>") -> Overlay:
    """Read an overlay that is at hand as text. Raises as `load_overlay` does."""
    return _checked(yamlsource.parse(text, name), name)


def _checked(node: yamlsource.Node, name: str) -> Overlay:
    built = replace(build(Overlay, node, name), file=name)
    faults = [fault for extension in built.extensions for fault in _extension_faults(extension, name)]
    if faults:
        raise BadInputs(faults)
    unique(built.types, "type", name)
    for known in built.types:
        unique(known.fields, f"field of type {known.id}", name)
    return built


def _extension_faults(extension: Extension, file: str) -> list[BadInput]:
    faults = [fault for text in extension.shapes if (fault := _shape_fault(text, extension.line, file)) is not None]
    for member in extension.members:
        if not member.name.strip() or len(member.name) > LONGEST_NAME:
            what = f"a member's name must have 1 to {LONGEST_NAME} characters"
            faults.append(BadInput(what, file, member.line, remedy="write the name as it is on the wire"))
        if "#" in member.type:
            fault = _shape_fault(member.type, member.line, file)
            faults += [fault] if fault is not None else []
        elif member.type not in _KINDS:
            remedy = f"choices: {', '.join(_KINDS)}, or the id of a shape"
            faults.append(BadInput(f"type {member.type[:60]!r} is none", file, member.line, remedy=remedy))
    return faults


def _shape_fault(text: str, line: int, file: str) -> BadInput | None:
    try:
        member = ShapeId.parse(text).member
    except ValueError:
        return BadInput(
            f"{text[:60]!r} is no id of a shape", file, line, remedy="write vendor:namespace#Name, as capture does"
        )
    return BadInput(f"{text[:60]!r} is a member", file, line, remedy="write the id without $") if member else None


def kind_of(text: str) -> ScalarKind | None:
    """The kind of value that a type names; None for anything and for shapes."""
    return ScalarKind(text) if text in _KINDS and text != ANYTHING else None


_XML_NAME: Final = re.compile(r"[^\W\d][\w.\-]*\Z")


def is_xml_name(name: str) -> bool:
    return bool(_XML_NAME.match(name))
