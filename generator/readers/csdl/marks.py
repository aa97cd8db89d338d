"""Annotations that the model knows: our own marks, and the core vocabulary's words and deprecations.

``Ppmkit.Evidence``, ``Ppmkit.Source``, ``Ppmkit.Since``, ``Ppmkit.Until`` and ``Ppmkit.Note`` may stand on any element;
evidence and source hold for what is inside as well. ``Ppmkit.Root`` on the container is the path of the service root;
``Ppmkit.Answer`` on an entity set says that the address of one entity is answered with rows of another type.
"""

from __future__ import annotations

from typing import Final

from generator.diagnostics import BadInput
from generator.model import Evidence, Marks, Provenance
from generator.readers.csdl.declarations import Notes

MARKS: Final = "Ppmkit"
_CORE: Final = "Org.OData.Core.V1"


def text(notes: Notes, term: str) -> str:
    value = notes.get(term)
    return value if isinstance(value, str) else ""


def marks_of(notes: Notes, place: Provenance, above: Marks) -> Marks:
    """Marks of an element; evidence and source from `above` where it has none. Raises BadInput for an unknown grade."""
    grade = text(notes, f"{MARKS}.Evidence")
    try:
        evidence = Evidence(grade) if grade else above.evidence
    except ValueError:
        remedy = f"use one of {', '.join(Evidence)}"
        raise BadInput(f"unknown evidence {grade!r}", place.file, place.line, remedy=remedy) from None
    source = tuple(text(notes, f"{MARKS}.Source").split()) or above.source
    since, until, note = (text(notes, f"{MARKS}.{word}") for word in ("Since", "Until", "Note"))
    return Marks(evidence, source, since, until, note)


def doc_of(notes: Notes) -> str:
    return text(notes, f"{_CORE}.Description") or text(notes, f"{_CORE}.LongDescription")


def deprecated(notes: Notes) -> bool:
    return notes.get(f"{_CORE}.Revisions") == "Deprecated"


def root_of(notes: Notes) -> str:
    return text(notes, f"{MARKS}.Root").strip("/")


def answer_of(notes: Notes) -> str:
    return text(notes, f"{MARKS}.Answer")
