"""Answers as trees: one locator, two wires; whatever a stranger sends is a value or bad input."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.capture.trees import follow, tree, word
from generator.contract.locator import Locator
from generator.diagnostics import BadInput

XSI = "http://www.w3.org/2001/XMLSchema-instance"
SOAP = (
    f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="{XSI}"><s:Body><a:r xmlns:a="u">'
    '<a:item n="1"><a:k>4</a:k></a:item><a:item><a:k xsi:nil="true"/></a:item></a:r></s:Body></s:Envelope>'
).encode()


def at(text: str) -> Locator:
    return Locator.parse(text)


def test_one_locator_reads_both_wires() -> None:
    json = tree(b'{"item": [{"k": 4}, {"k": null}]}', xml=False)
    xml = tree(SOAP, xml=True, soap=True)
    for payload in (json, xml):
        rows = follow(payload, at("body:/item[]"))
        assert [word(row, at("item:/k")) for row in rows] == ["4", ""]
    assert [word(row, at("item:/@n")) for row in follow(xml, at("body:/*"))] == ["1", ""]


def test_booleans_and_what_is_no_text() -> None:
    payload = tree(b'{"a": true, "b": [1], "c": {"d": 1.5}, "e": "x"}', xml=False)
    assert [word(payload, at(f"body:/{name}")) for name in ("a", "b", "c", "c/d", "e", "f")] == [
        "true",
        "",
        "",
        "1.5",
        "x",
        "",
    ]


@pytest.mark.parametrize(
    ("body", "xml", "said"),
    [
        (b"<html>", False, "no JSON"),
        (b"<a><b></a>", True, "no well-formed XML"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', True, "document type"),
        (b"<a/>", True, "no SOAP envelope"),
    ],
)
def test_what_is_no_answer_is_bad_input(body: bytes, xml: bool, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        tree(body, xml=xml, soap=xml)


@given(st.binary(max_size=200), st.sampled_from(["body:/a[]", "body:/*", "body:/a/@b", "body:/a/~"]))
def test_any_bytes_are_read_or_refused(body: bytes, place: str) -> None:
    for xml in (False, True):
        with suppress(BadInput):
            assert all(isinstance(word(node, at("item:/x")), str) for node in follow(tree(body, xml=xml), at(place)))
