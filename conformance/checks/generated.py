"""Answers to generated requests: nobody thought of them, so only what holds for every request is judged."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import items, locators, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, value

_REFUSED, _FAILED = 400, 500


_ENUMERATED = frozenset({"400", "404", "422"})
"""A document that lists one of these for an operation means to list its refusals."""


def _listed(status: int, known: Sequence[str]) -> bool:
    if _REFUSED <= status < _FAILED and not _ENUMERATED & set(known):
        return True
    return any(str(status) == s or s == "default" or s.upper() == f"{status // 100}XX" for s in known)


@check("status.listed", "label")
def status_listed(scene: Scene, want: Want) -> Judged:
    """The status is one that the interface document lists for the operation; failures of the server are left out.

    So are refusals where the document shows that it does not list them all.
    """
    judging, said = Judging(), set[tuple[str, int]]()
    for exchange in scene.of(want.label()):
        known = scene.notes.get("statuses", {}).get(exchange.operation, ())
        if exchange.response is None or exchange.status >= _FAILED or not known:
            continue
        listed = _listed(exchange.status, known)
        if listed or (exchange.operation, exchange.status) not in said:
            said.add((exchange.operation, exchange.status))
            judging.expect(
                listed, exchange, "status", f"{exchange.operation} status", " or ".join(known), exchange.status
            )
    return judging.done()


@check("server.holds", "label")
def server_holds(scene: Scene, want: Want) -> Judged:
    """No request makes the server fail or fall silent; one finding an operation and status."""
    judging, said = Judging(), set[tuple[str, int]]()
    for exchange in scene.of(want.label()):
        holds = exchange.response is not None and exchange.status < _FAILED
        if holds or (exchange.operation, exchange.status) not in said:
            said.add((exchange.operation, exchange.status))
            actual = f"status {exchange.status}" if exchange.response is not None else f"no answer ({exchange.trouble})"
            judging.expect(holds, exchange, "failed", f"{exchange.operation} answer", "an answer below 500", actual)
    return judging.done()


@check("envelope.everywhere", "label", "members")
def envelope_everywhere(scene: Scene, want: Want) -> Judged:
    """Every refusal carries these members; one finding an operation."""
    judging, said = Judging(), set[str]()
    for exchange in scene.of(want.label()):
        behaviour = scene.behaviour(exchange.operation)
        if exchange.response is None or exchange.status < _REFUSED or served(exchange, behaviour):
            continue
        wanted = {str(at).partition("/")[2]: at for at in locators(want.list("members"))}
        missing = [name for name, at in wanted.items() if not find(exchange.response, at)]
        if not missing or exchange.operation not in said:
            said |= {exchange.operation} if missing else set()
            expected = f"a body with {', '.join(wanted)}"
            actual = f"status {exchange.status} without {', '.join(missing)}"
            judging.expect(not missing, exchange, "missing", f"{exchange.operation} refusal", expected, actual)
    return judging.done()


def _asked(exchange: Exchange, name: str) -> int | None:
    sent = parse_qs(urlsplit(exchange.request.url).query).get(name, [""])[0]
    return int(sent) if sent.isascii() and sent.isdecimal() else None


@check("paging.size_obeyed", "label", "most")
def paging_size_obeyed(scene: Scene, want: Want) -> Judged:
    """Whatever size up to `most` was asked for: no served page holds more items, and each says that size."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        behaviour = scene.behaviour(exchange.operation)
        paging = behaviour.paging
        if paging is None or paging.size is None or not served(exchange, behaviour):
            continue
        size = _asked(exchange, paging.size.at.name)
        if not size or size > want.number("most"):
            continue
        rows = len(items(exchange, behaviour))
        judging.expect(rows <= size, exchange, "rows", "items", f"at most {size}", rows)
        for node in find(exchange.response, paging.page_size) if paging.page_size is not None else ():
            judging.expect(value(node) == size, exchange, "size", str(paging.page_size), size, value(node))
    return judging.done()
