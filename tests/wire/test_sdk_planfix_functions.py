"""The shipped Planfix client over the families of functions of the mock: objects made and read back, files, lists that
are only counted, custom data, and a rate and a quota that all clients of an account share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any

import pytest
from planfix_xml import AsyncPlanfix, Planfix, Retry, errors, models

from conformance.mock import MockServer, mock

ONCE = Retry(attempts=1)


def auth(server: MockServer, identity: str = "main", **more: str) -> Any:
    known = server.target()["identity"][identity]
    return Planfix.token(**({"account": "demo", "api_key": known["api_key"], "token": known["token"]} | more))


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("planfix", rows=130, faults=("T-RATE",)) as started:  # it refuses what exceeds the published rate
        yield started
        assert started.errors == []


@pytest.fixture
def planfix(server: MockServer, lab_time) -> Iterator[Planfix]:  # fixture of conftest
    clock = lab_time(server).clock("planfix_xml")
    with Planfix(base_url=server.url("xml"), auth=auth(server), clock=clock) as client:
        yield client


# --- objects ---


def test_a_task_is_made_changed_and_read_in_any_script(planfix: Planfix) -> None:
    people = models.PeopleIds(users=models.IdList(id=[8, 1901]))
    budget = models.CustomDataIn(custom_value=[models.CustomValueIn(id=77, value="548")])
    made = planfix.task.add(
        task=models.TaskIn(
            title="Задача «<b>» 😀",
            project=models.IdRef(id=56),
            workers=people,
            custom_data=budget,
            end_date_is_set=True,
            end_date=datetime(2026, 3, 1),
        ),
        silent=True,
    )
    card = planfix.task.get(general=made.general)
    assert (card.title, card.project and card.project.title) == ("Задача «<b>» 😀", "Склад & логистика")
    assert card.end_time == datetime(2026, 3, 1)
    assert [person.name for person in card.workers.users.user] == ["Иван Петров", "Bea Novak"]  # the second: a contact
    values = {value.field.id: value.text for value in card.custom_data.custom_value}
    assert values[77] == "548 h"
    planfix.task.update(task=models.TaskChange(id=made.id, importance="HIGH"))
    assert planfix.task.get(id=made.id).importance == "HIGH"


def test_a_comment_with_data_of_an_analytic(planfix: Planfix) -> None:
    period = models.ItemValue(begin=time(9), end=time(10, 30))
    values = {311: "20-02-2026", 312: "1.5", 313: "725", 314: "Разбор", 316: "8"}
    items = [models.ItemIn(field_id=field, value=models.ItemValue(value=text)) for field, text in values.items()]
    data = models.AnaliticDataIn(item_data=[*items, models.ItemIn(field_id=315, value=period)])
    rows = models.AnaliticsIn(analitic=[models.AnaliticIn(id=31, analitic_data=data)])
    task = models.TaskRef(general=501)
    made = planfix.action.add(action=models.ActionIn(description="<p>d</p>", task=task, analitics=rows))
    (shown,) = planfix.action.get(id=made.id).analitics.analitic
    (row,) = planfix.analitic.get_data(analitic_keys=[shown.key])
    assert {item.id: item.value for item in row.item_data}[315] == "09:00 - 10:30"


def test_a_contact_comes_with_the_number_of_its_comment(planfix: Planfix) -> None:
    made = planfix.contact.add(contact=models.ContactIn(template=40, name="Пётр", email="p@example.com"))
    assert made.actionid
    found = planfix.contact.get(userid=made.contact.userid, fields=["lastUpdateDate"])
    assert (found.name, found.have_planfix_access) == ("Пётр", False)
    assert planfix.contact.delete(id=made.contact.id).id == made.contact.id


def test_employees_and_directories(planfix: Planfix) -> None:
    assert planfix.user.get().last_name == "Lee"
    assert [user.status for user in planfix.user.get_list(user_group_id=1)] == ["ACTIVE", "ACTIVE", "UNACTIVE"]
    assert [record.key for record in planfix.handbook.get_records(id=21, parent_key=1)] == [2, 102, 103]
    first, *_ = planfix.analitic.get_handbook(handbook_id=12)
    assert [(value.value, value.name) for value in first.value] == [("Group A", "")]


def test_a_text_where_a_time_belongs_is_refused_before_anything_is_sent(planfix: Planfix, server: MockServer) -> None:
    wrong: Any = models.ItemValue(begin="09:00")  # type: ignore[arg-type]  # that is the point
    item = models.ItemIn(field_id=315, value=wrong)
    rows = models.AnaliticsIn(
        analitic=[models.AnaliticIn(id=31, analitic_data=models.AnaliticDataIn(item_data=[item]))]
    )
    with pytest.raises(errors.UsageError, match="cannot be sent as XML"):
        planfix.action.add(action=models.ActionIn(task=models.TaskRef(id=9001), analitics=rows))
    assert server.traffic() == []


# --- lists ---


def test_a_list_can_be_counted_without_its_items(planfix: Planfix, server: MockServer) -> None:
    page = planfix.raw(planfix.task.get_list)(page_current=0).parsed
    assert (list(page), page.total) == ([], 130)
    assert sum(row["operation"] == "task.getList" for row in server.traffic()) == 1


def test_filters_go_as_they_are_written(planfix: Planfix) -> None:
    wanted = models.Filter(type=8, operator="equal", value=models.FilterValue(value="счёт"))
    found = list(planfix.task.get_list(filters=[wanted]))
    assert found
    assert all("счёт" in task.title for task in found)


# --- files ---


def test_bytes_go_up_and_come_down_as_they_are(planfix: Planfix) -> None:
    content = bytes(range(256)) * 40
    file = models.FileIn(name="данные.bin", source_type="FILESYSTEM", body=content)
    (made,) = planfix.file.upload(task_id=9001, files=[file])
    assert planfix.file.download(unique_id=made.unique_id) == content
    with pytest.raises(errors.FileNameTaken) as taken:
        planfix.file.upload(task_id=9001, files=[file])
    assert "данные.bin".encode() in taken.value.body
    assert planfix.file.delete(files=models.FileIds(unique_id=[made.unique_id])) == 1


@pytest.mark.parametrize(
    ("id", "identity", "kind", "status"),
    [(1, "main", errors.UnknownFile, 404), (4704, "throwaway", errors.FileDenied, 403)],
)
def test_a_refused_download_is_typed_by_its_code(
    server: MockServer, id: int, identity: str, kind: Any, status: int
) -> None:
    with Planfix(base_url=server.url("xml"), auth=auth(server, identity)) as planfix:
        with pytest.raises(kind) as caught:
            planfix.file.download(id=id)
        assert caught.value.status == status


def test_a_direct_link_is_followed_without_anything_of_the_request(planfix: Planfix, server: MockServer) -> None:
    assert planfix.file.download(id=4703) == b"<html>linked</html>"
    linked, asked = server.traffic()  # newest first
    assert (asked["method"], linked["method"]) == ("POST", "GET")
    assert "authorization" not in {name.lower() for name, _ in linked["request_headers"]}
    assert linked["request_body"] == ""


# --- what an account may ask for ---


def test_a_client_that_is_made_anew_keeps_the_rate_of_the_last_one(server: MockServer, lab_time) -> None:
    waiting = lab_time(server)
    clock = waiting.clock("planfix_xml")
    for _ in range(4):
        with Planfix(base_url=server.url("xml"), auth=auth(server), clock=clock, retry=ONCE) as planfix:
            planfix.user.get()
    assert sum(waiting.waits) == pytest.approx(3 * 1.02, abs=0.01)


def test_threads_and_tasks_share_one_rate(server: MockServer, lab_time) -> None:
    waiting = lab_time(server)
    clock = waiting.clock("planfix_xml")

    async def both() -> None:
        with Planfix(base_url=server.url("xml"), auth=auth(server), clock=clock, retry=ONCE) as one:
            known = server.target()["identity"]["main"]
            other = AsyncPlanfix.token(account="demo", api_key=known["api_key"], token=known["token"])
            async with AsyncPlanfix(base_url=server.url("xml"), auth=other, clock=clock, retry=ONCE) as two:
                await asyncio.to_thread(one.user.get)
                await two.user.get()
                await asyncio.to_thread(one.user.get)

    asyncio.run(both())
    assert len(waiting.waits) == 2


def test_what_others_are_to_have_of_the_quota_is_not_used(server: MockServer, lab_time) -> None:
    clock = lab_time(server).clock("planfix_xml")
    server.lab("quota.leave", remaining=12)
    with Planfix(base_url=server.url("xml"), auth=auth(server), clock=clock, keep_quota=10) as planfix:
        planfix.user.get()
        planfix.user.get()
        assert planfix.quota is not None
        assert planfix.quota.remaining == 10
        with pytest.raises(errors.QuotaKept, match="no more than 10 calls"):
            planfix.user.get()
    assert sum(row["operation"] == "user.get" for row in server.traffic()) == 2


def test_a_quota_of_zero_is_one_refused_request(server: MockServer, planfix: Planfix) -> None:
    server.lab("quota.leave", remaining=0)
    with pytest.raises(errors.QuotaExceeded) as refused:
        planfix.user.get()
    assert (refused.value.code, len(server.traffic())) == ("0007", 1)


def test_a_code_that_nobody_published_is_an_error_with_that_code(scripted) -> None:
    body = b'<response status="error"><code>4999</code></response>'
    given = Planfix.token(account="demo", api_key="k" * 32, token="t" * 32)
    transport = scripted("planfix_xml", 200, "text/xml", body)
    client = Planfix(base_url="https://ppm.example/xml", auth=given, transport=transport)
    with client, pytest.raises(errors.ApiError) as caught:
        client.user.get()
    assert (caught.value.code, caught.value.retry_safe) == ("4999", True)


OTHER_ENCODING = '<?xml version="1.0" encoding="UTF-8"?><response status="ok"><user><name>Ё</name></user></response>'


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b'<response status="ok"/><response status="ok"/>', "no well-formed XML"),
        (OTHER_ENCODING.encode("cp1251"), "no well-formed XML"),
        (b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///x">]><response status="ok">&x;</response>', "document type"),
    ],
    ids=["two roots", "another encoding", "entity"],
)
def test_xml_that_breaks_its_rules_is_one_typed_error(scripted, body: bytes, says: str) -> None:
    given = Planfix.token(account="demo", api_key="k" * 32, token="t" * 32)
    transport = scripted("planfix_xml", 200, "text/xml", body)
    client = Planfix(base_url="https://ppm.example/xml", auth=given, transport=transport)
    with client, pytest.raises(errors.AnswerUnreadable, match=says):
        client.user.get()
