"""OAuth 1.0a three times over: suite, mock and client agree with RFC 5849, each by its own means."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conformance.exchanges import oauth1
from conformance.exchanges.exchange import Request
from conformance.mock.answers import Request as Received
from conformance.mock.projectplace.oauth1 import signature_of
from generator.data import data_root

VECTORS: list[dict[str, Any]] = yaml.safe_load(
    (data_root() / "specs" / "projectplace" / "vectors" / "oauth1.yaml").read_text("utf-8")
)["signatures"]
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)


def vectors(test: Any) -> Any:
    return pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["id"])(test)


@vectors
def test_the_suite_signs_as_the_standard_prints_it(vector: dict[str, Any]) -> None:
    query = parse_qsl(urlsplit(vector["url"]).query, keep_blank_values=True)
    base = oauth1.base_string(vector["method"], vector["url"], [*map(tuple, vector["parameters"]), *query])
    assert vector.get("base", base) == base
    assert oauth1.signature(base, *vector["keys"]) == vector["signature"]


@vectors
def test_the_mock_verifies_what_the_standard_prints(vector: dict[str, Any]) -> None:
    protocol = [pair for pair in vector["parameters"] if pair[0].startswith("oauth_")]
    form = "&".join(f"{oauth1.escape(n)}={oauth1.escape(v)}" for n, v in vector["parameters"] if [n, v] not in protocol)
    header = "OAuth " + ", ".join(f'{name}="{oauth1.escape(value)}"' for name, value in protocol)
    parts = urlsplit(vector["url"])
    headers = {"authorization": header, "host": parts.netloc, "content-type": "application/x-www-form-urlencoded"}
    received = Received(vector["method"], parts.path, parts.query, headers, form.encode(), parts.scheme == "https")
    assert signature_of(received, *vector["keys"]) == vector["signature"]


def _signed(url: str, method: str = "GET", body: bytes = b"", overrides: dict[str, str] | None = None) -> Request:
    media = (("Content-Type", oauth1.FORM),) if body else ()
    keys = ("key", "secret", "token", "token secret")
    return oauth1.signed(Request(method, url, media, body), keys, 1_768_478_400, overrides or {})


@given(st.lists(st.tuples(TEXT, TEXT), max_size=6), TEXT)
def test_suite_and_mock_agree_on_whatever_is_in_query_and_form(pairs: list[tuple[str, str]], segment: str) -> None:
    query = "&".join(f"{oauth1.escape(name)}={oauth1.escape(value)}" for name, value in pairs if name)
    path = f"/1/{oauth1.escape(segment)}"
    request = _signed(f"http://127.0.0.1:8080{path}?{query}", "POST", query.encode())
    header = next(value for name, value in request.headers if name == "Authorization")
    headers = {"authorization": header, "host": "127.0.0.1:8080", "content-type": oauth1.FORM}
    received = Received("POST", f"/1/{segment}", query, headers, request.body, sent_path=path)
    given_signature = oauth1.protocol(request)["oauth_signature"]
    assert signature_of(received, "secret", "token secret") == given_signature


def test_each_request_has_a_nonce_of_its_own_and_parameters_can_be_left_out() -> None:
    first, second = (oauth1.protocol(_signed("https://ppm.example/1/x")) for _ in range(2))
    assert first["oauth_nonce"] != second["oauth_nonce"]
    without = oauth1.protocol(_signed("https://ppm.example/1/x", overrides={"oauth_nonce": ""}))
    assert "oauth_nonce" not in without
    assert without["oauth_signature"] != first["oauth_signature"]


def test_a_signature_is_an_hmac_of_the_base_string_under_both_secrets() -> None:
    made = hmac.new(b"a%26b&c%20d", b"text", hashlib.sha1).digest()
    assert oauth1.signature("text", "a&b", "c d") == base64.b64encode(made).decode()
