"""Clauses that look at every answer of plain XML, and at what a write changed."""

from __future__ import annotations

from typing import Any

import pytest

ROWS = "<task><id>1</id></task><task><id>2</id></task>"


def tasks(attributes: str, rows: str = ROWS) -> str:
    return f'<response status="ok"><tasks {attributes}>{rows}</tasks></response>'


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (tasks('totalCount="9" count="2"'), 0),
        (tasks('totalCount="9" count="3"'), 1),
        (tasks('totalCount="1" count="2"'), 1),
        (tasks('totalCount="2"'), 0),
        (tasks('totalCount="3"'), 1),
        (tasks('totalCount="9" count="0"', ""), 0),
    ],
)
def test_numbers_of_a_list_fit_what_it_holds(judge, exchange, body: str, found: int) -> None:
    judged = judge(
        "planfix", "xml.counts", {"count": "count", "total": "totalCount"}, {"all": exchange("task.getList", body)}
    )
    assert len(judged.findings) == found
    assert judged.comparisons


def test_the_status_of_xml_answers_but_not_of_excepted_functions(judge, exchange) -> None:
    error = '<response status="error"><code>9002</code></response>'
    sent = [exchange("task.get", error), exchange("file.download", error, status=404)]
    want = {"is": 200, "except": ["file.download"]}
    assert judge("planfix", "xml.status", want, {"all": sent}).findings == ()
    assert len(judge("planfix", "xml.status", {"is": 200}, {"all": sent}).findings) == 1


def test_no_row_stands_twice(judge, exchange) -> None:
    good, bad = tasks('totalCount="2" count="2"'), tasks('totalCount="2" count="2"', ROWS.replace("2", "1"))
    assert judge("planfix", "lists.once", {}, {"all": exchange("task.getList", good)}).findings == ()
    (finding,) = judge("planfix", "lists.once", {}, {"all": exchange("task.getList", bad)}).findings
    assert finding.kind == "repeated"


def test_what_a_write_left_alone(judge, exchange) -> None:
    def project(title: str, status: str) -> Any:
        body = f'<response status="ok"><project><title>{title}</title><status>{status}</status></project></response>'
        return exchange("project.get", body)

    want = {"label": "after", "other": "before", "at": ["body:/project/status"], "changed": ["body:/project/title"]}
    before = project("a", "ACTIVE")
    assert judge("planfix", "change.kept", want, {"before": before, "after": project("b", "ACTIVE")}).findings == ()
    both = judge("planfix", "change.kept", want, {"before": before, "after": project("a", "DRAFT")}).findings
    assert [finding.kind for finding in both] == ["changed", "unchanged"]


@pytest.mark.parametrize(
    ("said", "after", "found"),
    [("", "1", 0), ("<endTime>2</endTime>", "2", 0), ("<endTime>2</endTime>", "1", 1), ("", "2", 1)],
)
def test_a_change_that_is_told_is_one(judge, exchange, said: str, after: str, found: int) -> None:
    def card(end: str) -> Any:
        return exchange("task.get", f'<response status="ok"><task><endTime>{end}</endTime></task></response>')

    asked = exchange("task.changeExpectDate", f'<response status="ok"><task><id>1</id>{said}</task></response>')
    want = {
        "label": "asked",
        "before": "before",
        "after": "after",
        "at": "body:/task/endTime",
        "told": "body:/task/endTime",
    }
    labels = {"asked": asked, "before": card("1"), "after": card(after)}
    assert len(judge("planfix", "change.told", want, labels).findings) == found


def test_what_is_not_allowed_is_refused_or_does_nothing(judge, exchange) -> None:
    plain, other = tasks('totalCount="2" count="2"'), tasks('totalCount="0" count="0"', "")
    refusal = '<response status="error"><code>0020</code></response>'
    for body, found in ((refusal, 0), (plain, 0), (other, 1)):
        labels = {"answer": exchange("task.getList", body), "plain": exchange("task.getList", plain)}
        assert len(judge("planfix", "unheeded", {"plain": "plain"}, labels).findings) == found


@pytest.mark.parametrize(("total", "found"), [(5, 0), (4, 1)])
def test_several_values_find_what_each_finds(judge, exchange, total: int, found: int) -> None:
    def counted(number: int) -> Any:
        return exchange("task.getList", tasks(f'totalCount="{number}" count="0"', ""))

    labels = {"both": counted(total), "one": counted(2), "two": counted(3)}
    want = {"label": "both", "parts": ["one", "two"]}
    assert len(judge("planfix", "paging.total_sum", want, labels).findings) == found


def test_texts_among_those_at_a_place(judge, exchange) -> None:
    body = '<response status="ok"><task><workers><users><user><id>7</id></user></users></workers></task></response>'
    want = {"at": "body:/task/workers/users/user[]/id", "has": ["data.one"], "lacks": ["8"]}
    labels = {"answer": exchange("task.get", body)}
    assert judge("planfix", "member.among", want, labels, {"data": {"one": 7}}).findings == ()
    assert len(judge("planfix", "member.among", want, labels, {"data": {"one": 8}}).findings) == 1


def test_a_carried_field_is_filled_or_not(judge, exchange) -> None:
    value = "<customValue><field><id>213</id></field><value>{}</value></customValue>"
    body = '<response status="ok"><record><key>1</key><customData>{}</customData></record></response>'
    want = {"carrier": "body:/record/customData/customValue[]", "key": "item:/field/id", "value": "item:/value"}
    want |= {"field": "data.field", "filled": False}
    for text, found in (("", 0), ("4711", 1)):
        labels = {"answer": exchange("handbook.getRecord", body.format(value.format(text)))}
        assert len(judge("planfix", "carried.text", want, labels, {"data": {"field": 213}}).findings) == found
