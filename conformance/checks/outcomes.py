"""Who was done and who was not, what stands in a list, and pages that are not the same."""

from __future__ import annotations

from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.paging import row_keys
from conformance.checks.reply import describe, items, same, served
from conformance.exchanges.reading import find, text, within
from generator.contract.locator import Locator


def known(scene: Scene, word: str) -> str:
    """``data.x`` stands for the x of the target's data."""
    return str(scene.notes.get("data", {}).get(word.removeprefix("data."), word)) if word.startswith("data.") else word


@check("outcome.once", "label", "lists", "is", "stands_in")
def outcome_once(scene: Scene, want: Want) -> Judged:
    """The key `is` stands in exactly one of the lists; with `stands_in` (number from 0) in that one.

    ``data.x`` is the x of the target's data.
    """
    judging = Judging()
    key = known(scene, want.text("is"))
    for exchange in scene.of(want.label()):
        behaviour = scene.behaviour(exchange.operation)
        if not judging.expect(
            served(exchange, behaviour), exchange, "served", "answer", "served", describe(exchange, behaviour)
        ):
            continue
        found = [
            sum(text(node) == key for node in find(exchange.response, Locator.parse(str(at))))
            for at in want.list("lists")
        ]
        judging.expect(sum(found) == 1, exchange, "times", ", ".join(map(str, want.list("lists"))), 1, sum(found))
        if "stands_in" in want:
            place = want.number("stands_in")
            judging.expect(found[place] == 1, exchange, "list", str(want.list("lists")[place]), 1, found[place])
    return judging.done()


@check("list.includes", "label", "at", "of", "of_at")
def list_includes(scene: Scene, want: Want) -> Judged:
    """The value at `of_at` in the answer to `of` stands among those at `at`."""
    judging = Judging()
    made = scene.one(want.text("of"))
    there = find(made.response, Locator.parse(want.text("of_at"))) if made is not None else []
    if not there:
        judging.undecide(f"the answer to {want.text('of')} does not say which one")
        return judging.done()
    for exchange in successes(scene, judging, want.label()):
        found = [text(node) for node in find(exchange.response, want.locator())]
        judging.expect(
            text(there[0]) in found, exchange, "missing", want.text("at"), text(there[0]), f"{len(found)} others"
        )
    return judging.done()


@check("list.apart", "label", "other")
def list_apart(scene: Scene, want: Want) -> Judged:
    """Two pages of one list share no row."""
    judging = Judging()
    for other in successes(scene, judging, want.text("other")):
        for exchange in successes(scene, judging, want.label()):
            common = set(row_keys(scene, exchange)) & set(row_keys(scene, other))
            if not row_keys(scene, exchange):
                judging.undecide("the list is too short to have a second page")
                continue
            judging.look(other)
            judging.expect(
                not common, exchange, "repeated", "items", "no row of the page before", f"{len(common)} rows"
            )
    return judging.done()


@check("list.part", "label", "of", "at", "is")
def list_part(scene: Scene, want: Want) -> Judged:
    """The rows of a list are those of the whole one (`of`, by whatever operation) that have the value at `at`."""
    judging = Judging()
    whole = successes(scene, judging, want.text("of"))
    for exchange in successes(scene, judging, want.label()) if whole else ():
        behaviour = scene.behaviour(whole[0].operation)
        key = behaviour.paging.key if behaviour.paging is not None else None
        rows = items(whole[0], behaviour) if key is not None else []
        wanted = {
            text(found[0])
            for row in rows
            if key is not None
            and (found := within(row, key))
            and any(same(node, want.values["is"]) for node in within(row, want.locator()))
        }
        judging.look(whole[0])
        if not wanted:
            judging.undecide("the whole list has no such row")
            continue
        got = set(row_keys(scene, exchange))
        judging.expect(got == wanted, exchange, "rows", "items", f"{len(wanted)} rows", f"{len(got)} rows")
    return judging.done()


@check("link.older", "label", "of", "at")
def link_older(scene: Scene, want: Want) -> Judged:
    """The link at `at` is there if, and only if, the longer list `of` holds more rows than the page."""
    judging = Judging()
    for whole in successes(scene, judging, want.text("of")):
        for exchange in successes(scene, judging, want.label()):
            behaviour = scene.behaviour(exchange.operation)
            more = len(items(whole, behaviour)) > len(items(exchange, behaviour))
            link = any(text(node) for node in find(exchange.response, want.locator()))
            judging.look(whole)
            expected = "a link" if more else "no link"
            judging.expect(link == more, exchange, "link", want.text("at"), expected, "a link" if link else "none")
    return judging.done()
