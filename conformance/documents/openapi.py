"""JSON answers against the raw OpenAPI 3.1 document: jsonschema-rs judges, jsonschema confirms and names the node."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import jsonschema_rs

from conformance.checks.base import Finding, shown
from conformance.exchanges.exchange import Exchange
from generator.model import Evidence
from generator.readers.files import SourceFile
from generator.readers.loading import load_tree
from generator.vendors import shown as shown_path

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

_URI = "urn:ppm:document"
_MOST = 20
"""Findings of one answer; a wholly different body would else give thousands."""


@dataclass
class OpenApi:
    root: Mapping[str, Any]
    _fast: dict[str, Any] = field(default_factory=dict[str, Any])
    _named: dict[str, Draft202012Validator] = field(default_factory=dict[str, "Draft202012Validator"])
    _operations: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Steps to each operation by its id: several may share an address and a method."""

    @classmethod
    def read(cls, path: Path) -> OpenApi:
        """Through our own loader: foreign references are refused before a validator sees the document."""
        read = cls(cast(Mapping[str, Any], load_tree(SourceFile(path.resolve(), shown_path(path))).root))
        for address, item in cast(Mapping[str, Mapping[str, Any]], read.root.get("paths", {})).items():
            for method, operation in item.items():
                if isinstance(operation, dict) and "operationId" in operation:
                    id = str(cast(dict[str, Any], operation)["operationId"])
                    read._operations.setdefault(id, ["paths", address, method])
        return read

    def violations(self, operation: str, exchange: Exchange, body: bytes) -> tuple[list[Finding], str] | None:
        """Breaches by an answer of the operation of that id; None where the document says nothing of it."""
        pointer = self._schema(operation, str(exchange.status))
        if not pointer:
            return None
        try:
            value: Any = json.loads(body)
        except ValueError:
            return None
        if self._fast_for(pointer).is_valid(value):
            return [], ""
        named: Any = self._named_for(pointer)
        errors: list[Any] = list(named.iter_errors(value))
        if not errors:
            return [], "two validators disagree about an answer"
        found = [finding for error in errors[:_MOST] for finding in self._findings(error, pointer, exchange)]
        return list(dict.fromkeys(found))[:_MOST], ""

    def _schema(self, operation: str, status: str) -> str:
        """Pointer of the schema of an answer; "" where the document gives none for that status."""
        if operation not in self._operations:
            return ""
        at = [*self._operations[operation], "responses"]
        answers = cast(Mapping[str, Any], self._at(at) or {})
        chosen = next((s for s in (status, f"{status[0]}XX", "default") if s in answers), "")
        if not chosen:
            return ""
        steps = self._followed([*at, chosen])
        content = cast(Mapping[str, Any], cast(Mapping[str, Any], self._at(steps) or {}).get("content", {}))
        media = next((name for name in content if "json" in name), "")
        return _pointer([*steps, "content", media, "schema"]) if media and "schema" in content[media] else ""

    def _at(self, steps: Sequence[str]) -> Any:
        node: Any = self.root
        for step in steps:
            if isinstance(node, dict):
                node = cast(dict[str, Any], node).get(step)
            else:
                items = list(cast(Iterable[Any], node)) if isinstance(node, list) else []
                node = items[int(step)] if step.isdigit() and int(step) < len(items) else None
        return node

    def _followed(self, steps: Sequence[str]) -> list[str]:
        node = self._at(steps)
        while isinstance(node, dict) and "$ref" in node:
            steps = _steps(str(cast(dict[str, Any], node)["$ref"]))
            node = self._at(steps)
        return list(steps)

    @cached_property
    def _registry(self) -> Any:
        return jsonschema_rs.Registry([(_URI, dict(self.root))], draft=jsonschema_rs.Draft202012)

    def _fast_for(self, pointer: str) -> Any:
        if pointer not in self._fast:
            self._fast[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": _reference(pointer)}, registry=self._registry, offline=True, mask="***"
            )
        return self._fast[pointer]

    def _named_for(self, pointer: str) -> Draft202012Validator:
        """Imported at the first violation: most runs see none."""
        from jsonschema import Draft202012Validator
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012

        if pointer not in self._named:
            resource: Any = Resource.from_contents(self.root, default_specification=DRAFT202012)
            make: Any = Registry
            registry = make().with_resource(_URI, resource)
            self._named[pointer] = Draft202012Validator({"$ref": _reference(pointer)}, registry=registry)
        return self._named[pointer]

    def _findings(self, error: Any, pointer: str, exchange: Exchange) -> list[Finding]:
        """One finding; of members that are missing one each, whatever number of errors the validator makes of them."""
        kind = str(error.validator)
        at = "body:/" + "/".join("[]" if isinstance(step, int) else str(step) for step in error.absolute_path)
        path = [str(step) for step in error.absolute_schema_path]
        if kind != "required":
            grade = self._evidence(_steps(pointer), path, "")
            expected = f"{kind} {shown(error.validator_value)}"
            return [Finding(kind, at, expected, shown(error.instance), exchange.id, grade)]
        missing = [str(name) for name in error.validator_value if name not in error.instance]
        return [
            Finding(
                kind, f"{at.rstrip('/')}/{name}", "present", "absent", exchange.id,
                self._evidence(_steps(pointer), path, name),
            )
            for name in missing
        ]  # fmt: skip

    def _evidence(self, start: Sequence[str], path: Iterable[str], missing: str) -> Evidence:
        """The nearest evidence above the violated node, by its place in the document."""
        steps = list(start)
        for step in path:
            if step == "$ref" and isinstance(node := self._at(steps), dict) and "$ref" in node:
                steps = _steps(str(cast(dict[str, Any], node)["$ref"]))
            else:
                steps.append(step)
        if missing:
            steps = [*steps[:-1], "properties", missing]
        grade = Evidence.ASSUMED
        for depth in range(len(steps) + 1):
            above = self._at(steps[:depth])
            if isinstance(above, dict) and "x-evidence" in above:
                grade = Evidence(str(cast(dict[str, Any], above)["x-evidence"]))
        return grade


def _reference(pointer: str) -> str:
    """The document's address with a pointer; a path of the document may hold a ``#`` of its own."""
    return f"{_URI}#{quote(pointer.removeprefix('#'), safe='/~')}"


def _pointer(steps: Sequence[str]) -> str:
    return "#" + "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.removeprefix("#").split("/")[1:]]
