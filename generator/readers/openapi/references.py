"""References inside a document, checked before any library sees it: local ones only, to something that exists, and no
rings of mere references."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import unquote

from generator.diagnostics import BadInput
from generator.readers.files import MAX_DEPTH
from generator.readers.jsonlike import is_list, is_mapping
from generator.readers.trees import MAX_NODES, Document, Path, pointer

_KEYWORDS: Final = ("$ref", "$dynamicRef", "$recursiveRef")
_DATA: Final = frozenset({"example", "examples", "default", "const", "enum", "value"})
"""Below these keywords stands data, in which ``$ref`` is a word like any other."""
_NAMES: Final = frozenset(
    (
        *("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "responses"),
        *("parameters", "headers", "requestBodies", "securitySchemes", "links", "callbacks", "pathItems", "webhooks"),
    )
)
"""Below these keywords stand names that the document gives."""
_SHOWN: Final = 120
"""Characters of a reference that a message repeats."""


def check_references(document: Document) -> None:
    """Raises BadInput at a reference that leaves the document or leads nowhere or to itself, and at boundless size."""
    name = document.source.name
    todo: list[tuple[Any, Path]] = [(document.root, ())]
    bare: dict[str, tuple[str, Path]] = {}
    count = 0
    while todo:
        node, path = todo.pop()
        count += 1
        if count > MAX_NODES:
            raise BadInput("the document has too many nodes", name, remedy="split the document")
        if len(path) > MAX_DEPTH:
            line = document.line(path)
            raise BadInput(f"nested deeper than {MAX_DEPTH} levels", name, line, remedy="flatten the document")
        if is_mapping(node):
            for keyword in _KEYWORDS:
                value = node.get(keyword)
                if isinstance(value, str):
                    if not value.startswith("#"):
                        raise _foreign(document, (*path, keyword))
                    if keyword == "$ref" and is_pointer(value):
                        bare[pointer(path)] = (_normal(value), path)
            todo.extend([(child, (*path, key)) for key, child in node.items() if is_mapping(child) or is_list(child)])
        elif is_list(node):
            todo.extend([(child, (*path, i)) for i, child in enumerate(node) if is_mapping(child) or is_list(child)])
    _refuse_rings(document, bare)
    _refuse_dangling(document, bare)


def _foreign(document: Document, path: Path) -> BadInput:
    line = document.line(path)
    remedy = "bundle the specification into one file"
    return BadInput("reference to another document", document.source.name, line, remedy=remedy)


def _refuse_rings(document: Document, bare: dict[str, tuple[str, Path]]) -> None:
    """A chain of nodes that are references must end."""
    done: set[str] = set()
    for start in bare:
        seen: set[str] = set()
        here = start
        while here in bare and here not in done:
            if here in seen:
                line = document.line((*bare[here][1], "$ref"))
                remedy = "describe the value somewhere"
                raise BadInput("reference that leads back to itself", document.source.name, line, remedy=remedy)
            seen.add(here)
            here = bare[here][0]
        done |= seen


def _refuse_dangling(document: Document, bare: dict[str, tuple[str, Path]]) -> None:
    """A document that was cut off, or lost a part, must not become a client without that part."""
    lost = [
        (document.line((*path, "$ref")), f"#{target}")
        for target, path in bare.values()
        if not _is_data(path) and _walk(document.root, target) is None
    ]
    if not lost:
        return
    line, reference = min(lost)
    shown = reference if len(reference) <= _SHOWN else f"{reference[: _SHOWN - 3]}..."
    more = f" ({len(lost) - 1} more references lead nowhere)" if len(lost) > 1 else ""
    remedy = "is the document complete? add what is missing, or correct the reference"
    raise BadInput(f"$ref {shown!r} leads to nothing in the document{more}", document.source.name, line, remedy=remedy)


def _is_data(path: Path) -> bool:
    return any(
        step in _DATA or (isinstance(step, str) and step.startswith("x-"))
        for above, step in zip(("", *path), path, strict=False)
        if above not in _NAMES
    )


def is_pointer(reference: str) -> bool:
    """Whether a reference is a JSON pointer into its own document; anchors are none."""
    return reference == "#" or reference.startswith("#/")


def _normal(reference: str) -> str:
    return unquote(reference[1:])


def follow(root: Any, reference: str) -> tuple[Any, Path] | None:
    """Node and path that a local reference ``#/a/b`` points to; None where there is no such node."""
    return _walk(root, _normal(reference)) if is_pointer(reference) else None


def _walk(root: Any, text: str) -> tuple[Any, Path] | None:
    here: Any = root
    path: list[str | int] = []
    for step in text.split("/")[1:] if text else []:
        key = step.replace("~1", "/").replace("~0", "~")
        if is_mapping(here) and key in here:
            here = here[key]
            path.append(key)
        elif is_list(here) and key.isdecimal() and int(key) < len(here):
            here = here[int(key)]
            path.append(int(key))
        else:
            return None
    return here, tuple(path)
