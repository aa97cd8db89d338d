"""Lint of ``clauses.yaml``: double entry against the contract, and the words of the suite as data."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.data import data_root, fault_catalogue

if TYPE_CHECKING:
    from generator.contract.clauses import Clause
    from generator.contract.findings import LintFinding
    from generator.contract.resolve import Resolved


@dataclass(frozen=True, slots=True)
class Words:
    """Names with the keys that each takes (``*``: any), and the ids of seeded faults."""

    probes: Mapping[str, frozenset[str]]
    checks: Mapping[str, frozenset[str]]
    faults: frozenset[str]


@cache
def words() -> Words:
    """The vocabulary as shipped. The suite's own tests hold it against its code."""
    from generator.contract import yamlsource

    def table(path: Path) -> Any:
        return yamlsource.plain(yamlsource.read(path, path.name))

    suite = table(data_root() / "specs" / "schema" / "checks.yaml")
    faults = table(fault_catalogue())["faults"]
    return Words(
        {name: frozenset(row["args"]) for name, row in suite["probes"].items()},
        {name: frozenset(row["with"]) for name, row in suite["checks"].items()},
        frozenset(row["id"] for row in faults),
    )


def findings(folder: Path, resolved: Resolved, sources: Collection[str]) -> Iterator[LintFinding]:
    """Of the vendor's own clauses, and of the common ones for its interfaces. Raises BadInput for bad files."""
    from generator import vendors
    from generator.contract.clauses import load_clauses
    from generator.contract.lint_clauses import lint_clauses

    rows: list[Clause] = []
    common = sorted((data_root() / "specs" / "common").glob("*.yaml"))
    for path in [p for p in (folder / "clauses.yaml",) if p.is_file()] + common:
        loaded = load_clauses(path, name=vendors.shown(path)).rows
        rows += [row for row in loaded if row.concerns(resolved.contract)]
    known = _with_own(words(), folder)
    yield from lint_clauses(rows, resolved, known.checks, known.faults)
    for row in rows:
        yield from _keys(row, known)
        yield from _sources(row, sources)


def _with_own(ours: Words, folder: Path) -> Words:
    """With the words that the vendor's folder declares for checks of its own (``checks.yaml``, in the form of ours).
    Raises BadInput for a file of another form."""
    from generator.contract import yamlsource
    from generator.diagnostics import BadInput

    path = folder / "checks.yaml"
    if not path.is_file():
        return ours
    content = yamlsource.plain(yamlsource.read(path, path.name))
    try:
        probes = {str(name): frozenset(map(str, row["args"])) for name, row in content.get("probes", {}).items()}
        checks = {str(name): frozenset(map(str, row["with"])) for name, row in content.get("checks", {}).items()}
    except (AttributeError, KeyError, TypeError):
        remedy = "write `checks: {acme.even: {with: [at]}}`"
        raise BadInput("this names no words of checks", str(path), 1, remedy=remedy) from None
    return Words({**ours.probes, **probes}, {**ours.checks, **checks}, ours.faults)


def _keys(row: Clause, known: Words) -> Iterator[LintFinding]:
    """Words that the probe or the check does not take: they would be ignored, and the clause would prove less."""
    for kind, name, given, table in (
        ("probe", row.probe, row.args, known.probes),
        ("check", row.check, row.with_, known.checks),
    ):
        if not name:
            continue
        if name not in table:
            if kind == "probe":  # unknown checks are found by lint_clauses
                yield _finding(row, "probe.unknown", f"names the probe {name!r}, which is none", name, table)
            continue
        for key in sorted(set(given) - table[name]) if "*" not in table[name] else ():
            yield _finding(
                row, f"{kind}.key", f"gives {name} the word {key!r}, which it does not take", key, table[name]
            )


def _sources(row: Clause, sources: Collection[str]) -> Iterator[LintFinding]:
    for tag in row.marks.source:
        if tag not in sources:
            yield _finding(row, "source.unknown", f"cites {tag!r}, which no source.toml lists", tag, sources)


def _finding(row: Clause, rule: str, message: str, name: str, known: Collection[str]) -> LintFinding:
    from generator.contract.findings import LintFinding

    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(known)) or 'none'}"
    return LintFinding(row.file, row.line, rule, f"{row.id} {message}", hint)
