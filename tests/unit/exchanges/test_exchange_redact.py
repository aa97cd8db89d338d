"""No registered secret survives in any encoding, wherever it stands."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote, quote_plus
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.exchanges.redact import Registry

SECRETS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="«»"), min_size=8, max_size=40
).filter(lambda s: len(set(s)) > 4)
FRAMES = {
    "raw": lambda s: s,
    "percent": lambda s: quote(s, safe=""),
    "percent, lower case": lambda s: "".join(c if c.isascii() and c.isalnum() else quote(c, "").lower() for c in s),
    "plus": quote_plus,
    "json": lambda s: json.dumps({"text": s}),
    "json, unicode": lambda s: json.dumps({"text": s}, ensure_ascii=False),
    "xml": lambda s: f"<a>{escape(s)}</a>",
    "xml attribute": lambda s: '<a b="' + escape(s, {'"': "&quot;", "'": "&apos;"}) + '"/>',
    "base64": lambda s: base64.b64encode(s.encode()).decode(),
    "base64 of user and secret": lambda s: base64.b64encode(f"ann:{s}".encode()).decode(),
    "base64 somewhere inside": lambda s: base64.b64encode(f"to{s}tail".encode()).decode(),
    "url-safe base64": lambda s: base64.urlsafe_b64encode(s.encode()).decode(),
    "hexadecimal": lambda s: s.encode().hex(),
}  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
@settings(max_examples=25, deadline=None)
@given(secret=SECRETS)
def test_a_canary_survives_in_no_encoding(frame, secret):
    if frame == "percent, lower case" and any(c in "-._~" for c in secret):
        return
    registry = Registry(b"key")
    registry.learn("password", secret)
    dirty = f"before {FRAMES[frame](secret)} after"
    clean = registry.text(dirty)
    assert registry.leaks(dirty.encode())
    assert not registry.leaks(clean.encode())
    assert FRAMES["raw"](secret) not in clean


@given(secret=SECRETS, user=st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=12))
def test_the_basic_header_of_a_pair_is_redacted(secret, user):
    registry = Registry(b"key")
    registry.learn("token", secret)
    registry.learn_pair("token", user, secret)
    value = "Basic " + base64.b64encode(f"{user}:{secret}".encode()).decode()
    ((_, shown),) = registry.headers([("X-Any", value)])
    assert shown == "Basic «basic-token#1»"


def test_placeholders_are_stable_and_numbered():
    registry = Registry(b"key")
    assert registry.learn("sid", "a-session-id") == "«sid#1»" == registry.learn("sid", "a-session-id")
    assert registry.learn("sid", "another-session") == "«sid#2»"


@pytest.mark.parametrize(
    "body",
    [
        b'{"authToken": "not-known-before"}',
        b'{"password" : "not-known-before", "x": 1}',
        b"<a><ns:sessionId>not-known-before</ns:sessionId></a>",
        b"<sid>not-known-before</sid>",
        b"GET /x?access_token=not-known-before&y=1",
        b"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.not-known-before",
    ],
)
def test_what_names_itself_a_secret_is_learnt(body):
    registry = Registry(b"key")
    assert b"not-known-before" not in registry.data(body)
    assert b"not-known-before" not in registry.data(b"and later not-known-before again")[10:20]


def test_cookies_and_credentials_are_learnt_from_headers():
    registry = Registry(b"key")
    shown = registry.headers(
        [("Set-Cookie", "sessionId=secret-cookie; Path=/; HttpOnly"), ("authToken", "secret-header")]
    )
    assert shown == (("Set-Cookie", "sessionId=«cookie-sessionId#1»; Path=/; HttpOnly"), ("authToken", "«authtoken#1»"))


def test_facts_tell_form_and_sameness_but_not_the_value():
    one, two = Registry(b"key"), Registry(b"other key")
    name = one.learn("token", "12__0A-ff", issued=True)
    two.learn("token", "12__0A-ff", issued=True)
    facts = one.facts[name]
    assert (facts.length, facts.shape) == (9, "99__9A-aa")
    assert facts.digest != two.facts[name].digest
    assert one.facts[one.learn("password", "configured")].shape == ""


def test_ordinary_text_stays_as_it_is():
    registry = Registry(b"key")
    registry.learn("password", "hunter22")
    text = '{"name": "hunter", "id": 22, "tokenless": true}'
    assert registry.text(text) == text
    assert registry.learn("pin", "123") == "123"


def test_what_an_answer_teaches_is_redacted_in_the_request_before_it() -> None:
    registry = Registry(b"key")
    registry.teach((("Set-Cookie", "sid=5f3a9c77e1; Path=/"),), b'{"token": "opaque-value-1"}')
    assert registry.leaks(b"sid=5f3a9c77e1 and opaque-value-1") == ["«cookie-sid#1»", "«token#1»"]
    assert registry.data(b"nothing here") == b"nothing here"
