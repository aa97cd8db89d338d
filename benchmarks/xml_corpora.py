"""Every WSDL and XSD in the test suites of zeep and xmlschema: what is valid has to generate, import and type-check.

The sdists come by pip; nothing of theirs is kept here. Failures are printed with what went wrong.
"""

from __future__ import annotations

import json
import re
import shutil
import tarfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from benchmarks.child import Failed, run
from benchmarks.figure import NotHere, Row, Setting, at_least

SDISTS = ("zeep==4.3.3", "xmlschema==4.3.2")
_CHUNK = 12
"""Packages that one run of mypy looks at."""
_TIMEOUT_S = 120


@dataclass(frozen=True, slots=True)
class Case:
    """A document, and what became of it: "" = generated, imported and type-checked."""

    root: Path
    document: Path
    package: str
    out: Path
    valid: bool = True
    problem: str = ""

    @property
    def name(self) -> str:
        return f"{self.root.name}: {self.document.relative_to(self.root).as_posix()}"


def sources(out: Path) -> list[Path]:
    """The unpacked sdists, made if need be. Raises NotHere."""
    folder = out / "corpora"
    roots: list[Path] = []
    for sdist in SDISTS:
        root = folder / sdist.partition("==")[0]
        if not root.exists():
            archive = _downloaded(folder, sdist)
            with tarfile.open(archive) as packed:
                wanted = [m for m in packed.getmembers() if m.isfile() and "/tests/" in m.name]
                packed.extractall(folder / "unpacked", wanted, filter="data")
            shutil.move(next((folder / "unpacked").glob(f"{root.name}-*")), root)
        roots.append(root)
    return roots


def _downloaded(folder: Path, sdist: str) -> Path:
    import sys

    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", folder, sdist]
    try:
        run(pip)
    except Failed as error:
        raise NotHere(f"{sdist} cannot be downloaded: {error}") from None
    return next(folder.glob(f"{sdist.partition('==')[0]}-*.tar.gz"))


def cases(roots: Sequence[Path], out: Path) -> Iterator[Case]:
    number = 0
    for root in roots:
        for document in sorted(p for p in root.rglob("*") if p.suffix in (".wsdl", ".xsd")):
            if "__" not in document.name or document.parent != root:  # wrappers of an earlier run
                number += 1
                package = f"corpus_{number}"
                yield Case(root, document, package, out / "made" / package)


def generated(setting: Setting, case: Case, *, worker: str = "xml_document") -> Case:
    shutil.rmtree(case.out, ignore_errors=True)
    case.out.parent.mkdir(parents=True, exist_ok=True)
    command = [setting.python, "-m", f"benchmarks.workers.{worker}", case.root, case.document, case.package, case.out]
    try:
        done = run(command, cwd=setting.root, env={"PYTHONPATH": str(setting.root)}, timeout_s=_TIMEOUT_S)
        told = json.loads(done.output.strip().splitlines()[-1])
    except (Failed, ValueError, IndexError) as error:
        return replace(case, problem=f"the program ended: {str(error)[-160:]}")
    return replace(case, valid=bool(told["valid"]), problem=str(told["problem"]))


def checked(setting: Setting, chunk: Sequence[Case]) -> list[Case]:
    """The same with what mypy says of the packages."""
    path = ":".join(str(case.out / "src") for case in chunk)
    names = [argument for case in chunk for argument in ("-p", case.package)]
    mypy = [
        setting.python,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--cache-dir",
        setting.folder("mypy"),
        *names,
    ]
    said = run(mypy, env={"MYPYPATH": path}, timeout_s=600, codes=(0, 1, 2), cwd=setting.folder("corpora")).output
    wrong: dict[str, str] = {}
    for line in said.splitlines():
        for name in re.findall(r"/src/(corpus_\d+)/", line) if ": error:" in line else ():
            wrong.setdefault(name, line.partition(f"/src/{name}/")[2][:160])
    unexplained = "mypy did not finish" if said and not wrong and ": error:" in said else ""
    return [replace(c, problem=f"type: {wrong[c.package]}" if c.package in wrong else unexplained) for c in chunk]


def judged(setting: Setting) -> list[Case]:
    """All documents with their outcome. Raises NotHere."""
    todo = list(cases(sources(setting.out), setting.folder("corpora")))
    if setting.quick:
        todo = todo[::10]
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(partial(generated, setting), todo))
    good = [case for case in made if case.valid and not case.problem]
    seen = [case for at in range(0, len(good), _CHUNK) for case in checked(setting, good[at : at + _CHUNK])]
    by_package = {case.package: case for case in seen}
    return [by_package.get(case.package, case) for case in made]


def measure(setting: Setting) -> list[Row]:
    found = judged(setting)
    rows: list[Row] = []
    for kind in ("wsdl", "xsd"):
        valid = [case for case in found if case.valid and case.document.suffix == f".{kind}"]
        for case in valid:
            if case.problem:
                print(f"  {case.name}: {case.problem}")
        good = sum(not case.problem for case in valid)
        subject = f"{kind.upper()} of the suites of zeep and xmlschema: generated, imported, type-checked"
        rows.append(Row(subject, "documents", good, "valid ones", len(valid), at_least(0.9)))
    return rows
