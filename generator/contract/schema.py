"""The vocabulary as JSON Schema (draft 2020-12), so that editors complete and explain the keys of ``contract.yaml``.

``python -m generator.contract.schema specs/schema/{contract,overlay}.schema.json`` writes it, and that of
``overlay.yaml``; tests hold the committed files current.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from generator.contract import reflect
from generator.contract.locator import Locator, Where
from generator.contract.overlay import Overlay
from generator.contract.reflect import Hint, alternatives, unannotated
from generator.contract.rule import Rule, Words
from generator.contract.values import CONDITIONS, Condition, Reading, Template
from generator.contract.vocabulary import Contract
from generator.model import Evidence

Schema = dict[str, Any]

_MARKS: Schema = {key: {"$ref": f"#/$defs/{key}"} for key in reflect.MARK_KEYS}

_GRADES = {
    Evidence.DOCUMENTED: "the vendor's text, sample or published interface file says it",
    Evidence.STANDARD: "an RFC, W3C or OASIS text says it, and the interface claims that standard",
    Evidence.OBSERVED: "seen in captures or working clients; withdrawn or third-party text",
    Evidence.INFERRED: "deduced",
    Evidence.ASSUMED: "nothing public settles it; never judged",
    Evidence.CONFLICT: "sources contradict each other; a run reports which one it met",
}


def contract_schema() -> Schema:
    """The schema as a JSON value; the same for the same vocabulary, byte by byte once dumped."""
    return document_schema(Contract, "contract.yaml")


def document_schema(cls: type[Rule], title: str) -> Schema:
    """The schema of a document whose root is a mapping of `cls`."""
    writer = _Writer()
    root = writer.rule(cls)
    shared: Schema = {
        "evidence": {
            "description": "How it is known: " + "; ".join(f"{grade}: {text}" for grade, text in _GRADES.items()) + ".",
            "enum": [grade.value for grade in _GRADES],
        },
        "source": {
            "description": "Tags of source.toml [sources].",
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        },
        "since": {"type": "string", "description": "First version in which it holds, one of versions.known."},
        "until": {"type": "string", "description": "First version in which it holds no more."},
        "note": {"type": "string", "description": "For readers of the file."},
        "locator": {
            "description": "Where something is in a message, e.g. header:N, body:/a/b, body:/rows[], item:/id.",
            "type": "string",
            "pattern": f"^({'|'.join(get_args(Where))})(:.+)?$",
        },
        "template": {
            "description": "Text with holes: {secret}, {setting}, {session.name}, {basic:user:pass}.",
            "type": "string",
        },
        "condition": {
            "description": "Why a server refuses.",
            "anyOf": [{"enum": list(CONDITIONS)}, {"type": "string", "pattern": r"^x\.[a-z]"}],
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": shared | dict(sorted(writer.defs.items())),
    }


def schema_text(schema: Schema | None = None) -> str:
    """`schema`, by default the contract's, as the text of its file."""
    return json.dumps(contract_schema() if schema is None else schema, indent=1, ensure_ascii=False) + "\n"


class _Writer:
    def __init__(self) -> None:
        self.defs: dict[str, Schema] = {}

    def rule(self, cls: type[Rule]) -> Schema:
        keys = reflect.keys(cls)
        properties = {key: self._described(self.value(entry.hint), entry.doc) for key, entry in keys.items()}
        schema: Schema = {
            "type": "object",
            "properties": properties | _MARKS,
            "additionalProperties": False,
        }
        required = [key for key, entry in keys.items() if entry.required]
        return self._described(schema, _docstring(cls)) | ({"required": required} if required else {})

    def _described(self, schema: Schema, doc: str) -> Schema:
        return {"description": doc, **schema} if doc else schema

    def value(self, hint: Hint) -> Schema:
        branches = alternatives(hint)
        if len(branches) > 1:
            return {"anyOf": [self.value(branch) for branch in branches]}
        base, words = unannotated(branches[0])
        origin = reflect.origin_of(base)
        if origin is Reading:
            return self._reading(reflect.arguments(base)[0])
        if reflect.is_rule(base):
            return self._ref(base)
        if origin is tuple:
            item = reflect.arguments(base)[0]
            listed: Schema = {"type": "array", "items": self.value(item)}
            return {"anyOf": [self.value(item), listed]} if reflect.wordlike(item) else listed
        if isinstance(origin, type) and issubclass(origin, Mapping):
            key, value = reflect.arguments(base)
            bound = {"propertyNames": self._words(unannotated(key)[1])} if unannotated(key)[1] else {}
            return {"type": "object", "additionalProperties": self.value(value), **bound}
        return self._words(words) if words else self._simple(base)

    def _ref(self, cls: type[Rule]) -> Schema:
        name = cls.__name__
        if name not in self.defs:
            self.defs[name] = {}  # a mapping may hold itself
            self.defs[name] = self.rule(cls)
        return {"$ref": f"#/$defs/{name}"}

    def _reading(self, hint: Hint) -> Schema:
        """A definition for each kind of value, named after what may be written."""
        plain = self.value(hint)
        name = "reading of " + reflect.describe(hint)
        annotated: Schema = {
            "type": "object",
            "properties": {"is": plain} | _MARKS,
            "required": ["is"],
            "additionalProperties": False,
        }
        others: Schema = {"type": "array", "items": {"anyOf": [plain, annotated]}}
        made: Schema = {
            "description": "A value, or {is, or, marks}; `or` lists readings for which nobody may be blamed.",
            "anyOf": [plain, annotated | {"properties": annotated["properties"] | {"or": others}}],
        }
        if self.defs.setdefault(name, made) != made:
            raise ValueError(f"two kinds of value are described as {name!r}")
        return {"$ref": f"#/$defs/{name.replace(' ', '%20')}"}

    def _words(self, words: Words | None) -> Schema:
        listed: list[Schema] = [{"enum": list(words.words)}] if words and words.words else []
        if words and words.conditions:
            listed.append({"$ref": "#/$defs/condition"})
        return listed[0] if len(listed) == 1 else {"anyOf": listed}

    def _simple(self, base: Hint) -> Schema:
        if reflect.origin_of(base) is Literal:
            return {"enum": list(reflect.arguments(base))}
        named: dict[Hint, Schema] = {
            str: {"type": "string"},
            int: {"type": "integer"},
            bool: {"type": "boolean"},
            object: {},
            Locator: {"$ref": "#/$defs/locator"},
            Template: {"$ref": "#/$defs/template"},
            Condition: {"$ref": "#/$defs/condition"},
        }
        return named[base]


def _docstring(cls: type[Rule]) -> str:
    """In one line; "" where `dataclass` put the signature in its place."""
    text = inspect.getdoc(cls) or ""
    return "" if text.startswith(f"{cls.__name__}(") else " ".join(text.split())


def overlay_schema() -> Schema:
    return document_schema(Overlay, "overlay.yaml")


_FILES = {"contract.schema.json": contract_schema, "overlay.schema.json": overlay_schema}

if __name__ == "__main__":
    for argument in sys.argv[1:]:
        path = Path(argument)
        path.write_text(schema_text(_FILES[path.name]()), encoding="utf-8")
