"""``ppm-sdk generate``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.console import progress, say, tell
from generator.commands.destinations import check_destination, check_templates
from generator.data import data_root
from generator.diagnostics import BadInput, one_line
from generator.folders import folder_of, names
from generator.memory import uncollected
from generator.render.check import Difference, causes, compare
from generator.render.inputs import file_inputs, tools, unchanged, vendor_inputs
from generator.render.lock import Lock, read_lock
from generator.render.write import write
from generator.sources import is_package

if TYPE_CHECKING:
    from generator.render.fileset import FileSet


@dataclass(frozen=True, slots=True)
class Request:
    """The command line. `jobs` None = one worker a core."""

    vendors: tuple[str, ...] = ()
    spec: Path | None = None
    contract: Path | None = None
    package: str = ""
    out: Path | None = None
    api_version: str = ""
    check: bool = False
    jobs: int | None = None
    templates: Path | None = None
    specs: tuple[Path, ...] = ()
    overlays: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """One distribution to make: a vendor, or (`vendor` "") the document of the request."""

    vendor: str
    folder: Path
    inputs: dict[str, str]
    options: dict[str, str]
    document: Path = Path()


def run(request: Request) -> int:
    """0; 1 if `--check` found a difference. Raises BadInput."""
    targets = _targets(request)
    for target in () if request.check else targets:
        check_destination(target.folder, given=request.out is not None)
    drift = False
    for target in progress(targets, "Generating", total=len(targets)):
        drift |= _generate(request, target)
    return 1 if drift else 0


def _targets(request: Request) -> list[Target]:
    if request.templates is not None:
        check_templates(request.templates, data_root() / "templates" / "sdk")
    if request.spec is not None:
        return [_document(request, request.spec)]
    if request.contract is not None or request.package:
        raise BadInput("--contract and --package go with --spec", remedy="name a document with --spec FILE")
    chosen = request.vendors or tuple(names(request.specs))
    if len(chosen) > 1 and (request.out is not None or request.api_version or request.overlays):
        what = "--out, --api-version and --overlay are for one vendor"
        raise BadInput(what, remedy="name the vendor: ppm-sdk generate VENDOR")
    if request.overlays and request.out is None:
        what = "a client with an overlay is one instance's, no place for it is given"
        raise BadInput(what, remedy="name a folder with --out")
    return [_vendor(request, name) for name in dict.fromkeys(chosen)]


def _vendor(request: Request, name: str) -> Target:
    folder = folder_of(name, request.specs)
    out = request.out or Path("generated") / name
    inputs = vendor_inputs(folder) | _overlay_inputs(request.overlays)
    return Target(name, out, inputs, {"api_version": request.api_version} if request.api_version else {})


def _overlay_inputs(paths: tuple[Path, ...]) -> dict[str, str]:
    """Digests by the names of the files, and by a number where names repeat."""
    found: dict[str, str] = {}
    for number, path in enumerate(paths):
        if not path.is_file():
            raise BadInput("no such overlay", str(path), remedy="write one with `ppm-sdk capture`")
        name = f"overlay/{path.name}"
        found[f"{name} {number}" if name in found else name] = next(iter(file_inputs([path], path.parent).values()))
    return found


def _document(request: Request, spec: Path) -> Target:
    if request.vendors:
        raise BadInput("a vendor and --spec exclude each other", remedy="leave one of them out")
    if not is_package(request.package):
        raise BadInput(
            f"--package {request.package!r} is no package name",
            remedy="use lower-case letters, digits and underscores, and no word of Python's own, e.g. --package acme",
        )
    if not spec.is_file():
        raise BadInput("no such document", str(spec), remedy="check the path")
    out = request.out or Path(request.package)
    inputs = file_inputs([spec, *([request.contract] if request.contract else [])], spec.parent)
    inputs |= _overlay_inputs(request.overlays)
    previous = read_lock(out)
    if previous is not None:  # what the document referred to last time; a new reference would be in a changed document
        known = [spec.parent / name for name in previous.inputs if name not in inputs and ".." not in Path(name).parts]
        inputs |= file_inputs([path for path in known if path.is_file()], spec.parent)
    options = {"package": request.package} | ({"api_version": request.api_version} if request.api_version else {})
    return Target("", out, inputs, options, spec)


def _generate(request: Request, target: Target) -> bool:
    """Make one distribution; True if `--check` found a difference."""
    templates = data_root() / "templates"
    previous = read_lock(target.folder)
    wanted = Lock(dict(sorted(target.inputs.items())), target.options, tools(templates, request.templates))
    title = target.vendor or request.package
    if unchanged(target.folder, previous, wanted):
        say(f"{title}: unchanged")
        return False
    with uncollected():  # a model is a large graph that lives to the end: looking for garbage in it finds none
        files, lock = _build(request, target, previous, wanted)
    if request.check:
        return _report(title, compare(target.folder, files, previous), causes(previous, lock))
    changed = write(target.folder, files, lock, previous)
    say(f"{title}: {len(files)} files in {target.folder}, {len(changed)} changed")
    return False


def _build(request: Request, target: Target, previous: Lock | None, wanted: Lock) -> tuple[FileSet, Lock]:
    from generator.commands.subject import document_subject, vendor_subject
    from generator.contract.overlay import load_overlay
    from generator.pyplan.package import build_package
    from generator.render.black import format_all
    from generator.render.sdk import fileset, python_texts, render_package

    overlays = tuple(load_overlay(path) for path in request.overlays)
    if target.vendor:
        subject = vendor_subject(target.vendor, request.api_version, request.specs, overlays)
    else:
        subject = document_subject(target.document, request.contract, request.package, overlays)
    pins = previous.names if previous is not None else None
    package = build_package(subject.resolved, subject.naming, version=subject.version, pins=pins, types=subject.types)
    for note in (*subject.notes, *package.notes):
        tell(f"note: {one_line(note)}")
    rendered = render_package(package, data_root() / "templates", request.templates)
    sources = python_texts(rendered)
    known = (
        set(previous.outputs.values())
        if previous is not None and previous.tools.get("black") == wanted.tools["black"]
        else set[str]()
    )
    files = fileset(rendered, format_all(sources, known, request.jobs or os.cpu_count() or 1))
    inputs = dict(sorted(({**wanted.inputs, **subject.documents}).items()))
    return files, Lock(inputs, wanted.options, wanted.tools, files.digests(), package.names)


def _report(title: str, found: list[Difference], reasons: list[str]) -> bool:
    if not found:
        say(f"{title}: up to date")
        return False
    say(f"{title}: {len(found)} files differ from what would be written")
    for reason in reasons:
        say(f"  because: {reason}")
    for difference in found:
        say(f"  {difference.kind}: {difference.path}")
    for difference in found:
        if difference.diff:
            say(difference.diff)
    return True
