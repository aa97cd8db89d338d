"""The arrows of the house: who may import whom. A new arrow is a decision; it is made here, with its reason."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Each room with everything of ours that it may import. The rooms on the left never see what is not on the right.
_DOWN = {"generator.model", "generator.contract", "generator.diagnostics"}
ARROWS = {
    "generator.model": {"generator.model"},
    "generator.diagnostics": {"generator.diagnostics"},
    "generator.data": {"generator.data"},
    "generator.memory": {"generator.memory"},
    "generator.folders": {"generator.folders", "generator.data", "generator.diagnostics"},
    "generator.sources": {"generator.sources", "generator.data", "generator.diagnostics"},
    "generator.contract": _DOWN,
    "generator.readers": {"generator.readers", "generator.model", "generator.diagnostics"},
    "generator.passes": {"generator.passes", "generator.readers", *_DOWN},
    "generator.vendors": {
        "generator.vendors", "generator.folders", "generator.sources", "generator.passes", "generator.readers",
        "generator.data", *_DOWN,
    },
    "generator.pyplan": {"generator.pyplan", "generator.vendors", "generator.passes", *_DOWN},
    "generator.render": {
        "generator.render", "generator.pyplan", "generator.vendors", "generator.memory", "generator.data", *_DOWN,
    },
    # References to credentials are read the same way by captures and by the suite.
    "generator.secrets": {"generator.secrets", "generator.diagnostics"},
    # It speaks through the runtime of the clients, whose descriptors the plan gives.
    "generator.capture": {
        "generator.capture", "generator.pyplan", "generator.passes", "generator.readers", "generator.secrets",
        "generator.data", *_DOWN,
    },
    # Compares what readers and contracts give; knows nothing of Python packages.
    "generator.diff": {
        "generator.diff", "generator.vendors", "generator.sources", "generator.readers", "generator.passes",
        "generator.data", *_DOWN,
    },
    "generator": {"generator"},
    # What judges and what sends share no code with what answers, beyond the model and the contract.
    "conformance.checks": {"conformance.checks", "conformance.exchanges", *_DOWN},
    # Probes and the sender know the target and its lab; a check does not.
    "conformance.probes": {
        "conformance.probes", "conformance.exchanges", "conformance.config", "conformance.lab", *_DOWN,
    },
    # What is generated is sent like a probe's requests, and left on a probe's trail.
    "conformance.fuzz": {
        "conformance.fuzz", "conformance.probes", "conformance.exchanges", "generator.vendors", "generator.readers",
        *_DOWN,
    },
    "conformance.exchanges": {"conformance.exchanges", "conformance.config", "conformance.lab", *_DOWN},
    "conformance.lab": {"conformance.lab"},
    "conformance.config": {"conformance.config", "generator.secrets", *_DOWN},
    "conformance.verdict": {"conformance.verdict", "conformance.exchanges", *_DOWN},
    "conformance.mock": {"conformance.mock", "generator.vendors", "generator.data", *_DOWN},
    "conformance": {"conformance", "generator"},
}  # fmt: skip


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Absolute dotted names of every import in a file, also inside functions; relative ones resolved."""
    package = _name(path) if path.name == "__init__.py" else _name(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                up = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*up, base] if base else up)
            yield node.lineno, base
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def _within(name: str, room: str) -> bool:
    return name == room or name.startswith(room + ".")


def _room(name: str) -> str:
    return max((room for room in ARROWS if _within(name, room)), key=len)


MODULES = sorted(
    p for room in ("generator", "conformance") for p in (ROOT / room).rglob("*.py") if "_data" not in p.parts
)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_room_imports_only_what_its_arrows_allow(path: Path) -> None:
    allowed = ARROWS[_room(_name(path))]
    wrong = [
        f"line {line}: {name}"
        for line, name in _imports(path)
        if name.split(".")[0] in ("generator", "conformance")
        # `from generator.model import X` also yields generator.model.X; a bare package name says nothing by itself
        and name not in ("generator", "conformance") and not any(_within(name, room) for room in allowed)
    ]
    assert wrong == []


def test_the_generator_never_imports_the_suite() -> None:
    wrong = [
        f"{_name(path)}:{line}: {name}"
        for path in MODULES
        if _within(_name(path), "generator")
        for line, name in _imports(path)
        if _within(name, "conformance")
    ]
    assert wrong == []


def _foreign(folder: Path, allowed: set[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sorted(folder.rglob("*.py"))
        for line, name in _imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names | allowed
    ]


def test_the_runtime_stands_on_its_own() -> None:
    assert _foreign(ROOT / "templates" / "runtime", {"templates", "httpx2", "msgspec", "lxml", "oauthlib"}) == []


@pytest.mark.parametrize("sdk", sorted((ROOT / "generated").glob("*/src/*")), ids=lambda p: p.name)
def test_generated_code_imports_nothing_of_ours(sdk: Path) -> None:
    assert _foreign(sdk, {"generated", "httpx2", "msgspec", "lxml", "oauthlib", sdk.name}) == []


@pytest.mark.parametrize("path", MODULES + sorted((ROOT / "templates" / "runtime").rglob("*.py")), ids=_name)
def test_rooms_are_small(path: Path) -> None:
    # The vocabulary is a list of types and nothing else; cutting it would hide it.
    limit = 600 if path.name == "vocabulary.py" else 400
    assert len(path.read_text("utf-8").splitlines()) <= limit
