"""The suite's own reading: strict JSON, safe XML, locators over both."""

from __future__ import annotations

import pytest

from conformance.exchanges.exchange import Response
from conformance.exchanges.reading import find, payload, text, value
from generator.contract.locator import Locator


def answer(body: bytes | str, status: int = 200, *headers: tuple[str, str]) -> Response:
    return Response(status, headers, body.encode() if isinstance(body, str) else body)


@pytest.mark.parametrize(
    ("body", "form", "defects"),
    [
        ('{"a": 1}', "json", 0),
        ("\ufeff[1]", "json", 0),
        ('{"a": 1, "a": 2}', "json", 1),
        ('{"a": NaN, "b": -Infinity}', "json", 2),
        ("{", "other", 0),
        ("<a/>", "xml", 0),
        ("\ufeff<a/>", "xml", 0),
        ("<!DOCTYPE a><a/>", "xml", 1),
        ("<a/>b", "other", 0),
        ("", "empty", 0),
        ("hello", "other", 0),
    ],
)
def test_bodies_are_read_by_what_they_are(body, form, defects):
    parsed = payload(answer(body))
    assert (parsed.format, len(parsed.defects)) == (form, defects)


@pytest.mark.parametrize(
    "hostile",
    [
        "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><r>&b;&b;</r>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><r>&x;</r>",
    ],
)
def test_entities_are_never_expanded(hostile):
    parsed = payload(answer(hostile))
    seen = "" if parsed.xml is None else "".join(parsed.xml.itertext())
    assert len(seen) < 10
    assert parsed.xml is None or parsed.defects == ("document type declaration",)


def test_deep_json_is_refused_not_fatal():
    assert payload(answer("[" * 100_000)).format == "other"


JSON = answer(
    '{"_results": [{"id": 1, "n": null}, {"id": "2"}], "a": {"b": true}}',
    200,
    ("X-Left", "7"),
    ("Content-Type", "application/json; charset=x"),
)
SOAP = answer(
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><e:Body>'
    '<r xmlns="http://services"><return><id>1</id></return><return i:nil="true"/></r></e:Body></e:Envelope>'
)
FAULT = answer(
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>x</faultcode></e:Fault></e:Body></e:Envelope>',
    500,
)
PLAIN = answer(
    '<response status="ok"><tasks totalCount="2"><task><id>1</id></task><task><id>2</id></task></tasks>'
    "<more>x</more></response>"
)


@pytest.mark.parametrize(
    ("response", "locator", "expected"),
    [
        (JSON, "status", ["200"]),
        (JSON, "media", ["application/json"]),
        (JSON, "header:x-left", ["7"]),
        (JSON, "body:/_results[]/id", ["1", "2"]),
        (JSON, "body:/a/b", ["true"]),
        (JSON, "body:/a/*", ["true"]),
        (JSON, "body:/nothing", []),
        (SOAP, "body:/return[]/id", ["1"]),
        (FAULT, "fault:/faultcode", ["x"]),
        (SOAP, "fault:/faultcode", []),
        (PLAIN, "body:/@status", ["ok"]),
        (PLAIN, "body:/tasks/task[]/id", ["1", "2"]),
        (PLAIN, "body:/*/@totalCount", ["2"]),
        (PLAIN, "body:/*/*[]", ["1", "2"]),
        (PLAIN, "body:/more/~", ["x"]),
        (None, "status", []),
    ],
)
def test_locators(response, locator, expected):
    assert [text(node) for node in find(response, Locator.parse(locator))] == expected


def test_null_and_nil_are_no_text():
    assert [value(n) for n in find(JSON, Locator.parse("body:/_results[]/n"))] == [None]
    assert value(find(SOAP, Locator.parse("body:/return[]"))[1]) is None
