"""Single answers: served or refused, status, members, headers."""

from __future__ import annotations

import re
from typing import cast

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import (
    PASSING,
    codes,
    describe,
    disguised,
    envelope_of,
    is_fault,
    length,
    locators,
    matches,
    same,
    served,
    unreadable,
)
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Node, find, payload, text, value, within
from generator.contract.locator import Locator

_FORMS = {"integer": r"-?\d+", "count": r"\d+", "url": r"https?://\S+", "date": r".*\bGMT"}


def _usable(scene: Scene, judging: Judging, label: str) -> list[Exchange]:
    """Exchanges of a label that were answered; a failed transport leaves the clause undecided."""
    usable: list[Exchange] = []
    for exchange in scene.of(label):
        judging.look(exchange)
        if exchange.response is None:
            judging.undecide(f"no answer to {exchange.operation} ({exchange.trouble})", shaken=True)
        else:
            usable.append(exchange)
    return usable


def _settled(scene: Scene, judging: Judging, label: str) -> list[Exchange]:
    """Of the usable ones those that say something: a gateway that is not available for a moment does not."""
    settled: list[Exchange] = []
    for exchange in _usable(scene, judging, label):
        if exchange.status in PASSING and envelope_of(exchange, scene.behaviour(exchange.operation)) is None:
            judging.undecide(f"{exchange.operation} was not available (status {exchange.status})", shaken=True)
        else:
            settled.append(exchange)
    return settled


def successes(scene: Scene, judging: Judging, label: str) -> list[Exchange]:
    """Exchanges of a label that were served; a refusal leaves the clause undecided, for another clause judges it."""
    good: list[Exchange] = []
    for exchange in _usable(scene, judging, label):
        behaviour = scene.behaviour(exchange.operation)
        if served(exchange, behaviour):
            good.append(exchange)
        else:
            judging.undecide(f"{exchange.operation} was not served ({describe(exchange, behaviour)})")
    return good


def pair_of(scene: Scene, want: Want, judging: Judging) -> tuple[Exchange, Exchange] | None:
    """The first successes of `label` and of `other`; None, and undecided, where either is not there."""
    mine, theirs = successes(scene, judging, want.label()), successes(scene, judging, want.text("other"))
    if not mine or not theirs:
        judging.undecide("one of the two was not answered")
        return None
    judging.look(theirs[0])
    return mine[0], theirs[0]


@check("works", "label", "labels")
def works(scene: Scene, want: Want) -> Judged:
    """The request was served: the positive form of a client's obligation as well."""
    judging = Judging()
    for label in want.list("labels") or [want.label()]:
        for exchange in _settled(scene, judging, str(label)):
            behaviour = scene.behaviour(exchange.operation)
            if 200 <= exchange.status < 300 and unreadable(exchange):
                judging.undecide("the answer cannot be read")
                continue
            judging.expect(
                served(exchange, behaviour), exchange, "refused", "answer", "served", describe(exchange, behaviour)
            )
    return judging.done()


@check("refused", "label", "condition", "status", "code", "starts", "fault", "unless")
def refused(scene: Scene, want: Want) -> Judged:
    """The request was refused, with the status, the code or the beginning of the message that the source states.

    `unless`: labels that must have been served first, or the refusal would prove nothing.
    """
    judging = Judging()
    for label in want.list("unless"):
        if not successes(scene, judging, str(label)) and scene.of(str(label)):
            return judging.done()
    for exchange in _usable(scene, judging, want.label()):
        behaviour = scene.behaviour(exchange.operation)
        actual = describe(exchange, behaviour)
        if 200 <= exchange.status < 300 and unreadable(exchange):
            judging.undecide("the answer cannot be read")
            continue
        if not judging.expect(not served(exchange, behaviour), exchange, "served", "answer", "a refusal", actual):
            continue
        if not judging.expect(
            not disguised(exchange, behaviour),
            exchange,
            "disguised",
            "answer",
            "a refusal",
            "a page that looks like success",
        ):
            continue
        if exchange.status >= 500 and not is_fault(exchange) and envelope_of(exchange, behaviour) is None:
            judging.undecide(f"the server failed (status {exchange.status})")
            continue
        if "status" in want:
            judging.expect(
                exchange.status in want.list("status"),
                exchange,
                "status",
                "status",
                want.list("status"),
                exchange.status,
            )
        if "code" in want:
            wanted = [str(code) for code in want.list("code")]
            judging.expect(
                any(c in wanted for c in codes(exchange, behaviour)),
                exchange,
                "code",
                "code",
                " or ".join(wanted),
                actual,
            )
        if "starts" in want:
            message = _message(exchange, scene)
            begins = message.startswith(want.text("starts"))
            judging.expect(
                begins,
                exchange,
                "message",
                "message",
                f"begins with {want.text('starts')}",
                message[:24] or "no message",
            )
        if want.flag("fault"):
            judging.expect(is_fault(exchange), exchange, "form", "body", "a SOAP fault", actual)
    return judging.done()


