"""Pages of Clarity (links) and Planfix (numbers), good and bad."""

from __future__ import annotations

import pytest

BASE = "http://ppm.example/ppm/rest/v1/projects"
QUERY = "filter=%28isActive+%3D+true%29&fields=code&sort=code&limit=2"


def page(
    exchange,
    offset: int,
    rows: list[int],
    *,
    total: int = 5,
    following: str | None = None,
    previous: bool | None = None,
    size: int = 2,
):
    body = {
        "_totalCount": total,
        "_pageSize": size,
        "_recordsReturned": len(rows),
        "_results": [{"_internalId": n} for n in rows],
    }
    if following is not None:
        body["_next"] = following
    if previous if previous is not None else offset > 0:
        body["_previous"] = f"{BASE}?{QUERY}"
    return exchange("listProjects", body, url=f"{BASE}?{QUERY}" + (f"&offset={offset}" if offset else ""))


def walk(exchange, **changed):
    """Five rows in three pages."""
    pages = {
        "a": page(exchange, 0, [1, 2], following=f"{BASE}?{QUERY}&offset=2"),
        "b": page(exchange, 2, [3, 4], following=f"{BASE}?{QUERY}&offset=4"),
        "c": page(exchange, 4, [5]),
    } | changed
    return {"page": list(pages.values())}


NOTES = {"size": 2, "total": 5}


def kinds(judged):
    return [finding.kind for finding in judged.findings]


def test_a_whole_walk_meets_every_paging_check(judge, exchange):
    for check, want in (
        ("paging.walk", {}),
        ("paging.loop", {}),
        ("paging.size_kept", {"said": True}),
        ("paging.returned", {"label": "page"}),
        ("paging.total_constant", {"labels": ["page"]}),
        ("paging.link", {"present_when": "more"}),
        ("paging.link", {"keeps": ["filter", "fields", "sort", "limit"]}),
        ("paging.link", {"encoding": "once", "balanced": True, "same_origin": True, "previous": True}),
    ):
        judged = judge("clarity", check, want, walk(exchange), NOTES)
        assert (kinds(judged), judged.undecided) == ([], ""), (check, judged)
        assert judged.comparisons, check


@pytest.mark.parametrize(("rows", "kind"), [([4], "incomplete"), ([4, 4], "repeated"), ([], "incomplete")])
def test_a_walk_that_loses_or_repeats_rows(judge, exchange, rows, kind):
    broken = walk(exchange, b=page(exchange, 2, rows, following=f"{BASE}?{QUERY}&offset=4"))
    assert kind in kinds(judge("clarity", "paging.walk", {}, broken, NOTES))


def test_rows_inserted_by_others_are_nobodys_fault(judge, exchange):
    grown = walk(exchange, c=page(exchange, 4, [5, 6], total=6))
    judged = judge("clarity", "paging.walk", {}, grown, NOTES)
    assert (kinds(judged), judged.undecided) == ([], "")
    assert not judge("clarity", "paging.total_constant", {"labels": ["page"]}, grown, NOTES).findings


def test_a_total_that_follows_the_page(judge, exchange):
    broken = walk(exchange, c=page(exchange, 4, [5], total=1))
    assert "total" in kinds(judge("clarity", "paging.total_constant", {"labels": ["page"]}, broken, NOTES))


@pytest.mark.parametrize(
    ("following", "want", "kind"),
    [
        (None, {"present_when": "more"}, "presence"),
        (f"{BASE}?limit=2&offset=2", {"keeps": ["filter"]}, "lost"),
        (f"{BASE}?{QUERY.replace('%', '%25')}&offset=2", {"encoding": "once"}, "encoding"),
        (f"{BASE}?filter=%28isActive&offset=2", {"balanced": True}, "form"),
        ("http://elsewhere.example/x?offset=2", {"same_origin": True}, "host"),
    ],
)
def test_broken_links(judge, exchange, following, want, kind):
    broken = walk(exchange, a=page(exchange, 0, [1, 2], following=following))
    assert kinds(judge("clarity", "paging.link", want, broken, NOTES)) == [kind]


def test_a_link_on_the_last_page_and_a_previous_on_the_first(judge, exchange):
    last = walk(exchange, c=page(exchange, 4, [5], following=f"{BASE}?{QUERY}&offset=6"))
    assert kinds(judge("clarity", "paging.link", {"present_when": "more"}, last, NOTES)) == ["presence"]
    first = walk(exchange, a=page(exchange, 0, [1, 2], following=f"{BASE}?{QUERY}&offset=2", previous=True))
    assert kinds(judge("clarity", "paging.link", {"previous": True}, first, NOTES)) == ["previous"]


