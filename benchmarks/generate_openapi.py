"""Generation from large OpenAPI documents: whole commands, fresh output, formatted, each tool at its defaults."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.child import Command, Failed, Usage, run
from benchmarks.figure import Row, Setting, at_most, below
from benchmarks.openapi_subjects import Subject, subjects
from benchmarks.worker import with_peers

OURS, CHANGED, SAME = "ours", "ours, one schema changed", "ours, nothing changed"
OPC, DMCG = "openapi-python-client + ruff", "datamodel-code-generator (msgspec, models only)"
_COLD_GOAL = {"Jira": 0.6, "GitHub": 0.5}


def measure(setting: Setting) -> list[Row]:
    rows: list[Row] = []
    for subject in subjects(setting):
        rows += _rows(subject, *_runs(setting, subject))
    return rows


def _runs(setting: Setting, subject: Subject) -> tuple[dict[str, list[Usage]], dict[str, int], str]:
    """Usages and lines emitted by tool, and what a tool failed with."""
    folder = setting.folder(f"generated-{subject.name}")
    rounds = 1 if setting.quick else setting.rounds // 2 or 1
    seen: dict[str, list[Usage]] = {}
    failed: dict[str, str] = {}
    for _ in range(rounds):
        for tool, work in _tools(setting, subject, folder).items():
            if tool not in failed:
                try:
                    seen.setdefault(tool, []).append(work())
                except Failed as error:
                    failed[tool] = str(error).strip().splitlines()[-1][:120]
                    seen.pop(tool, None)
    emitted = {tool: _lines(folder / name) for tool, name in ((OURS, "ours/src"), (OPC, "opc"), (DMCG, "dmcg.py"))}
    notes = [f"{tool} failed: {why}" for tool, why in failed.items()]
    if any(usage.code for usage in seen.get(OPC, ())):
        notes.append(f"{OPC} ends with 1: schemas left out, or code that ruff cannot parse")
    return seen, emitted, "; ".join(notes)


def _tools(setting: Setting, subject: Subject, folder: Path) -> dict[str, Callable[[], Usage]]:
    tools, path = setting.peers.parent, with_peers(setting)
    ours = folder / "ours"
    package = f"bench_{subject.name.lower()}"

    def command(document: Path) -> Usage:
        return run(
            [setting.python.parent / "ppm-sdk", "generate", "--spec", document, "--package", package, "--out", ours]
        )

    def cold() -> Usage:
        shutil.rmtree(ours, ignore_errors=True)
        return command(subject.document)

    def client() -> Usage:
        shutil.rmtree(folder / "opc", ignore_errors=True)
        arguments: Sequence[str | Path] = (
            "--path",
            subject.document,
            "--meta",
            "none",
            "--output-path",
            folder / "opc",
        )
        command: Command = [tools / "openapi-python-client", "generate", *arguments]
        return run(command, env=path, codes=(0, 1))  # 1: a client was made, with parts missing

    def models() -> Usage:
        arguments = (
            "--input-file-type",
            "openapi",
            "--output-model-type",
            "msgspec.Struct",
            "--output",
            folder / "dmcg.py",
        )
        return run([tools / "datamodel-codegen", "--input", subject.document, *arguments], env=path, timeout_s=120)

    return {
        OURS: cold,
        SAME: lambda: command(subject.document),
        CHANGED: lambda: command(subject.changed),
        OPC: client,
        DMCG: models,
    }


def _lines(path: Path) -> int:
    """Of our clients without the runtime, which is the same for every one of them."""
    files = [path] if path.is_file() else [f for f in path.rglob("*.py") if "_runtime" not in f.parts]
    return sum(file.read_bytes().count(b"\n") for file in files)


def _rows(subject: Subject, seen: dict[str, list[Usage]], emitted: dict[str, int], note: str) -> list[Row]:
    def of(tool: str, name: str) -> float | None:
        return median(getattr(usage, name) for usage in seen[tool]) if tool in seen else None

    ours, name = of(OURS, "wall_s") or 0.0, subject.name
    opc, dmcg = of(OPC, "wall_s"), of(DMCG, "wall_s")
    budget = 30 * subject.operations + 20 * subject.schemas
    return [
        Row(f"{name}, cold, formatted", "s", ours, OPC, opc, at_most(_COLD_GOAL[name]), note),
        Row(f"{name}, cold, formatted, CPU", "s", of(OURS, "cpu_s") or 0.0, OPC, of(OPC, "cpu_s")),
        Row(f"{name}, cold, formatted", "s", ours, DMCG, dmcg),
        Row(f"{name}, nothing changed", "s", of(SAME, "wall_s") or 0.0, OPC, opc, at_most(0.12)),
        Row(f"{name}, one schema changed", "s", of(CHANGED, "wall_s") or 0.0, OPC, opc, at_most(0.15)),
        Row(f"{name}, peak memory", "MB", of(OURS, "peak_mb") or 0.0, OPC, of(OPC, "peak_mb"), at_most(1)),
        Row(f"{name}, lines emitted", "lines", emitted[OURS], OPC, emitted[OPC], below(budget),
            f"{subject.operations} operations, {subject.schemas} schemas; goal 30 lines an operation and 20 a schema"),
        Row(f"{name}, lines of models", "lines", emitted[OURS], DMCG, emitted[DMCG] or None),
    ]  # fmt: skip
