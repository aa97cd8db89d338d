"""Rows of lists, good and bad."""

from __future__ import annotations

import pytest


def rows(exchange, *items, total=None):
    return exchange("listProjects", {"_totalCount": len(items) if total is None else total, "_results": list(items)})


def kinds(judged):
    return [finding.kind for finding in judged.findings]


A, B = {"_internalId": 1, "code": "A", "on": True, "at": "2025-01-01T00:00:00"}, {
    "_internalId": 2,
    "code": "B",
    "on": False,
    "at": "2024-01-01T00:00:00",
}
C = A | {"_internalId": 3, "code": "C"}


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (["item:/on", "=", True], ["row"]),
        (["item:/code", "in", ["A", "B"]], []),
        (["item:/code", "!=", "B"], ["row"]),
        (["item:/at", ">=", "2024-06-01T00:00:00"], ["row"]),
        (["item:/at", "<", "2026-01-01T00:00:00"], []),
        (["item:/code", "contains", "a"], ["row"]),
    ],
)
def test_rows_fulfil_their_filter(judge, exchange, where, expected):
    assert kinds(judge("clarity", "list.matches", {"where": [where]}, {"answer": rows(exchange, A, B)})) == expected


def test_a_filter_that_is_ignored_leaves_all_rows(judge, exchange):
    want = {"label": "some", "where": [["item:/on", "=", True]], "fewer_than": "all"}
    assert not judge("clarity", "list.matches", want, {"all": rows(exchange, A, B), "some": rows(exchange, A)}).findings
    assert kinds(judge("clarity", "list.matches", want, {"all": rows(exchange, A), "some": rows(exchange, A)})) == [
        "total"
    ]


def test_no_row_where_one_is_known(judge, exchange):
    assert kinds(judge("clarity", "list.matches", {"where": [], "some": True}, {"answer": rows(exchange)})) == ["rows"]


def test_a_list_agrees_with_the_value_it_was_asked_for(judge, exchange):
    want = {"label": "listed", "with": "all", "where": [["item:/code", "=", "item:/code"]]}
    both = rows(exchange, A, B)
    assert not judge("clarity", "list.agrees", want, {"all": both, "listed": rows(exchange, A)}).findings
    assert kinds(judge("clarity", "list.agrees", want, {"all": both, "listed": rows(exchange, B)})) == ["row"]
    assert kinds(judge("clarity", "list.agrees", want, {"all": both, "listed": rows(exchange)})) == ["rows"]


def test_order(judge, exchange):
    want = {"by": "item:/code", "direction": "asc"}
    assert not judge("clarity", "list.sorted", want, {"answer": rows(exchange, A, B)}).findings
    assert kinds(judge("clarity", "list.sorted", want, {"answer": rows(exchange, B, A)})) == ["order"]
    assert not judge("clarity", "list.sorted", {**want, "direction": "desc"}, {"answer": rows(exchange, B, A)}).findings
    assert judge("clarity", "list.sorted", want, {"answer": rows(exchange, A)}).undecided


def test_members_exactly(judge, exchange):
    answer = {"answer": rows(exchange, {"_internalId": 1, "code": "A"})}
    assert not judge("clarity", "list.members", {"exactly": ["code", "_internalId"]}, answer).findings
    assert kinds(judge("clarity", "list.members", {"exactly": ["code"]}, answer)) == ["members"]
    assert kinds(judge("clarity", "list.members", {"lacks": ["code"], "has": ["name"]}, answer)) == [
        "unexpected",
        "missing",
    ]


def test_an_offset_shows_the_row_at_that_position(judge, exchange):
    want = {"label": "second", "of": "whole", "position": 1}
    whole = rows(exchange, A, B)
    assert not judge("clarity", "list.offset", want, {"whole": whole, "second": rows(exchange, B)}).findings
    assert kinds(judge("clarity", "list.offset", want, {"whole": whole, "second": rows(exchange, A)})) == ["offset"]
    assert judge("clarity", "list.offset", want, {"whole": rows(exchange, A), "second": rows(exchange)}).undecided


def test_same_rows(judge, exchange):
    want = {"label": "plain", "other": "all"}
    assert not judge(
        "clarity", "list.same_rows", want, {"plain": rows(exchange, A, B), "all": rows(exchange, A, B)}
    ).findings
    assert kinds(
        judge("clarity", "list.same_rows", want, {"plain": rows(exchange, B), "all": rows(exchange, A, B)})
    ) == ["rows"]
    assert judge("clarity", "list.same_rows", want, {"plain": rows(exchange, A), "all": rows(exchange, A, B)}).undecided


def test_contained_rows(judge, exchange):
    want = {"label": "all", "of": "one"}
    assert not judge("clarity", "list.contains", want, {"all": rows(exchange, A, B), "one": rows(exchange, B)}).findings
    assert kinds(judge("clarity", "list.contains", want, {"all": rows(exchange, A), "one": rows(exchange, B)})) == [
        "rows"
    ]


def test_no_rows(judge, exchange):
    assert not judge("clarity", "list.none", {}, {"answer": rows(exchange)}).findings
    assert kinds(judge("clarity", "list.none", {}, {"answer": rows(exchange, A)})) == ["rows"]


