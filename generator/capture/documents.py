"""The interface document that an instance gives of itself, held against the vendor's: members that only it has."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from generator.capture.catalogues import Row
from generator.capture.objects import Added, Addition, type_of
from generator.contract.overlay import ANYTHING
from generator.model import Enum, List, Member, Model, ODataBinding, Scalar, ShapeId
from generator.model.service import Kind
from generator.passes.flatten import flatten
from generator.readers.documents import read_interface, source_at
from generator.readers.fragment import merge

_WSDL: Final = "text/xml"
_CSDL: Final = "application/xml"


class Place(NamedTuple):
    """Where an interface gives a document by the rules of its protocol: what to add to its address, and a name."""

    suffix: str
    accept: str
    name: str


def places_of(model: Model, interface: str) -> list[Place]:
    """None for protocols without such a rule; one for each root of an OData service."""
    kind = model.interfaces[interface].kind
    if kind == "soap-1.1":
        return [Place("?wsdl", _WSDL, "service.wsdl")]
    if kind != "odata-4.0":
        return []
    roots = {op.binding.root for op in model.of_interface(interface) if isinstance(op.binding, ODataBinding)}
    return [
        (
            Place(f"/{root}/$metadata", _CSDL, f"metadata-{root}.xml")
            if root
            else Place("/$metadata", _CSDL, "metadata.xml")
        )
        for root in sorted(roots)
    ]


def live_model(data: bytes, name: str, kind: Kind, vendor: str, interface: str) -> Model:
    """The model of a fetched document. Raises BadInput for one that cannot be read; what it imports is not fetched."""
    with tempfile.TemporaryDirectory(prefix="ppm-capture-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        fragment = read_interface((source_at(path),), kind, vendor, interface)
    return flatten(merge(vendor, [fragment]))  # with types that no operation of its own leads to


def members_beyond(model: Model, live: Model) -> list[Addition]:
    """Members of structures that both know by one id, where only the live document has them."""
    found: list[Addition] = []
    for id in live.shapes:
        ours, theirs = model.structure(id), live.structure(id)
        if ours is None or theirs is None:
            continue
        known = {member.name for member in ours.members}
        added = tuple(_added(model, live, member) for member in theirs.members if member.name not in known)
        if added:
            found.append(Addition(id.name, (id,), added, sent=False))
    return found


def _added(model: Model, live: Model, member: Member) -> Added:
    word, listed = type_of(live, member.target)
    if "#" in word and ShapeId.parse(word) not in model.shapes:
        word = _scalar(live, member.target)
    row = Row(member.name, "", (), required=member.required, read_only=member.read_only)
    return Added(row, (word, listed or member.repeated), learnt=False)


def _scalar(live: Model, id: ShapeId) -> str:
    """The kind of value behind a named type that the documents do not have."""
    shape = live.shapes.get(id)
    shape = live.shapes.get(shape.item) if isinstance(shape, List) else shape
    return str(shape.kind) if isinstance(shape, Scalar | Enum) else ANYTHING
