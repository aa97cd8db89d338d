"""OData 4.0 query options: what an option does to rows that were read without it.

An option that is refused is not supported; only one that is served and not heeded is a violation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.odata import answered, granted
from conformance.exchanges.edm import Rows, content, counted, rows
from conformance.exchanges.exchange import Exchange


def _heeded(scene: Scene, judge: Callable[[Judging, Exchange, Rows, Rows], None], label: str = "answer") -> Judged:
    """Judge the rows of an answer, over all its pages, by those without options, if there are both."""
    judging = Judging()
    plain, exchange = granted(scene, judging, "rows"), answered(scene, judging, label)
    if plain is None or exchange is None:
        return judging.done()
    if exchange.status >= 400:
        judging.expect(True, exchange, "refused", "status", "served or refused")
        return judging.done(f"not supported (status {exchange.status})")
    whole, found = _paged(scene, "rows"), _paged(scene, label)
    if whole is None:
        judging.undecide("the base request lists no rows")
        return judging.done()
    if found is None:
        judging.expect(False, exchange, "shape", "body:/value", "a list", sorted(content(exchange)))
        return judging.done()
    judge(judging, exchange, whole, found)
    return judging.done()


def _paged(scene: Scene, label: str) -> Rows | None:
    """The rows of all pages of a label; None if one of them is no list."""
    pages = [rows(page) for page in scene.of(label)]
    return None if None in pages else [row for page in pages for row in page or []]


def _told(several: Sequence[Any]) -> str:
    return f"{len(several)} rows"


@check("odata.slice", "skip", "top")
def slice_(scene: Scene, want: Want) -> Judged:
    """The rows from `skip` on, `top` of them; `skip` -1 = as many as there are."""

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        skip = want.number("skip", 0)
        if skip < 0:
            judging.expect(not found, exchange, "rows", "body:/value", "no rows", _told(found))
            return
        expected = whole[skip : skip + want.number("top")]
        judging.expect(found == expected, exchange, "rows", "body:/value", _told(expected), _sliced(found, whole))

    return _heeded(scene, judge)


def _sliced(found: Rows, whole: Rows) -> str:
    at = [whole.index(row) for row in found[:6] if row in whole]
    return f"{len(found)} rows" + (f", at places {', '.join(map(str, at))}" if at else "")


@check("odata.stable")
def stable(scene: Scene, want: Want) -> Judged:
    """Two neighbouring slices are the rows that one larger one had."""
    judging = Judging()
    second = answered(scene, judging, "second")
    if second is not None and second.status >= 400:
        judging.expect(True, second, "refused", "status", "served or refused")
        return judging.done(f"not supported (status {second.status})")

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        both = [*found, *(_paged(scene, "second") or [])]
        judging.expect(both == whole[: len(both)] and bool(both), exchange, "order", "body:/value", "the same order",
                       _sliced(both, whole))  # fmt: skip
        if second is not None:
            judging.look(second)

    return _heeded(scene, judge)


@check("odata.count")
def count(scene: Scene, want: Want) -> Judged:
    """``$count=true`` beside ``$top`` tells how many rows there are without it."""

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        told = content(exchange).get("@odata.count")
        judging.expect(told == len(whole), exchange, "count", "body:/@odata.count", len(whole), told)

    return _heeded(scene, judge)


@check("odata.bare_count", "media")
def bare_count(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    exchange = answered(scene, judging, "answer")
    if exchange is None or exchange.response is None:
        return judging.done()
    if exchange.status >= 400:
        judging.expect(True, exchange, "refused", "status", "served or refused")
        return judging.done(f"not supported (status {exchange.status})")
    body = exchange.response.body.removeprefix(b"\xef\xbb\xbf")
    judging.expect(body.isdigit(), exchange, "shape", "body:/", "a bare number", body[:40].decode("utf-8", "replace"))
    judging.expect(exchange.response.media == want.text("media"), exchange, "media", "media", want.text("media"),
                   exchange.response.media)  # fmt: skip
    return judging.done()


@check("odata.complete")
def complete(scene: Scene, want: Want) -> Judged:
    """As many rows arrive, over all pages, as the answer itself counts."""
    judging = Judging()
    first = answered(scene, judging, "page")
    if first is None:
        return judging.done()
    if first.status >= 400:
        judging.expect(True, first, "refused", "status", "served or refused")
        return judging.done(f"not supported (status {first.status})")
    told = content(first).get("@odata.count")
    arrived = sum(len(rows(page) or []) for page in scene.of("page"))
    judging.expect(told == arrived, first, "rows", "body:/value", f"{told} rows", f"{arrived} rows")
    return judging.done()


@check("odata.walk")
def walk(scene: Scene, want: Want) -> Judged:
    """Next links lead through every row once, stay on the host, and end."""
    judging = Judging()
    pages = [judging.look(page) for page in scene.of("page")]
    whole = [row for page in scene.of("rows") for row in rows(page) or []]
    if not pages or any(page.response is None for page in pages):
        judging.undecide("a page was not answered", shaken=True)
        return judging.done()
    if pages[0].status >= 400:
        judging.expect(True, pages[0], "refused", "status", "served or refused")
        return judging.done(f"not supported (status {pages[0].status})")
    last, found = pages[-1], [row for page in pages for row in rows(page) or []]
    left = scene.notes.get("left")
    judging.expect(not left, last, "origin", "body:/@odata.nextLink", "the host that was asked", left)
    looping = bool(scene.notes.get("repeated") or scene.notes.get("endless"))
    judging.expect(not looping, last, "loop", "body:/@odata.nextLink", "an end", "a page that was there before")
    judging.expect(found == whole, last, "rows", "body:/value", _told(whole), _sliced(found, whole))
    return judging.done()


@check("odata.page_size")
def page_size(scene: Scene, want: Want) -> Judged:
    """A preferred size is heeded, with a link to what is left, or not heeded at all."""

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        first, size = rows(exchange) or [], int(scene.notes.get("quarter", 0))
        right = found == whole and (len(first) <= size or first == (rows(scene.of("rows")[0]) or []))
        expected = f"at most {size} rows and next links to the others, or no heed"
        judging.expect(right, exchange, "rows", "body:/value", expected, f"{len(first)} of {len(found)} rows")

    return _heeded(scene, judge)


@check("odata.selected")
def selected(scene: Scene, want: Want) -> Judged:
    """Rows hold the selected property, and none besides but those of their key."""

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        wanted = str(scene.notes.get("property", ""))
        allowed = {wanted, *scene.notes.get("key", {})}
        names = {name for row in found for name in row if "@" not in name}
        exact = wanted in names and names <= allowed
        judging.expect(exact, exchange, "members", "body:/value[]", sorted(allowed), sorted(names))

    return _heeded(scene, judge)


@check("odata.filtered", "op")
def filtered(scene: Scene, want: Want) -> Judged:
    """Exactly the rows whose property equals (`op` eq) or does not equal (ne) the value."""
    equal = want.text("op") == "eq"

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        name, value = str(scene.notes.get("property", "")), scene.notes.get("value")
        expected = [row for row in whole if (row.get(name) == value) == equal]
        judging.expect(_same(found, expected), exchange, "rows", f"body:/value[]/{name}", _told(expected), _told(found))

    return _heeded(scene, judge)


def _same(one: Rows, other: Rows) -> bool:
    return counted(one) == counted(other)


@check("odata.sorted")
def sorted_(scene: Scene, want: Want) -> Judged:
    """Ascending where no direction is said, what is null first."""

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        name = str(scene.notes.get("order", ""))
        values = [_ordered(row.get(name)) for row in found]
        judging.expect(values == sorted(values), exchange, "order", f"body:/value[]/{name}", "ascending", _told(found))

    return _heeded(scene, judge)


def _ordered(value: Any) -> tuple[bool, Any]:
    if value is None:
        return False, 0
    if isinstance(value, str):
        try:
            return True, datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp()
        except ValueError:
            return True, value
    return True, value.toordinal() if isinstance(value, date) else value


@check("odata.searched")
def searched(scene: Scene, want: Want) -> Judged:
    """A search for what stands nowhere finds nothing; whoever cannot search refuses."""

    def judge(judging: Judging, exchange: Exchange, whole: Rows, found: Rows) -> None:
        judging.expect(not found, exchange, "rows", "body:/value", "no rows, or a refusal", _told(found))

    return _heeded(scene, judge)


@check("odata.entity")
def entity(scene: Scene, want: Want) -> Judged:
    """What is read by its key is the row that has the key."""
    judging = Judging()
    plain, exchange = granted(scene, judging, "rows"), answered(scene, judging, "answer")
    if plain is None or exchange is None:
        return judging.done()
    if exchange.status >= 400:
        judging.expect(True, exchange, "refused", "status", "served or refused")
        return judging.done(f"not supported (status {exchange.status})")
    key: Mapping[str, Any] = scene.notes.get("key", {})
    found = content(exchange)
    for name, value in key.items():
        judging.expect(found.get(name) == value, exchange, "key", f"body:/{name}", value, found.get(name))
    return judging.done()
