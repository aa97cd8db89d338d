"""Checks of generated requests: statuses, failures, page sizes, one finding for each kind."""

from __future__ import annotations

import pytest

LIST = {"_pageSize": 2, "_totalCount": 9, "_results": [{"_internalId": 1}, {"_internalId": 2}]}


def kinds(judged):
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize(
    ("status", "known", "expected"),
    [
        (200, ["200", "4XX"], []),
        (404, ["200", "4xx"], []),
        (204, ["200", "4XX"], ["status"]),
        (418, ["200", "404"], ["status"]),
        (404, ["200", "429"], []),
        (204, ["default"], []),
        (503, ["200"], []),
        (204, [], []),
    ],
)
def test_a_status_is_listed_or_found(judge, exchange, status, known, expected):
    seen = exchange("listProjects", {}, status=status)
    notes = {"statuses": {"listProjects": known}}
    assert kinds(judge("clarity", "status.listed", {}, {"answer": seen}, notes)) == expected


def test_the_same_surprise_of_an_operation_is_told_once(judge, exchange):
    seen = [exchange("listProjects", {}, status=204), exchange("listProjects", {}, status=204)]
    seen += [exchange("listIdeas", {}, status=204), exchange("listProjects", {}, status=206)]
    notes = {"statuses": {"listProjects": ["200"], "listIdeas": ["200"]}}
    judged = judge("clarity", "status.listed", {}, {"answer": seen}, notes)
    assert [(f.at, f.actual) for f in judged.findings] == [
        ("listProjects status", "204"),
        ("listIdeas status", "204"),
        ("listProjects status", "206"),
    ]


@pytest.mark.parametrize(
    ("status", "trouble", "expected"), [(200, "", 0), (499, "", 0), (500, "", 1), (0, "timeout", 1)]
)
def test_a_server_that_fails_or_falls_silent_is_found(judge, exchange, status, trouble, expected):
    judged = judge(
        "clarity", "server.holds", {}, {"answer": exchange("listProjects", "", status=status, trouble=trouble)}
    )
    assert (judged.comparisons, len(judged.findings)) == (1, expected)


def test_refusals_without_their_members_are_told_once_an_operation(judge, exchange):
    whole = {"resourceId": None, "httpStatus": "404", "errorMessage": "API-1004 : x", "errorCode": "api.x"}
    seen = [exchange("getProject", whole, status=404), exchange("getProject", "<html/>", status=400)]
    seen += [exchange("getProject", {"errorMessage": "x"}, status=400), exchange("getTask", "", status=502)]
    seen += [exchange("listProjects", LIST)]
    members = ["body:/resourceId", "body:/errorMessage"]
    judged = judge("clarity", "envelope.everywhere", {"members": members}, {"answer": seen})
    assert [(f.at, f.actual) for f in judged.findings] == [
        ("getProject refusal", "status 400 without resourceId, errorMessage"),
        ("getTask refusal", "status 502 without resourceId, errorMessage"),
    ]
    assert judged.comparisons == 3


@pytest.mark.parametrize(
    ("query", "page", "expected"),
    [
        ("limit=2", LIST, []),
        ("limit=3", LIST, ["size"]),
        ("limit=1", LIST, ["rows", "size"]),
        ("limit=0", LIST, []),
        ("limit=-4", LIST, []),
        ("limit=201", LIST, []),
        ("offset=3", LIST, []),
        ("limit=1", {"resourceId": None, "errorMessage": "API-1007 : no", "errorCode": "api.unauthorized"}, []),
    ],
)
def test_any_page_holds_at_most_what_was_asked_for(judge, exchange, query, page, expected):
    seen = exchange("listProjects", page, url=f"http://ppm.example/projects?{query}")
    assert kinds(judge("clarity", "paging.size_obeyed", {"most": 200}, {"answer": seen})) == expected
