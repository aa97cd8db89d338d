"""Digests of everything that the output depends on, so that an unchanged vendor is skipped before it is even read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from generator.render import black
from generator.render.fileset import digest
from generator.render.lock import Lock, tree_digest

_CODE = ("contract", "model", "passes", "pyplan", "readers", "render")
_NOT_READ = frozenset({"clauses.yaml"})


def vendor_inputs(folder: Path) -> dict[str, str]:
    """The documents, contract and source of a vendor's folder; clauses and vectors shape no client."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): digest(path.read_bytes())
        for path in files
        if path.name not in _NOT_READ and "vectors" not in path.relative_to(folder).parts
    }


def file_inputs(paths: Iterable[Path], base: Path) -> dict[str, str]:
    """Digests by path relative to `base`, or by name for files elsewhere; "" for one that cannot be read."""
    return {
        (path.relative_to(base).as_posix() if path.is_relative_to(base) else path.name): _of(path) for path in paths
    }


def _of(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def tools(templates: Path, override: Path | None) -> dict[str, str]:
    """Digests of generator, templates and runtime, and black's version."""
    package = Path(__file__).resolve().parents[1]
    found = {
        "black": black.version(),
        "generator": _tree(package, tuple(f"{name}/**/*.py" for name in _CODE)),
        "runtime": _tree(templates / "runtime", ("**/*.py",)),
        "templates": _tree(templates / "sdk", ("**/*.j2",)),
    }
    return found | ({"overrides": _tree(override, ("**/*.j2",))} if override is not None else {})


@cache
def _tree(root: Path, patterns: tuple[str, ...]) -> str:
    return tree_digest(root, [path for pattern in patterns for path in root.glob(pattern)])


def unchanged(folder: Path, previous: Lock | None, wanted: Lock) -> bool:
    """Whether a generation would only repeat the previous one: same inputs, options and tools, outputs untouched."""
    if previous is None or (previous.inputs, previous.options, previous.tools) != (
        wanted.inputs,
        wanted.options,
        wanted.tools,
    ):
        return False
    return intact(folder, previous.outputs)


def intact(folder: Path, outputs: Mapping[str, str]) -> bool:
    """Whether every output is on disk as it was written."""
    return all(_of(folder / path) == expected for path, expected in outputs.items())
