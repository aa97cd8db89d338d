"""The large OpenAPI documents that generators are measured with, and a variant with one schema changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.figure import Setting
from benchmarks.peers import documents


class Subject(NamedTuple):
    """A document as it is, and the same with one schema changed, which keeps its file name in another folder."""

    name: str
    document: Path
    changed: Path
    operations: int
    schemas: int


def subjects(setting: Setting) -> list[Subject]:
    """Jira's, and GitHub's unless the run is a quick one. Raises NotHere."""
    wanted = {"Jira": "atlassian.com/jira.json", "GitHub": "github.com/api.github.com.json"}
    if setting.quick:
        del wanted["GitHub"]
    paths = documents(setting.out, *wanted.values())
    return [_subject(setting, name, path) for name, path in zip(wanted, paths, strict=True)]


def _subject(setting: Setting, name: str, path: Path) -> Subject:
    content: dict[str, Any] = json.loads(path.read_bytes())
    verbs = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
    operations = sum(verb in item for item in content["paths"].values() for verb in verbs)
    schemas: dict[str, Any] = content["components"]["schemas"]
    plain = next(s for s in schemas.values() if s.get("properties") and "allOf" not in s)
    plain["properties"]["benchmarkMember"] = {"type": "string", "description": "A member that was not there before."}
    changed = setting.folder("changed") / path.name
    changed.write_text(json.dumps(content))
    return Subject(name, path, changed, operations, len(schemas))
