"""Entities of the mocked PPM Pro: types, their fields, and rows that are the same at every start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

OBJECTS = "http://objects.services/xsd"
"""Namespace of the members of entities."""
FIRST_ID = 15_000_000_001
"""Real tenants hand out ids above 2^31."""
FAR = 99_999_999_999

PROJECT, TASK, RESOURCE, USER, UNIT = 4, 5, 11, 23, 2


@dataclass(frozen=True, slots=True)
class EntityType:
    """`fields`: ids; `common`: those of an empty request; `own`: the field that repeats the entity's id, 0 = none."""

    id: int
    fields: tuple[int, ...]
    common: tuple[int, ...]
    own: int = 0


UDF = 2_700_000_001
"""A user-defined field: ids of such fields pass 2^31."""

TYPES = {
    t.id: t
    for t in (
        EntityType(
            PROJECT,
            (403, 405, 411, 413, 414, 416, 428, 430, 436, 443, 447, 458, 478, 482, 495, 498, UDF),
            (436, 411, 416, 428, 430),
        ),
        EntityType(TASK, (511, 529, 703, 704, 705, 50028, 50056, 50065, 50518, 50520), (529, 511, 50028)),
        EntityType(RESOURCE, (1103, 1104, 1110, 1163), (1103, 1104)),
        EntityType(USER, (2301, 2303, 2307, 2310, 2315, 2331, 2395, 1103, 1104), (2303, 2310, 2301), own=2315),
        EntityType(UNIT, (207,), (207,)),
    )
}

TITLE, STATUS = 436, 411
PEOPLE = (
    ("Ann", "Lee"),
    ("Jörg", "Müller"),
    ("Žofie", "Nováková"),
    ("Sean", "O'Hara"),
    ("健", "Ito"),
    ("Zoë", "Smith & Sons"),
)
_STATUS = ("Open", "Completed", "Hold", "Proposed", "Cancelled")
_START = datetime(2025, 1, 6, 8)


def _moment(value: datetime) -> str:
    return value.strftime("%m/%d/%Y %I:%M %p")


def _day(value: datetime) -> str:
    return value.strftime("%m/%d/%Y")


def _stamp(value: datetime) -> str:
    """As Java prints a Date; the tenant keeps Pacific time, summer time is left out."""
    return value.strftime("%a %b %d %H:%M:%S PST %Y")


Values = dict[int, str | None]


def rows(type_id: int, first: int, count: int) -> Iterator[tuple[int, Values]]:
    """(entity id, values by field) of `count` rows from number `first` (0-based) on."""
    make = {PROJECT: _project, TASK: _task, RESOURCE: _resource, USER: _user, UNIT: _unit}[type_id]
    for n in range(first, first + count):
        id = FIRST_ID + type_id * 1_000_000 + n
        yield id, make(n, id)


def project_title(n: int) -> str:
    return f"{('Apollo', 'Budget <2026>', 'Café & Bar', 'Data', 'Éclair')[n % 5]} {n + 1}"


def _project(n: int, id: int) -> Values:
    first, last = PEOPLE[n % len(PEOPLE)]
    start = _START + timedelta(days=3 * (n % 100))
    return {
        403: _moment(start + timedelta(days=80)) if n % 5 == 1 else None,
        405: None if n % 4 == 3 else f'Goal: "better" & <b>faster</b> {n + 1}',
        STATUS: _STATUS[n % 5],
        413: "Internal",
        414: str(FIRST_ID + USER * 1_000_000 + n % len(PEOPLE)),
        416: f"{last}, {first}",
        428: _moment(start),
        430: _day(start + timedelta(days=90)),
        TITLE: project_title(n),
        443: f"{40.0 * (n % 6)}",
        447: f"{n % 5 * 25.0}",
        458: str(n % 4),
        478: "0" if n % 3 else str(FIRST_ID + RESOURCE * 1_000_000),
        482: "1152000",
        495: _stamp(start),
        498: _stamp(start + timedelta(days=1)),
        UDF: None if n % 2 else "true",
    }


def _task(n: int, id: int) -> Values:
    start = _START + timedelta(days=n % 60)
    return {
        511: _STATUS[n % 2], 529: f"Step {n + 1}", 703: f"{n % 8}.0", 704: "8.0", 705: "10.0", 50028: "0.0",
        50056: "true" if n % 4 else "false", 50065: str(FIRST_ID + PROJECT * 1_000_000 + n % 40),
        50518: _moment(start), 50520: _moment(start + timedelta(days=5)),
    }  # fmt: skip


def _resource(n: int, id: int) -> Values:
    first, last = PEOPLE[n % len(PEOPLE)]
    return {1103: first, 1104: last, 1110: "1", 1163: "40.0"}


def _user(n: int, id: int) -> Values:
    first, last = PEOPLE[n % len(PEOPLE)]
    return {
        2301: "false" if n % 6 == 5 else "true", 2303: f"user{n + 1}", 2307: f"user{n + 1}@example.com",
        2310: f"{last}, {first}", 2315: str(id), 2331: None if n % 6 == 5 else _stamp(_START),
        2395: _stamp(_START), 1103: first, 1104: last,
    }  # fmt: skip


def _unit(n: int, id: int) -> Values:
    return {207: f"Unit {n + 1}"}
