"""What is noted of a JWT before it is redacted, and the ones that are made to look like it."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode

from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwt as jose
from joserfc.jwk import OctKey

from conformance.exchanges.jwt import facts, forged

KEY = OctKey.import_key("a key of this test and of nothing else")


def signed(**claims: object) -> str:
    return jose.encode({"alg": "HS256"}, claims, KEY)


def parts(token: str) -> list[dict[str, object]]:
    return [json.loads(urlsafe_b64decode(p + "=" * (-len(p) % 4))) for p in token.split(".")[:2]]


def test_form_algorithm_and_times_are_noted_and_nothing_else() -> None:
    known = facts(signed(iat=5, exp=3605, email="ann@example.com"))
    assert known == {"segments": 3, "form": "", "alg": "HS256", "iat": 5, "exp": 3605}


def test_times_that_are_no_whole_numbers_are_left_out() -> None:
    assert facts(signed(iat="5", exp=True)) == {"segments": 3, "form": "", "alg": "HS256"}


def test_forged_tokens_differ_where_they_should() -> None:
    token = signed(iat=5, exp=3605, jti="one")
    made = forged(token)
    (header, claims), (changed_header, changed) = parts(token), parts(made["changed"])
    assert (changed_header, changed) == (header, claims | {"jti": "00000000-0000-0000-0000-000000000000"})
    assert made["changed"].rpartition(".")[2] == token.rpartition(".")[2]
    assert parts(made["unsigned"]) == [{"alg": "none", "typ": "JWT"}, claims]
    assert made["unsigned"].endswith(".")
    assert facts(made["garbled"])["form"] != ""


@given(st.text(max_size=200) | st.lists(st.text(max_size=40), max_size=5).map(".".join))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert isinstance(facts(text), dict)
    assert set(forged(text)) in (set(), {"changed", "unsigned", "garbled"})
