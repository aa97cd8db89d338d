"""Rate limits: what is left, who shares it, how a refusal looks, and that waiting helps."""

from __future__ import annotations

from itertools import pairwise

from conformance.checks.answers import refused as was_refused
from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import describe, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, payload, text


def _left(scene: Scene, exchange: Exchange, name: str = "") -> int | None:
    """What the answer says is left; None where it says no number."""
    if name:
        said = exchange.response.header(name) if exchange.response is not None else None
    else:
        limits = [x for x in scene.behaviour(exchange.operation).limits if x.remaining is not None]
        found = [n for x in limits[:1] if x.remaining is not None for n in find(exchange.response, x.remaining.at)]
        said = text(found[0]) if found else None
    return int(said) if said is not None and said.isascii() and said.isdecimal() else None


@check("limit.header", "labels", "name", "falls")
def limit_header(scene: Scene, want: Want) -> Judged:
    """The header is a number from 0 on; with `falls`, it has fallen from one answer to the next at least once."""
    judging = Judging()
    name = want.text("name")
    answers = {e.id: e for label in want.list("labels") for e in successes(scene, judging, str(label))}.values()
    known: list[tuple[Exchange, int]] = []
    for exchange in answers:
        left = _left(scene, exchange, name)
        said = exchange.response.header(name) if exchange.response is not None else None
        if judging.expect(left is not None, exchange, "form", f"header:{name}", "a number from 0 on", said or "absent"):
            known.append((exchange, left or 0))
    known.sort(key=lambda pair: pair[0].at_s)
    if want.flag("falls") and not judging.findings:
        if len(known) < 2:
            judging.undecide("only one answer says what is left")
        else:
            values = [left for _, left in known]
            falls = any(b < a for a, b in pairwise(values))
            judging.expect(falls, known[-1][0], "value", f"header:{name}", "less after a request", values)
    return judging.done()


@check("limit.shared")
def limit_shared(scene: Scene, want: Want) -> Judged:
    """Between two requests of one credential, one of another takes points away: `before`, `again`, `other`, `after`.

    The first two tell what one request costs; where a window ended in between, nothing is said.
    """
    judging = Judging()
    sent = {label: successes(scene, judging, label) for label in ("before", "again", "other", "after")}
    if judging.undecided or not all(sent.values()):
        return judging.done()
    left = {label: _left(scene, exchanges[0]) for label, exchanges in sent.items()}
    numbers = [n for n in left.values() if n is not None]
    if len(numbers) < len(left):
        judging.undecide("an answer does not say what is left")
        return judging.done()
    before, again, other, after = numbers
    if before <= again or after >= again:
        judging.undecide("a window ended in between")
        return judging.done()
    for exchanges in sent.values():
        judging.look(exchanges[0])
    cost = before - again
    shared = again - after >= 2 * cost and after < other < again
    actual = f"{again}, then {other} for the other credential, then {after}"
    judging.expect(shared, sent["after"][0], "value", "what is left", f"below {again - cost} after both", actual)
    return judging.done()


@check("limit.refused", "label", "condition", "status", "wait")
def limit_refused(scene: Scene, want: Want) -> Judged:
    """The request over the limit was refused, and with `wait: seconds` says in Retry-After how many to wait."""
    keys = {key: want.values[key] for key in ("condition", "status") if key in want}
    judged = was_refused(scene, Want({"label": want.label("over"), **keys}))
    if "wait" not in want or judged.findings or judged.undecided:
        return judged
    judging = Judging()
    for exchange in scene.of(want.label("over")):
        said = exchange.response.header("retry-after") if exchange.response is not None else None
        if judging.expect(said is not None, exchange, "missing", "header:Retry-After", "seconds", "absent"):
            seconds = (said or "").isascii() and (said or "").isdecimal()
            judging.expect(seconds, exchange, "form", "header:Retry-After", "seconds", said)
    return judging.done()


@check("limit.recovers", "label")
def limit_recovers(scene: Scene, want: Want) -> Judged:
    """After the wait that was asked for, the next request is not refused for the rate."""
    judging = Judging()
    for exchange in scene.of(want.label("after")):
        if exchange.response is None:
            judging.undecide(f"no answer ({exchange.trouble})", shaken=True)
            continue
        actual = describe(exchange, scene.behaviour(exchange.operation))
        judging.expect(exchange.status != 429, exchange, "refused", "answer", "no refusal for the rate", actual)
    return judging.done()


@check("limit.no_effect", "label", "before", "after")
def limit_no_effect(scene: Scene, want: Want) -> Judged:
    """What was refused for the rate left the object as it was."""
    judging = Judging()
    tried = scene.one(want.label("refused"))
    before, after = (successes(scene, judging, want.text(key, key)) for key in ("before", "after"))
    if tried is None or not before or not after:
        judging.undecide("the object was not read before and after")
        return judging.done()
    if served(tried, scene.behaviour(tried.operation)) or tried.status != 429:
        judging.undecide(f"the write was not refused for the rate (status {tried.status})")
        return judging.done()
    judging.look(tried)
    kept = _body(before[0]) == _body(after[0])
    judging.expect(kept, after[0], "changed", "body", "as it was before the refused write", "changed")
    return judging.done()


def _body(exchange: Exchange) -> object:
    return payload(exchange.response).json if exchange.response is not None else None
