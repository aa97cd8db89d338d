"""What is left of a budget, who shares it, and how a refusal for the rate looks."""

from __future__ import annotations

import pytest

NAME = "X-Rate-Limit-Remaining"
PAGE = {"startIndex": 1, "itemsPerPage": 50, "Resources": []}
REFUSED = {"statusCode": 429, "error": "Too Many Requests", "message": "no"}


def left(exchange, value):
    return exchange("listUsers", PAGE, headers={} if value is None else {NAME: str(value)})


def kinds(judged):
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize(
    ("values", "found", "undecided"),
    [
        ([9, 8, 7], [], ""),
        ([9, 119, 118], [], ""),
        ([9, 9, 9], ["value"], ""),
        ([9, 10, 11], ["value"], ""),
        ([9, -1], ["form"], ""),
        ([9, None], ["form"], ""),
        ([9], [], "only one answer says what is left"),
    ],
)
def test_points_fall_with_requests(judge, exchange, values, found, undecided):
    labels = {"page": [left(exchange, value) for value in values]}
    judged = judge("planview_admin", "limit.header", {"labels": ["page"], "name": NAME, "falls": True}, labels)
    assert (kinds(judged), judged.undecided) == (found, undecided)


@pytest.mark.parametrize(
    ("before", "again", "other", "after", "found", "undecided"),
    [
        (50, 49, 48, 47, [], ""),
        (50, 48, 46, 44, [], ""),
        (50, 49, 30, 20, [], ""),
        (50, 49, 119, 48, ["value"], ""),
        (50, 49, 48, 48, ["value"], ""),
        (50, 49, 10, 48, ["value"], ""),
        (50, 119, 118, 117, [], "a window ended in between"),
        (50, 49, 119, 118, [], "a window ended in between"),
        (50, 49, None, 47, [], "an answer does not say what is left"),
    ],
)
def test_another_credential_takes_from_the_same_points(judge, exchange, before, again, other, after, found, undecided):
    values = {"before": before, "again": again, "other": other, "after": after}
    labels = {label: left(exchange, value) for label, value in values.items()}
    judged = judge("planview_admin", "limit.shared", {}, labels)
    assert (kinds(judged), judged.undecided) == (found, undecided)


@pytest.mark.parametrize(
    ("status", "wait", "found"),
    [
        (429, "60", []),
        (429, "0", []),
        (429, None, ["missing"]),
        (429, "Thu, 15 Jan 2026 12:01:00 GMT", ["form"]),
        (429, "-1", ["form"]),
        (503, "60", ["status"]),
        (200, None, ["served"]),
    ],
)
def test_a_refusal_for_the_rate(judge, exchange, status, wait, found):
    headers = {} if wait is None else {"Retry-After": wait}
    over = exchange("listUsers", PAGE if status == 200 else REFUSED, status=status, headers=headers)
    want = {"label": "over", "condition": "limit.rate", "status": 429, "wait": "seconds"}
    assert kinds(judge("planview_admin", "limit.refused", want, {"over": over})) == found


@pytest.mark.parametrize(("status", "found"), [(200, []), (429, ["refused"]), (401, [])])
def test_the_wait_helps(judge, exchange, status, found):
    after = exchange("listUsers", PAGE if status == 200 else REFUSED, status=status)
    assert kinds(judge("planview_admin", "limit.recovers", {"label": "after"}, {"after": after})) == found


@pytest.mark.parametrize(
    ("status", "now", "found", "undecided"),
    [
        (429, "ann", [], ""),
        (429, "changed", ["changed"], ""),
        (200, "changed", [], "the write was not refused for the rate (status 200)"),
    ],
)
def test_a_refused_write_leaves_things_as_they_were(judge, exchange, status, now, found, undecided):
    labels = {
        "before": exchange("getUser", {"id": "u", "firstName": "ann"}),
        "refused": exchange("updateUser", {"id": "u"} if status == 200 else REFUSED, status=status),
        "after": exchange("getUser", {"id": "u", "firstName": now}),
    }
    judged = judge("planview_admin", "limit.no_effect", {"label": "refused"}, labels)
    assert (kinds(judged), judged.undecided) == (found, undecided)