def _message(exchange: Exchange, scene: Scene) -> str:
    envelope = envelope_of(exchange, scene.behaviour(exchange.operation))
    if envelope is None or envelope.message is None:
        return ""
    for place in (envelope.message.value, *envelope.message.others):
        if isinstance(place, Locator):
            found = find(exchange.response, place)
            if found:
                return text(found[0])
    return ""


@check("answer.status", "label", "is", "in", "empty", "media")
def answer_status(scene: Scene, want: Want) -> Judged:
    """Status of the answer, and whether its body is empty."""
    judging = Judging()
    for exchange in _usable(scene, judging, want.label()):
        allowed = want.list("in") or want.list("is")
        if allowed:
            judging.expect(exchange.status in allowed, exchange, "status", "status", allowed, exchange.status)
        assert exchange.response is not None
        if want.flag("empty"):
            size = len(exchange.response.body.strip())
            judging.expect(size == 0, exchange, "body", "body", "empty", f"{size} bytes")
        if "media" in want:
            judging.expect(
                exchange.response.media in want.list("media"),
                exchange,
                "media",
                "media",
                want.list("media"),
                exchange.response.media,
            )
    return judging.done()


def _nodes(scene: Scene, exchange: Exchange, at: Locator) -> list[tuple[str, list[Node]]]:
    """(place, what stands there): one entry, or one per list item for ``item:`` locators."""
    if at.where != "item":
        return [(str(at), find(exchange.response, at))]
    paging = scene.behaviour(exchange.operation).paging
    if paging is None or paging.items is None:
        return []
    rows = [n for n in find(exchange.response, paging.items) if value(n) is not None]
    return [(str(at), within(row, at)) for row in rows]


def _answers(scene: Scene, want: Want, judging: Judging) -> list[Exchange]:
    label = want.label()
    return _settled(scene, judging, label) if want.flag("any_answer") else successes(scene, judging, label)


@check("member.present", "label", "at", "any_answer", "filled")
def member_present(scene: Scene, want: Want) -> Judged:
    """Every place of `at` holds something; `filled` demands a value."""
    judging = Judging()
    for exchange in _answers(scene, want, judging):
        for at in locators(want.list("at")):
            for place, nodes in _nodes(scene, exchange, at):
                there = bool(nodes) and (not want.flag("filled") or value(nodes[0]) not in (None, ""))
                judging.expect(there, exchange, "missing", place, "present", "absent" if not nodes else "null")
    return judging.done()


