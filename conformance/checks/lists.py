"""Rows of lists: restricted as asked, in order, with the members asked for."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, cast

from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.conditions import holds
from conformance.checks.paging import number
from conformance.checks.reply import items, locators
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Node, children, find, local, text, value, within
from generator.contract.locator import Locator


def _rows(scene: Scene, exchange: Exchange) -> list[Node]:
    return items(exchange, scene.behaviour(exchange.operation))


@check("list.matches", "label", "where", "some", "fewer_than")
def list_matches(scene: Scene, want: Want) -> Judged:
    """Every row fulfils every condition of `where` ([locator, operator, value]); `fewer_than`: label of the
    unrestricted list.

    `some`: at least one row is known to exist, so none is a failure.
    """
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        rows = _rows(scene, exchange)
        conditions = [(str(at), str(operator), wanted) for at, operator, wanted in want.list("where")]
        if want.flag("some"):
            judging.expect(bool(rows), exchange, "rows", "items", "at least one", 0)
        for row in rows:
            for at, operator, wanted in conditions:
                _condition(judging, exchange, row, at, operator, wanted)
        for whole in successes(scene, judging, want.text("fewer_than")) if "fewer_than" in want else ():
            less, all_rows = _count(scene, exchange), _count(scene, whole)
            if less is not None and all_rows is not None:
                judging.look(whole)
                judging.expect(less < all_rows, exchange, "total", "total", f"below {all_rows}", less)
            _none_missing(scene, judging, exchange, whole, conditions)
    return judging.done()


def _none_missing(
    scene: Scene, judging: Judging, exchange: Exchange, whole: Exchange, conditions: list[tuple[str, str, Any]]
) -> None:
    """The restricted list counts no fewer rows than those that are seen to fulfil the conditions in the whole one.

    Said of the total, because either list may be cut into pages; where a row of the whole list does not show what a
    condition is about, nothing is said.
    """
    paging = scene.behaviour(exchange.operation).paging
    total = number(exchange, paging.total) if paging is not None else None
    found = [
        [within(row, Locator.parse(at)) for at, _, _ in conditions] for row in _rows(scene, whole)
    ]  # fmt: skip
    if total is None or not conditions or not all(all(values) for values in found):
        return
    seen = sum(
        all(holds(value[0], operator, wanted) for value, (_, operator, wanted) in zip(values, conditions, strict=True))
        for values in found
    )
    judging.look(whole)
    judging.expect(total >= seen, exchange, "missing rows", "total", f"at least {seen}", total)


def _count(scene: Scene, exchange: Exchange) -> int | None:
    paging = scene.behaviour(exchange.operation).paging
    total = number(exchange, paging.total) if paging is not None else None
    return len(_rows(scene, exchange)) if total is None else total


def _condition(judging: Judging, exchange: Exchange, row: Node, at: str, operator: str, wanted: Any) -> None:
    found = within(row, Locator.parse(at))
    if not found:
        judging.undecide(f"a row has nothing at {at}")
        return
    judging.expect(holds(found[0], operator, wanted), exchange, "row", at, f"{operator} {wanted}", value(found[0]))


@check("list.agrees", "label", "with", "where")
def list_agrees(scene: Scene, want: Want) -> Judged:
    """The restricted list holds the rows of the whole one that fulfil `where` ([locator, operator, locator of the
    value in `with`]), and none of those is missing.

    Values are taken from the answers, so that no data need be known beforehand.
    """
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        source = scene.one(want.text("with"))
        source_rows = _rows(scene, source) if source is not None else []
        if source is None or not source_rows:
            judging.undecide("there is no row to compare with")
            continue
        conditions = [
            (str(at), str(operator), value(wanted[0]))
            for at, operator, other in want.list("where")
            if (wanted := within(source_rows[0], Locator.parse(str(other))))
        ]
        for row in _rows(scene, exchange):
            for at, operator, expected in conditions:
                _condition(judging, exchange, row, at, operator, expected)
        if not _rows(scene, exchange):
            judging.expect(False, exchange, "rows", "items", "at least one", 0)
        elif len(conditions) == len(want.list("where")):
            _none_missing(scene, judging, exchange, source, conditions)
    return judging.done()


@check("list.sorted", "label", "by", "direction", "reversed")
def list_sorted(scene: Scene, want: Want) -> Judged:
    """Rows come in the order asked for. Case and collation are the server's: only a clear inversion counts."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        keys = [_sortable(found[0]) for row in _rows(scene, exchange) if (found := within(row, want.locator("by")))]
        if len(keys) < 2:
            judging.undecide("fewer than two rows")
            continue
        down = want.text("direction") == "desc"
        pairs = list(pairwise(keys))
        wrong = [(a, b) for a, b in pairs if (a < b if down else a > b)]
        judging.expect(not wrong, exchange, "order", want.text("by"), want.text("direction"), wrong[:1])
    return judging.done()


