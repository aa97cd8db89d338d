"""Dates and times in a vendor's own lexical form, from patterns such as ``dd-MM-yyyy[ HH:mm]``."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from .operation import Format

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ZONES = {"UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
"""Hours by name of a zone, as RFC 5322 has them. Other names mean several zones: add what yours mean."""
_WORDS = re.compile(r"yyyy|EEE|MMM|MM|dd|HH|hh|mm|ss|SSS|zzz|a|\[|\]|'[^']*'|.", re.DOTALL)
_FIELDS = {
    "yyyy": (r"(?P<Y>\d{4})", "%Y"),
    "EEE": (rf"(?:{'|'.join(DAYS)})", "%a"),
    "MMM": (rf"(?P<b>{'|'.join(MONTHS)})", "%b"),
    "zzz": (r"(?P<Z>[A-Z]{1,5}(?:[+-]\d{2}:\d{2})?)", "%Z"),
    "MM": (r"(?P<m>\d{1,2})", "%m"),
    "dd": (r"(?P<d>\d{1,2})", "%d"),
    "HH": (r"(?P<H>\d{1,2})", "%H"),
    "hh": (r"(?P<I>\d{1,2})", "%I"),
    "mm": (r"(?P<M>\d{2})", "%M"),
    "ss": (r"(?P<S>\d{2})", "%S"),
    "SSS": (r"(?P<f>\d{3})", "%f"),
    "a": (r"(?P<p>[AaPp][Mm])", "%p"),
}


class Lexical(NamedTuple):
    """A pattern made ready: how to read it, and the parts to write (the second only for values with a time)."""

    reads: re.Pattern[str]
    short: str
    long: str
    unset: tuple[str, ...]
    dated: bool
    form: Format

    def read(self, text: str, kind: type = object) -> date | datetime | time | None:
        """`kind` is the declared type; `object` = a date, with a time where one was sent. Names of months and days are
        English whatever the locale. Raises ValueError, for a name that is not in ZONES too."""
        text = text.strip()
        if not text or text in self.unset:
            return None
        found = self.reads.fullmatch(text)
        if found is None:
            raise ValueError(text)
        part = {name: value for name, value in found.groupdict().items() if value is not None}
        hour = int(part.get("H", 0))
        if "I" in part:
            hour = int(part["I"]) % 12 + (12 if part.get("p", "").lower() == "pm" else 0)
        zone = _zone(part["Z"]) if "Z" in part else None
        clock = time(hour, int(part.get("M", 0)), int(part.get("S", 0)), int(part.get("f", 0)) * 1000, zone)
        if not self.dated:
            return clock
        month = MONTHS.index(part["b"]) + 1 if "b" in part else int(part["m"])
        day = date(int(part["Y"]), month, int(part["d"]))
        timed = "H" in part or "I" in part
        return day if kind is date or (kind is object and not timed) else datetime.combine(day, clock)

    def write(self, value: date | time) -> str:
        """Raises TypeError for a moment with a zone where the form has no place for it, and the other way round."""
        pattern = self.short if isinstance(value, date) and not isinstance(value, datetime) else self.long
        zoned: tzinfo | None = getattr(value, "tzinfo", None)
        if (zoned is not None) != ("%Z" in pattern):
            takes = ("without", "with")["%Z" in pattern]
            raise TypeError(
                f"a moment {'with' if zoned else 'without'} a time zone, where the service takes one {takes}"
            )
        if "%Z" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%Z", _zone_name(value))
        if isinstance(value, date):
            pattern = pattern.replace("%a", DAYS[value.weekday()]).replace("%b", MONTHS[value.month - 1])
        if "%Y" in pattern and isinstance(value, date):
            pattern = pattern.replace("%Y", f"{value.year:04d}")
        if "%f" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%f", f"{value.microsecond // 1000:03d}")
        if "%p" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%p", "AM" if value.hour < 12 else "PM")
        return value.strftime(pattern)


def _zone(name: str) -> tzinfo:
    """``PST``, ``GMT+02:00``. Raises ValueError."""
    base, hours, minutes = name[:-6], name[-6:-3], name[-2:]
    if name[-3:-2] == ":":
        if base not in ("GMT", "UTC"):
            raise ValueError(name)
        return timezone(timedelta(hours=int(hours), minutes=int(hours[0] + minutes)))
    if name not in ZONES:
        raise ValueError(name)
    return timezone(timedelta(hours=ZONES[name]), name)


def _zone_name(value: datetime | time) -> str:
    name, offset = value.tzname() or "", value.utcoffset() or timedelta()
    if name in ZONES and timedelta(hours=ZONES[name]) == offset:
        return name
    minutes = int(offset.total_seconds()) // 60
    return f"GMT{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}" if minutes else "GMT"


_NATIVE = ("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss")
"""Forms that any reader of ISO 8601 reads."""


class _Reads(type):
    """Class of the types that stand for values in a form of the vendor; those values are plain dates and times."""

    form: Lexical
    kind: type

    def __instancecheck__(cls, value: object) -> bool:
        return value is None or isinstance(value, date | time)


def readable(hint: Any) -> Any:
    """What a JSON decoder takes in place of an annotation with a form that is not ISO 8601: see `read_hook`."""
    form = format_of(hint) if get_origin(hint) is Annotated else None
    if form is None or (form.pattern in _NATIVE and not form.unset):
        return hint
    return _reader(form, get_args(hint)[0])


@cache
def _reader(form: Format, hint: Any) -> _Reads:
    return _Reads("Moment", (), {"form": lexical(form), "kind": hint if isinstance(hint, type) else object})


def read_hook(kind: type, value: Any) -> Any:
    """For msgspec. Raises ValueError for a text of another form."""
    if not isinstance(kind, _Reads):
        raise TypeError(f"{kind.__name__} cannot be read")
    try:
        return kind.form.read(value, kind.kind)
    except (ValueError, AttributeError):
        raise ValueError(f"{str(value)[:40]!r} is not of the promised form") from None


def format_of(hint: Any) -> Format | None:
    """The form that an annotation names, be it of an optional value or of the items of a list."""
    if isinstance(hint, _Reads):
        return hint.form.form
    found = (note for note in getattr(hint, "__metadata__", ()) if isinstance(note, Format))
    return next(found, None) or next((form for arm in get_args(hint) if (form := format_of(arm))), None)


@cache
def lexical(form: Format) -> Lexical:
    """Make a pattern ready. Raises ValueError for one without a whole date or a time."""
    reads: list[str] = []
    short: list[str] = []
    long: list[str] = []
    depth = 0
    for word in _WORDS.findall(form.pattern):
        if word in "[]":
            depth += 1 if word == "[" else -1
            reads.append("(?:" if word == "[" else ")?")
            continue
        literal = word.strip("'") if len(word) > 1 else word
        reader, writer = _FIELDS.get(word, (re.escape(literal), literal.replace("%", "%%")))
        reads.append(reader)
        long.append(writer)
        if not depth:
            short.append(writer)
    dated = {"%Y", "%d"} <= set(long) and not {"%m", "%b"}.isdisjoint(long)
    if not dated and "%H" not in long and "%I" not in long:
        raise ValueError(f"the format {form.pattern!r} holds neither a date nor a time")
    return Lexical(re.compile("".join(reads)), "".join(short), "".join(long), form.unset, dated, form)
