"""What a page says of itself: its members, where it begins, how much it may hold."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.paging import number
from conformance.checks.reply import items, locators, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Node, find, text


def _labelled(scene: Scene, judging: Judging, want: Want) -> list[Exchange]:
    """Served answers of the labels; one that others look at is not waited for."""
    return [e for label in want.list("labels") for e in successes(scene, judging, str(label))]


@check("paging.form", "labels", "numbers", "arrays")
def paging_form(scene: Scene, want: Want) -> Judged:
    """Each page has these members: whole numbers, and arrays even where they are empty."""
    judging = Judging()
    for page in _labelled(scene, judging, want):
        for kind, places in (("integer", want.list("numbers")), ("array", want.list("arrays"))):
            for at in locators(places):
                found = find(page.response, at)
                if judging.expect(bool(found), page, "missing", at, "present", "absent"):
                    judging.expect(_is(kind, found[0]), page, "type", at, kind, _kind(found[0]))
    return judging.done()


def _is(kind: str, node: Node) -> bool:
    return isinstance(node, list) if kind == "array" else isinstance(node, int) and not isinstance(node, bool)


def _kind(node: Node) -> str:
    kinds = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
    return next((word for kind, word in kinds.items() if isinstance(node, kind)), "number")


@check("paging.echo", "at", "parameter")
def paging_echo(scene: Scene, want: Want) -> Judged:
    """A page that has rows says the position that was asked for."""
    judging = Judging()
    for page in successes(scene, judging, "page"):
        asked = dict(parse_qsl(urlsplit(page.request.url).query)).get(want.text("parameter"))
        said = find(page.response, want.locator())
        if asked is None or not items(page, scene.behaviour(page.operation)):
            continue
        if judging.expect(bool(said), page, "missing", want.locator(), asked, "absent"):
            judging.expect(text(said[0]) == asked, page, "position", want.locator(), asked, text(said[0]))
    return judging.done()


def _stated(scene: Scene, page: Exchange) -> int | None:
    paging = scene.behaviour(page.operation).paging
    return number(page, paging.page_size) if paging is not None else None


@check("paging.within", "labels")
def paging_within(scene: Scene, want: Want) -> Judged:
    """No page holds more rows than it says that it may hold."""
    judging = Judging()
    for page in _labelled(scene, judging, want):
        stated, rows = _stated(scene, page), len(items(page, scene.behaviour(page.operation)))
        if judging.expect(stated is not None, page, "missing", "page size", "a number", "absent"):
            judging.expect(rows <= (stated or 0), page, "rows", "items", f"at most {stated}", rows)
    return judging.done()


@check("paging.page_size_kept")
def paging_page_size_kept(scene: Scene, want: Want) -> Judged:
    """All pages of a walk say the same size, the short last one too: that it is short is how its reader knows the end.

    A walk of one page that is as full as it says proves nothing.
    """
    judging = Judging()
    pages = successes(scene, judging, "page")
    stated = [(page, _stated(scene, page)) for page in pages]
    size = next((said for _, said in stated if said is not None), None)
    for page, said in stated:
        judging.expect(said == size is not None, page, "page size", "page size", size or "a number", said or "absent")
    short = [p for p, said in stated if said is not None and len(items(p, scene.behaviour(p.operation))) < said]
    if not judging.findings and not short and len(pages) < 2:
        judging.undecide("the list has no page that is not full")
    return judging.done()


@check("paging.bounded", "label", "parameter")
def paging_bounded(scene: Scene, want: Want) -> Judged:
    """Asked for more than any page may hold, the list says a smaller page size, or refuses; it never gives more than
    that size."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        behaviour = scene.behaviour(exchange.operation)
        if not served(exchange, behaviour):
            if 400 <= exchange.status < 429:
                judging.expect(True, exchange, "refused", "answer", "a smaller page or a refusal")
            else:
                judging.undecide(f"{exchange.operation} was not served (status {exchange.status})")
            continue
        asked = int(dict(parse_qsl(urlsplit(exchange.request.url).query)).get(want.text("parameter"), "0"))
        stated, rows = _stated(scene, exchange), len(items(exchange, behaviour))
        smaller = stated is not None and stated < asked and rows <= stated
        judging.expect(smaller, exchange, "page size", "page size", f"below {asked}", stated)
    return judging.done()
