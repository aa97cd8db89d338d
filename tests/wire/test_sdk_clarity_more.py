"""What Clarity's client can beyond the common: filters, other users, whole answers, associations, custom attributes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from clarity_ppm import AsyncClarity, Clarity, effort, errors, models, where

from conformance.mock import MockServer, mock

NAMES = ("O'Hare", "'", "''", "a ) or (x = 'y", "数据", 'R&D <lab> "x" \\', "%", " lead")


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("clarity") as started:
        yield started
        assert started.errors == []


@pytest.fixture
def clarity(server: MockServer) -> Iterator[Clarity]:
    who = server.target()["identity"]["main"]
    with Clarity(base_url=server.url("rest"), auth=Clarity.token_login(who["username"], who["password"])) as made:
        yield made


# --- filters ---


@pytest.mark.parametrize("name", NAMES)
def test_any_text_is_found_by_a_condition_and_nothing_else_is(clarity: Clarity, name: str) -> None:
    code = f"F-{NAMES.index(name)}"
    made = clarity.projects.create(models.ProjectInput(code=code, name=name))
    found = list(clarity.projects.list(filter=where.Project.name.eq(name), fields=["name"]))
    assert [project.name for project in found] == [name]
    assert found[0].internal_id == made.internal_id


def test_conditions_say_what_the_text_says(clarity: Clarity) -> None:
    project = where.Project
    built = project.is_active.eq(True) & project.schedule_start.ge(datetime(2025, 6, 1)) & project.priority.lt(20)
    text = "((isActive = true) and (scheduleStart >= '2025-06-01T00:00:00') and (priority < 20))"
    assert (
        {p.internal_id for p in clarity.projects.list(filter=built)}
        == {p.internal_id for p in clarity.projects.list(filter=text)}
        != set()
    )


def test_every_operator_is_understood(clarity: Clarity) -> None:
    name, count = where.Project.code, where.Project.priority
    cases = [name.ne("x"), name.starts_with("PRJ"), name.is_in(["PRJ00001", "PRJ00002"]), count.le(36), count.ge(0)]
    cases += [count.gt(-1), count.is_in([0, 11]), where.Project.manager.eq(5000101), where.Project.etc.lt(1e6)]
    for condition in cases:
        assert clarity.projects.list(filter=condition, limit=1).first() is not None, str(condition)


def test_values_of_a_lookup_are_searched(clarity: Clarity) -> None:
    found = clarity.lookups.values("BROWSE_PROJMGR", filter=where.LookupValue.search_text.starts_with("Lee"))
    assert [value.id for value in found] == ["5000101"]


def test_children_are_filtered_by_conditions_of_their_own(clarity: Clarity) -> None:
    page = next(clarity.tasks.list(5000001, filter=where.Task.code.eq("TASK00002")).pages())
    assert [task.code for task in page] == ["TASK00002"]


# --- on whose behalf ---


def test_calls_run_as_another_user_in_the_same_session(clarity: Clarity, counted: Any) -> None:
    with mock("clarity") as own:
        who = own.target()["identity"]["main"]
        with Clarity(base_url=own.url("rest"), auth=Clarity.token_login(who["username"], who["password"])) as client:
            other = client.acting_as(own.target()["data"]["user"])
            assert [other.users.profile().user_name, client.users.profile().user_name] == [
                "theo.throwaway", who["username"],
            ]  # fmt: skip
            with pytest.raises(errors.ApiError):  # administration is not done for others
                other.users.list().first()
        assert counted(own) == {"login": 1, "getUserProfile": 2, "listUsers": 1, "logout": 1}


# --- writing ---


def test_patch_keeps_what_put_clears_and_a_header_makes_put_a_patch(clarity: Clarity) -> None:
    made = clarity.projects.create(models.ProjectInput(code="W-1", name="one", description="kept", priority=3))
    id = made.internal_id
    clarity.projects.update(id, models.ProjectInput(priority=5))
    assert (clarity.projects.get(id).description, clarity.projects.get(id).priority) == ("kept", 5)
    clarity.projects.replace(id, models.ProjectInput(priority=6), x_api_force_patch=True)
    assert (clarity.projects.get(id).description, clarity.projects.get(id).priority) == ("kept", 6)
    clarity.projects.replace(id, models.ProjectInput(code="W-1", name="one"))
    assert (clarity.projects.get(id).description, clarity.projects.get(id).priority) == (None, None)


def test_null_clears_and_unset_keeps(clarity: Clarity) -> None:
    made = clarity.projects.create(models.ProjectInput(code="W-2", name="two", description="d", priority=3))
    clarity.projects.update(made.internal_id, models.ProjectInput(description=None))
    after = clarity.projects.get(made.internal_id)
    assert (after.description, after.priority) == (None, 3)


def test_the_whole_object_comes_back_where_it_is_asked_for(clarity: Clarity) -> None:
    short = clarity.projects.create(models.ProjectInput(code="W-3", name="three"))
    whole = clarity.projects.create(models.ProjectInput(code="W-4", name="four"), x_api_full_response=True)
    assert (short.name, whole.name) == (None, "four")


def test_attributes_of_the_instance_go_both_ways(clarity: Clarity) -> None:
    project = clarity.projects.get(5000001)
    assert project.extra["z_region"] == "EMEA"
    made = clarity.projects.create(models.ProjectInput(code="W-5", name="five"))
    clarity.projects.update(made.internal_id, models.ProjectInput(description="x").with_extra({"z_region": "APAC"}))
    assert clarity.projects.get(made.internal_id).extra["z_region"] == "APAC"


def test_an_association_is_named_by_an_argument(clarity: Clarity) -> None:
    with pytest.raises(errors.NotAuthorized):
        clarity.oba_todos.list().first()
    assert clarity.oba_todos.list(x_api_association_key="obaTodos~projects").first() is not None


def test_credentials_are_changed_without_a_trace(server: MockServer, clarity: Clarity) -> None:
    new = models.Credentials(user_name="theo.throwaway", credential="bmV3LXNlY3JldA==")
    server.lab("capability.switch", id="cap.change_credentials", on=False)
    with pytest.raises(errors.NotAuthorized) as caught:
        clarity.auth.change_credentials(new)
    assert "bmV3" not in repr(vars(caught.value)) + str(caught.value)
    server.lab("capability.switch", id="cap.change_credentials", on=True)
    clarity.auth.change_credentials(new)


def test_objects_of_a_custom_kind_are_read_and_written(clarity: Clarity) -> None:
    made = clarity.custom_objects.create(
        "custAccounts", models.CustomObjectInput(name="Acme"), x_api_full_response=True
    )
    assert (made.name, (made.code or "")[:3]) == ("Acme", "ACC")
    clarity.custom_objects.update("custAccounts", made.internal_id, models.CustomObjectInput(name="Acme Ltd"))
    found = list(clarity.custom_objects.list("custAccounts", filter=where.CustomObject.name.starts_with("Acme")))
    assert [one.name for one in found][-1] == "Acme Ltd"
    result = clarity.custom_objects.create_many("custAccounts", [models.CustomObjectInput(name="B")])
    assert (len(result.ok), result.failed) == (1, [])
    below = clarity.custom_objects.create_sub_object(
        "custAccounts", made.internal_id, "custContacts", models.CustomSubObjectInput(name="Ann")
    )
    page = clarity.custom_objects.list_sub_objects("custAccounts", made.internal_id, "custContacts")
    assert [one.internal_id for one in page] == [below.internal_id]
    with pytest.raises(errors.ApiError):
        clarity.custom_objects.list("custNothing").first()


def test_hours_are_kept_as_seconds_by_day(clarity: Clarity) -> None:
    worked = {date(2026, 2, 10): 7.5, date(2026, 2, 9): 0.25}
    made = clarity.time_entries.create(5000001, models.TimeEntryInput(task_id=5000001))
    change = models.TimeEntryInput(task_id=5000001, actuals=effort.of_hours(worked))
    clarity.time_entries.update(5000001, made.internal_id, change)
    read = clarity.time_entries.get(5000001, made.internal_id)
    assert effort.hours(read.actuals) == worked
    assert read.actuals is not None
    assert read.actuals.total == 27_900
    assert effort.hours(None) == effort.hours(models.TimeVarying()) == {}
    with pytest.raises(errors.UsageError):
        effort.of_hours({date(2026, 2, 9): -1})


# --- reading ---


def test_children_links_and_orders_are_asked_for(clarity: Clarity) -> None:
    one = clarity.projects.get(5000001, expand="(tasks=(fields=(code,name),limit=2))", links=True)
    assert one.tasks is not None
    assert one.tasks.results is not None
    assert (len(one.tasks.results), one.tasks.total_count) == (2, 6)
    assert one.links is not None
    assert one.links["manager"].endswith("/lookups/BROWSE_PROJMGR/lookupValues")
    codes = [p.code for p in clarity.projects.list(sort="code desc", limit=5, fields=["code"]).max_items(5)]
    assert codes == sorted(codes, reverse=True)


@pytest.mark.anyio
async def test_the_asynchronous_client_filters_and_acts_alike(server: MockServer) -> None:
    who = server.target()["identity"]["main"]
    auth = Clarity.basic(who["username"], who["password"])
    async with AsyncClarity(base_url=server.url("rest"), auth=auth) as clarity:
        found = [p.code async for p in clarity.projects.list(filter=where.Project.code.eq("PRJ00003"))]
        assert found == ["PRJ00003"]
        assert (await clarity.acting_as("theo.throwaway").users.profile()).user_name == "theo.throwaway"