def test_rows_stand_once(judge, exchange):
    assert not judge("clarity", "list.once", {}, {"answer": rows(exchange, A, B)}).findings
    assert kinds(judge("clarity", "list.once", {}, {"answer": rows(exchange, A, B, A)})) == ["repeated"]
    assert judge("clarity", "list.once", {}, {"answer": rows(exchange)}).comparisons == 0


def test_found_rows_contain_the_text(judge, exchange):
    want = {"label": "found", "one": "one", "at": "item:/code", "value": "body:/code"}
    one = exchange("getProject", {"code": "A"})
    assert not judge("clarity", "list.found", want, {"one": one, "found": rows(exchange, {"code": "XaX"})}).findings
    assert kinds(judge("clarity", "list.found", want, {"one": one, "found": rows(exchange, {"code": "X"})})) == ["row"]


def entity(*pairs, id="7"):
    fields = "".join(f"<methodValues><elementValue>{v}</elementValue><id>{k}</id></methodValues>" for k, v in pairs)
    return f"<return><entityId>{id}</entityId><entityTypeId>4</entityTypeId>{fields}</return>"


def soap(exchange, *items):
    return exchange(
        "findEntity",
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><findEntityResponse>'
        + "".join(items)
        + "</findEntityResponse></e:Body></e:Envelope>",
    )


def test_carried_fields(judge, exchange):
    want = {"carrier": "item:/methodValues[]", "key": "item:/id", "keys": ["data.title", "405"], "order": True}
    notes = {"data": {"title": "436"}}
    good, turned = soap(exchange, entity(("436", "x"), ("405", "y"))), soap(
        exchange, entity(("405", "y"), ("436", "x"))
    )
    assert not judge("ppmpro", "list.values", want, {"answer": good}, notes).findings
    assert kinds(judge("ppmpro", "list.values", want, {"answer": turned}, notes)) == ["fields"]
    assert not judge("ppmpro", "list.values", {**want, "order": False}, {"answer": turned}, notes).findings


def test_carried_values(judge, exchange):
    want = {
        "carrier": "item:/methodValues[]",
        "key": "item:/id",
        "value": "item:/elementValue",
        "where": [["data.field", "data.title"]],
    }
    notes = {"data": {"field": "436", "title": "Apollo"}}
    assert not judge(
        "ppmpro", "list.pairs", want, {"answer": soap(exchange, entity(("436", "Apollo")))}, notes
    ).findings
    assert kinds(judge("ppmpro", "list.pairs", want, {"answer": soap(exchange, entity(("436", "Gemini")))}, notes)) == [
        "row"
    ]


def test_ids_are_whole_and_positive(judge, exchange):
    want = {"at": ["item:/entityId"], "positive": True}
    assert not judge("ppmpro", "list.distinct", want, {"answer": soap(exchange, entity(id="15000000001"))}).findings
    assert kinds(judge("ppmpro", "list.distinct", want, {"answer": soap(exchange, entity(id="-7"))})) == ["id"]


@pytest.mark.parametrize(
    ("value", "operator", "wanted", "expected"),
    [
        (11, ">", 9, []),
        (11, "<", 9, ["row"]),
        ("11", ">=", "9", []),
        (9.5, "<", "10", []),
        (-2, "<", -1, []),
        ("11a", ">", "9", ["row"]),
        (True, "<", 9, ["row"]),
    ],
)
def test_numbers_are_compared_as_numbers_and_texts_as_texts(judge, exchange, value, operator, wanted, expected):
    row = {"_internalId": 1, "n": value}
    want = {"where": [["item:/n", operator, wanted]]}
    assert kinds(judge("clarity", "list.matches", want, {"answer": rows(exchange, row)})) == expected


@pytest.mark.parametrize(
    ("kept", "total", "expected"),
    [([A, C], 2, []), ([A], 2, []), ([A], 1, ["missing rows"]), ([], 0, ["missing rows"])],
)
def test_a_filter_may_cut_pages_but_not_lose_rows(judge, exchange, kept, total, expected):
    want = {"label": "some", "where": [["item:/on", "=", True]], "fewer_than": "all"}
    labels = {"all": rows(exchange, A, B, C), "some": rows(exchange, *kept, total=total)}
    assert kinds(judge("clarity", "list.matches", want, labels)) == expected


def test_rows_without_the_filtered_member_cannot_be_missed(judge, exchange):
    want = {"label": "some", "where": [["item:/on", "=", True]], "fewer_than": "all"}
    labels = {"all": rows(exchange, A, {"_internalId": 3}), "some": rows(exchange, A, total=0)}
    assert kinds(judge("clarity", "list.matches", want, labels)) == []


def test_the_rows_that_agree_are_all_there(judge, exchange):
    want = {"label": "some", "with": "all", "where": [["item:/on", "=", "item:/on"]]}
    whole = rows(exchange, A, B, C)
    assert kinds(judge("clarity", "list.agrees", want, {"all": whole, "some": rows(exchange, A, C)})) == []
    assert kinds(judge("clarity", "list.agrees", want, {"all": whole, "some": rows(exchange, A)})) == ["missing rows"]
