"""What pages say of themselves, good and bad."""

from __future__ import annotations

import pytest

URL = "http://admin.example/public/v1/user"


def page(exchange, start, rows, *, size=3, said=None, **members):
    body = {"startIndex": start, "itemsPerPage": size, "Resources": [{"id": f"u{n}"} for n in rows]} | members
    return exchange("listUsers", body, url=f"{URL}?startIndex={said or start}&count={size}")


def walk(exchange, **changed):
    """Seven users in pages of three."""
    pages = {
        "a": page(exchange, 1, [1, 2, 3]),
        "b": page(exchange, 4, [4, 5, 6]),
        "c": page(exchange, 7, [7]),
    } | changed
    return {"page": list(pages.values()), "past": page(exchange, 10, []), "edge": page(exchange, 7, [7])}


FORM = {
    "labels": ["page", "past"],
    "numbers": ["body:/startIndex", "body:/itemsPerPage"],
    "arrays": ["body:/Resources"],
}
ECHO = {"at": "body:/startIndex", "parameter": "startIndex"}


def kinds(judged):
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize(
    ("check", "want"),
    [
        ("paging.form", FORM),
        ("paging.echo", ECHO),
        ("paging.within", {"labels": ["page", "past"]}),
        ("paging.page_size_kept", {}),
        ("paging.walk", {}),
    ],
)
def test_a_whole_walk_meets_every_check(judge, exchange, check, want):
    judged = judge("planview_admin", check, want, walk(exchange), {"size": 3})
    assert (judged.findings, judged.undecided) == ((), "")
    assert judged.comparisons > 0


@pytest.mark.parametrize(
    ("changed", "at", "actual"),
    [
        ({"Resources": None}, "body:/Resources", "null"),
        ({"Resources": {}}, "body:/Resources", "object"),
        ({"startIndex": "1"}, "body:/startIndex", "string"),
        ({"itemsPerPage": True}, "body:/itemsPerPage", "boolean"),
        ({"itemsPerPage": 2.5}, "body:/itemsPerPage", "number"),
    ],
)
def test_members_of_a_page_keep_their_types(judge, exchange, changed, at, actual):
    judged = judge("planview_admin", "paging.form", FORM, {"page": page(exchange, 1, [], **changed)})
    assert [(f.at, f.actual) for f in judged.findings] == [(at, actual)]


def test_a_member_that_is_missing_is_told_once(judge, exchange):
    labels = {"page": exchange("listUsers", {"startIndex": 1, "itemsPerPage": 3, "resources": []})}
    assert kinds(judge("planview_admin", "paging.form", FORM, labels)) == ["missing"]


def test_a_frozen_position_is_found_and_an_empty_page_may_say_what_it_likes(judge, exchange):
    labels = walk(exchange, b=page(exchange, 1, [4, 5, 6], said=4))
    assert kinds(judge("planview_admin", "paging.echo", ECHO, labels)) == ["position"]
    beyond = {"page": [page(exchange, 1, [1]), page(exchange, 1, [], said=4)]}
    assert kinds(judge("planview_admin", "paging.echo", ECHO, beyond)) == []


def test_a_page_that_holds_more_than_it_says(judge, exchange):
    labels = {"page": page(exchange, 1, [1, 2, 3, 4])}
    assert kinds(judge("planview_admin", "paging.within", {"labels": ["page"]}, labels)) == ["rows"]


def test_the_size_that_shrinks_with_the_last_page(judge, exchange):
    labels = walk(exchange, c=page(exchange, 7, [7], size=1))
    assert kinds(judge("planview_admin", "paging.page_size_kept", {}, labels)) == ["page size"]


def test_one_full_page_proves_nothing_of_the_size(judge, exchange):
    judged = judge("planview_admin", "paging.page_size_kept", {}, {"page": page(exchange, 1, [1, 2, 3])})
    assert "no page that is not full" in judged.undecided


@pytest.mark.parametrize(
    ("edge", "again", "found"),
    [
        ([7], None, []),
        ([7, 8], None, ["ended early"]),
        ([6, 7], [6, 7], ["ended early"]),
        ([], None, ["ended early"]),
        ([7, 8], [7, 8], []),
        ([7, 8], [7], ["ended early"]),
    ],
)
def test_a_walk_that_ended_early_is_told_from_a_list_that_grew(judge, exchange, edge, again, found):
    labels = walk(exchange) | {"edge": page(exchange, 7, edge)}
    if again is not None:
        labels["again"] = page(exchange, 7, again)
    assert kinds(judge("planview_admin", "paging.walk", {}, labels)) == found


@pytest.mark.parametrize(
    ("status", "stated", "rows", "found", "undecided"),
    [
        (200, 3, 3, [], ""),
        (200, 900, 3, ["page size"], ""),
        (200, 2, 3, ["page size"], ""),
        (400, 0, 0, [], ""),
        (429, 0, 0, [], "listUsers was not served (status 429)"),
        (500, 0, 0, [], "listUsers was not served (status 500)"),
    ],
)
def test_a_count_beyond_any_page(judge, exchange, status, stated, rows, found, undecided):
    body = {"startIndex": 1, "itemsPerPage": stated, "Resources": [{"id": str(n)} for n in range(rows)]}
    labels = {"answer": exchange("listUsers", body, status=status, url=f"{URL}?count=900")}
    judged = judge("planview_admin", "paging.bounded", {"parameter": "count"}, labels)
    assert (kinds(judged), judged.undecided) == (found, undecided)
