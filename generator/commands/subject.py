"""What a package is made from: a vendor, or a document of the user's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator import vendors
from generator.commands.declared import document_version, security_schemes
from generator.contract.known import KnownType, load_known
from generator.contract.loader import load_contract
from generator.contract.overlay import Overlay
from generator.contract.resolve import Resolved, resolve
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput, Note
from generator.model import Model
from generator.pyplan.bare import bare_contract
from generator.pyplan.entities import merged
from generator.pyplan.package import Naming
from generator.render.inputs import file_inputs

_SHOWN_NOTES = 20


@dataclass(frozen=True, slots=True)
class Subject:
    """`documents`: digests of the files that were read besides those of the command line."""

    resolved: Resolved
    naming: Naming
    version: str
    notes: tuple[str, ...] = ()
    documents: Mapping[str, str] = field(default_factory=dict[str, str])
    types: tuple[KnownType, ...] = ()


def vendor_subject(name: str, version: str, specs: tuple[Path, ...], overlays: tuple[Overlay, ...] = ()) -> Subject:
    """Raises UnknownVendor or BadInput."""
    vendor = vendors.load(name, version=version, specs=specs, overlays=overlays)
    sdk = vendor.source.sdk
    naming = Naming(sdk.distribution, sdk.package, sdk.client, sdk.error, sdk.example, sdk.operations)
    resolved = resolve(vendor.contract, vendor.model, partial=True)
    types = _types(vendor.contract, vendor.folder, overlays)
    notes = (*vendor.notes, *overlay_notes(vendor, overlays))
    return Subject(resolved, naming, vendor.version, _shown(notes), types=types)


def overlay_notes(vendor: vendors.Vendor, overlays: tuple[Overlay, ...]) -> Iterator[Note]:
    """What of the overlays does nothing, or may do something else than was meant."""
    offered = any(rule.facade is not None for rule in vendor.contract.entities)
    known = {one.id: {f.id for f in one.fields} for one in _types(vendor.contract, vendor.folder, ())}
    for overlay in overlays:
        if overlay.version and overlay.version != vendor.version:
            yield Note(overlay.file, 0, f"captured for version {overlay.version}, used for {vendor.version}")
        for one in overlay.types:
            if not offered:
                yield Note(overlay.file, one.line, f"{vendor.name} has no typed entities: type {one.id} is not used")
            again = [f for f in one.fields if f.id in known.get(one.id, ())]
            yield from (Note(overlay.file, f.line, f"field {f.id} of type {one.id} is known already") for f in again)


def document_subject(spec: Path, contract: Path | None, package: str, overlays: tuple[Overlay, ...] = ()) -> Subject:
    """A document with its contract, or with what the document itself says. Raises BadInput."""
    if contract is not None:
        met = load_contract(contract)
        key, rules = next(iter(met.interfaces.items()))
        model, notes = vendors.read_document(spec, rules.kind, vendor=met.vendor, interface=key, overlays=overlays)
    else:
        model, notes = vendors.read_document(spec, overlays=overlays)
        met = _bare(model, spec)
    if not model.operations:
        raise BadInput(
            "the document has no operations, so there is no client to make",
            str(spec),
            remedy="give a document that has some",
        )
    documents = [Path(name) for interface in model.interfaces.values() for name in interface.documents]
    read = file_inputs([path for path in documents if path.is_file()], spec.parent)
    types = _types(met, contract.parent, overlays) if contract is not None else ()
    return Subject(resolve(met, model), Naming(package=package), "", _shown(notes), read, types)


def _types(contract: Contract, folder: Path, overlays: tuple[Overlay, ...]) -> tuple[KnownType, ...]:
    """Types of entities that the contract's files and the overlays name."""
    files = dict.fromkeys(rule.known for rule in contract.entities if rule.known)
    known = [one for name in files for one in load_known(folder / name, name=name).types]
    return merged(known, [one for overlay in overlays for one in overlay.types])


def _bare(model: Model, spec: Path) -> Contract:
    (interface,) = model.interfaces.values()
    if interface.kind != "rest-json":
        return bare_contract(model)
    return bare_contract(model, security_schemes(spec), document_version(spec))


def _shown(notes: tuple[object, ...]) -> tuple[str, ...]:
    more = len(notes) - _SHOWN_NOTES
    return (
        *map(str, notes[:_SHOWN_NOTES]),
        *((f"{more} more parts of the documents were read as anything",) if more > 0 else ()),
    )
