"""Marks in documents: ``x-evidence`` and its kin in OpenAPI, attributes of ``urn:ppmkit:marks`` in WSDL and XSD."""

from __future__ import annotations

from typing import Any, Final

from generator.diagnostics import BadInput
from generator.model import Evidence, Marks
from generator.readers.jsonlike import Node, is_list
from generator.readers.safexml import Element, line_of

MARKS_NAMESPACE: Final = "urn:ppmkit:marks"
_KEYS: Final = ("x-evidence", "x-source", "x-since", "x-until", "x-note")


def below(marks: Marks) -> Marks:
    """What a node below inherits: evidence and source, not the version window."""
    return Marks(marks.evidence, marks.source) if marks.since or marks.until or marks.note else marks


def json_marks(node: Node, above: Marks, file: str, line: int) -> Marks:
    """A node's own marks, evidence and source from `above` where it has none. Raises BadInput for an unknown grade."""
    if not any(key in node for key in _KEYS):
        return below(above)
    source: Any = node.get("x-source")
    tags = tuple(str(tag) for tag in source) if is_list(source) else above.source
    grade = node.get("x-evidence")
    evidence = above.evidence if grade is None else _grade(str(grade), file, line)
    return Marks(evidence, tags, *(str(node.get(key) or "") for key in ("x-since", "x-until", "x-note")))


def xml_marks(element: Element, file: str) -> Marks:
    """Marks of an element: evidence and source of the nearest one, version window and note its own."""
    grade: str | None = None
    source = ""
    evidence = Evidence.DOCUMENTED
    here: Element | None = element
    while here is not None and (grade is None or not source):
        if grade is None:
            grade = _own(here, "evidence")
            evidence = evidence if grade is None else _grade(grade, file, line_of(here))
        source = source or _own(here, "source") or ""
        here = here.getparent()
    return Marks(evidence, tuple(source.split()), *(_own(element, key) or "" for key in ("since", "until", "note")))


def _own(element: Element, name: str) -> str | None:
    return element.get(f"{{{MARKS_NAMESPACE}}}{name}")


def kind_of(element: Element) -> str:
    """The value space named by ``m:kind``; "" where none is."""
    return _own(element, "kind") or ""


def _grade(text: str, file: str, line: int) -> Evidence:
    try:
        return Evidence(text)
    except ValueError:
        remedy = f"use one of {', '.join(Evidence)}"
        raise BadInput(f"unknown evidence {text!r}", file, line, remedy=remedy) from None
