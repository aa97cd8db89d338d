"""The mocked Planfix over real sockets: raw requests, answers read with lxml and judged by the shipped XSD."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import yaml
from lxml import etree

from conformance.mock import MockServer, mock
from generator.data import data_root

SPECS = data_root() / "specs" / "planfix"
VECTORS = yaml.safe_load((SPECS / "vectors" / "tasks.yaml").read_text("utf-8"))["examples"]


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("planfix") as started:
        yield started
        assert started.errors == []


def secrets(server: MockServer, identity: str = "main") -> dict[str, str]:
    return dict(server.target()["identity"][identity])


def post(
    server: MockServer, body: str, auth: tuple[str, str] | None = None, identity: str = "main"
) -> requests.Response:
    known = secrets(server, identity)
    return requests.post(
        server.url("xml"), data=body.encode(), auth=auth or (known["api_key"], known["token"]), timeout=5
    )


def call(server: MockServer, method: str, content: str = "", **options: Any) -> etree._Element:
    answer = post(server, f'<request method="{method}"><account>demo</account>{content}</request>', **options)
    assert answer.status_code == 200
    return etree.fromstring(answer.content)


def code(server: MockServer, method: str, content: str = "", **options: Any) -> str:
    return call(server, method, content, **options).findtext("code") or "ok"


def ids(root: etree._Element) -> list[int]:
    return [int(e.text or 0) for e in root.findall("tasks/task/id")]


def log_in(server: MockServer, identity: str = "main", password: str = "X") -> str:
    known = secrets(server, identity)
    content = f"<login>{known['login']}</login><password>{known['password']}</password>"
    return call(server, "auth.login", content, auth=(known["api_key"], password)).findtext("sid") or ""


def sign(server: MockServer, text: str) -> str:
    return hashlib.md5((text + secrets(server)["signing_key"]).encode()).hexdigest()


# --- getting in, in the order of the checks ---


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<request", "0003"),
        ("", "0003"),
        ('<query method="task.get"/>', "0003"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><request method="task.get"><account>&a;</account></request>', "0003"),
        ('<request method="task.get"><task><id>9001</id></task></request>', "0009"),
        ('<request method="task.get"><account>nobody</account></request>', "0004"),
        ('<request method="task.paint"><account>demo</account></request>', "0008"),
        ("<request><account>demo</account></request>", "0008"),
        ('<request method="task.get"><account>demo</account></request>', "0009"),
        ('<request method="task.get"><account>demo</account><task><id>x</id></task></request>', "0015"),
        ('<request method="task.get"><account>demo</account><task><id>1</id></task></request>', "3001"),
    ],
)
def test_each_mistake_has_its_code(server: MockServer, body: str, expected: str) -> None:
    answer = post(server, body)
    assert (answer.status_code, etree.fromstring(answer.content).findtext("code")) == (200, expected)
    assert answer.headers["X-RateLimit-Remaining"].isdecimal()


@pytest.mark.parametrize(
    ("user", "password", "expected"),
    [
        ("wrong", "token", "0001"),
        ("api_key", "", "0012"),
        ("api_key", "f" * 32, "0012"),
        ("api_key", "X", "0012"),
        ("api_key", "token", "ok"),
    ],
)
def test_key_and_token(server: MockServer, user: str, password: str, expected: str) -> None:
    known = secrets(server)
    assert code(server, "task.getList", auth=(known.get(user, user), known.get(password, password))) == expected


@pytest.mark.parametrize("password", ["", "X"])
def test_a_login_gives_a_sid_that_opens_the_list_for_an_hour(password: str) -> None:
    with mock("planfix") as server:
        sid, key = log_in(server, password=password), secrets(server)["api_key"]
        assert len(sid) == 32
        server.lab("clock.advance", seconds=3599)
        assert code(server, "task.getList", f"<sid>{sid}</sid>", auth=(key, password)) == "ok"
        server.lab("clock.advance", seconds=1)
        assert code(server, "task.getList", f"<sid>{sid}</sid>", auth=(key, password)) == "0005"


def test_a_wrong_password_and_an_unknown_sid(server: MockServer) -> None:
    assert code(server, "auth.login", "<login>main</login><password>no</password>") == "1001"
    assert code(server, "task.getList", f"<sid>{'0' * 32}</sid>") == "0005"


def test_a_limited_token_and_another_tenants_key(server: MockServer) -> None:
    assert code(server, "task.getList", identity="limited") == "ok"
    assert code(server, "task.get", "<task><id>9001</id></task>", identity="limited") == "0020"
    assert code(server, "task.getList", identity="other_tenant") == "0001"


def test_a_deactivated_user_and_a_deleted_token() -> None:
    with mock("planfix") as server:
        server.lab("user.deactivate", identity="throwaway")
        assert code(server, "task.getList", identity="throwaway") == "0014"
        server.lab("user.deactivate", identity="throwaway", active=True)
        old = secrets(server, "throwaway")
        server.lab("secret.delete", identity="throwaway", secret="token")
        assert code(server, "task.getList", auth=(old["api_key"], old["token"])) == "0012"


def test_a_signature_may_be_left_out_but_not_be_wrong(server: MockServer) -> None:
    good = sign(server, "task.getListdemo1")
    assert code(server, "task.getList", f"<pageSize>1</pageSize><signature>{good}</signature>") == "ok"
    assert code(server, "task.getList", f"<pageSize>2</pageSize><signature>{good}</signature>") == "0006"
    assert code(server, "task.getList", "<signature></signature>") == "ok"
    filters = (
        "<filters>"
        + "".join(
            f"<filter><type>{kind}</type><operator>equal</operator><value>{value}</value></filter>"
            for kind, value in ((2, "7"), (1, "8"))
        )
        + "</filters>"
    )
    for text in ("task.getListdemoequal27equal18", "task.getListdemoequal18equal27"):
        assert code(server, "task.getList", f"{filters}<signature>{sign(server, text)}</signature>") == "ok"


def test_both_paths_and_only_post(server: MockServer) -> None:
    body = '<request method="task.getList"><account>demo</account></request>'
    known = secrets(server)
    address = server.url().rstrip("/")
    answer = requests.post(address, data=body, auth=(known["api_key"], known["token"]), timeout=5)
    assert 'status="ok"' in answer.text
    assert requests.get(server.url(), data=body, auth=(known["api_key"], known["token"]), timeout=5).status_code == 405
    assert requests.post(f"{server.origin}/json/", data=body, timeout=5).status_code == 404


# --- lists ---


def test_the_pages_hold_every_task_once(server: MockServer) -> None:
    pages = [ids(call(server, "task.getList", f"<pageCurrent>{n}</pageCurrent>")) for n in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [100, 100, 5, 0]
    assert len({id for page in pages for id in page}) == 205


def test_counts_stand_as_total_then_count_and_a_page_past_the_end_is_compact(server: MockServer) -> None:
    body = '<request method="task.getList"><account>demo</account><pageCurrent>%d</pageCurrent></request>'
    for current in (0, 9):
        assert post(server, body % current).text.endswith('<tasks totalCount="205" count="0"/></response>')


@pytest.mark.parametrize(
    ("size", "expected"), [("101", "0021"), ("-1", "0015"), ("x", "0015"), ("0", "ok"), ("100", "ok"), ("", "ok")]
)
def test_page_sizes(server: MockServer, size: str, expected: str) -> None:
    assert code(server, "task.getList", f"<pageSize>{size}</pageSize>") == expected


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("<target>all</target>", 205),
        ("<target>in</target>", 69),
        ("<target>out</target>", 103),
        ("<target>template</target>", 1),
        ("<target>periodic</target>", 19),
        ("<project><id>55</id></project>", 69),
        ("<parent><id>9001</id></parent>", 5),
        ("<user><id>8</id></user>", 68),
        ("<status>COMPLETED</status>", 51),
        ("<status>3</status>", 51),
        ("<filter>OVERDUE MY</filter>", 9),
        ("<filters><filter><type>8</type><operator>equal</operator><value>quote</value></filter></filters>", 34),
        ("<filters><filter><type>8</type><operator>notequal</operator><value>quote</value></filter></filters>", 171),
        ("<filters><filter><type>10</type><operator>equal</operator><value>1;2</value></filter></filters>", 103),
        ("<filters><filter><type>23</type><operator>equal</operator><value>1</value></filter></filters>", 41),
        ("<filters><filter><type>13</type><operator>lt</operator><value><datetype>anotherdate</datetype>"
         "<datefrom>10-02-2025</datefrom></value></filter></filters>", 12),
        ("<filters></filters>", 205),
    ],
)  # fmt: skip
def test_selections(server: MockServer, content: str, count: int) -> None:
    root = call(server, "task.getList", f"{content}<pageCurrent>0</pageCurrent>")
    assert root.find("tasks") is not None
    assert root.find("tasks").get("totalCount") == str(count)  # type: ignore[union-attr]  # asserted above


@pytest.mark.parametrize("content", ["<target>none</target>", "<sort>SIZE_ASC</sort>", "<filter>LATE</filter>",
    "<status>NICE</status>",
    "<filters><filter><type>9999</type><operator>equal</operator><value>1</value></filter></filters>",
    "<filters><filter><type>8</type><operator>like</operator><value>1</value></filter></filters>"])  # fmt: skip
def test_values_that_the_documentation_lacks(server: MockServer, content: str) -> None:
    assert code(server, "task.getList", content) == "0015"


def test_sorting(server: MockServer) -> None:
    numbers = ids(call(server, "task.getList", "<sort>NUMBER_DESC</sort><pageSize>3</pageSize>"))
    assert numbers == [9205, 9204, 9203]
    titles = [
        e.text or "" for e in call(server, "task.getList", "<sort>TASKTITLE_ASC</sort>").iterfind("tasks/task/title")
    ]
    assert titles == sorted(titles)


def test_the_running_number_wins_over_the_id(server: MockServer) -> None:
    data = server.target()["data"]
    root = call(
        server, "task.get", f"<task><id>{data['unknown_task']}</id><general>{data['task_general']}</general></task>"
    )
    assert root.findtext("task/id") == str(data["task"])


def test_lists_leave_out_members_and_auditors(server: MockServer) -> None:
    listed, one = call(server, "task.getList", "<pageSize>1</pageSize>"), call(
        server, "task.get", "<task><id>9001</id></task>"
    )
    assert (listed.find("tasks/task/members"), listed.find("tasks/task/auditors")) == (None, None)
    assert one.find("task/members") is not None
    assert one.find("task/auditors") is not None


@pytest.mark.parametrize(
    ("type_name", "method", "content"),
    [
        ("TaskGetListResponse", "task.getList", ""),
        ("TaskGetListResponse", "task.getList", "<pageCurrent>0</pageCurrent>"),
        ("TaskGetListResponse", "task.getList", "<target>template</target>"),
        ("TaskGetResponse", "task.get", "<task><id>9012</id></task>"),
        ("ErrorResponse", "task.get", "<task><id>1</id></task>"),
    ],
)
def test_answers_are_valid_by_the_shipped_schema(server: MockServer, type_name: str, method: str, content: str) -> None:
    root = call(server, method, content)
    source = (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="types.xsd"/>'
        f'<xs:element name="response" type="{type_name}"/></xs:schema>'
    )
    schema = etree.XMLSchema(etree.fromstring(source, base_url=f"{SPECS.as_uri()}/"))
    assert schema.validate(root), schema.error_log


@pytest.mark.parametrize("vector", [v for v in VECTORS if "condition" not in v], ids=lambda v: v["id"])
def test_the_worked_examples_are_understood(server: MockServer, vector: dict[str, Any]) -> None:
    body, known = vector["request"]["body"], secrets(server)
    body = body.replace("<login>ivan<", f"<login>{known['login']}<").replace(
        "<password>secret<", f"<password>{known['password']}<"
    )
    body = body.replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0", log_in(server))
    answer = etree.fromstring(post(server, body).content)
    wanted = etree.fromstring(vector["answer"]["body"].encode())
    assert (answer.tag, dict(answer.attrib)) == (wanted.tag, dict(wanted.attrib))
    assert {e.tag for e in answer} == {e.tag for e in wanted}


# --- quota, lab ---


def test_the_quota_ends_in_0007_and_comes_back_the_next_day() -> None:
    with mock("planfix") as server:
        server.lab("quota.leave", remaining=1)
        assert [code(server, "task.getList") for _ in range(3)] == ["ok", "0007", "0007"]
        server.lab("clock.advance", seconds=86_400)
        assert code(server, "task.getList") == "ok"


def test_a_busy_task(server: MockServer) -> None:
    server.lab("object.lock", id=9002)
    assert code(server, "task.get", "<task><id>9002</id></task>") == "3014"
    server.lab("object.lock", id=9002, on=False)
    assert code(server, "task.get", "<task><id>9002</id></task>") == "ok"


# --- faults and twins ---


def _list(fault: str, content: str = "") -> etree._Element:
    with mock("planfix", faults=[fault]) as server:
        root = call(server, "task.getList", content)
        assert server.firings()[fault] >= 1
        assert server.errors == []
        return root


def test_paging_faults() -> None:
    counted = _list("F-PG-20", "<pageSize>5</pageSize>").find("tasks")
    assert counted is not None
    assert (counted.get("count"), len(counted)) == ("6", 5)
    following = _list("F-PG-21", "<pageSize>5</pageSize>").find("tasks")
    assert following is not None
    assert following.get("totalCount") == "5"
    assert len(ids(_list("F-PG-22"))) == 101
    assert ids(_list("F-PG-23", "<pageCurrent>0</pageCurrent>"))
    assert len(ids(_list("F-PG-24", "<pageCurrent>9</pageCurrent>"))) == 5
    assert _list("F-PG-25", "<status>DRAFT</status>").get("status") == "error"


def test_error_and_form_faults() -> None:
    with mock("planfix", faults=["F-ER-09", "F-AU-29"]) as server:
        assert code(server, "task.get") == "9"
        assert code(server, "task.get", auth=("x", "y")) == "12"
    with mock("planfix", faults=["F-ER-07"]) as server:
        assert call(server, "task.get").find("code") is None
    with mock("planfix", faults=["F-ER-08"]) as server:
        assert call(server, "task.getList").findtext("code") == "0000"
    with mock("planfix", faults=["F-ER-10"]) as server:
        assert code(server, "task.paint") == "0003"
    with mock("planfix", faults=["F-ER-11"]) as server:
        assert post(server, "<request").status_code == 500
    with mock("planfix", faults=["F-XM-13"]) as server, pytest.raises(etree.XMLSyntaxError):
        call(server, "task.getList")
    assert "T" in (_list("F-XM-16").findtext("tasks/task/beginDateTime") or "")
    assert _list("F-XM-17").findtext("tasks/task/checkResult") == "true"
    with mock("planfix", faults=["F-XM-15", "F-RL-09"]) as server:
        known = secrets(server)
        body = '<request method="task.getList"><account>demo</account></request>'
        answer = requests.get(server.url(), data=body, auth=(known["api_key"], known["token"]), timeout=5)
        assert 'status="ok"' in answer.text
        assert "X-RateLimit-Remaining" not in answer.headers


def test_access_faults() -> None:
    with mock("planfix", faults=["F-AU-01", "F-AU-02", "F-AU-03", "F-AU-31", "F-AU-32"]) as server:
        key = secrets(server)["api_key"]
        assert code(server, "task.getList", auth=(key, "")) == "ok"
        assert code(server, "task.getList", "<signature>nonsense</signature>") == "ok"
        assert code(server, "task.getList", identity="other_tenant") == "ok"
        assert code(server, "auth.login", "<login>main</login><password>x</password>") == "ok"
        assert b'status="ok"' in post(server, '<request method="task.getList"/>').content
    with mock("planfix", faults=["F-SE-17"]) as server:
        assert code(server, "task.getList") == "0012"
    with mock("planfix", faults=["F-SE-16"]) as server:
        assert len(log_in(server)) == 24
    with mock("planfix", faults=["F-SE-15"]) as server:
        sid = log_in(server)
        server.lab("clock.advance", seconds=4000)
        assert code(server, "task.getList", f"<sid>{sid}</sid>") == "0012"
    with mock("planfix", faults=["F-SE-14"]) as server:
        sid = log_in(server)
        server.lab("clock.advance", seconds=4000)
        assert code(server, "task.getList", f"<sid>{sid}</sid>") == "ok"
    with mock("planfix", faults=["F-RL-10"]) as server:
        server.lab("quota.leave", remaining=0)
        root = call(server, "task.getList")
        assert (root.get("status"), ids(root)) == ("ok", [])


def test_a_wrong_encoding_and_a_document_type() -> None:
    with mock("planfix", faults=["F-CT-03"]) as server, pytest.raises(etree.XMLSyntaxError):
        call(server, "task.getList")
    with mock("planfix", faults=["F-XM-14"]) as server:
        assert b"<!DOCTYPE" in post(server, '<request method="task.getList"><account>demo</account></request>').content


@pytest.mark.parametrize(
    "twin", ["T-02", "T-03", "T-04", "T-06", "T-07", "T-09", "T-13", "T-14", "T-20", "T-21", "T-23"]
)
def test_a_twin_keeps_the_meaning(server: MockServer, twin: str) -> None:
    def seen(root: etree._Element) -> list[tuple[str | None, str | None]]:
        return [(e.findtext("id"), e.findtext("title")) for e in root.iter("task")]

    want, have = call(server, "task.getList"), _list(twin)
    assert seen(have) == seen(want)
    assert dict(have.find("tasks").attrib) == dict(want.find("tasks").attrib)  # type: ignore[union-attr]  # seen above


def test_the_rate_is_enforced_on_demand_only() -> None:
    with mock("planfix", faults=["T-RATE"]) as server:
        assert [code(server, "task.getList") for _ in range(2)] == ["ok", "0007"]
        server.lab("clock.advance", seconds=1)
        assert code(server, "task.getList") == "ok"
