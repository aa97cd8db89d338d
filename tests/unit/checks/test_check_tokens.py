"""JWTs by what is known of them after they were redacted; tenants by the rows that they see."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode

import pytest

from conformance.exchanges.redact import Registry

MARK = "«session-token#1»"


def part(content):
    return urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def jwt(**claims):
    return f"{part({'alg': 'RS256'})}.{part(claims)}.c2ln"


def given(exchange, token):
    registry = Registry(b"k" * 16)
    registry.learn("session-token", token, issued=True)
    return exchange("token", {"id_token": MARK}, secrets=registry.facts)


AT = {"label": "answer", "at": "body:/id_token"}


@pytest.mark.parametrize(
    ("token", "fault"),
    [
        (jwt(iat=1, exp=2), ""),
        (jwt(iat=1).rpartition(".")[0], "2 segments"),
        (jwt(iat=1).replace(".", "=.", 1), "not base64url without padding"),
        (f"{part({'alg': 'RS256'})}.{part([1])}.c2ln", "its payload is no JSON object"),
        ("opaque-token-of-the-server", "no JSON header"),
    ],
)
def test_what_is_a_jwt(judge, exchange, token, fault):
    judged = judge("planview_admin", "token.jwt", AT, {"answer": given(exchange, token)})
    assert [f.actual for f in judged.findings] == ([fault] if fault else [])
    assert token not in repr(judged)


def test_without_a_token_nothing_is_judged(judge, exchange):
    judged = judge("planview_admin", "token.jwt", AT, {"answer": exchange("token", {"access_token": "x"})})
    assert judged.undecided == "there is no token"


@pytest.mark.parametrize(("life", "found"), [(3600, []), (3541, []), (3539, ["life"]), (86400, ["life"])])
def test_a_token_lives_about_an_hour(judge, exchange, life, found):
    want = {**AT, "about_s": 3600, "within_s": 60}
    judged = judge("planview_admin", "token.lives", want, {"answer": given(exchange, jwt(iat=1000, exp=1000 + life))})
    assert [f.kind for f in judged.findings] == found


def rows(exchange, *ids, status=200):
    body = {"startIndex": 1, "itemsPerPage": 50, "Resources": [{"id": i} for i in ids]}
    return exchange("listUsers", body if status == 200 else {"statusCode": status}, status=status)


@pytest.mark.parametrize(
    ("own", "theirs", "status", "found", "undecided"),
    [
        ("ab", "", 401, [], ""),
        ("ab", "cd", 200, [], ""),
        ("ab", "", 200, [], ""),
        ("ab", "cb", 200, ["served"], ""),
        ("", "cd", 200, [], "no row of ours is known by which theirs could be told"),
    ],
)
def test_another_tenant_sees_other_rows_or_none(judge, exchange, own, theirs, status, found, undecided):
    labels = {"own": rows(exchange, *own), "answer": rows(exchange, *theirs, status=status)}
    judged = judge("planview_admin", "tenant.apart", {"label": "answer"}, labels)
    assert ([f.kind for f in judged.findings], judged.undecided) == (found, undecided)


def test_an_object_of_ours_is_not_for_another_tenant(judge, exchange):
    labels = {"own": exchange("getUser", {"id": "u"}), "answer": exchange("getUser", {"id": "u"})}
    judged = judge("planview_admin", "tenant.apart", {"label": "answer"}, labels)
    assert [f.kind for f in judged.findings] == ["served"]
