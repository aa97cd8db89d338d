"""What a write did and what it left alone, by texts at places of XML answers."""

from __future__ import annotations

from collections.abc import Sequence

from conformance.checks.answers import pair_of, successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import describe, items, locators, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, text, within
from generator.contract.locator import Locator


def _text(exchange: Exchange, at: Locator) -> str:
    """The first text at a place, "" where nothing stands there."""
    found = find(exchange.response, at)
    return text(found[0]) if found else ""


@check("change.kept", "label", "other", "at", "changed")
def change_kept(scene: Scene, want: Want) -> Judged:
    """Texts at `at` are the same in the answer of `label` as in that of `other`; those at `changed` differ."""
    judging = Judging()
    pair = pair_of(scene, want, judging)
    if pair is not None:
        for at in locators(want.list("at")):
            after, before = (_text(exchange, at) for exchange in pair)
            judging.expect(after == before, pair[0], "changed", at, before, after)
        for at in locators(want.list("changed")):
            after, before = (_text(exchange, at) for exchange in pair)
            judging.expect(after != before, pair[0], "unchanged", at, "another value", after)
    return judging.done()


@check("change.variant", "label", "other", "at", "kept", "lost")
def change_variant(scene: Scene, want: Want) -> Judged:
    """Named, not judged: whether what stood at `at` before (`other`) stands there afterwards."""
    judging = Judging()
    pair = pair_of(scene, want, judging)
    if pair is None:
        return judging.done()
    at = want.locator()
    before, after = _text(pair[1], at), _text(pair[0], at)
    if not before:
        judging.undecide("there was nothing to keep")
        return judging.done()
    judging.expect(True, pair[0], "variant", at, "")
    return judging.done(want.text("kept", "kept") if before == after else want.text("lost", "lost"))


@check("change.told", "label", "before", "after", "at", "told")
def change_told(scene: Scene, want: Want) -> Judged:
    """A value that the answer of `label` tells at `told` stands at `at` afterwards; where it tells none, what stood
    there `before` stands there still."""
    judging = Judging()
    told, before, after = (
        successes(scene, judging, name) for name in (want.label(), want.text("before"), want.text("after"))
    )
    if told and before and after:
        said, old, new = (
            _text(told[0], want.locator("told")),
            _text(before[0], want.locator()),
            _text(after[0], want.locator()),
        )
        for one in (before[0], after[0]):
            judging.look(one)
        judging.expect(
            new == (said or old),
            told[0],
            "told",
            want.text("told"),
            new if new != old else "nothing",
            said or "nothing",
        )
    return judging.done()


@check("unheeded", "label", "at", "value", "plain")
def unheeded(scene: Scene, want: Want) -> Judged:
    """The request was refused; or what it asked for did not happen: `plain` names the list that it would else have
    got, or the answer of `plain` has another text than `value` at `at`."""
    judging = Judging()
    exchange, plain = scene.one(want.label()), scene.of(want.text("plain"))
    if exchange is None or exchange.response is None:
        judging.undecide("no answer", shaken=exchange is not None)
        return judging.done()
    behaviour = scene.behaviour(exchange.operation)
    judging.look(exchange)
    if not served(exchange, behaviour):
        judging.expect(True, exchange, "refused", "answer", "")
        return judging.done()
    if not plain or plain[0].response is None:
        judging.undecide("there is nothing to hold it against")
        return judging.done()
    judging.look(plain[0])
    if "at" in want:
        actual = _text(plain[0], want.locator())
        judging.expect(
            actual != want.text("value"), exchange, "heeded", want.text("at"), "refused, or another value", actual
        )
    else:
        mine, theirs = (_keys(scene, one) for one in (exchange, plain[0]))
        expected = f"refused, or the {len(theirs)} rows of the plain list"
        judging.expect(mine == theirs, exchange, "heeded", "answer", expected, describe(exchange, behaviour))
    return judging.done()


def _keys(scene: Scene, exchange: Exchange) -> Sequence[str]:
    behaviour = scene.behaviour(exchange.operation)
    key = behaviour.paging.key if behaviour.paging is not None else None
    rows = items(exchange, behaviour)
    return [text(node) for row in rows for node in within(row, key)[:1]] if key is not None else []


@check("paging.total_sum", "label", "parts")
def paging_total_sum(scene: Scene, want: Want) -> Judged:
    """A list that several conditions share out is as long as the lists of the conditions together."""
    judging = Judging()
    totals: list[int] = []
    for name in (want.label(), *map(str, want.list("parts"))):
        for exchange in successes(scene, judging, name)[:1]:
            paging = scene.behaviour(exchange.operation).paging
            said = _text(exchange, paging.total) if paging is not None and paging.total is not None else ""
            totals += [int(said)] if said.isdecimal() else []
            judging.look(exchange)
    if len(totals) != 1 + len(want.list("parts")):
        judging.undecide("not every list stated a total")
    elif not any(totals):
        judging.undecide("no row fulfils any of the conditions")
    else:
        exchange = scene.of(want.label())[0]
        judging.expect(totals[0] == sum(totals[1:]), exchange, "total", "total", sum(totals[1:]), totals[0])
    return judging.done()


def _known(scene: Scene, name: str) -> str:
    """``data.x`` stands for the x of the target's data."""
    return str(scene.notes.get("data", {}).get(name.removeprefix("data."), name)) if name.startswith("data.") else name


@check("member.among", "label", "at", "has", "lacks")
def member_among(scene: Scene, want: Want) -> Judged:
    """The texts at `at` have each of `has` among them, and none of `lacks`; both may be ``data.name``."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        there = [text(node) for node in find(exchange.response, want.locator())]
        for name in map(str, want.list("has")):
            wanted = _known(scene, name)
            judging.expect(wanted in there, exchange, "missing", want.text("at"), wanted, there)
        for name in map(str, want.list("lacks")):
            judging.expect(_known(scene, name) not in there, exchange, "unexpected", want.text("at"), "absent", there)
    return judging.done()


@check("carried.text", "label", "carrier", "key", "value", "field", "filled")
def carried_text(scene: Scene, want: Want) -> Judged:
    """The carried field that ``data.name`` numbers holds something if `filled`, else nothing."""
    judging = Judging()
    field = _known(scene, want.text("field"))
    for exchange in successes(scene, judging, want.label()):
        rows = find(exchange.response, want.locator("carrier"))
        mine = [row for row in rows if any(text(n) == field for n in within(row, want.locator("key")))]
        if not judging.expect(bool(mine), exchange, "missing", want.text("carrier"), f"field {field}", "absent"):
            continue
        actual = "".join(text(n) for n in within(mine[0], want.locator("value")))
        wanted = "something" if want.flag("filled") else "nothing"
        judging.expect(bool(actual) == want.flag("filled"), exchange, "value", want.text("carrier"), wanted, actual)
    return judging.done()
