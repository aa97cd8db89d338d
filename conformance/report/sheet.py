"""One exchange on paper: start line, headers and body as rows, the places of findings marked and kept in view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from conformance.exchanges.exchange import Exchange, Headers, Response
from conformance.exchanges.reading import SOAP11, SOAP12, envelope, payload
from conformance.report.pretty import Line, laid_out, visible
from generator.contract.locator import Locator, Step

BOUND = 8_000
"""Characters of a body that are shown."""
_LONGEST = 600
"""Characters of one row."""
_MARKS = 12
"""Rows that are marked in one body: a list of a thousand rows may break the same rule in each."""
_AROUND, _TOP = 8, 12
"""Rows shown around a mark, and at the top, where a body is too long to be shown whole."""


@dataclass(frozen=True, slots=True)
class Row:
    """`mark`: a finding points here. `gap`: rows that are left out at this point; the row has no text then. `note`:
    a remark of ours instead of text of the wire."""

    text: str = ""
    depth: int = 0
    mark: bool = False
    gap: int = 0
    note: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    request: tuple[Row, ...]
    response: tuple[Row, ...]
    """Empty where nothing was answered."""


def sheet(exchange: Exchange, places: Iterable[tuple[str, str]]) -> Sheet:
    """`places`: (locator or word, actual value) of the findings on this exchange."""
    wanted = list(places)
    request = exchange.request
    asked = _marked_head(f"{request.method} {request.url}", request.headers, [])
    asked += _body(laid_out(request.body), {})
    response = exchange.response
    if response is None:
        return Sheet(tuple(asked), ())
    told = _marked_head(_status(response), response.headers, [at for at, _ in wanted])
    lines = laid_out(response.body)
    told += _body(lines, _marks(lines, response, wanted))
    return Sheet(tuple(asked), tuple(told))


def _status(response: Response) -> str:
    known = response.status in HTTPStatus._value2member_map_
    return f"{response.http_version} {response.status}" + (f" {HTTPStatus(response.status).phrase}" if known else "")


def _marked_head(start: str, headers: Headers, places: Sequence[str]) -> list[Row]:
    names = [_header(at) for at in places]
    rows = [Row(_cut(start), mark=any(at in ("status", "answer") for at in places), head=True)]
    rows += [Row(_cut(f"{name}: {value}"), mark=name.lower() in names) for name, value in headers]
    sent = {name.lower() for name, _ in headers}
    rows += [
        Row(f"no header {name}", mark=True, note=True) for name in dict.fromkeys(names) if name and name not in sent
    ]
    return rows


def _header(at: str) -> str:
    """Name of the header that a place is about, in lower case; "" for any other place."""
    if at == "media":
        return "content-type"
    where, _, name = at.partition(":")
    return name.lower() if where == "header" else ""


def _marks(lines: Sequence[Line], response: Response, places: Iterable[tuple[str, str]]) -> dict[int, str]:
    """Line numbers that findings point to, each with a remark ("" = the line itself is meant)."""
    found: dict[int, str] = {}
    for at, actual in places:
        if at in ("body", "body:/") and lines:
            found.setdefault(0, "")
        pattern = _pattern(at, response)
        if pattern:
            found |= {n: remark for n, remark in _located(lines, pattern, actual).items() if not found.get(n)}
    return dict(sorted(found.items())[:_MARKS])


def _located(lines: Sequence[Line], pattern: Sequence[str], actual: str) -> dict[int, str]:
    exact = [n for n, line in enumerate(lines) if line.text[:1] not in "}]" and _fits(line.path, pattern)]
    exact = [n for n in exact if not lines[n].text.startswith("</")]
    if exact:
        telling = [n for n in exact if actual and actual.strip("'\"") in lines[n].text]
        return dict.fromkeys(telling or exact, "")
    for length in range(len(pattern) - 1, -1, -1):
        above = [n for n, line in enumerate(lines) if line.opens and _fits(line.path, pattern[:length])]
        if above:
            return dict.fromkeys(above, f"no {pattern[length]} here")
    return {}


def _fits(path: Sequence[str], pattern: Sequence[str]) -> bool:
    pairs = zip(path, pattern, strict=False)
    return len(path) == len(pattern) and all(
        want in ("*", step) or (want == "[]" and step.startswith("[")) for step, want in pairs
    )


def _pattern(at: str, response: Response) -> list[str]:
    """The path of a locator in the lines of a body; ``[]`` is any place of an array, ``*`` any one step."""
    try:
        locator = Locator.parse(at.replace("/[]", "[]"))
    except ValueError:
        return []
    if locator.where not in ("body", "fault"):
        return []
    parsed = payload(response)
    if parsed.format == "json":
        return [name for step in locator.steps for name in _json_steps(step)]
    if parsed.xml is None:
        return []
    above = [_short(parsed.xml.tag)]
    if envelope(parsed.xml) in (SOAP11, SOAP12):
        above += ["Body", "Fault" if locator.where == "fault" else "*"]
    return above + [
        "*" if step.kind == "only" else step.name for step in locator.steps if step.kind not in ("attribute", "text")
    ]


def _short(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _json_steps(step: Step) -> list[str]:
    if step.kind == "each":
        return ["*"] if step.name == "*" else [step.name, "[]"]
    return ["*" if step.kind == "only" else step.name]


def _body(lines: Sequence[Line], marks: dict[int, str]) -> list[Row]:
    """Rows of a body, cut to BOUND characters with every mark in view."""
    rows = [Row(_cut(line.text), line.depth) for line in lines]
    whole = sum(len(row.text) + row.depth for row in rows) <= BOUND
    keep = set(range(len(rows))) if whole else _window(rows, marks)
    shown: list[Row] = [Row("")] if rows else []
    left = 0
    for number, row in enumerate(rows):
        if number not in keep:
            left += 1
            continue
        if left:
            shown.append(Row(gap=left))
            left = 0
        remark = marks.get(number)
        shown.append(replace(row, mark=remark == ""))
        if remark:
            shown.append(Row(remark, row.depth + 1, mark=True, note=True))
    return [*shown, Row(gap=left)] if left else shown


def _window(rows: Sequence[Row], marks: Iterable[int]) -> set[int]:
    """Numbers of rows to show: marks first, then what is near them, then the top, as far as BOUND allows."""
    wanted = list(marks)
    for distance in range(1, _AROUND + 1):
        wanted += [n + side * distance for n in marks for side in (-1, 1)]
    wanted += range(_TOP)
    wanted += range(_TOP, len(rows)) if not marks else ()
    keep: set[int] = set()
    room = BOUND
    for number in wanted:
        if not 0 <= number < len(rows) or number in keep:
            continue
        room -= len(rows[number].text) + rows[number].depth
        if room < 0:
            break
        keep.add(number)
    return keep


def _cut(text: str) -> str:
    shown = visible(text[:_LONGEST])
    return shown if len(text) <= _LONGEST else f"{shown}… ({len(text) - _LONGEST} more characters)"
