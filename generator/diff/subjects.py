"""OLD and NEW of a comparison: a file, a folder, ``vendor@version``, or ``REV:vendor`` for a git revision."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator import vendors
from generator.contract.clauses import load_clauses
from generator.contract.loader import load_contract
from generator.contract.view import contract_at
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput
from generator.diff.sides import Side
from generator.readers.documents import guess_kind, source_at
from generator.readers.files import SourceFile
from generator.sources import shown

_REV = re.compile(r"(?P<rev>[^:]+):(?P<vendor>[\w-]+)(?:@(?P<version>.+))?")
_VENDOR = re.compile(r"(?P<vendor>[\w-]+)(?:@(?P<version>.+))?")
_LARGEST = 256 * 2**20


@dataclass(frozen=True, slots=True)
class Subject:
    """`label` is how people call it. `sides` by (kind, name)."""

    label: str
    sides: tuple[Side, ...]
    contract: Contract | None = None
    version: str = ""


@dataclass
class Subjects:
    """Reads subjects; folders of git revisions live as long as this does. Use as a context manager."""

    specs: Sequence[Path] = ()
    repository: Path = field(default_factory=Path.cwd)
    _folders: list[tempfile.TemporaryDirectory[str]] = field(default_factory=list[tempfile.TemporaryDirectory[str]])

    def __enter__(self) -> Subjects:
        return self

    def __exit__(self, *_: object) -> None:
        for folder in self._folders:
            folder.cleanup()

    def read(self, text: str) -> Subject:
        """Raises BadInput for a subject that is not there or cannot be read."""
        path = Path(text)
        if path.is_file():
            return Subject(text, (_file(path),))
        if path.is_dir():
            return self._folder(path, text)
        if (found := _REV.fullmatch(text)) is not None:
            folder = self._revision(found["rev"], found["vendor"])
            return self._vendor(found["vendor"], found["version"] or "", (folder,), text)
        if (found := _VENDOR.fullmatch(text)) is not None:
            return self._vendor(found["vendor"], found["version"] or "", tuple(self.specs), text)
        raise BadInput("there is no such file or folder", text, remedy="a file, a folder, vendor@version or REV:vendor")

    def _vendor(self, name: str, version: str, specs: tuple[Path, ...], label: str) -> Subject:
        try:
            loaded = vendors.load(name, version=version, specs=specs)
        except vendors.UnknownVendor as error:
            remedy = f"or name a file, a folder, vendor@version, REV:vendor; {error.remedy}"
            raise BadInput(f"{label!r} is no vendor, and no file or folder", remedy=remedy) from None
        known = tuple(loaded.contract.versions.known)
        view = contract_at(loaded.contract, loaded.version)
        home = SourceFile(loaded.folder / "contract.yaml", shown(loaded.folder / "contract.yaml"))
        sides = [
            Side(rules.kind, key, tuple(home.beside(one, rules.line) for one in rules.documents), loaded.version, known,
                 loaded.model, view)
            for key, rules in view.interfaces.items() if rules.documents
        ]  # fmt: skip
        sides.append(Side("contract", name, (home,), loaded.version, known, loaded.model, view))
        clauses = loaded.folder / "clauses.yaml"
        if clauses.is_file():
            rows = load_clauses(clauses, name=shown(clauses)).rows
            source = SourceFile(clauses, shown(clauses))
            sides.append(Side("clauses", name, (source,), loaded.version, known, None, view, rows))
        return Subject(label, tuple(sides), view, loaded.version)

    def _folder(self, path: Path, label: str) -> Subject:
        if (path / "source.toml").is_file():
            return self._vendor(path.resolve().name, "", (path.resolve().parent,), label)
        sides = [side for file in sorted(path.iterdir()) if file.is_file() and (side := _maybe(file)) is not None]
        if not sides:
            raise BadInput("the folder holds no interface document", label, remedy="name a file, or another folder")
        return Subject(label, tuple(sides))

    def _revision(self, rev: str, vendor: str) -> Path:
        """The vendor's folder as git has it. Raises BadInput where git has none."""
        where = f"{rev}:specs/{vendor}"
        # "--" and the colon keep a revision from being taken for an option.
        command = ["git", "archive", "--format=tar", f"{rev}^{{commit}}", "--", f"specs/{vendor}"]
        if rev.startswith("-"):
            raise BadInput(f"{rev!r} is no revision", remedy="a commit, a tag or a branch")
        try:
            ran = subprocess.run(  # noqa: S603  # fixed words and a revision that is no option
                command, cwd=self.repository, capture_output=True, timeout=60, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BadInput(f"git cannot be asked for {where} ({type(error).__name__})", remedy="install git") from None
        if ran.returncode:
            said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
            why = said[-1].removeprefix("fatal: ") if said else "git says no more"
            raise BadInput(f"git has no {where}: {why}", remedy="git log -- specs, in the repository")
        if len(ran.stdout) > _LARGEST:
            raise BadInput(f"{where} is larger than {_LARGEST} bytes")
        folder = tempfile.TemporaryDirectory(prefix="ppm-diff-")
        self._folders.append(folder)
        _unpack(ran.stdout, Path(folder.name))
        return Path(folder.name) / "specs"


def _unpack(data: bytes, folder: Path) -> None:
    """Plain files only, and only below `folder`: links and devices of an archive are left out."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            target = (folder / member.name).resolve()
            content = archive.extractfile(member) if member.isfile() else None
            if content is None or not target.is_relative_to(folder.resolve()):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())


def _file(path: Path) -> Side:
    name = str(path)
    if path.name == "contract.yaml":
        contract = load_contract(path, name=name)
        source = source_at(path)
        return Side("contract", contract.vendor, (source,), contract=contract, version=contract.versions.default)
    if path.name == "clauses.yaml":
        return Side("clauses", path.parent.name, (source_at(path),), clauses=load_clauses(path, name=name).rows)
    source = source_at(path)
    kind = guess_kind(source)
    # OpenAPI is compared as the document stands; reading it as a model first would only cost time.
    model = None if kind == "rest-json" else vendors.read_document(path, kind, vendor="api", interface="api")[0]
    return Side(kind, path.stem, (source,), model=model)


def _maybe(path: Path) -> Side | None:
    """The side of a file of a folder; None where it is no document."""
    if path.suffix.lower() not in (".yaml", ".yml", ".json", ".wsdl", ".xml", ".edmx"):
        return None
    try:
        return _file(path)
    except BadInput:
        if path.suffix.lower() in (".wsdl", ".edmx") or path.name in ("contract.yaml", "clauses.yaml"):
            raise
        return None
