"""How one gets in by two contracts: which ways there are, which is preferred, how long secrets and sessions live."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generator.contract.auth import Lives, Scheme, Secret
from generator.contract.rule import Rule
from generator.contract.values import Reading, Send
from generator.diff.contracts.pairing import Pairing, by_id
from generator.diff.findings import Finding

NEVER = float("inf")


def compare_access(pairing: Pairing) -> Iterator[Finding]:
    old, new = pairing.old.auth, pairing.new.auth
    after = {scheme.id: scheme for scheme in new.schemes}
    for scheme in old.schemes:
        gone = scheme.id not in after or after[scheme.id].status == "withdrawn"
        if gone and scheme.status != "withdrawn":
            yield pairing.tell("doc:auth-withdrawn", scheme.id, scheme, after.get(scheme.id))
    for before, now in by_id(old.schemes, new.schemes):
        yield from _sent(pairing, before, now)
        yield from _deprecated(pairing, before, now)
        yield from _lives(pairing, before, now)
    yield from _preferred(pairing)
    for name, secret in new.secrets.items():
        if name in old.secrets:
            yield from _secret(pairing, f"auth.secrets.{name}", old.secrets[name], secret)


def _sent(pairing: Pairing, old: Scheme, new: Scheme) -> Iterator[Finding]:
    """A scheme whose credentials go elsewhere is another one, whatever its id."""
    places = {str(place) for send in new.send for place in _accepted(send)}
    for send in old.send:
        if new.send and send.at.judged and not any(str(place) in places for place in _accepted(send)):
            said = f"{send.at.value} -> {', '.join(sorted(places))}"
            yield pairing.tell("doc:auth-withdrawn", new.id, old, new, said)
            return


def _accepted(send: Send) -> tuple[object, ...]:
    return (send.at.value, *send.at.others)


def _deprecated(pairing: Pairing, old: Scheme, new: Scheme) -> Iterator[Finding]:
    order = ("current", "beta", "compat", "deprecated")
    if old.status in order and new.status in order and order.index(new.status) > max(order.index(old.status), 1):
        said = f"{old.status} -> {new.status}"
        yield pairing.tell("doc:auth-preference-changed", new.id, old, new, said)


def _preferred(pairing: Pairing) -> Iterator[Finding]:
    """The order of the ways that both know; another one before them all counts too."""
    interfaces = dict.fromkeys(scheme.interface for scheme in pairing.new.auth.schemes)
    for interface in interfaces:
        before, after = (
            sorted(
                (s for s in auth.schemes if s.interface == interface and s.status != "withdrawn"), key=lambda s: s.rank
            )
            for auth in (pairing.old.auth, pairing.new.auth)
        )
        if not before or not after:
            continue
        first = next((scheme for scheme in before if scheme.id == after[0].id), None)
        known = [scheme.id for scheme in before]
        common = [scheme.id for scheme in after if scheme.id in known]
        if first is None or common != [id for id in known if id in common]:
            said = f"{', '.join(known)} -> {', '.join(scheme.id for scheme in after)}"
            yield pairing.tell("doc:auth-preference-changed", after[0].id, before[0], after[0], said)


def _lives(pairing: Pairing, old: Scheme, new: Scheme) -> Iterator[Finding]:
    if old.lives is None or new.lives is None:
        return
    for key in ("absolute_s", "idle_s"):
        before, after = (_span(lives, key) for lives in (old.lives, new.lives))
        yield from _changed(pairing, f"{new.id} {key}", old.lives, new.lives, before, after)
    starts = old.lives.starts, new.lives.starts
    if starts[0] and starts[1] and starts[0].judged and starts[1].judged and starts[0].value != starts[1].value:
        rule = "doc:lifetime-shortened" if starts[1].value == "login" else "doc:lifetime-lengthened"
        said = f"counted from {starts[0].value} -> {starts[1].value}"
        yield pairing.tell(rule, f"{new.id} starts", old.lives, new.lives, said)
    refresh = [scheme.grant.refresh if scheme.grant is not None else None for scheme in (old, new)]
    if refresh[0] is not None and refresh[1] is not None:
        spans = [_seconds(one.lifetime_s) for one in refresh if one is not None]
        yield from _changed(pairing, f"{new.id} refresh", refresh[0], refresh[1], *spans)


def _span(lives: Lives, key: str) -> float | None:
    reading: Reading[int] | None = lives.absolute_s if key == "absolute_s" else lives.idle_s
    return NEVER if lives.never else _seconds(reading)


def _secret(pairing: Pairing, subject: str, old: Secret, new: Secret) -> Iterator[Finding]:
    yield from _changed(pairing, subject, old, new, _seconds(old.lifetime_s), _seconds(new.lifetime_s))


def _seconds(reading: Reading[int | Literal["never"]] | Reading[int] | None) -> float | None:
    """None where nothing is said, or only assumed."""
    if reading is None or not reading.judged:
        return None
    return NEVER if reading.value == "never" else float(reading.value)


def _changed(
    pairing: Pairing, subject: str, old: Rule, new: Rule, before: float | None, after: float | None
) -> Iterator[Finding]:
    if before is None or after is None or before == after:
        return
    rule = "doc:lifetime-shortened" if after < before else "doc:lifetime-lengthened"
    yield pairing.tell(rule, subject, old, new, f"{_shown(before)} -> {_shown(after)}")


def _shown(seconds: float) -> str:
    return "never" if seconds == NEVER else f"{seconds:g} s"