def _sortable(node: Node) -> tuple[int, str]:
    plain = text(node).casefold()
    return (len(plain), plain) if plain.isdigit() else (0, plain)


@check("list.members", "label", "exactly", "lacks", "has", "ids")
def list_members(scene: Scene, want: Want) -> Judged:
    """Members of each row: exactly these, none of those, at least these."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        for row in _rows(scene, exchange):
            names = _names(row)
            if "exactly" in want:
                wanted = sorted(_known(scene, str(name)) for name in want.list("exactly"))
                judging.expect(
                    sorted(set(names)) == wanted,
                    exchange,
                    "members",
                    "item:/",
                    ", ".join(wanted),
                    ", ".join(sorted(set(names))),
                )
            for lacking in want.list("lacks"):
                judging.expect(lacking not in names, exchange, "unexpected", f"item:/{lacking}", "absent", "present")
            for present in want.list("has"):
                judging.expect(present in names, exchange, "missing", f"item:/{present}", "present", "absent")
    return judging.done()


def _known(scene: Scene, name: str) -> str:
    """``data.x`` stands for the x of the target's data."""
    return str(scene.notes.get("data", {}).get(name.removeprefix("data."), name)) if name.startswith("data.") else name


def _names(row: Node) -> list[str]:
    if isinstance(row, dict):
        return list(cast(dict[str, Any], row))
    return [local(child) for child in children(row)] if hasattr(row, "tag") else []


@check("list.values", "label", "carrier", "key", "order", "keys")
def list_values(scene: Scene, want: Want) -> Judged:
    """Carried fields (`carrier` of each row) hold the keys asked for, in that order if `order`."""
    judging = Judging()
    wanted = [str(key) for key in want.list("keys")]
    for exchange in successes(scene, judging, want.label()):
        for row in _rows(scene, exchange):
            carried = within(row, want.locator("carrier"))
            keys = [text(found[0]) for one in carried if (found := within(one, want.locator("key")))]
            known = [scene.notes.get("data", {}).get(k.removeprefix("data."), k) for k in wanted]
            holds = keys == known if want.flag("order") else set(known) <= set(keys)
            judging.expect(holds, exchange, "fields", want.text("carrier"), known, keys)
    return judging.done()


@check("list.pairs", "label", "label_one", "carrier", "key", "value", "where")
def list_pairs(scene: Scene, want: Want) -> Judged:
    """Every row carries each field of `where` (key -> value, ``data.name`` taken from the target) with that value."""
    judging = Judging()
    data = scene.notes.get("data", {})
    for exchange in successes(scene, judging, want.label()):
        rows = _rows(scene, exchange)
        judging.look(exchange)
        for row in rows:
            carried = {
                text(k[0]): text(v[0])
                for one in within(row, want.locator("carrier"))
                if (k := within(one, want.locator("key"))) and (v := within(one, want.locator("value")))
            }
            for key, wanted in want.list("where"):
                key, wanted = (str(data.get(str(x).removeprefix("data."), x)) for x in (key, wanted))
                judging.expect(
                    carried.get(key) == wanted, exchange, "row", f"field {key}", wanted, carried.get(key, "absent")
                )
        if "label_one" in want:
            less = len(rows)
            for other in successes(scene, judging, want.text("label_one")):
                more = len(_rows(scene, other))
                judging.expect(less <= more, exchange, "rows", "items", f"at most {more}", less)
    return judging.done()


