"""A vendor: the folder of its interface documents, contract and sources. Any folder with a ``source.toml`` is one."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from generator.contract.loader import load_contract
from generator.contract.vocabulary import Contract
from generator.data import data_root
from generator.diagnostics import BadInput, Note
from generator.model import Model
from generator.model.service import Kind
from generator.passes.pipeline import Context, run
from generator.readers.documents import guess_kind, read_interface, source_at
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment, merge


class UnknownVendor(BadInput):
    """No folder of that name holds a ``source.toml``."""


@dataclass(frozen=True, slots=True)
class SourceTag:
    """A text that facts come from. `date` is "" where the text bears none, `url` where the index names none."""

    title: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class SdkNames:
    """How the Python client is called. `operations`: operation -> ``group.method``, or ``method`` at the root."""

    distribution: str = ""
    package: str = ""
    client: str = ""
    error: str = ""
    operations: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Content of ``source.toml``."""

    sources: Mapping[str, SourceTag]
    sdk: SdkNames


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


def folders(specs: Sequence[Path] = ()) -> dict[str, Path]:
    """Folders of all vendors by name; those of `specs` take the place of shipped ones of the same name."""
    found: dict[str, Path] = {}
    for root in (data_root() / "specs", *specs):
        if not root.is_dir():
            raise BadInput("this is no folder", str(root), remedy="give a folder that holds one folder a vendor")
        candidates = [root] if (root / "source.toml").is_file() else sorted(root.iterdir())
        found |= {path.name: path for path in candidates if (path / "source.toml").is_file()}
    return dict(sorted(found.items()))


def names(specs: Sequence[Path] = ()) -> list[str]:
    """Names of all vendors, sorted."""
    return list(folders(specs))


def folder_of(vendor: str, specs: Sequence[Path] = ()) -> Path:
    """The vendor's folder. Raises UnknownVendor, which names the nearest one."""
    known = folders(specs)
    if vendor in known:
        return known[vendor]
    near = difflib.get_close_matches(vendor, known, 1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise UnknownVendor(f"unknown vendor {vendor!r}", remedy=f"{hint}known vendors: {', '.join(known)}")


def load(vendor: str, *, version: str = "", specs: Sequence[Path] = ()) -> Vendor:
    """Read a vendor and give the view of `version` ("" = the contract's default). Raises UnknownVendor or BadInput."""
    folder = folder_of(vendor, specs)
    return _load(vendor, folder, version, _fingerprint(folder))


def _fingerprint(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a folder's files: a changed file is read again."""
    files = sorted(p for p in folder.iterdir() if p.is_file())
    return tuple((p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in files)


@lru_cache(maxsize=32)
def _load(vendor: str, folder: Path, version: str, _: tuple[tuple[str, int, int], ...]) -> Vendor:
    contract = load_contract(folder / "contract.yaml", name=shown(folder / "contract.yaml"))
    if contract.vendor != vendor:
        raise BadInput(f"the contract is for {contract.vendor!r}", contract.file, 1, remedy=f"write `vendor: {vendor}`")
    known = contract.versions.known
    wanted = version or contract.versions.default
    if wanted not in known:
        near = difflib.get_close_matches(wanted, known, 1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise BadInput(f"{vendor} has no version {wanted!r}", remedy=f"{hint}known versions: {', '.join(known)}")
    fragments = [
        _fragment(vendor, folder, key, rules.kind, rules.documents, contract)
        for key, rules in sorted(contract.interfaces.items())
    ]
    model = run(merge(vendor, fragments), Context(wanted, known))
    notes = tuple(sorted({note for fragment in fragments for note in fragment.notes}))
    own = load_source(folder / "source.toml")
    source = replace(own, sources={**standards(), **own.sources})
    return Vendor(vendor, folder, source, model, contract, wanted, notes)


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
    path: Path, kind: Kind | None = None, *, vendor: str = "", interface: str = ""
) -> tuple[Model, tuple[Note, ...]]:
    """One interface document without a contract: its model with all passes applied, and what was read as "anything".

    `kind` None looks at the content. `vendor` is the file's stem where none is given. Raises BadInput.
    """
    source = source_at(path)
    real = kind or guess_kind(source)
    key = interface or {"rest-json": "rest", "soap-1.1": "soap", "xml-post": "xml", "odata-4.0": "odata"}[real]
    name = vendor or "".join(c if c.isalnum() or c in "-_." else "_" for c in path.stem) or "api"
    fragment = read_interface((source,), real, name, key)
    return run(merge(name, [fragment])), fragment.notes


def load_source(path: Path) -> SourceInfo:
    """Read ``source.toml``. Raises BadInput for what is no TOML, for unknown keys and for wrong types."""
    name = shown(path)
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"cannot read the file ({type(error).__name__})", name) from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"no valid TOML: {error}", name, remedy="repair the syntax there") from None
    _only(data, {"sources", "sdk"}, "source.toml", name)
    tags: dict[str, SourceTag] = {}
    for tag, value in _table(data.get("sources", {}), "sources", name).items():
        row = _table(value, f"sources.{tag}", name)
        _only(row, {"title", "url", "date"}, f"sources.{tag}", name)
        tags[tag] = SourceTag(
            *(_text(row.get(key, ""), f"sources.{tag}.{key}", name) for key in ("title", "url", "date"))
        )
    sdk = _table(data.get("sdk", {}), "sdk", name)
    _only(sdk, {"distribution", "package", "client", "error", "operations"}, "sdk", name)
    operations = {
        k: _text(v, f"sdk.operations.{k}", name)
        for k, v in _table(sdk.get("operations", {}), "sdk.operations", name).items()
    }
    words = [_text(sdk.get(key, ""), f"sdk.{key}", name) for key in ("distribution", "package", "client", "error")]
    distribution, package, client, base = words
    return SourceInfo(tags, SdkNames(distribution, package, client, base, operations))


def shown(path: Path) -> str:
    """A path as messages and provenance call it: ``specs/...`` for shipped files, as given for all others."""
    root = data_root()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _table(value: Any, where: str, file: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadInput(f"{where} must be a table", file, remedy=f"write [{where}]")
    return cast("dict[str, Any]", value)


def _text(value: Any, where: str, file: str) -> str:
    if not isinstance(value, str):
        raise BadInput(f"{where} must be text", file, remedy="put it in quotes")
    return value


def _only(table: dict[str, Any], allowed: set[str], where: str, file: str) -> None:
    for key in table:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(allowed))}"
            raise BadInput(f"unknown key {key!r} in {where}", file, remedy=hint)
