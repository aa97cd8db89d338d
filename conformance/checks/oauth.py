"""Redirects of an authorization server: where the browser is sent, and with what."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.outcomes import known
from conformance.exchanges.exchange import Exchange


def _asked(exchange: Exchange) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(exchange.request.url).query, keep_blank_values=True))


def _sent_back(exchange: Exchange) -> tuple[str, dict[str, str]]:
    """Where the browser is sent, and with what; ("", {}) where it is sent nowhere."""
    location = exchange.response.header("location") if exchange.response is not None else None
    if not location or exchange.status not in (301, 302, 303, 307):
        return "", {}
    where, _, query = location.partition("?")  # a redacted value holds a number sign: no fragment begins there
    return where, dict(parse_qsl(query, keep_blank_values=True))


@check("redirect.returns", "label", "has", "keeps", "to")
def redirect_returns(scene: Scene, want: Want) -> Judged:
    """The browser is sent back with the parameters `has`; those of `keeps` come back as they were sent.

    Undecided where a page is shown instead: a person has to sign in there.
    """
    judging = Judging()
    for exchange in scene.of(want.label()):
        where, given = _sent_back(exchange)
        if not where and exchange.status in (200, 401):
            judging.undecide("the authorization page asks somebody to sign in")
            continue
        if not judging.expect(bool(where), exchange, "redirect", "status", "a redirect", f"status {exchange.status}"):
            continue
        if "to" in want:
            to = known(scene, want.text("to"))
            judging.expect(where == to, exchange, "address", "header:Location", to, where)
        for name in map(str, want.list("has")):
            judging.expect(bool(given.get(name)), exchange, "missing", f"header:Location?{name}", "present", "absent")
        for name in map(str, want.list("keeps")):
            sent, back = _asked(exchange).get(name), given.get(name)
            judging.expect(back == sent, exchange, "changed", f"header:Location?{name}", sent or "", back or "absent")
    return judging.done()


@check("redirect.withheld", "label")
def redirect_withheld(scene: Scene, want: Want) -> Judged:
    """No code goes to the address that was asked for."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        if exchange.response is None:
            judging.undecide(f"no answer ({exchange.trouble})", shaken=True)
            continue
        where, given = _sent_back(exchange)
        leaked = where == _asked(exchange).get("redirect_uri") and "code" in given
        judging.expect(
            not leaked, exchange, "code", "header:Location", "no code there", where or f"status {exchange.status}"
        )
    return judging.done()