@check("list.distinct", "label", "at", "positive")
def list_distinct(scene: Scene, want: Want) -> Judged:
    """Ids of rows are whole numbers and, if `positive`, above zero."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        for row in _rows(scene, exchange):
            for at in locators(want.list("at")):
                for node in within(row, at):
                    digits = text(node)
                    right = (
                        digits.isdigit() and int(digits) > 0 if want.flag("positive") else digits.lstrip("-").isdigit()
                    )
                    judging.expect(right, exchange, "id", at, "a positive whole number", digits)
    return judging.done()


@check("list.offset", "label", "of", "position")
def list_offset(scene: Scene, want: Want) -> Judged:
    """The first row of one list is the row at `position` (from 0) of the other."""
    judging = Judging()
    whole, part = successes(scene, judging, want.text("of")), successes(scene, judging, want.label())
    if whole and part:
        rows, first = _rows(scene, whole[0]), _rows(scene, part[0])
        key = _key(scene, part[0])
        if key is None or len(rows) <= want.number("position"):
            judging.undecide("the list is too short")
        else:
            expected = [text(n) for n in within(rows[want.number("position")], key)]
            actual = [text(n) for n in within(first[0], key)] if first else []
            judging.look(whole[0])
            judging.expect(actual == expected, part[0], "offset", "items", expected, actual or "no row")
    return judging.done()


def _key(scene: Scene, exchange: Exchange) -> Locator | None:
    paging = scene.behaviour(exchange.operation).paging
    return paging.key if paging is not None else None


@check("list.none", "label")
def list_none(scene: Scene, want: Want) -> Judged:
    """A success without rows."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        rows = len(_rows(scene, exchange))
        judging.expect(rows == 0, exchange, "rows", "items", "none", rows)
    return judging.done()


@check("list.contains", "label", "of")
def list_contains(scene: Scene, want: Want) -> Judged:
    """Every row of the list `of` stands in this one, which holds at least as many."""
    judging = Judging()
    whole, part = successes(scene, judging, want.label()), successes(scene, judging, want.text("of"))
    if whole and part:
        key = _key(scene, whole[0])
        if key is None:
            judging.undecide("rows have no key")
            return judging.done()
        mine = {text(n) for row in _rows(scene, whole[0]) for n in within(row, key)}
        theirs = {text(n) for row in _rows(scene, part[0]) for n in within(row, key)}
        if not theirs:
            judging.undecide("there is no row to compare with")
            return judging.done()
        judging.look(part[0])
        missing = sorted(theirs - mine)
        judging.expect(
            not missing and len(mine) >= len(theirs),
            whole[0],
            "rows",
            "items",
            "all rows of the narrower list",
            missing[:3],
        )
    return judging.done()


@check("list.found", "label", "one", "at", "value")
def list_found(scene: Scene, want: Want) -> Judged:
    """A search for the text of one object finds rows, all of which contain that text."""
    judging = Judging()
    found, one = successes(scene, judging, want.label()), successes(scene, judging, want.text("one"))
    if found and one:
        sought = [text(n) for n in find(one[0].response, want.locator("value"))]
        rows = _rows(scene, found[0])
        judging.look(one[0])
        judging.expect(bool(rows), found[0], "rows", "items", "at least one", 0)
        for row in rows:
            for node in within(row, want.locator()):
                judging.expect(
                    bool(sought) and sought[0].lower() in text(node).lower(),
                    found[0],
                    "row",
                    want.text("at"),
                    f"contains {sought}",
                    text(node),
                )
    return judging.done()


@check("list.same_rows", "label", "other")
def list_same_rows(scene: Scene, want: Want) -> Judged:
    """Both lists hold the same rows in the same order, as far as neither grew meanwhile."""
    judging = Judging()
    one, two = successes(scene, judging, want.label()), successes(scene, judging, want.text("other"))
    if one and two:
        key = _key(scene, one[0])
        left, right = (
            [text(n) for row in _rows(scene, e[0]) for n in (within(row, key) if key else [])] for e in (one, two)
        )
        judging.look(two[0])
        if left != right and left and left == right[: len(left)]:
            judging.undecide("the list grew between the requests")
        else:
            judging.expect(
                left == right,
                one[0],
                "rows",
                "items",
                f"{len(right)} rows",
                f"{len(left)} rows, other ones or in another order",
            )
    return judging.done()


@check("list.once", "label")
def list_once(scene: Scene, want: Want) -> Judged:
    """No row stands twice in a list."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        key = _key(scene, exchange)
        keys = [text(n) for row in _rows(scene, exchange) for n in (within(row, key) if key is not None else [])]
        twice = sorted({one for one in keys if keys.count(one) > 1})
        if keys:
            judging.expect(not twice, exchange, "repeated", "items", "each row once", twice[:3])
    return judging.done()
