"""Dates and times in a vendor's own lexical form, from patterns such as ``dd-MM-yyyy[ HH:mm]``."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache
from typing import NamedTuple

from .operation import Format

_WORDS = re.compile(r"yyyy|MM|dd|HH|hh|mm|ss|SSS|a|\[|\]|'[^']*'|.", re.DOTALL)
_FIELDS = {
    "yyyy": (r"(?P<Y>\d{4})", "%Y"),
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

    def read(self, text: str, kind: type) -> date | datetime | time | None:
        """`kind` is the declared type; `object` = a date, with a time where one was sent. Raises ValueError."""
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
        clock = time(hour, int(part.get("M", 0)), int(part.get("S", 0)), int(part.get("f", 0)) * 1000)
        if not self.dated:
            return clock
        day = date(int(part["Y"]), int(part["m"]), int(part["d"]))
        timed = "H" in part or "I" in part
        return day if kind is date or (kind is object and not timed) else datetime.combine(day, clock)

    def write(self, value: date | time) -> str:
        pattern = self.short if isinstance(value, date) and not isinstance(value, datetime) else self.long
        if "%Y" in pattern and isinstance(value, date):
            pattern = pattern.replace("%Y", f"{value.year:04d}")
        if "%f" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%f", f"{value.microsecond // 1000:03d}")
        if "%p" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%p", "AM" if value.hour < 12 else "PM")
        return value.strftime(pattern)


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
    dated = {"%Y", "%m", "%d"} <= set(long)
    if not dated and "%H" not in long and "%I" not in long:
        raise ValueError(f"the format {form.pattern!r} holds neither a date nor a time")
    return Lexical(re.compile("".join(reads)), "".join(short), "".join(long), form.unset, dated)
