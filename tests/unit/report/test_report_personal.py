"""Personal data out of a report: equal values keep equal placeholders, and the verdicts stay."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from conformance.engine import run
from conformance.mock import mock
from conformance.report import har, html
from conformance.report.build import build
from conformance.report.personal import masked
from conformance.results import Run


@pytest.fixture(scope="module")
def judged() -> Run:
    with mock("planfix", tls=None, faults=("F-PG-21",)) as server:
        return run("planfix", server.target())


def bodies(one: Run) -> bytes:
    return b"".join(e.request.body + (e.response.body if e.response is not None else b"") for e in one.exchanges)


PEOPLE = re.compile(rb"<owner>\s*<id>\d+</id>\s*<name>([^<]+)</name>")


def test_names_and_addresses_become_placeholders(judged: Run) -> None:
    names = set(PEOPLE.findall(bodies(judged)))
    assert {name.decode() for name in names} >= {"Ann Lee", "Иван Петров"}
    clean = masked(judged)
    report = build(clean)
    everything = html.page([report]) + har.har([(clean.started, clean.exchanges)], "0")
    assert [name for name in names if name in bodies(clean) or name.decode() in everything] == []
    assert "«person#1»" in bodies(clean).decode()
    assert report.scope.masked
    assert "Names and addresses of people were replaced too" in html.page([report])


def test_what_was_judged_stays_as_it_was(judged: Run) -> None:
    clean = masked(judged)
    assert {i: r.verdict for i, r in clean.results.items()} == {i: r.verdict for i, r in judged.results.items()}
    before = {r.fingerprint(f) for r in judged.results.values() for f in r.findings}
    assert {r.fingerprint(f) for r in clean.results.values() for f in r.findings} == before
    assert not build(judged).scope.masked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('{"manager": {"id": 7, "displayValue": "Ann Lee"}, "note": "ask Ann Lee"}', "Ann Lee"),
        ('{"first_name": "Berta", "n": 1}', "Berta"),
        ("<m:userName>carla</m:userName>", "carla"),
        ("<worker><users><user><id>1</id><name>Dora D.</name></user></users></worker>", "Dora D."),
        ('{"text": "write to emil@example.com"}', "emil@example.com"),
    ],
)
def test_where_people_stand(judged: Run, text: str, left: str) -> None:
    first = judged.exchanges[0]
    assert first.response is not None
    one = replace(first, response=replace(first.response, body=text.encode()))
    assert left not in bodies(masked(replace(judged, exchanges=(one,), results={}))).decode()
