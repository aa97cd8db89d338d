"""Dates and times in a vendor's own lexical form, from patterns such as ``dd-MM-yyyy[ HH:mm]``."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

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
    form: Format

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
        """Raises TypeError for a moment with a zone: the form has no place for it."""
        if getattr(value, "tzinfo", None) is not None:
            raise TypeError("a moment with a time zone, where the service takes one without")
        pattern = self.short if isinstance(value, date) and not isinstance(value, datetime) else self.long
        if "%Y" in pattern and isinstance(value, date):
            pattern = pattern.replace("%Y", f"{value.year:04d}")
        if "%f" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%f", f"{value.microsecond // 1000:03d}")
        if "%p" in pattern and isinstance(value, datetime | time):
            pattern = pattern.replace("%p", "AM" if value.hour < 12 else "PM")
        return value.strftime(pattern)


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
    dated = {"%Y", "%m", "%d"} <= set(long)
    if not dated and "%H" not in long and "%I" not in long:
        raise ValueError(f"the format {form.pattern!r} holds neither a date nor a time")
    return Lexical(re.compile("".join(reads)), "".join(short), "".join(long), form.unset, dated, form)
