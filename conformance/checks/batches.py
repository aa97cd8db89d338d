"""Many rows in one call: each accounted for once, failures named, limits kept, empty lists left out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, cast

from conformance.checks.answers import refused, successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import describe, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Node, find, text, within
from generator.contract.locator import Locator
from generator.contract.vocabulary import Batch


def _batch(scene: Scene, exchange: Exchange) -> Batch | None:
    return scene.behaviour(exchange.operation).batch


def _sent(exchange: Exchange, batch: Batch) -> list[Node]:
    """The rows of a request, read from the bytes that went out."""
    if batch.rows is None:
        return []
    try:
        body: Any = json.loads(exchange.request.body)
    except ValueError:
        return []
    return within(body, batch.rows)


def _at(exchange: Exchange, place: Locator | None) -> list[Node]:
    return find(exchange.response, place) if place is not None else []


def _keys(rows: Iterable[Node], place: Locator | None) -> list[str]:
    return [text(found[0]) for row in rows if place is not None and (found := within(row, place))]


@check("batch.accounted", "label", "stored")
def batch_accounted(scene: Scene, want: Want) -> Judged:
    """Every row sent stands in exactly one of the lists of the answer; `stored`: label of a read that finds the first
    success."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        batch = _batch(scene, exchange)
        rows = _sent(exchange, batch) if batch is not None else []
        if batch is None or not rows:
            judging.undecide("no rows were sent")
            continue
        done, failed, skipped = (_at(exchange, place) for place in (batch.results, batch.failures, batch.skipped))
        listed = len(done) + len(failed) + len(skipped)
        judging.expect(listed == len(rows), exchange, "rows", "lists of the answer", f"{len(rows)} rows", listed)
        sent = batch.correlate.sent if batch.correlate is not None else None
        both = set(_keys(done, sent)) & set(_keys(failed, batch.correlate.echoed if batch.correlate else None))
        judging.expect(not both, exchange, "twice", "lists of the answer", "no row in two lists", sorted(both))
    for read in scene.of(want.text("stored")) if "stored" in want else ():
        behaviour = scene.behaviour(read.operation)
        stored = read.response is not None and served(read, behaviour)
        judging.expect(stored, read, "not stored", "answer", "the object", describe(read, behaviour))
    return judging.done()


@check("batch.lists", "label")
def batch_lists(scene: Scene, want: Want) -> Judged:
    """Lists of failed and skipped rows are left out where they would be empty."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        batch = _batch(scene, exchange)
        for place in (batch.failures, batch.skipped) if batch is not None else ():
            if place is None or not place.steps:
                continue
            name = place.steps[-1].name
            whole = cast(dict[str, Any], found[0]) if (found := find(exchange.response, Locator("body"))) else {}
            empty = name in whole and not whole[name]
            judging.expect(not empty, exchange, "empty list", f"body:/{name}", "absent or rows", "an empty list")
    return judging.done()


@check("batch.named", "label", "row")
def batch_named(scene: Scene, want: Want) -> Judged:
    """The only failure is named by the key of the row (from 0) that had to fail."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        batch = _batch(scene, exchange)
        correlate = batch.correlate if batch is not None else None
        if batch is None or correlate is None:
            judging.undecide("the contract ties no answer to a row")
            continue
        echoed = _keys(_at(exchange, batch.failures), correlate.echoed)
        wanted = _keys(_sent(exchange, batch)[want.number("row") :][:1], correlate.sent)
        if not echoed:
            judging.undecide("no row failed")
            continue
        judging.expect(
            [key.strip() for key in echoed] == wanted, exchange, "key", str(correlate.echoed), wanted, echoed
        )
    return judging.done()


@check("batch.limit", "label", "max", "status", "starts")
def batch_limit(scene: Scene, want: Want) -> Judged:
    """A call with more than `max` rows is refused as a whole."""
    for exchange in scene.of(want.label()):
        batch = _batch(scene, exchange)
        if batch is None or len(_sent(exchange, batch)) <= want.number("max"):
            judging = Judging()
            judging.undecide(f"not more than {want.number('max')} rows were sent")
            return judging.done()
    return refused(scene, Want({key: value for key, value in want.values.items() if key != "max"}))
