"""The shipped clients' OData sides against the mocks, over real sockets: ProjectPlace's roots, PPM Pro's feed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from planview_ppmpro import PpmPro
from planview_ppmpro import errors as ppm_errors
from planview_projectplace import AsyncProjectPlace, ProjectPlace, errors
from planview_projectplace.fields import Activity, PmCard, Workspace

from conformance.mock import MockServer, mock


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("projectplace") as started:
        yield started
        assert started.errors == []


def robot(server: MockServer) -> Any:
    held = server.target()["identity"]["main"]
    return ProjectPlace.robot(held["client_id"], held["client_secret"])


def client(server: MockServer, **options: Any) -> ProjectPlace:
    """Both sides with one robot."""
    both = robot(server)
    return ProjectPlace(base_url=server.url(), auth=both, odata_url=server.url("odata"), odata_auth=both, **options)


def test_one_robot_serves_both_sides_with_one_token() -> None:
    with mock("projectplace") as server, client(server) as place:
        assert place.users.me().id
        assert place.pm.workspaces.first() is not None
        assert sum("access_token" in str(exchange) for exchange in server.traffic()) == 1


def test_queries_mean_to_the_service_what_they_mean_here(server: MockServer) -> None:
    with client(server) as place:
        everything = list(place.pm.cards)
        chosen = [card for card in everything if card.is_done and (card.points or 0) > 2]
        query = place.pm.cards.filter((PmCard.is_done == True) & (PmCard.points > 2))  # noqa: E712  # a condition
        assert sorted(card.card_id for card in query) == sorted(card.card_id for card in chosen) != []
        assert query.count() == len(chosen)
        some = query.select(PmCard.card_id, PmCard.card_title).orderby(PmCard.card_id.desc()).top(3)
        assert [c.card_id for c in some] == sorted((c.card_id for c in chosen), reverse=True)[:3]
        assert {card.board_id for card in some} == {None}
        title = chosen[0].card_title
        assert title is not None
        assert place.pm.cards.filter(PmCard.card_title.contains(title[1:4])).count() >= 1
        assert place.pm.cards.get(chosen[0].card_id).card_title == title


def test_text_with_quotes_and_signs_finds_nothing_and_breaks_nothing(server: MockServer) -> None:
    with client(server) as place:
        assert place.pm.cards.filter(PmCard.card_title == "O'Neil & sons? 100% #1 + ü").first() is None


def test_pages_of_the_servers_own_size_are_walked_to_the_end(server: MockServer) -> None:
    with client(server) as place:
        whole = [activity.activity_id for activity in place.pm.activities]
        paged = place.with_options(headers={"Prefer": "odata.maxpagesize=50"}).pm.activities
        pages = list(paged.pages())
        assert len(pages) > 1
        assert [activity.activity_id for page in pages for activity in page] == whole
        assert [activity.activity_id for activity in paged.stream()] == whole
        assert len(set(whole)) == len(whole)


def test_moments_and_days_are_read_as_such(server: MockServer) -> None:
    with client(server) as place:
        late = place.pm.activities.filter(Activity.end_date.not_null()).orderby(Activity.end_date).top(5)
        days = [activity.end_date for activity in late]
        assert days == sorted(day for day in days if day is not None) != []
        first = days[0]
        assert first is not None
        assert place.pm.activities.filter(Activity.end_date < first).first() is None


def test_an_app_password_opens_the_feeds_and_nothing_else(server: MockServer) -> None:
    held = server.target()["identity"]["throwaway"]
    auth = ProjectPlace.app_password(held["email"], held["app_password"])
    with ProjectPlace(odata_url=server.url("odata"), odata_auth=auth) as place:
        assert list(place.pm.workspaces) == []
        with pytest.raises(errors.UsageError, match="made without auth"):
            place.users.me()
    with pytest.raises(errors.UsageError, match=r"auth\.app_password is not for the rest interface"):
        ProjectPlace(base_url=server.url(), auth=auth)
    wrong = ProjectPlace.app_password(held["email"], "not-the-password")
    with ProjectPlace(odata_url=server.url("odata"), odata_auth=wrong) as place:
        with pytest.raises(errors.NotAuthenticated) as caught:
            list(place.pm.workspaces)
        assert "not-the-password" not in f"{caught.value} {caught.value.body!r}"


def test_refusals_are_typed(server: MockServer) -> None:
    with client(server) as place:
        with pytest.raises(errors.NotFound):
            place.pm.cards.get(1)
        with pytest.raises(errors.ApiError) as caught:
            list(place.pm.cards.filter("Nothing eq 1"))
        assert (caught.value.status, bool(caught.value.code)) == (400, True)


@pytest.mark.parametrize("way", ["__iter__", "stream"])
def test_a_body_that_ends_in_the_middle_is_an_error(way: str) -> None:
    broken = pytest.raises((errors.AnswerUnreadable, errors.ConnectionLost))
    with mock("projectplace", faults=["F-OD-38"]) as server, client(server) as place, broken:
        list(getattr(place.pm.activities, way)())


def test_the_asynchronous_client_does_the_same(server: MockServer) -> None:
    async def work() -> tuple[int, int, int]:
        both = robot(server)
        async with AsyncProjectPlace(
            base_url=server.url(), auth=both, odata_url=server.url("odata"), odata_auth=both
        ) as place:
            workspaces = place.pm.workspaces.filter(Workspace.workspace_id > 0)
            listed = [w.workspace_id async for w in workspaces]
            streamed = [w.workspace_id async for w in workspaces.stream()]
            return len(listed), len(streamed), await workspaces.count()

    listed, streamed, counted = asyncio.run(work())
    assert listed == streamed == counted > 0


def test_a_dashboard_of_ppm_pro_is_read_with_the_headings_of_its_columns() -> None:
    with mock("ppmpro") as server:
        held = server.target()["identity"]["main"]
        auth = PpmPro.odata_token(held["login"], held["odata_token"])
        with PpmPro(odata_url=server.url("odata"), odata_auth=auth) as ppm:
            rows = list(ppm.odata.fields("12345@ACME"))
            assert {row.entity_description for row in rows} == {"Work", "Time", "Resource"}
            assert any("Start\nDate" in row.extra for row in rows)
            assert sum(1 for _ in ppm.odata.fields("12345@ACME").stream()) == len(rows)
            with pytest.raises(ppm_errors.ApiError):
                list(ppm.odata.fields("nothing@ACME"))
        other = PpmPro.odata_token(held["username"], held["token"])
        with PpmPro(odata_url=server.url("odata"), odata_auth=other) as ppm, pytest.raises(ppm_errors.NotAuthenticated):
            list(ppm.odata.fields("12345@ACME"))
