"""The words of ``clauses.yaml`` as data: probes and checks with their keys, and the schema that editors complete from.

``python -m conformance.vocabulary specs/schema`` writes both files; a test holds the committed ones current.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from conformance import checks, probes
from generator.contract.clauses import ClauseFile
from generator.contract.schema import document_schema, schema_text

CHECKS_FILE, SCHEMA_FILE = "checks.yaml", "clauses.schema.json"


def vocabulary_text() -> str:
    """``checks.yaml``: name, keys and one sentence of every probe and check, in the order of their names."""
    lines = [
        "# Probes and checks that clauses may name. Written by `python -m conformance.vocabulary specs/schema`.",
        "probes:",
    ]
    for name, probe in sorted(probes.ALL.items()):
        lines.append(f"  {name}: {{args: [{_keys(probe.args)}], cost: {probe.cost}, lab: [{', '.join(probe.lab)}]}}")
    lines.append("checks:")
    for name, check in sorted(checks.ALL.items()):
        lines += [f"  # {_sentence(check.run)}", f"  {name}: {{with: [{_keys(check.keys)}]}}"]
    return "\n".join(lines) + "\n"


def clauses_schema_text() -> str:
    return schema_text(document_schema(ClauseFile, "clauses.yaml"))


def _keys(keys: frozenset[str]) -> str:
    return ", ".join(f'"{key}"' if key == "*" else key for key in sorted(keys))


def _sentence(function: object) -> str:
    text = " ".join((inspect.getdoc(function) or "").split())
    return text.split(". ")[0].rstrip(".") + "."


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / CHECKS_FILE).write_text(vocabulary_text(), encoding="utf-8")
    (folder / SCHEMA_FILE).write_text(clauses_schema_text(), encoding="utf-8")
