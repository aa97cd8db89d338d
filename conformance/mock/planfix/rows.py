"""Tasks of the mocked Planfix: rows that are the same at every start, and their statuses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from conformance.mock.store import Row

FIRST_ID, FIRST_GENERAL = 9001, 501
FAR = 999_999_999
TEMPLATE = 61
FIELDS: Final = {77: ("Budget", "h"), 78: ("Следующий звонок", "")}
"""Custom fields of tasks: id -> name, unit."""

COLUMNS = {
    "id": "INTEGER", "general": "INTEGER", "title": "TEXT", "description": "TEXT", "importance": "TEXT",
    "status": "INTEGER", "statusSet": "INTEGER", "type": "TEXT", "owner": "INTEGER", "parent": "INTEGER",
    "template": "INTEGER", "project": "INTEGER", "client": "INTEGER", "begin": "TEXT", "start": "TEXT", "end": "TEXT",
    "duration": "INTEGER", "durationUnit": "INTEGER", "checkResult": "INTEGER", "isSummary": "INTEGER",
    "overdue": "INTEGER", "recurs": "INTEGER", "workers": "TEXT", "members": "TEXT", "auditors": "TEXT",
    "custom": "TEXT", "changed": "TEXT",
}  # fmt: skip

STATUS = {"DRAFT": 0, "ACTIVE": 1, "ACCEPTED": 2, "COMPLETED": 3, "DELAYED": 4, "REJECTED": 5, "DONE": 6, "CANCELED": 7}
SETS: Final = {1: "Standard", 2: "Отдел продаж"}
_COLOURS: Final = ("cccccc", "2196f3", "4caf50", "8bc34a", "ff9800", "f44336", "607d8b", "9e9e9e")
_TITLES = (
    "Call the client",
    "Проверка <b> & счёт",
    "Prepare a quote",
    "Žádost o slevu",
    'Deliver "fragile" goods',
    "Отчёт",
)
_START = datetime(2025, 2, 3, 9, 30)


def tasks(first: int, count: int) -> Iterator[Row]:
    """`count` rows from number `first` (0-based) on. Dates are kept as ISO text, so that they sort."""
    for n in range(first, first + count):
        begin = _START + timedelta(days=n % 200, minutes=n % 60)
        yield blank() | {
            "id": FIRST_ID + n,
            "general": FIRST_GENERAL + n,
            "title": f"{_TITLES[n % len(_TITLES)]} {n + 1}",
            "description": f"<p>Item {n + 1} &amp; more</p>" if n % 3 else "",
            "importance": "HIGH" if n % 7 == 0 else "AVERAGE",
            "status": n % 4 + 1,
            "owner": (7, 8)[n % 2],
            "workers": people([(7, 8, 9)[n % 3]]),
            "parent": FIRST_ID if n == 1 else FIRST_ID + 1 if 1 < n < 6 else 0,
            "template": TEMPLATE,
            "project": (55, 56, 0)[n % 3],
            "begin": begin.isoformat(" ", "minutes"),
            "start": begin.date().isoformat(),
            "end": (begin + timedelta(days=14)).date().isoformat() if n % 5 else "",
            "overdue": int(n % 8 == 0),
            "custom": json.dumps({"77": str(100 + n)} if n % 4 else {}),
            "recurs": int(n % 11 == 0),
            "changed": begin.isoformat(" ", "minutes"),
        }


def blank() -> Row:
    """A row with every column unset."""
    row: Row = {name: "" if kind == "TEXT" else 0 for name, kind in COLUMNS.items()}
    return row | {
        "importance": "AVERAGE", "status": 1, "statusSet": 2, "type": "task", "workers": ",", "members": ",",
        "auditors": ",", "custom": "{}", "checkResult": 1,
    }  # fmt: skip


def template_row() -> Row:
    return blank() | {
        "id": TEMPLATE, "general": TEMPLATE, "title": "Standard task", "type": "template", "owner": 7,
        "workers": people([8]), "begin": "2025-01-01 08:00", "changed": "2025-01-01 08:00",
    }  # fmt: skip


def people(ids: Iterable[int | str]) -> str:
    """A column of people: ``,7,g1,``; groups have a g."""
    return "".join(f",{id}" for id in ids) + ","


def persons(column: str) -> list[int]:
    return [int(word) for word in column.split(",") if word and not word.startswith("g")]


def groups(column: str) -> list[int]:
    return [int(word[1:]) for word in column.split(",") if word.startswith("g")]


def custom(row: Row) -> dict[int, str]:
    return {int(id): value for id, value in json.loads(row["custom"]).items()}


def status_rows() -> list[dict[str, Any]]:
    """The statuses of a set."""
    names = {"ACTIVE": "В работе", "DONE": "Сделана"}
    return [
        {
            "id": number,
            "name": word.capitalize(),
            "color": _COLOURS[number],
            "isActive": number in (1, 2),
            "hasDeadline": number in (1, 2, 4),
            "texts": {
                "text": [{"lang": "Ru", "name": names.get(word, word)}, {"lang": "En", "name": word.capitalize()}]
            },
        }
        for word, number in STATUS.items()
    ]


PERIODICITY: Final = {
    "weekly": {"type": "EVERY", "shift": 1, "days": "1,3"},
    "startDate": "2025-02-03",
    "endCondition": {"type": "ENDLESS"},
}
