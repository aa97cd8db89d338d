"""Pages: sizes, links, counts, and the whole walk."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import parse_qsl, unquote_plus, urlsplit

from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import describe, items, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, text, within
from generator.contract.locator import Locator


def number(exchange: Exchange, at: Locator | None) -> int | None:
    found = find(exchange.response, at) if at is not None else []
    digits = text(found[0]) if found else ""
    return int(digits) if digits.lstrip("-").isdigit() else None


def _total(scene: Scene, exchange: Exchange) -> int | None:
    paging = scene.behaviour(exchange.operation).paging
    return number(exchange, paging.total) if paging is not None else None


def link(scene: Scene, exchange: Exchange) -> str | None:
    """The link to the next page; None when there is none."""
    paging = scene.behaviour(exchange.operation).paging
    if paging is None or paging.next is None or paging.next.at is None:
        return None
    found = find(exchange.response, paging.next.at)
    return text(found[0]) if found and isinstance(found[0], str) else None


def _previous(scene: Scene, exchange: Exchange) -> bool:
    paging = scene.behaviour(exchange.operation).paging
    return paging is not None and paging.previous is not None and bool(find(exchange.response, paging.previous))


def _pages(scene: Scene, judging: Judging) -> list[Exchange]:
    """The pages of a walk. Undecided when a page was not served, or the walk had to be cut."""
    pages = successes(scene, judging, "page")
    if scene.notes.get("cut"):
        judging.undecide("the list is too long to be walked")
    return pages


@check("paging.default", "label", "size")
def paging_default(scene: Scene, want: Want) -> Judged:
    """Without a size in the request, a page has `size` rows, and says so where it says anything."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        behaviour = scene.behaviour(exchange.operation)
        size = want.number("size")
        rows, total = len(items(exchange, behaviour)), _total(scene, exchange)
        said = number(exchange, behaviour.paging.page_size) if behaviour.paging is not None else None
        if said is not None:
            judging.expect(
                said == size, exchange, "size", str(behaviour.paging and behaviour.paging.page_size), size, said
            )
        if total is not None and total >= size:
            judging.expect(rows == size, exchange, "rows", "items", size, rows)
        else:
            judging.expect(rows <= size, exchange, "rows", "items", f"at most {size}", rows)
    return judging.done()


def _too_large(scene: Scene, exchange: Exchange) -> bool:
    """A page size was refused, and may be. Credentials and rights are refused with other statuses."""
    behaviour = scene.behaviour(exchange.operation)
    size = behaviour.paging.size if behaviour.paging is not None else None
    readings = (size.over_max.value, *size.over_max.others) if size is not None and size.over_max is not None else ()
    open_to_refusal = any(word not in ("clamp", "honour") for word in readings)
    return open_to_refusal and not served(exchange, behaviour) and exchange.status in (200, 400, 413, 422)


@check("paging.maximum", "label", "size", "enough")
def paging_maximum(scene: Scene, want: Want) -> Judged:
    """Never more than `size` rows; with `enough`, the list must be known to hold more, or nothing is proved.

    A refusal yields none, where the contract leaves open whether a larger size is cut or refused.
    """
    judging = Judging()
    size = want.number("size")
    refused = [exchange for exchange in scene.of(want.label()) if _too_large(scene, exchange)]
    for exchange in refused:
        judging.expect(True, exchange, "rows", "items", f"at most {size}", 0)
    if refused:
        return judging.done()
    for exchange in successes(scene, judging, want.label()):
        rows, total = len(items(exchange, scene.behaviour(exchange.operation))), _total(scene, exchange)
        if want.flag("enough") and rows <= size and (total is None or total <= size):
            judging.undecide(f"the list holds no more than {size} rows")
            continue
        judging.expect(rows <= size, exchange, "rows", "items", f"at most {size}", rows)
    return judging.done()


@check("paging.size_kept", "said")
def paging_size_kept(scene: Scene, want: Want) -> Judged:
    """Pages of a walk hold at most the size asked for, and repeat it where they say a size."""
    judging = Judging()
    size = int(scene.notes.get("size", 0))
    for page in _pages(scene, judging):
        behaviour = scene.behaviour(page.operation)
        rows = len(items(page, behaviour))
        judging.expect(rows <= size, page, "rows", "items", f"at most {size}", rows)
        said = number(page, behaviour.paging.page_size) if behaviour.paging is not None else None
        if want.flag("said"):
            judging.expect(said == size, page, "size", str(behaviour.paging and behaviour.paging.page_size), size, said)
    return judging.done()


