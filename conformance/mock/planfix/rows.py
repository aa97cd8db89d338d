"""Tasks of the mocked Planfix: rows that are the same at every start, and how a task card looks on the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from conformance.mock.store import Row

FIRST_ID, FIRST_GENERAL = 9001, 501
FAR = 999_999_999
PEOPLE = {7: "Ann Lee", 8: "Иван Петров", 9: "Žofie Nováková"}
PROJECTS = {55: "Site", 56: "Склад & логистика", 0: ""}

COLUMNS = {
    "id": "INTEGER", "general": "INTEGER", "title": "TEXT", "description": "TEXT", "importance": "TEXT",
    "status": "INTEGER", "type": "TEXT", "owner": "INTEGER", "worker": "INTEGER", "parent": "INTEGER",
    "template": "INTEGER", "project": "INTEGER", "begin": "TEXT", "start": "TEXT", "end": "TEXT",
    "overdue": "INTEGER", "budget": "TEXT", "recurs": "INTEGER",
}  # fmt: skip

Text = Callable[[str], str]
STATUS = {"DRAFT": 0, "ACTIVE": 1, "ACCEPTED": 2, "COMPLETED": 3, "DELAYED": 4, "REJECTED": 5, "DONE": 6, "CANCELED": 7}
_TITLES = (
    "Call the client",
    "Проверка <b> & счёт",
    "Prepare a quote",
    "Žádost o slevu",
    'Deliver "fragile" goods',
    "Отчёт",
)
_START = datetime(2025, 2, 3, 9, 30)
TEMPLATE = 61


def tasks(first: int, count: int) -> Iterator[Row]:
    """`count` rows from number `first` (0-based) on. Dates are kept as ISO text, so that they sort."""
    for n in range(first, first + count):
        begin = _START + timedelta(days=n % 200, minutes=n % 60)
        yield {
            "id": FIRST_ID + n,
            "general": FIRST_GENERAL + n,
            "title": f"{_TITLES[n % len(_TITLES)]} {n + 1}",
            "description": f"<p>Item {n + 1} &amp; more</p>" if n % 3 else "",
            "importance": "HIGH" if n % 7 == 0 else "AVERAGE",
            "status": n % 4 + 1,
            "type": "task",
            "owner": (7, 8)[n % 2],
            "worker": (7, 8, 9)[n % 3],
            "parent": FIRST_ID if 0 < n < 6 else 0,
            "template": TEMPLATE,
            "project": (55, 56, 0)[n % 3],
            "begin": begin.isoformat(" ", "minutes"),
            "start": begin.date().isoformat(),
            "end": (begin + timedelta(days=14)).date().isoformat() if n % 5 else "",
            "overdue": int(n % 8 == 0),
            "budget": str(100 + n) if n % 4 else "",
            "recurs": int(n % 11 == 0),
        }


def template_row() -> Row:
    row = dict.fromkeys(COLUMNS, 0)
    texts = {name: "" for name, kind in COLUMNS.items() if kind == "TEXT"}
    return {
        **row,
        **texts,
        "id": TEMPLATE,
        "general": TEMPLATE,
        "title": "Standard task",
        "type": "template",
        "importance": "AVERAGE",
        "owner": 7,
    }


def moment(iso: str) -> str:
    """``dd-mm-yyyy[ hh:mm]`` of ISO text; empty where unset."""
    if not iso:
        return ""
    day, _, minute = iso.partition(" ")
    return "-".join(reversed(day.split("-"))) + (f" {minute}" if minute else "")


def digit(on: object) -> str:
    return "1" if on else "0"


def card(
    row: Row, *, people: bool, date: Text = moment, flag: Callable[[object], str] = digit, text: Text = escape
) -> str:
    """A `task` element. `people` adds what lists leave out: members, auditors. The forms: of dates, booleans, texts."""

    def named(tag: str, id: int, name: str, inner: str = "name") -> str:
        return f"<{tag}><id>{id}</id><{inner}>{text(name)}</{inner}></{tag}>"

    worker = named("user", row["worker"], PEOPLE.get(row["worker"], "")) if row["worker"] else ""
    users = f"<users>{worker}</users>" if worker else "<users/>"
    nobody = "<users/><groups/>"
    budget = row["budget"]
    value = f"<value>{budget}</value><text>{budget} h</text>" if budget else "<value/><text/>"
    return (
        f"<task><id>{row['id']}</id><title>{text(row['title'])}</title><description>{text(row['description'])}</description>"
        f"<importance>{row['importance']}</importance><status>{row['status']}</status><statusSet>2</statusSet>"
        f"<checkResult>{flag(True)}</checkResult><type>{row['type']}</type>"
        f"{named('owner', row['owner'], PEOPLE.get(row['owner'], ''))}"
        f"<parent><id>{row['parent']}</id></parent><template><id>{row['template']}</id></template>"
        f"{named('project', row['project'], PROJECTS.get(row['project'], ''), 'title')}{named('client', 0, '')}"
        f"<beginDateTime>{date(row['begin'])}</beginDateTime><startTime>{date(row['start'])}</startTime>"
        f"<endTime>{date(row['end'])}</endTime><general>{row['general']}</general>"
        f"<isOverdued>{flag(row['overdue'])}</isOverdued><isCloseToDeadline>{flag(False)}</isCloseToDeadline>"
        f"<isNotAcceptedInTime>{flag(False)}</isNotAcceptedInTime><isSummary>{flag(False)}</isSummary><starred>{flag(False)}</starred>"
        f"<workers>{users}<groups/></workers>"
        + (f"<members>{nobody}</members><auditors>{nobody}</auditors>" if people else "")
        + (_RECURS if row["recurs"] else "")
        + f"<customData><customValue><field><id>77</id><name>Budget</name></field>{value}</customValue></customData>"
        + "</task>"
    )


_RECURS = (
    "<periodicity><weekly><type>EVERY</type><shift>1</shift><days>1,3</days></weekly><startDate>03-02-2025</startDate>"
    "<endCondition><type>ENDLESS</type></endCondition></periodicity>"
)