@check("member.absent", "label", "at", "any_answer")
def member_absent(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    for exchange in _answers(scene, want, judging):
        for at in locators(want.list("at")):
            for place, nodes in _nodes(scene, exchange, at):
                judging.expect(not nodes, exchange, "unexpected", place, "absent", "present")
    return judging.done()


@check("member.value", "label", "at", "is", "in", "matches", "length", "status", "any_answer", "optional")
def member_value(scene: Scene, want: Want) -> Judged:
    """The value at `at`: equal, one of several, of a lexical form or length, or equal to the HTTP status as text."""
    judging = Judging()
    for exchange in _answers(scene, want, judging):
        for at in locators(want.list("at")):
            for place, nodes in _nodes(scene, exchange, at):
                if not nodes and want.flag("optional"):
                    continue
                if judging.expect(bool(nodes), exchange, "missing", place, "a value", "absent"):
                    for node in nodes:
                        _compare(judging, exchange, place, node, want)
    return judging.done()


def _compare(judging: Judging, exchange: Exchange, place: str, node: Node, want: Want) -> None:
    actual = value(node)
    if want.flag("optional") and actual in (None, ""):
        return
    if "is" in want or "in" in want:
        wanted = want.list("in") or want.list("is")
        judging.expect(any(same(node, w) for w in wanted), exchange, "value", place, wanted, actual)
    if "matches" in want:
        pattern = want.text("matches")
        judging.expect(matches(pattern, node, exchange), exchange, "form", place, f"matches {pattern}", actual)
    if "length" in want:
        size = length(node, exchange)
        judging.expect(
            size == want.number("length"),
            exchange,
            "length",
            place,
            f"{want.number('length')} characters",
            f"{size} characters",
        )
    if want.flag("status"):
        judging.expect(actual == str(exchange.status), exchange, "value", place, repr(str(exchange.status)), actual)


@check("member.same", "label", "other", "at", "other_at")
def member_same(scene: Scene, want: Want) -> Judged:
    """The value at `at` in one answer equals the value at `other_at` in another."""
    judging = Judging()
    left, right = successes(scene, judging, want.label()), successes(scene, judging, want.text("other"))
    if left and right:
        mine, theirs = find(left[0].response, want.locator()), find(right[0].response, want.locator("other_at"))
        if mine and theirs:
            judging.look(right[0])
            judging.expect(
                value(mine[0]) == value(theirs[0]), left[0], "value", want.text("at"), value(theirs[0]), value(mine[0])
            )
        else:
            judging.undecide("nothing to compare")
    return judging.done()


@check("member.type", "label", "at", "type", "optional")
def member_type(scene: Scene, want: Want) -> Judged:
    """JSON type of a value: number, string, boolean, array, object."""
    types = {"number": (int, float), "string": (str,), "boolean": (bool,), "array": (list,), "object": (dict,)}
    judging = Judging()
    kind = want.text("type")
    for exchange in successes(scene, judging, want.label()):
        for at in locators(want.list("at")):
            for place, nodes in _nodes(scene, exchange, at):
                for node in nodes:
                    if node is None and want.flag("optional"):
                        continue
                    right = isinstance(node, types[kind]) and (kind == "boolean" or not isinstance(node, bool))
                    judging.expect(right, exchange, "type", place, kind, type(cast(object, node)).__name__)
    return judging.done()


@check("header.form", "label", "name", "form", "matches", "absent_ok")
def header_form(scene: Scene, want: Want) -> Judged:
    """A header of every served answer is there and has its form."""
    judging = Judging()
    name = want.text("name")
    pattern = _FORMS.get(want.text("form"), "") or want.text("matches", ".*")
    for exchange in successes(scene, judging, want.label()):
        assert exchange.response is not None
        actual = exchange.response.header(name)
        if actual is None and want.flag("absent_ok"):
            continue
        if judging.expect(actual is not None, exchange, "missing", f"header:{name}", "present", "absent"):
            judging.expect(
                re.fullmatch(pattern, actual or "") is not None, exchange, "form", f"header:{name}", pattern, actual
            )
    return judging.done()


@check("envelope.form", "members", "label", "code_matches")
def envelope_form(scene: Scene, want: Want) -> Judged:
    """Every refusal that was answered carries these members; nothing to see where nothing was refused."""
    judging = Judging()
    for exchange in _settled(scene, judging, want.label("all")):
        behaviour = scene.behaviour(exchange.operation)
        if served(exchange, behaviour) or exchange.status < 400:
            continue
        for at in locators(want.list("members")):
            judging.expect(bool(find(exchange.response, at)), exchange, "missing", at, "present", "absent")
    return judging.done()


@check("answers.differ", "label", "other")
def answers_differ(scene: Scene, want: Want) -> Judged:
    """Two refusals cannot be told apart by status or code."""
    judging = Judging()
    one, two = scene.one(want.label()), scene.one(want.text("other"))
    if one is None or two is None or one.response is None or two.response is None:
        judging.undecide("one of the two was not answered", shaken=True)
        return judging.done()
    judging.look(two)
    left, right = (describe(e, scene.behaviour(e.operation)) for e in (one, two))
    judging.expect(left == right, one, "told apart", "answer", right, left)
    return judging.done()


@check("answer.unprocessed", "label", "root")
def answer_unprocessed(scene: Scene, want: Want) -> Judged:
    """The request was not processed: no answer, or none with the root that a processed one has; without a root, no
    JSON."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        parsed = payload(exchange.response) if exchange.response is not None else None
        root = parsed.xml if parsed is not None else None
        if "root" in want:
            processed = root is not None and root.tag == want.text("root")
        else:
            processed = parsed is not None and parsed.format == "json"
        judging.expect(not processed, exchange, "processed", "body", "no processing", "an answer of the function")
    return judging.done()
