"""JWTs: their form and their life, from what was noted of them before they were redacted."""

from __future__ import annotations

from collections.abc import Mapping

from conformance.checks.answers import successes
from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, text


def _facts(exchange: Exchange, want: Want) -> Mapping[str, int | str] | None:
    """What is known of the JWT at `at`; None where nothing stands there."""
    found = find(exchange.response, want.locator())
    if not found:
        return None
    facts = exchange.secrets.get(text(found[0]))
    return facts.jwt if facts is not None else {}


@check("token.jwt", "label", "at")
def token_jwt(scene: Scene, want: Want) -> Judged:
    """The value is a JWT: three parts in base64url, the first two JSON objects."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        facts = _facts(exchange, want)
        if facts is None:
            judging.undecide("there is no token")
            continue
        fault = str(facts.get("form", "")) if facts else "no JSON header"
        judging.expect(not fault, exchange, "form", want.locator(), "a JWT", fault)
    return judging.done()


@check("token.lives", "label", "at", "about_s", "within_s")
def token_lives(scene: Scene, want: Want) -> Judged:
    """From its making to its end the JWT lives about so many seconds."""
    judging = Judging()
    for exchange in successes(scene, judging, want.label()):
        facts = _facts(exchange, want) or {}
        made, ends = facts.get("iat"), facts.get("exp")
        if not isinstance(made, int) or not isinstance(ends, int):
            judging.undecide("the token does not say how long it lives")
            continue
        about = abs(ends - made - want.number("about_s")) <= want.number("within_s")
        judging.expect(about, exchange, "life", want.locator(), f"about {want.number('about_s')} s", f"{ends - made} s")
    return judging.done()
