"""Entities whose fields are carried generically, as the contract's `entities` tell: what one answer holds of them.

Texts of a clause may be ``data.name`` (of the target) or ``label|locator`` (of another answer of the same probe).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import items
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Node, find, text, value, within
from generator.contract.locator import Locator


def _meant(scene: Scene, word: object) -> str:
    """The text that a clause's word stands for; "" where the answer that it quotes has nothing there."""
    plain = str(word)
    label, bar, locator = plain.partition("|")
    if bar:
        other = scene.one(label)
        found = find(other.response, Locator.parse(locator)) if other is not None else []
        return text(found[0]) if found else ""
    data = scene.notes.get("data", {})
    return str(data.get(plain.removeprefix("data."), plain)) if plain.startswith("data.") else plain


def _carried(scene: Scene, exchange: Exchange) -> Iterator[list[tuple[str, Node]]]:
    """(key, value) of the fields of each entity of an answer."""
    behaviour = scene.behaviour(exchange.operation)
    rules = behaviour.entities[0] if behaviour.entities else None
    if rules is None or rules.carrier is None or rules.key is None or rules.value is None:
        return
    at, named, held = rules.carrier, rules.key.value, rules.value
    many = at.where == "item"
    for row in items(exchange, behaviour) if many else [None]:
        pairs = within(row, at) if many else find(exchange.response, at)
        yield [
            (text(key[0]), found[0]) for one in pairs if (key := within(one, named)) and (found := within(one, held))
        ]


@check("entity.fields", "label", "exactly", "lacks", "values", "matches")
def entity_fields(scene: Scene, want: Want) -> Judged:
    """Fields of every entity: exactly these keys, none of those, these values ([key, value]), these forms ([key,
    pattern], where there is a value)."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        for pairs in _carried(scene, exchange):
            _one(scene, want, judging, exchange, pairs)
    return judging.done()


def _one(scene: Scene, want: Want, judging: Judging, exchange: Exchange, pairs: list[tuple[str, Node]]) -> None:
    keys = [key for key, _ in pairs]
    held = {key: value(node) for key, node in pairs}
    if "exactly" in want:
        wanted = sorted(_meant(scene, key) for key in want.list("exactly"))
        judging.expect(sorted(keys) == wanted, exchange, "fields", "fields", ", ".join(wanted), ", ".join(sorted(keys)))
    for word in want.list("lacks"):
        key = _meant(scene, word)
        judging.expect(key not in keys, exchange, "unexpected", f"field {key}", "absent", "present")
    for word, expected in want.list("values"):
        key, right = _meant(scene, word), _meant(scene, expected)
        judging.expect(held.get(key) == right, exchange, "value", f"field {key}", right, held.get(key))
    for word, pattern in want.list("matches"):
        key = _meant(scene, word)
        actual = held.get(key)
        if actual:
            holds = re.fullmatch(str(pattern), actual) is not None
            judging.expect(holds, exchange, "form", f"field {key}", f"matches {pattern}", actual)


@check("list.holds", "label", "ids", "absent")
def list_holds(scene: Scene, want: Want) -> Judged:
    """The list has a row of each of `ids` and, where there are rows of `absent`, none of those; by the list's key."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        behaviour = scene.behaviour(exchange.operation)
        key = behaviour.paging.key if behaviour.paging is not None else None
        if key is None:
            judging.undecide("rows have no key")
            continue
        mine = [text(n) for row in items(exchange, behaviour) for n in within(row, key)]
        for word in want.list("ids"):
            id = _meant(scene, word)
            if not id:
                judging.undecide(f"there is nothing at {word}")
                continue
            judging.expect(mine.count(id) >= 1, exchange, "rows", "items", f"a row of {id}", f"{len(mine)} others")
        for word in want.list("absent"):
            id = _meant(scene, word)
            judging.expect(id not in mine, exchange, "rows", "items", f"no row of {id}", "one")
    return judging.done()


@check("list.unique", "label", "at", "when", "matches")
def list_unique(scene: Scene, want: Want) -> Judged:
    """Values at `at` of the rows differ from row to row; with `when` ([locator, pattern]) those of the rows that
    fulfil it have the form `matches` instead."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        seen: set[str] = set()
        for row in items(exchange, scene.behaviour(exchange.operation)):
            found = [text(n) for n in within(row, want.locator())]
            if "when" in want:
                at, pattern = want.list("when")
                if any(re.fullmatch(str(pattern), text(n)) for n in within(row, Locator.parse(str(at)))):
                    right = all(re.fullmatch(want.text("matches"), one) for one in found)
                    judging.expect(right, exchange, "form", want.text("at"), want.text("matches"), found)
                continue
            judging.expect(not seen & set(found), exchange, "repeated", want.text("at"), "once", found)
            seen |= set(found)
    return judging.done()


@check("member.count", "label", "at", "is", "same", "matches")
def member_count(scene: Scene, want: Want) -> Judged:
    """So many members stand at `at` (a repetition); each has the form `matches` and, with `same`, the value of that
    text."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        found = find(exchange.response, want.locator())
        wanted = want.number("is", 1)
        judging.expect(len(found) == wanted, exchange, "count", want.text("at"), wanted, len(found))
        for node in found:
            actual = text(node)
            if "matches" in want:
                right = re.fullmatch(want.text("matches"), actual) is not None
                judging.expect(right, exchange, "form", want.text("at"), f"matches {want.text('matches')}", actual)
            if "same" in want:
                meant = _meant(scene, want.text("same"))
                judging.expect(bool(meant) and actual == meant, exchange, "value", want.text("at"), meant, actual)
    return judging.done()


@check("member.nil", "label", "at")
def member_nil(scene: Scene, want: Want) -> Judged:
    """Whatever stands at `at` of a row without any content says that it is nil."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        for row in items(exchange, scene.behaviour(exchange.operation)):
            for node in within(row, want.locator()):
                if not text(node) and not len(node):
                    judging.expect(value(node) is None, exchange, "empty", want.text("at"), "xsi:nil", "empty")
    return judging.done()