@check("paging.start", "base")
def paging_start(scene: Scene, want: Want) -> Judged:
    """A page asked for at the documented first position holds the same first row as a list asked for without a
    position."""
    judging = Judging()
    first, page = successes(scene, judging, "first"), _pages(scene, judging)
    if first and page:
        a, b = row_keys(scene, first[0])[:1], row_keys(scene, page[0])[:1]
        judging.look(first[0])
        judging.expect(a == b, page[0], "first row", "items", a, b)
    return judging.done()


@check("paging.returned", "label", "labels")
def paging_returned(scene: Scene, want: Want) -> Judged:
    """The count of rows that an answer states is the number of rows that it holds."""
    judging = Judging()
    for label in want.list("labels") or [want.label()]:
        for exchange in successes(scene, judging, str(label)):
            behaviour = scene.behaviour(exchange.operation)
            paging = behaviour.paging
            said = number(exchange, paging.returned) if paging is not None else None
            rows = len(items(exchange, behaviour))
            if said is None:
                judging.undecide("the answer states no count")
                continue
            judging.expect(said == rows, exchange, "count", str(paging and paging.returned), rows, said)
    return judging.done()


@check("paging.total_constant", "labels", "moves")
def paging_total_constant(scene: Scene, want: Want) -> Judged:
    """The total does not depend on page or size. Rows that others insert meanwhile may only let it grow."""
    judging = Judging()
    exchanges = [e for label in want.list("labels") or ["first", "page"] for e in successes(scene, judging, str(label))]
    totals = [(e, _total(scene, e)) for e in exchanges]
    known = [(e, t) for e, t in totals if t is not None]
    for (_, before), (exchange, now) in pairwise(known):
        paging = scene.behaviour(exchange.operation).paging
        judging.expect(now >= before, exchange, "total", str(paging and paging.total), f"{before} as before", now)
    if known:
        last, total = known[-1]
        keys = {key for e in exchanges for key in row_keys(scene, e)}
        judging.expect(total >= len(keys), last, "total", "total", f"at least the {len(keys)} rows seen", total)
    return judging.done()


def row_keys(scene: Scene, exchange: Exchange) -> list[str]:
    """The keys of a list's rows, in their order; [] where rows have none."""
    behaviour = scene.behaviour(exchange.operation)
    if behaviour.paging is None or behaviour.paging.key is None:
        return []
    key = behaviour.paging.key
    return [text(found[0]) for found in (within(row, key) for row in items(exchange, behaviour)) if found]


@check("paging.walk")
def paging_walk(scene: Scene, want: Want) -> Judged:
    """Following the pages to the end visits as many different rows as the list counts, none twice."""
    judging = Judging()
    pages = _pages(scene, judging)
    if not pages or judging.undecided:
        return judging.done()
    if scene.notes.get("repeated"):
        judging.undecide("the pages run in a circle")
        return judging.done()
    keys = [key for page in pages for key in row_keys(scene, page)]
    counted = _total(scene, pages[0])
    twice = sorted({key for key in keys if keys.count(key) > 1})
    grew = (_total(scene, pages[-1]) or 0) - (counted or 0)
    for page in pages:
        judging.look(page)
    if grew > 0:
        # Rows that others insert meanwhile may shift the pages; only a walk that saw everything all the same is met.
        if twice or counted is None or len(set(keys)) < counted:
            judging.undecide("the list grew during the walk")
        judging.comparisons += 1
        return judging.done()
    judging.expect(not twice, pages[-1], "repeated", "items", "each row once", f"{len(twice)} rows twice")
    if counted is not None:
        judging.expect(
            len(set(keys)) == counted, pages[-1], "incomplete", "items", f"{counted} rows", f"{len(set(keys))} rows"
        )
    filled = [page for page in pages if row_keys(scene, page)]
    if filled and scene.of("edge"):
        _edge(scene, judging, filled[-1])
    return judging.done()


def _edge(scene: Scene, judging: Judging, last: Exchange) -> None:
    """Asked for from the last row seen on, the list holds that row and nothing else, unless it grew meanwhile."""
    for edge in successes(scene, judging, "edge"):
        keys, seen, grown = row_keys(scene, edge), row_keys(scene, last), scene.one("again")
        more = grown is not None and len(row_keys(scene, grown)) > len(seen)
        holds = keys[:1] == seen[-1:] and (len(keys) == 1 or more)
        actual = f"{len(keys)} rows" if keys[:1] == seen[-1:] else "another row first" if keys else "no row"
        judging.expect(holds, edge, "ended early", "items", "the last row alone", actual)


@check("paging.loop")
def paging_loop(scene: Scene, want: Want) -> Judged:
    """No page leads to a page that was there before."""
    judging = Judging()
    pages = [e for e in scene.of("page") if e.response is not None]
    for page in pages:
        judging.look(page)
    if pages:
        judging.expect(
            not scene.notes.get("repeated"), pages[-1], "loop", "next", "a page not seen before", "a page seen before"
        )
    return judging.done()