def test_a_loop_is_a_finding_and_ends_the_other_judgements(judge, exchange):
    notes = {**NOTES, "repeated": True}
    assert kinds(judge("clarity", "paging.loop", {}, walk(exchange), notes)) == ["loop"]
    assert judge("clarity", "paging.walk", {}, walk(exchange), notes).undecided


def test_default_size(judge, exchange):
    want = {"label": "first", "size": 2}
    assert not judge("clarity", "paging.default", want, {"first": page(exchange, 0, [1, 2])}).findings
    assert kinds(judge("clarity", "paging.default", want, {"first": page(exchange, 0, [1], size=1)})) == [
        "size",
        "rows",
    ]


def test_maximum_size_needs_a_list_that_is_long_enough(judge, exchange):
    want = {"size": 2, "enough": True}
    assert judge("clarity", "paging.maximum", want, {"answer": page(exchange, 0, [1, 2], total=2)}).undecided
    assert not judge("clarity", "paging.maximum", want, {"answer": page(exchange, 0, [1, 2])}).findings
    assert kinds(judge("clarity", "paging.maximum", want, {"answer": page(exchange, 0, [1, 2, 3])})) == ["rows"]


def test_pages_larger_than_asked_for(judge, exchange):
    big = walk(exchange, a=page(exchange, 0, [1, 2, 3], size=3))
    assert kinds(judge("clarity", "paging.size_kept", {"said": True}, big, NOTES)) == ["rows", "size"]


def tasks(total: int, count: int, ids: list[int]) -> str:
    rows = "".join(f"<task><id>{n}</id></task>" for n in ids)
    return f'<response status="ok"><tasks totalCount="{total}" count="{count}">{rows}</tasks></response>'


def test_stated_count_equals_rows(judge, exchange):
    want = {"labels": ["page"]}
    assert not judge(
        "planfix", "paging.returned", want, {"page": exchange("task.getList", tasks(3, 2, [1, 2]))}
    ).findings
    assert kinds(
        judge("planfix", "paging.returned", want, {"page": exchange("task.getList", tasks(3, 3, [1, 2]))})
    ) == ["count"]


def test_count_only(judge, exchange):
    whole = exchange("task.getList", tasks(3, 3, [1, 2, 3]))
    good = {"list": whole, "answer": exchange("task.getList", tasks(3, 0, []))}
    assert not judge("planfix", "paging.count_only", {}, good).findings
    assert kinds(
        judge("planfix", "paging.count_only", {}, {"list": whole, "answer": exchange("task.getList", tasks(3, 1, [1]))})
    ) == ["rows"]
    assert kinds(
        judge("planfix", "paging.count_only", {}, {"list": whole, "answer": exchange("task.getList", tasks(0, 0, []))})
    ) == ["total"]


def test_empty_lists_are_successes(judge, exchange):
    assert not judge(
        "planfix", "paging.empty", {"total": "zero"}, {"answer": exchange("task.getList", tasks(0, 0, []))}
    ).findings
    refused = exchange("task.getList", '<response status="error"><code>0101</code></response>')
    assert kinds(judge("planfix", "paging.empty", {"total": "zero"}, {"answer": refused})) == ["refused"]
    full = {
        "page": exchange("task.getList", tasks(2, 2, [1, 2])),
        "past": exchange("task.getList", tasks(2, 2, [1, 2])),
    }
    assert kinds(judge("planfix", "paging.empty", {"label": "past", "total": "kept"}, full)) == ["rows"]


def test_the_first_page_is_where_the_list_begins(judge, exchange):
    first = exchange("task.getList", tasks(2, 2, [1, 2]))
    assert not judge("planfix", "paging.start", {"base": 1}, {"first": first, "page": first}).findings
    second = exchange("task.getList", tasks(2, 1, [2]))
    assert kinds(judge("planfix", "paging.start", {"base": 1}, {"first": first, "page": second})) == ["first row"]


def test_a_walk_that_was_cut_is_left_undecided(judge, exchange):
    judged = judge("clarity", "paging.walk", {}, walk(exchange), {**NOTES, "cut": True})
    assert judged.undecided
    assert not judged.findings
