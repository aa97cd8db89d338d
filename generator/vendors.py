"""A vendor: the folder of its interface documents, contract and sources. Any folder with a ``source.toml`` is one."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.contract.loader import load_contract
from generator.contract.overlay import Overlay
from generator.contract.view import contract_at
from generator.contract.vocabulary import Contract
from generator.data import data_root
from generator.diagnostics import BadInput, Note
from generator.folders import UnknownVendor as UnknownVendor
from generator.folders import folder_of as folder_of
from generator.folders import folders as folders
from generator.folders import names as names
from generator.model import Model
from generator.model.service import Kind
from generator.passes.overlay import restated
from generator.passes.pipeline import Context, run
from generator.readers.documents import guess_kind, read_interface, source_at
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment, merge
from generator.sources import SdkNames as SdkNames
from generator.sources import SourceInfo as SourceInfo
from generator.sources import SourceTag as SourceTag
from generator.sources import load_source as load_source
from generator.sources import shown as shown


@dataclass(frozen=True, slots=True)
class Vendor:
    """A vendor as of one version: `model` has all passes applied. `notes` tell what was read as "anything"."""

    name: str
    folder: Path
    source: SourceInfo
    model: Model
    contract: Contract
    version: str
    notes: tuple[Note, ...] = ()
    overlays: tuple[Overlay, ...] = ()


def load(vendor: str, *, version: str = "", specs: Sequence[Path] = (), overlays: Sequence[Overlay] = ()) -> Vendor:
    """Read a vendor and give the view of `version` ("" = the contract's default), with what `overlays` add to it.

    Raises UnknownVendor or BadInput.
    """
    folder = folder_of(vendor, specs)
    read = _fingerprint(folder)
    return _view(vendor, folder, version or _contract(vendor, folder, read).versions.default, read, tuple(overlays))


_Read = tuple[tuple[str, int, int], ...]


def _fingerprint(folder: Path) -> _Read:
    """Names, sizes and times of a folder's files: a changed file is read again."""
    files = sorted(p for p in folder.iterdir() if p.is_file())
    return tuple((p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in files)


@lru_cache(maxsize=16)
def _contract(vendor: str, folder: Path, _: _Read) -> Contract:
    contract = load_contract(folder / "contract.yaml", name=shown(folder / "contract.yaml"))
    if contract.vendor != vendor:
        raise BadInput(f"the contract is for {contract.vendor!r}", contract.file, 1, remedy=f"write `vendor: {vendor}`")
    return contract


@lru_cache(maxsize=32)
def _view(vendor: str, folder: Path, wanted: str, read: _Read, overlays: tuple[Overlay, ...]) -> Vendor:
    contract = _contract(vendor, folder, read)
    known = contract.versions.known
    if wanted not in known:
        near = difflib.get_close_matches(wanted, known, 1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise BadInput(f"{vendor} has no version {wanted!r}", remedy=f"{hint}known versions: {', '.join(known)}")
    fragments = [
        _fragment(vendor, folder, key, rules.kind, rules.documents, contract)
        for key, rules in sorted(contract.interfaces.items())
    ]
    merged = merge(vendor, fragments)
    model = run(merged, Context(wanted, known, overlays, _names(contract, wanted) if overlays else ()))
    notes = tuple(sorted({note for fragment in fragments for note in fragment.notes}))
    notes += tuple(restated(merged, overlays))
    own = load_source(folder / "source.toml")
    source = replace(own, sources={**standards(), **own.sources})
    return Vendor(vendor, folder, source, model, contract, wanted, notes, overlays)


def _names(contract: Contract, version: str) -> tuple[str, ...]:
    """Forms of names that an instance may give to members."""
    rules = [rule.names for rule in contract_at(contract, version).entities if rule.names is not None]
    return tuple(dict.fromkeys(form for names in rules for form in (names.value, *names.others)))


def standards() -> Mapping[str, SourceTag]:
    """The standards that common clauses cite."""
    return load_source(data_root() / "specs" / "common" / "sources.toml").sources


def _fragment(
    vendor: str, folder: Path, key: str, kind: Kind, documents: tuple[str, ...], contract: Contract
) -> Fragment:
    home = SourceFile(folder / "contract.yaml", shown(folder / "contract.yaml"))
    line = contract.interfaces[key].line
    sources = tuple(home.beside(name, line) for name in documents)
    return read_interface(sources, kind, vendor, key)


def read_document(
    path: Path, kind: Kind | None = None, *, vendor: str = "", interface: str = "", overlays: Sequence[Overlay] = ()
) -> tuple[Model, tuple[Note, ...]]:
    """One interface document without a contract: its model with all passes applied, and what was read as "anything".

    `kind` None looks at the content. `vendor` is the file's stem where none is given. Raises BadInput.
    """
    source = source_at(path)
    real = kind or guess_kind(source)
    key = interface or {"rest-json": "rest", "soap-1.1": "soap", "xml-post": "xml", "odata-4.0": "odata"}[real]
    name = vendor or "".join(c if c.isalnum() or c in "-_." else "_" for c in path.stem) or "api"
    fragment = read_interface((source,), real, name, key)
    merged = merge(name, [fragment])
    return run(merged, Context(overlays=tuple(overlays))), (*fragment.notes, *restated(merged, overlays))
