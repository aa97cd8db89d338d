"""Members that a generic carrier holds: the types of entities with the fields that an instance adds to the known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.capture.catalogues import Described, Row
from generator.capture.learning import Meanings
from generator.contract.known import Form, KnownType


@dataclass(frozen=True, slots=True)
class NewField:
    """`form` is learnt from known fields of the same words, or "" where none are."""

    id: int
    label: str
    method: str
    form: Form | None
    required: bool


@dataclass(frozen=True, slots=True)
class NewType:
    """A type with its new fields; `categories` are those in which the fields were seen."""

    id: int
    name: str
    fields: tuple[NewField, ...]


def new_types(known: Mapping[int, KnownType], found: Sequence[Described]) -> tuple[list[NewType], list[str]]:
    """What the instance adds to each type, and notes on what could not be taken over."""
    meanings = Meanings[Form]()
    notes: list[str] = []
    rows: dict[int, dict[int, Row]] = {}
    for one in found:
        id = _type_id(one)
        if id is None:
            notes.append(f"{one.name}: the type has no number")
            continue
        forms: dict[int, Form] = {field.id: field.form for field in known[id].fields} if id in known else {}
        for row in one.rows:
            if not (row.key.isascii() and row.key.isdecimal() and len(row.key) < 19):
                notes.append(f"{one.name}: a field without a number is left out")
            elif int(row.key) in forms:
                meanings.learn(row.type, forms[int(row.key)])
            else:
                rows.setdefault(id, {}).setdefault(int(row.key), row)
    names = {_type_id(one): one.name for one in found}
    types = [
        NewType(
            id,
            known[id].name if id in known else names[id],
            tuple(
                NewField(key, row.label, row.method, meanings.of(row.type), row.required)
                for key, row in sorted(added.items())
            ),
        )
        for id, added in sorted(rows.items())
    ]
    return types, list(dict.fromkeys(notes))


def _type_id(one: Described) -> int | None:
    catalogue = one.rule.catalogue
    if catalogue is not None and catalogue.entity is not None:
        return catalogue.entity
    return int(one.kind) if one.kind.isascii() and one.kind.isdecimal() and len(one.kind) < 10 else None
