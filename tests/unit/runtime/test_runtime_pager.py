"""Lists: every item once, over pages, with an end that a wrong service cannot take away."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mini_rest import AsyncMini, Mini
from mini_xml import MiniXml
from runtime.errors import PagingError, UsageError
from runtime.transport import Answer, Call
from runtime_support import BASE, AsyncScripted, FakeTime, Scripted, answer, as_json


def listing(total: int, link: str = "http://ppm.example/api/projects?{query}") -> Any:
    """A service that answers by offset and limit, with an encoded link to the next page."""

    def script(call: Call) -> Answer:
        asked = {k: v[0] for k, v in parse_qs(urlsplit(call.url).query).items()}
        offset, limit = int(asked.get("offset", "0")), int(asked.get("limit", "3"))
        rows = [{"_internalId": n} for n in range(offset, min(offset + limit, total))]
        page: dict[str, Any] = {"_results": rows, "_totalCount": total}
        if offset + limit < total:
            kept = "".join(f"{k}={asked[k]}&" for k in ("limit",) if k in asked)
            page["_next"] = link.format(query=f"{kept}filter=%28a+%3D+1%29&offset={offset + limit}")
        return as_json(page)

    return script


def rest(script: Any) -> tuple[Mini, Scripted]:
    transport = Scripted(script)
    return Mini(base_url=BASE, auth=Mini.basic("ann", "s3cret"), transport=transport), transport


@given(total=st.integers(0, 20), size=st.integers(1, 7))
def test_every_item_comes_once(total: int, size: int) -> None:
    mini, transport = rest(listing(total))
    assert [p.internal_id for p in mini.projects.list(limit=size)] == list(range(total))
    assert len(transport.calls) == max(1, -(-total // size))


def test_nothing_is_sent_before_the_first_item_is_asked_for() -> None:
    mini, transport = rest(listing(5))
    pager = mini.projects.list()
    assert transport.calls == []
    assert pager.first() is not None
    assert len(transport.calls) == 1
    assert len(list(pager)) == 5


def test_a_link_is_followed_as_it_was_written() -> None:
    mini, transport = rest(listing(5))
    list(mini.projects.list())
    assert transport.calls[1].url == "http://ppm.example/api/projects?filter=%28a+%3D+1%29&offset=3"


def test_pages_carry_total_raw_answer_and_token() -> None:
    mini, _ = rest(listing(5))
    first, second = mini.projects.list().pages()
    assert (len(first), first.total, first.response.status) == (3, 5, 200)
    assert first.next_token == "link:/api/projects?filter=%28a+%3D+1%29&offset=3"
    assert second.next_token is None
    assert json.loads(second.response.body)["_totalCount"] == 5


@pytest.mark.parametrize("bound", [0, 1, 3, 4, 99])
def test_max_items_bounds_items_and_requests(bound: int) -> None:
    mini, transport = rest(listing(7))
    assert len(list(mini.projects.list().max_items(bound))) == min(bound, 7)
    assert len(transport.calls) == min(-(-bound // 3), 3)


def test_a_list_resumes_at_the_page_that_was_not_finished() -> None:
    mini, _ = rest(listing(8))
    pager = mini.projects.list()
    seen = []
    for project in pager:
        seen.append(project.internal_id)
        if len(seen) == 4:
            break
    assert pager.resume_token is not None
    again = [p.internal_id for p in mini.projects.list().resume(pager.resume_token)]
    assert again == [3, 4, 5, 6, 7]


@pytest.mark.parametrize("token", ["link://evil.example/x", "at:2", "cursor:x", "link:projects", "x", "link:/a\nb"])
def test_a_foreign_resume_token_is_refused(token: str) -> None:
    mini, transport = rest(listing(8))
    if token == "link://evil.example/x":
        list(mini.projects.list().resume(token))
        assert urlsplit(transport.calls[0].url).netloc == "ppm.example"
        return
    with pytest.raises(UsageError, match="resume token"):
        list(mini.projects.list().resume(token))


@pytest.mark.parametrize(
    "link",
    [
        "http://evil.example/api/projects?{query}",
        "https://ppm.example/api/projects?{query}",
        "http://ppm.example:8080/api/projects?{query}",
        "http://ppm.example@evil.example/?{query}",
        "//evil.example/?{query}",
        "http://ppm.example\\@evil.example/?{query}",
        "file:///etc/passwd?{query}",
    ],
)
def test_a_link_to_another_origin_is_not_followed(link: str) -> None:
    mini, transport = rest(listing(8, link))
    with pytest.raises(PagingError, match="not followed"):
        list(mini.projects.list())
    assert len(transport.calls) == 1


def test_a_relative_link_is_taken_from_the_page_that_had_it() -> None:
    mini, transport = rest(listing(5, "?{query}"))
    assert len(list(mini.projects.list())) == 5
    assert transport.calls[1].url == "http://ppm.example/api/projects?filter=%28a+%3D+1%29&offset=3"


def test_links_in_a_circle_end_in_an_error() -> None:
    def script(call: Call) -> Answer:
        other = "b" if "page=a" in call.url else "a"
        return as_json({"_results": [{"_internalId": 1, "code": call.url}], "_next": f"{BASE}/projects?page={other}"})

    mini, transport = rest(script)
    with pytest.raises(PagingError, match="links back"):
        list(mini.projects.list())
    assert len(transport.calls) == 3


def test_pages_without_end_reach_the_cap() -> None:
    def script(call: Call) -> Answer:
        number = len(transport.calls)
        return as_json({"_results": [{"_internalId": number}], "_next": f"{BASE}/projects?page={number}"})

    mini, transport = rest(script)
    with pytest.raises(PagingError, match="more than 10 pages"):
        list(mini.projects.list().page_cap(10))
    assert len(transport.calls) == 10


def test_an_empty_page_with_a_link_does_not_end_the_list() -> None:
    pages = iter(
        [
            {"_results": [], "_next": f"{BASE}/projects?page=2"},
            {"_results": [{"_internalId": 7}]},
        ]
    )
    mini, _ = rest(lambda call: as_json(next(pages)))
    assert [p.internal_id for p in mini.projects.list()] == [7]


def test_tasks_iterate_the_same_way() -> None:
    async def run() -> None:
        transport = AsyncScripted(listing(7))
        async with AsyncMini(base_url=BASE, auth=Mini.basic("ann", "s3cret"), transport=transport) as mini:
            pager = mini.projects.list()
            assert [p.internal_id async for p in pager] == list(range(7))
            assert pager.resume_token is None
            assert [len(page) async for page in pager.pages()] == [3, 3, 1]
            first = await pager.first()
            assert first is not None
            assert [p.internal_id async for p in pager.max_items(4).resume("link:/api/projects?offset=2")] == [
                2,
                3,
                4,
                5,
            ]

    asyncio.run(run())


def counted(total: int | None, rows: int, *, stuck: bool = False, clamp: int = 100) -> Any:
    """A service that counts pages from 1; `total` None leaves the count out, `stuck` ignores the page asked for."""

    def script(call: Call) -> Answer:
        body = (call.body or b"").decode()
        page = 1 if stuck else int(body.partition("<pageCurrent>")[2].partition("<")[0])
        size = min(int(body.partition("<pageSize>")[2].partition("<")[0]), clamp)
        ids = range((page - 1) * size, min(page * size, rows)) if page > 0 else range(0)
        tasks = "".join(f"<task><id>{n}</id></task>" for n in ids)
        count = f' totalCount="{total}"' if total is not None else ""
        text = f'<response status="ok"><tasks{count} count="{len(ids)}">{tasks}</tasks></response>'
        return answer(200, text.encode(), "application/xml")

    return script


def xml(script: Any) -> tuple[MiniXml, Scripted]:
    transport = Scripted(script)
    auth = MiniXml.token(account="demo", api_key="k123", token="t123")
    return MiniXml(auth=auth, transport=transport, clock=FakeTime().clock), transport


@pytest.mark.parametrize(
    ("total", "rows", "size", "clamp", "requests"),
    [
        (5, 5, 2, 100, 3),
        (4, 4, 2, 100, 2),
        (0, 0, 2, 100, 1),
        (None, 5, 2, 100, 3),
        (None, 4, 2, 100, 3),
        (9, 9, 50, 4, 3),
    ],
)
def test_counted_pages_end_by_total_or_by_a_short_page(
    total: int | None, rows: int, size: int, clamp: int, requests: int
) -> None:
    client, transport = xml(counted(total, rows, clamp=clamp))
    assert [task.id for task in client.task.get_list(page_size=size)] == list(range(rows))
    assert len(transport.calls) == requests


def test_the_first_page_and_its_size_are_always_named() -> None:
    client, transport = xml(counted(1, 1))
    list(client.task.get_list())
    assert b"<pageCurrent>1</pageCurrent><pageSize>100</pageSize>" in (transport.calls[0].body or b"")


def test_page_zero_asks_for_the_count_alone() -> None:
    client, transport = xml(counted(205, 205))
    (page,) = client.task.get_list(page_current=0).pages()
    assert (page.total, page.items, len(transport.calls)) == (205, [], 1)


def test_a_service_that_repeats_a_page_is_stopped() -> None:
    client, transport = xml(counted(None, 100, stuck=True))
    with pytest.raises(PagingError, match="repeats a page"):
        list(client.task.get_list(page_size=10))
    assert len(transport.calls) == 2


def test_counted_pages_resume() -> None:
    client, _ = xml(counted(10, 10))
    pages = client.task.get_list(page_size=4).pages()
    token = next(pages).next_token
    assert token == "at:2"
    assert [task.id for task in client.task.get_list(page_size=4).resume(token)] == [4, 5, 6, 7, 8, 9]
