"""Values of PPM Pro's fields as texts: the forms that a field takes, days of parameters, Java's date patterns."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from conformance.mock.ppmpro.types import Field
from conformance.mock.soap import SoapFault

MOMENT: Final = "%m/%d/%Y %I:%M %p"
DAY: Final = "%m/%d/%Y"
CONTOUR_DAY: Final = "%Y/%m/%d"
HISTORY: Final = "MM/dd/yyyy HH:mm:ss"
_NUMBER: Final = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?")
_JAVA: Final = re.compile(r"'[^']*'|([A-Za-z])\1*|.", re.S)
_WORDS: Final = {
    "yyyy": "%Y", "yy": "%y", "MMM": "%b", "MM": "%m", "dd": "%d", "HH": "%H", "hh": "%I", "mm": "%M", "ss": "%S",
    "a": "%p", "EEE": "%a", "zzz": "PST", "z": "PST", "SSS": "000",
}  # fmt: skip


def stored(field: Field, value: str | None) -> str | None:
    """What a field holds once `value` was written. Raises SoapFault for a value that it does not take."""
    if value is None or value == "":
        return None
    if field.form == "flag":
        if value.lower() not in ("true", "false"):
            raise _unfit(field)
        return value.lower()
    if field.form in ("id", "seconds"):
        if not (value.isascii() and value.isdecimal() and len(value) < 19):
            raise _unfit(field)
    elif field.form == "number":
        if _NUMBER.fullmatch(value) is None:
            raise _unfit(field)
        return str(float(value))
    elif field.form in ("day", "moment"):
        _moment(field, value)
    elif field.length and len(value.encode()) > field.length:
        raise SoapFault(f"The value of {field.label} ({field.id}) is longer than {field.length} bytes.", "Server")
    return value


def _moment(field: Field, value: str) -> None:
    for form in (DAY, MOMENT):
        try:
            datetime.strptime(value, form)
        except ValueError:
            continue
        return
    raise _unfit(field)


def _unfit(field: Field) -> SoapFault:
    return SoapFault(f"The value of {field.label} ({field.id}) cannot be read.", "Server")


def stamp(value: datetime) -> str:
    """As Java prints a Date; the tenant keeps Pacific time, summer time is left out."""
    return value.strftime("%a %b %d %H:%M:%S PST %Y")


def window_day(text: str | None, name: str) -> date | None:
    """A day of ``startYYYYMMDD`` and its like; None if it is left out. Raises SoapFault."""
    if not text:
        return None
    return _day(text.replace("/", ""), "%Y%m%d", name)


def contour_day(text: str | None, name: str) -> date | None:
    """A day as contours write it. Raises SoapFault."""
    return _day(text, CONTOUR_DAY, name) if text else None


def month_day(text: str | None, name: str) -> date | None:
    """The first day of a month as financial contours write it. Raises SoapFault."""
    if not text:
        return None
    found = _day(text, DAY, name)
    if found.day != 1:
        raise SoapFault(f"{name} must be the first day of a month.", "Server")
    return found


def _day(text: str, form: str, name: str) -> date:
    try:
        found = datetime.strptime(text, form).date()
    except ValueError:
        raise SoapFault(f'Unparseable date in {name}: "{text[:20]}"', "Server") from None
    return found


def inside(day: date, start: date | None, end: date | None) -> bool:
    return (start is None or start <= day) and (end is None or day <= end)


def java(value: datetime, pattern: str) -> str:
    """A moment by a pattern of Java's SimpleDateFormat. Raises SoapFault for letters that this mock does not know."""
    parts: list[str] = []
    for found in _JAVA.finditer(pattern[:64]):
        text = found[0]
        if text.startswith("'"):
            parts.append(text[1:-1] or "'")
        elif text.isalpha() and text.isascii():
            if text not in _WORDS:
                raise SoapFault(f"Illegal pattern component: {text}", "Server")
            parts.append(value.strftime(_WORDS[text]))
        else:
            parts.append(text)
    return "".join(parts)
