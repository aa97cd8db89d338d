"""What a write leaves behind: read back, kept, blanked; and how much of it the answer shows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, cast

from conformance.checks.answers import pair_of, successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import codes
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, payload
from generator.contract.locator import Locator

_ABSENT = object()


def _object(exchange: Exchange) -> dict[str, Any]:
    """The answer as an object, {} where it is none."""
    value = payload(exchange.response).json if exchange.response is not None else None
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


@check("write.reads_back", "label", "other", "members")
def write_reads_back(scene: Scene, want: Want) -> Judged:
    """The answer of `label` holds, under `members`, what the request of `other` carried."""
    judging = Judging()
    pair = pair_of(scene, want, judging)
    if pair is not None:
        sent: Any = json.loads(pair[1].request.body or b"{}")
        for name in map(str, want.list("members")):
            actual = _object(pair[0]).get(name, _ABSENT)
            shown = "absent" if actual is _ABSENT else actual
            judging.expect(actual == sent.get(name), pair[0], "value", f"body:/{name}", sent.get(name), shown)
    return judging.done()


@check("write.keeps_others", "label", "other", "except", "changed")
def write_keeps_others(scene: Scene, want: Want) -> Judged:
    """Members read before (`other`) and after (`label`) are equal, but those of `except`; those of `changed` differ."""
    judging = Judging()
    pair = pair_of(scene, want, judging)
    if pair is None:
        return judging.done()
    after, before = _object(pair[0]), _object(pair[1])
    changed = {str(name) for name in want.list("changed")}
    free = changed | {str(name) for name in want.list("except")}
    for name in sorted(before.keys() - free):
        actual = after.get(name)
        judging.expect(actual == before[name], pair[0], "changed", f"body:/{name}", before[name], actual)
    for name in sorted(changed):
        differs = after.get(name) != before.get(name)
        judging.expect(differs, pair[0], "unchanged", f"body:/{name}", "another value", after.get(name))
    return judging.done()


@check("members.fewer", "label", "other")
def members_fewer(scene: Scene, want: Want) -> Judged:
    """The object of `label` has some of the members of that of `other`, and not all of them."""
    judging = Judging()
    pair = pair_of(scene, want, judging)
    if pair is not None:
        short, whole = set(_object(pair[0])), set(_object(pair[1]))
        judging.expect(
            short < whole, pair[0], "members", "body:/", f"fewer than {len(whole)}", ", ".join(sorted(short))
        )
    return judging.done()


@check("body.mentions", "label", "words")
def body_mentions(scene: Scene, want: Want) -> Judged:
    """Each word stands somewhere in the answer as a member name or a text, whatever the members are called."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        said = _words(find(exchange.response, Locator("body")))
        for word in map(str, want.list("words")):
            judging.expect(word in said, exchange, "missing", "body", word, "absent")
    return judging.done()


def _words(nodes: Iterable[object]) -> set[str]:
    said: set[str] = set()
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            members = cast(dict[str, object], node)
            said |= set(members)
            todo += members.values()
        elif isinstance(node, list):
            todo += cast(Iterable[object], node)
        elif isinstance(node, str):
            said.add(node)
    return said


@check("codes.same", "label", "other")
def codes_same(scene: Scene, want: Want) -> Judged:
    """Two refusals carry the same code."""
    judging = Judging()
    one, two = scene.one(want.label()), scene.one(want.text("other"))
    if one is None or two is None:
        judging.undecide("one of the two was not sent")
        return judging.done()
    left, right = (codes(judging.look(e), scene.behaviour(e.operation)) for e in (one, two))
    if not left or not right:
        judging.undecide("one of the two carries no code")
        return judging.done()
    judging.expect(left == right, one, "code", "code", right, left)
    return judging.done()