@check("paging.link", "present_when", "keeps", "encoding", "balanced", "same_origin", "previous")
def paging_link(scene: Scene, want: Want) -> Judged:
    """Links between pages: there when rows follow, repeating the query, encoded once, well-formed."""
    judging = Judging()
    pages = [*successes(scene, judging, "first"), *_pages(scene, judging)]
    for page in pages:
        target = link(scene, page)
        if "present_when" in want:
            _presence(scene, judging, page, target)
        if want.flag("previous"):
            behind = _offset(page) > 0
            judging.expect(
                _previous(scene, page) == behind, page, "previous", "previous", "present" if behind else "absent"
            )
        if target is None:
            continue
        sent, named = dict(parse_qsl(urlsplit(page.request.url).query)), dict(parse_qsl(urlsplit(target).query))
        for name in want.list("keeps"):
            if name in sent:
                kept = _plain(named.get(name, ""))
                judging.expect(
                    _plain(sent[name]) == kept, page, "lost", f"next {name}", sent[name], named.get(name, "absent")
                )
        if "encoding" in want:
            twice = [v for v in named.values() if "%25" in v or _again(v)]
            judging.expect(
                not twice and " " not in target, page, "encoding", "next", "encoded once", twice[:1] or target
            )
        if want.flag("balanced"):
            whole = unquote_plus(target)
            judging.expect(
                _balanced(whole) and bool(urlsplit(target).netloc), page, "form", "next", "balanced parentheses", target
            )
        if want.flag("same_origin"):
            here, there = urlsplit(page.request.url).netloc, urlsplit(target).netloc
            judging.expect(there in ("", here), page, "host", "next", here, there)
    return judging.done()


def _presence(scene: Scene, judging: Judging, page: Exchange, target: str | None) -> None:
    rows, total = len(items(page, scene.behaviour(page.operation))), _total(scene, page)
    if total is None:
        judging.undecide("the answer states no total")
        return
    more = _offset(page) + rows < total
    judging.expect(
        (target is not None) == more, page, "presence", "next", "present" if more else "absent", target or "absent"
    )


def _offset(page: Exchange) -> int:
    value = dict(parse_qsl(urlsplit(page.request.url).query)).get("offset", "0")
    return int(value) if value.isdigit() else 0


def _plain(value: str) -> str:
    return "".join(value.split())


def _again(value: str) -> bool:
    """Whether a value, decoded once, is still percent-encoded."""
    return any(
        value[i] == "%" and value[i + 1 : i + 3].isalnum() and len(value[i + 1 : i + 3]) == 2 for i in range(len(value))
    )


def _balanced(whole: str) -> bool:
    depth = 0
    for char in whole:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return False
    return depth == 0


@check("paging.count_only", "label")
def paging_count_only(scene: Scene, want: Want) -> Judged:
    """A request for the number alone: no rows, a total, and that of the list."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        rows = len(items(exchange, scene.behaviour(exchange.operation)))
        judging.expect(rows == 0, exchange, "rows", "items", "none", rows)
        total = _total(scene, exchange)
        others = [t for e in scene.of("list") if (t := _total(scene, e)) is not None]
        if judging.expect(total is not None, exchange, "missing", "total", "a number", "absent") and others:
            # Others may have added rows since; none may be missing.
            judging.expect((total or 0) >= others[0], exchange, "total", "total", others[0], total)
    return judging.done()


@check("paging.empty", "label", "total", "status")
def paging_empty(scene: Scene, want: Want) -> Judged:
    """A success without rows. `total`: ``zero``, or ``kept`` as on the pages before; `status`: other statuses that
    are right too."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        if exchange.response is None:
            judging.undecide(f"no answer ({exchange.trouble})", shaken=True)
            continue
        behaviour = scene.behaviour(exchange.operation)
        if exchange.status in want.list("status"):
            judging.expect(True, exchange, "status", "status", "")
            continue
        if not judging.expect(
            served(exchange, behaviour),
            exchange,
            "refused",
            "answer",
            "a success without rows",
            describe(exchange, behaviour),
        ):
            continue
        rows = len(items(exchange, behaviour))
        judging.expect(rows == 0, exchange, "rows", "items", "none", rows)
        total = _total(scene, exchange)
        if want.text("total") == "zero":
            judging.expect(total == 0, exchange, "total", "total", 0, total)
        if want.text("total") == "kept":
            before = [t for e in scene.of("page") if (t := _total(scene, e)) is not None]
            if before:
                judging.expect(total is not None and total >= before[-1], exchange, "total", "total", before[-1], total)
    return judging.done()
