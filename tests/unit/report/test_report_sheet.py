"""An exchange on paper: the exact place of a finding is marked and in view."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conformance.report.sheet import BOUND, Row, sheet

SOAP = (
    b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><r xmlns="urn:x"><return>'
    b"<row><id>1</id></row><row/></return></r></e:Body></e:Envelope>"
)
FAULT = (
    b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Server</faultcode>'
    b"</e:Fault></e:Body></e:Envelope>"
)


def marked(rows: tuple[Row, ...]) -> list[str]:
    return [row.text for row in rows if row.mark]


@pytest.mark.parametrize(
    ("body", "at", "expected"),
    [
        (b'{"_totalCount":9,"x":{"_totalCount":1}}', "body:/_totalCount", ['"_totalCount": 9,']),
        (b'{"a":{"b":1}}', "body:/a/c", ["no c here"]),
        (b'{"rows":[{"n":1},{"n":2}]}', "body:/rows[]/n", ['"n": 1', '"n": 2']),
        (b'{"rows":[{"n":1},{"n":2}]}', "body:/rows/[]/n", ['"n": 1', '"n": 2']),
        (b'{"rows":[{}]}', "body:/rows", ['"rows": [']),
        (b'{"a/b":7}', "body:/a~1b", ['"a/b": 7']),
        (b'{"x":{"deep":3}}', "body:/*/deep", ['"deep": 3']),
        (b'<response><tasks count="5"><task/></tasks></response>', "body:/tasks/@count", ['<tasks count="5">']),
        (b"<response><tasks><task><id>1</id></task></tasks></response>", "body:/tasks/task[]/id", ["<id>1</id>"]),
        (b"<response><code>1</code></response>", "body:/message", ["no message here"]),
        (SOAP, "body:/return/row[]/id", ["<id>1</id>"]),
        (FAULT, "fault:/faultcode", ["<faultcode>e:Server</faultcode>"]),
        (b'{"a":1}', "status", ["HTTP/1.1 200 OK"]),
        (b'{"a":1}', "media", ["Content-Type: application/json"]),
        (b'{"a":1}', "header:content-TYPE", ["Content-Type: application/json"]),
        (b'{"a":1}', "header:Retry-After", ["no header retry-after"]),
        (b"Oops", "body", ["Oops"]),
        (b'{"a":1}', "portType/findEntity", []),
        (b'{"a":1}', "body:/a//b", []),
        (b"", "body:/a", []),
    ],
)  # fmt: skip
def test_a_place_is_marked_where_it_stands(make: Any, body: bytes, at: str, expected: list[str]) -> None:
    assert marked(sheet(make.exchange(body), [(at, "")]).response) == expected


def test_of_many_rows_those_that_show_the_actual_value_are_marked(make: Any) -> None:
    body = json.dumps({"rows": [{"n": n} for n in range(5)]}).encode()
    assert marked(sheet(make.exchange(body), [("body:/rows[]/n", "3")]).response) == ['"n": 3']


def test_a_long_body_is_bounded_with_the_place_in_view(make: Any) -> None:
    rows: list[dict[str, object]] = [{"code": f"P{n}", "name": "x" * 50} for n in range(2000)]
    rows[1500]["broken"] = True
    shown = sheet(make.exchange(json.dumps({"rows": rows}).encode()), [("body:/rows[]/broken", "")]).response
    assert marked(shown) == ['"broken": true']
    assert sum(len(row.text) for row in shown) < BOUND + 1000
    gaps = [row.gap for row in shown if row.gap]
    assert len(gaps) == 2
    assert sum(gaps) + sum(not row.gap for row in shown) == 2000 * 4 + 1 + 4 + 3  # rows, start line, header, blank

    whole = sheet(make.exchange(json.dumps({"rows": rows}).encode()), []).response
    assert whole[3].text == "{"
    assert whole[-1].gap > 0


def test_a_body_in_one_endless_line_is_cut(make: Any) -> None:
    shown = sheet(make.exchange(b"x" * 1_000_000), [("body", "")]).response
    assert shown[-1].text.endswith("… (999400 more characters)")


def test_no_answer_leaves_the_response_empty(make: Any) -> None:
    assert sheet(make.exchange(status=0), [("status", "")]).response == ()


def test_characters_that_act_are_shown(make: Any) -> None:
    shown = sheet(make.exchange(b'{"a":"\xe2\x80\xaeevil"}', headers=[("X", "a\rb")]), []).response
    assert [row.text for row in shown[1:]] == ["X: a␍b", "", "{", '"a": "\\u202eevil"', "}"]
