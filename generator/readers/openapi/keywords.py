"""What the keywords of one JSON Schema say, without a look at any other."""

from __future__ import annotations

import json
from typing import Any, Final

from generator.model import Facets, ScalarKind
from generator.readers.jsonlike import Node, is_list, is_mapping, is_number, items

WORDS: Final = frozenset(
    {
        "description", "title", "example", "examples", "deprecated", "readOnly", "writeOnly", "default", "externalDocs",
        "xml", "nullable", "$comment", "summary", "$schema", "$id", "$anchor",
    }
)  # fmt: skip
"""Keywords that describe a value without restricting it."""

_STRING_KINDS: Final = {
    "date": ScalarKind.DATE,
    "date-time": ScalarKind.DATETIME,
    "date-time-local": ScalarKind.DATETIME,
    "time": ScalarKind.TIME,
    "time-local": ScalarKind.TIME,
    "duration": ScalarKind.DURATION,
    "byte": ScalarKind.BYTES,
    "binary": ScalarKind.BYTES,
    "base64": ScalarKind.BYTES,
    "uuid": ScalarKind.UUID,
}
FACETS: Final = (
    "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
)  # fmt: skip
_TYPES: Final = ("string", "number", "integer", "boolean", "array", "object")
_TELLING: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("object", frozenset({"properties", "additionalProperties", "patternProperties", "required"})),
    ("array", frozenset({"items", "minItems", "maxItems"})),
    ("string", frozenset({"pattern", "minLength", "maxLength", "format"})),
    ("number", frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})),
)


def types(schema: Node) -> list[str]:
    """JSON types that `type` names, null left out."""
    given = schema.get("type")
    return [name for name in (given if is_list(given) else [given]) if name in _TYPES]


def guess(schema: Node) -> str:
    """The type that a schema without one must mean; "" where nothing tells."""
    return next((type for type, keys in _TELLING if keys & schema.keys()), "")


def says_null(schema: Node) -> bool:
    """Whether the schema itself allows null."""
    if schema.get("nullable") is True or "null" in items(schema.get("type")):
        return True
    if None in items(schema.get("enum")) or ("const" in schema and schema["const"] is None):
        return True
    return any(is_null(branch) for keyword in ("oneOf", "anyOf") for branch in items(schema.get(keyword)))


def is_null(schema: Any) -> bool:
    """Whether the schema allows nothing but null."""
    if not is_mapping(schema):
        return False
    constant = "const" in schema and schema["const"] is None
    return schema.get("type") in ("null", ["null"]) or schema.get("enum") == [None] or constant


def restricts(schema: Node) -> set[str]:
    """Keywords that say more than words."""
    return {key for key in schema if key not in WORDS and not key.startswith("x-")}


def is_condition(schema: Any) -> bool:
    """Whether a branch only says which members must come together."""
    return is_mapping(schema) and "required" in schema and set(schema) <= {"required", "not", "type"}


def branch_keyword(schema: Node) -> str:
    """``oneOf`` or ``anyOf`` whose branches describe data; "" where there is none."""
    for keyword in ("oneOf", "anyOf"):
        if any(is_mapping(b) and not is_condition(b) and set(b) - {"not"} for b in items(schema.get(keyword))):
            return keyword
    return ""


def branches_of(schema: Node) -> list[Any]:
    """Branches that describe data; none where there is no such keyword."""
    keyword = branch_keyword(schema)
    return items(schema[keyword]) if keyword else []


def scalar_kind(schema: Node, type: str) -> ScalarKind:
    """The value space of a scalar schema of JSON type `type`."""
    format = schema.get("format")
    if type == "string":
        encoded = schema.get("contentEncoding") == "base64"
        return ScalarKind.BYTES if encoded else _STRING_KINDS.get(str(format), ScalarKind.STRING)
    if type == "integer":
        return ScalarKind.LONG if format == "int64" else ScalarKind.INTEGER
    if type == "number":
        return ScalarKind.DECIMAL if format == "decimal" else ScalarKind.NUMBER
    return ScalarKind.BOOLEAN if type == "boolean" else ScalarKind.STRING


def enum_kind(values: list[Any]) -> ScalarKind | None:
    """The value space of enumerated values; None where they are mixed or structured."""
    if not values:
        return None
    if all(isinstance(v, str) for v in values):
        return ScalarKind.STRING
    if all(isinstance(v, bool) for v in values):
        return ScalarKind.BOOLEAN
    if all(isinstance(v, int) and not isinstance(v, bool) for v in values):
        return ScalarKind.INTEGER
    return ScalarKind.NUMBER if all(is_number(v) for v in values) else None


def facets(schema: Node) -> Facets:
    """Bounds; an exclusive one is a number in 3.1 and a flag beside the bound in 3.0."""
    low, high = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    least = low if is_number(low) else schema.get("minimum")
    most = high if is_number(high) else schema.get("maximum")
    return Facets(
        pattern=str(schema.get("pattern") or ""),
        min_length=count(schema.get("minLength")),
        max_length=count(schema.get("maxLength")),
        minimum=json.dumps(least) if is_number(least) else "",
        maximum=json.dumps(most) if is_number(most) else "",
        exclusive_minimum=is_number(least) and (is_number(low) or low is True),
        exclusive_maximum=is_number(most) and (is_number(high) or high is True),
    )


def count(value: Any) -> int | None:
    """A number of things; None where the value is none."""
    return int(value) if is_number(value) and value >= 0 else None
