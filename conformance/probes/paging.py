"""Walks through lists: page after page to the end, and past it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from conformance.exchanges.exchange import Response
from conformance.exchanges.reading import find, text
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import Sending, sending_of
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Paging
from generator.model import HttpBinding

LONGEST = 40
"""Pages; a walk that needs more is a loop, or a list too long to walk."""
PAGES = 3


@probe("paging.walk", "sending", "size", "past", cost=5)
def walk(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """Label ``first`` is a page of the default size, ``page`` each page of the walk, ``past`` the one after the last.

    Without `size` the walk takes the size that makes about three pages of what the first answer counts. Where pages
    are found by adding up what answers say, ``edge`` is asked for from the last item seen on: it should hold nothing
    else; if it does, ``again`` is the last page once more, for the list may have grown.
    """
    sending = sending_of(args.get("sending", {}))
    sending = replace(sending, op=sending.op or context.base.op)
    behaviour = context.behaviour(sending.op)
    paging = behaviour.paging
    if paging is None or paging.items is None or paging.size is None:
        raise CannotProbe(f"{sending.op} has no pages")
    first = context.send(trail, "first", sending)
    total = _number(find(first.response, paging.total)) if paging.total is not None else None
    size = int(args["size"]) if "size" in args else _size(first.response, paging, total)
    if paging.size.max is not None:
        size = min(size, paging.size.max.value)
    trail.notes.update(size=size, total=total, op=sending.op)
    sized = _with(context, sending, paging.size.at, size)
    if paging.next is not None and paging.next.from_ == "link":
        _follow(context, trail, behaviour, sized)
    elif paging.next is not None and paging.next.from_ == "sum":
        _add_up(context, trail, paging, sized, size)
    else:
        _count_up(context, trail, behaviour, sized, size, past=bool(args.get("past")))


def _follow(context: Context, trail: Trail, behaviour: Behaviour, sending: Sending) -> None:
    paging = behaviour.paging
    assert paging is not None
    assert paging.next is not None
    page = context.send(trail, "page", sending)
    seen = {page.request.url}
    while len(trail.labels["page"]) < LONGEST:
        links = find(page.response, paging.next.at) if paging.next.at is not None else []
        if not links or not isinstance(links[0], str):
            return
        url = urljoin(page.request.url, links[0])
        if url in seen:
            trail.notes["repeated"] = True
            return
        if urlsplit(url)[:2] != urlsplit(page.request.url)[:2]:
            trail.notes["foreign"] = urlsplit(url).netloc
            return
        seen.add(url)
        page = context.send(trail, "page", sending, url=url)
    trail.notes["cut"] = True


def _count_up(context: Context, trail: Trail, behaviour: Behaviour, sending: Sending, size: int, *, past: bool) -> None:
    paging = behaviour.paging
    assert paging is not None
    assert paging.items is not None
    if paging.start is None:
        raise CannotProbe(f"{sending.op} has no page number")
    at = paging.start.at
    step = 1 if paging.style is not None and paging.style.value == "page" else size
    number = paging.start.base
    while len(trail.labels.get("page", [])) < LONGEST:
        page = context.send(trail, "page", _with(context, sending, at, number))
        number += step
        items = len(find(page.response, paging.items))
        total = _number(find(page.response, paging.total)) if paging.total is not None else None
        if items < size or (total is not None and len(trail.labels["page"]) * size >= total):
            break
    else:
        trail.notes["cut"] = True
    if past:
        context.send(trail, "past", _with(context, sending, at, number + step))


def _size(first: Response | None, paging: Paging, total: int | None) -> int:
    """Where nothing counts the list, a first page that is not full does; of a longer list four times as much."""
    if total is None and first is not None and paging.items is not None and paging.page_size is not None:
        rows, stated = len(find(first, paging.items)), _number(find(first, paging.page_size))
        if rows and stated is not None:
            return -(-rows // PAGES) if rows < stated else 4 * rows
    return max(1, -(-(total or PAGES) // PAGES))


def _add_up(context: Context, trail: Trail, paging: Paging, sending: Sending, size: int) -> None:
    """The documented loop: on from what the answer says, until a page is empty or shorter than it says."""
    if paging.start is None or paging.items is None or paging.next is None:
        raise CannotProbe(f"{sending.op} has no page number")
    at, number = paging.start.at, paging.start.base
    full: tuple[int, int] | None = None
    """Where the last page with rows starts, and how many it has."""
    while True:
        if len(trail.labels.get("page", [])) >= LONGEST:
            trail.notes["cut"] = True
            return
        page = context.send(trail, "page", _with(context, sending, at, number))
        rows = len(find(page.response, paging.items))
        said = [_number(find(page.response, term)) for term in paging.next.terms]
        ahead = sum(n for n in said if n is not None) if None not in said else number + size
        full = (number, rows) if rows else full
        stated = _number(find(page.response, paging.page_size)) if paging.page_size is not None else None
        if not rows or rows < (stated or size):
            break
        if ahead <= number:
            trail.notes["repeated"] = True
            return
        number = ahead
    if rows:
        context.send(trail, "past", _with(context, sending, at, max(ahead, number + rows)))
    else:
        trail.add("past", page)
    if full is not None:
        edge = context.send(trail, "edge", _with(context, sending, at, full[0] + full[1] - 1))
        if len(find(edge.response, paging.items)) > 1:
            context.send(trail, "again", _with(context, sending, at, full[0]), fresh=True)


def _with(context: Context, sending: Sending, at: Locator, number: int) -> Sending:
    """`sending` with a number at that place: a parameter, or a member of a JSON body."""
    binding = context.sender.model.operation(sending.op).binding
    args, name = dict(sending.args), at.name or at.steps[-1].name
    if at.where == "body" and isinstance(binding, HttpBinding) and binding.body:
        payload = cast("Mapping[str, object]", args.get(binding.body) or {})
        args[binding.body] = {**payload, name: number}
    else:
        args[name] = number
    return replace(sending, args=args)


def _number(found: list[Any]) -> int | None:
    return int(text(found[0])) if found and text(found[0]).isdigit() else None
