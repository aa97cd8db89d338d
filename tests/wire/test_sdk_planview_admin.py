"""The shipped Planview Admin client against the mocked Planview Admin, over real sockets."""

from __future__ import annotations

import asyncio
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from planview_admin import AsyncPlanviewAdmin, Hooks, PlanviewAdmin, Retry, errors, models

from conformance.mock import MockServer, mock
from generator.data import data_root

PACKAGE = "planview_admin"
VECTORS = yaml.safe_load((data_root() / "specs/planview_admin/vectors/users.yaml").read_text("utf-8"))["examples"]


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("planview_admin") as started:
        yield started
        assert started.errors == []


def pair(server: MockServer, identity: str = "main") -> tuple[str, str]:
    known = server.target()["identity"][identity]
    return known["client_id"], known["client_secret"]


def client(server: MockServer, identity: str = "main", **options: Any) -> PlanviewAdmin:
    auth = PlanviewAdmin.client_credentials(*pair(server, identity))
    return PlanviewAdmin(base_url=server.url(), auth=auth, **options)


# --- tokens ---


def test_one_token_serves_all_calls(server: MockServer, counted) -> None:  # fixture
    with client(server) as admin:
        for _ in range(3):
            admin.products.list().first()
    assert counted(server) == {"token": 1, "listProducts": 3}


def test_a_token_is_replaced_before_it_ends(server: MockServer, counted, lab_time) -> None:
    clock = lab_time(server)
    with client(server, clock=clock.clock(PACKAGE)) as admin:
        admin.products.list().first()
        clock.advance(3600 - 61)
        admin.products.list().first()
        clock.advance(2)
        admin.products.list().first()
    assert counted(server) == {"token": 2, "listProducts": 3}


def test_twenty_threads_replace_an_expired_token_once(server: MockServer, counted) -> None:
    with client(server) as admin:
        admin.products.list().first()
        server.lab("clock.advance", seconds=3601)  # the client's clock knows nothing of it
        with ThreadPoolExecutor(20) as pool:
            found = list(pool.map(lambda _: admin.products.list().first(), range(20)))
    assert len([one for one in found if one is not None]) == 20
    assert counted(server)["token"] == 2


def test_fifty_tasks_ask_for_one_token(server: MockServer, counted) -> None:
    async def work() -> None:
        auth = AsyncPlanviewAdmin.client_credentials(*pair(server))
        async with AsyncPlanviewAdmin(base_url=server.url(), auth=auth) as admin:
            await asyncio.gather(*(admin.products.list().first() for _ in range(50)))

    asyncio.run(work())
    assert counted(server) == {"token": 1, "listProducts": 50}


@pytest.mark.parametrize("fault", ["T-PVA-01", "T-PVA-02", "T-PVA-03", "T-12"])
def test_what_else_stands_in_the_answer_or_the_token_does_no_harm(fault: str, counted) -> None:
    with mock("planview_admin", faults=[fault]) as server, client(server) as admin:
        for _ in range(3):
            admin.products.list().first()
        assert counted(server) == {"token": 1, "listProducts": 3}


def test_access_token_is_read_by_whoever_says_so_and_by_nobody_else() -> None:
    with mock("planview_admin", faults=["F-AU-16"]) as server:
        told = PlanviewAdmin.access_token(*pair(server))
        with PlanviewAdmin(base_url=server.url(), auth=told) as admin:
            assert admin.products.list().first() is not None
        with client(server) as admin, pytest.raises(errors.AnswerUnreadable, match=r"no session \(body:/id_token\)"):
            admin.products.list().first()


def test_credentials_in_the_body_are_for_servers_that_want_them_there(server: MockServer) -> None:
    for_body = PlanviewAdmin.form_credentials(*pair(server))
    with PlanviewAdmin(base_url=server.url(), auth=for_body) as admin, pytest.raises(errors.InvalidClient):
        admin.products.list().first()
    with mock("planview_admin", faults=["F-AU-18"]) as other:
        auth = PlanviewAdmin.form_credentials(*pair(other))
        with PlanviewAdmin(base_url=other.url(), auth=auth) as admin:
            assert admin.products.list().first() is not None


def test_a_wrong_secret_is_a_typed_error_that_does_not_tell_it(server: MockServer, counted) -> None:
    auth = PlanviewAdmin.client_credentials(pair(server)[0], "wr0ng-secret")
    with PlanviewAdmin(base_url=server.url(), auth=auth) as admin, pytest.raises(errors.InvalidClient) as caught:
        admin.products.list().first()
    assert (caught.value.status, caught.value.code) == (401, "invalid_client")
    assert "wr0ng" not in str(caught.value) + repr(vars(caught.value))
    assert counted(server) == {"token": 1}


# --- tokens that are no good ---


def jwt(**said: Any) -> str:
    head, body = (urlsafe_b64encode(json.dumps(x).encode()).decode().rstrip("=") for x in ({"alg": "none"}, said))
    return f"{head}.{body}."


NOW = 1_700_000_000


@pytest.mark.parametrize(
    ("token", "sent"),
    [
        (jwt(iat=NOW - 7200, exp=NOW - 3600, aud="client-main"), {"token": 2, "user": 2}),  # over, its life was an hour
        (jwt(iat=NOW, exp=NOW - 1), {"token": 2, "user": 2}),  # over before it began
        (jwt(exp="soon"), {"token": 2, "user": 2}),
        (jwt(exp=1e308), {"token": 2, "user": 2}),
        ("not a jwt", {"token": 2, "user": 2}),
        ("eyJ.eyJ.x", {"token": 2, "user": 2}),
        ("", {"token": 1, "user": 0}),
        ("two\r\nlines: x", {"token": 1, "user": 0}),
        (7, {"token": 2, "user": 2}),
        (["a"], {"token": 1, "user": 0}),
    ],
)
def test_a_token_that_is_no_good_is_asked_for_anew_once_and_then_told(
    scripted_pages: Callable[..., Any], token: Any, sent: dict[str, int]
) -> None:
    refusal = {"statusCode": 401, "error": "Unauthorized", "message": "Invalid token"}
    transport, seen = scripted_pages({"id_token": token}, 401, refusal)
    with _offline(transport) as admin, pytest.raises(errors.PlanviewAdminError) as caught:
        list(admin.users.list())
    assert seen == sent
    assert isinstance(caught.value, errors.NotAuthenticated | errors.AnswerUnreadable | errors.UsageError)


@pytest.fixture
def scripted_pages() -> Callable[..., Any]:
    """(transport, counts): one answer for every token request and one for every call."""

    def make(token: object, status: int, body: object, **headers: str) -> tuple[Any, dict[str, int]]:
        from planview_admin._runtime.transport import Answer, Headers

        seen = {"token": 0, "user": 0}

        def send(call: Any) -> Any:
            kind = "token" if call.url.endswith("/token") else "user"
            seen[kind] += 1
            fields = [("content-type", "application/json"), *((k.replace("_", "-"), v) for k, v in headers.items())]
            content = token if kind == "token" else body
            return Answer(200 if kind == "token" else status, Headers(fields), json.dumps(content).encode())

        return SimpleNamespace(send=send, close=lambda: None), seen

    return make


def _offline(transport: Any, **options: Any) -> PlanviewAdmin:
    auth = PlanviewAdmin.client_credentials("demo-client", "demo-secret")
    return PlanviewAdmin(base_url="https://admin.example.com", auth=auth, transport=transport, **options)


# --- pages ---


@pytest.mark.parametrize(
    ("rows", "count", "pages"), [(0, 50, 1), (49, 50, 1), (50, 50, 2), (101, 50, 3), (460, 1000, 3)]
)
def test_the_pager_goes_on_by_what_came_back(rows: int, count: int, pages: int, counted) -> None:
    with mock("planview_admin", rows=rows) as server, client(server) as admin:
        seen = [user.id for user in admin.users.list(count=count)]
        assert (len(seen), len(set(seen))) == (rows, rows)
        assert counted(server)["listUsers"] == pages


def test_without_a_count_the_size_of_the_service_holds(server: MockServer, counted) -> None:
    with client(server) as admin:
        assert len(list(admin.users.list())) == 460
    assert counted(server)["listUsers"] == 10


def test_a_page_of_the_number_that_came_still_ends(counted) -> None:
    with mock("planview_admin", rows=60, faults=["F-PG-15"]) as server, client(server) as admin:
        assert len(list(admin.users.list(count=50))) == 60
        assert counted(server)["listUsers"] == 3  # the last page looks full, so an empty one follows


def test_a_service_that_stands_still_is_told_and_not_walked_for_ever(counted) -> None:
    with mock("planview_admin", faults=["F-PG-14"]) as server, client(server) as admin:
        with pytest.raises(errors.PagingError, match="would never end"):
            list(admin.users.list(count=10))
        assert counted(server)["listUsers"] <= 3


def test_a_walk_is_resumed_where_it_stood(server: MockServer) -> None:
    with client(server) as admin:
        whole = [user.id for user in admin.users.list(count=200)]
        first = next(iter(admin.users.list(count=200).pages()))
        assert first.next_token == "at:201"
        rest = [user.id for user in admin.users.list(count=200).resume(first.next_token)]
    assert [user.id for user in first] + rest == whole


@pytest.mark.parametrize("example", VECTORS, ids=lambda e: e["id"])
def test_the_client_sends_and_reads_the_worked_examples(example: dict[str, Any], scripted_pages) -> None:
    calls: list[Any] = []
    answer = example["answer"]
    users = answer if example["operation"] == "listUsers" else VECTORS[3]["answer"]
    transport, _ = scripted_pages(
        {"id_token": VECTORS[0]["value"]["id_token"]}, users["status"], json.loads(users["body"]),
        **{k.replace("-", "_"): v for k, v in users["headers"].items()},
    )  # fmt: skip
    inner = transport.send
    transport.send = lambda call: (calls.append(call), inner(call))[1]
    given = {"start_index": "startIndex", "count": "count"}
    words = {k: example["input"][v] for k, v in given.items() if v in example.get("input", {})}
    with _offline(transport, retry=Retry(attempts=1)) as admin:
        if "condition" in example:
            with pytest.raises(errors.RateLimited) as caught:
                admin.users.list(**words).first()
            assert caught.value.retry_after == 42
        else:
            page = next(iter(admin.users.list(**words).pages()))
            if example["operation"] != "token":
                assert [{"id": user.id} for user in page] == example["value"]["Resources"]
    sent = calls[0] if example["operation"] == "token" else calls[1]
    wanted = example["request"]
    path, _, query = sent.url.removeprefix("https://admin.example.com").partition("?")
    assert (sent.method, path) == (wanted["method"], wanted["path"])
    assert sorted(query.split("&") if query else []) == sorted(f"{k}={v}" for k, v in wanted.get("query", ()))
    for name, value in wanted.get("headers", {}).items():
        assert sent.headers.get(name) == value
    assert (sent.body or b"").decode() == wanted.get("body", "")


# --- the customer's points ---


def test_what_is_left_can_be_read_by_every_client_of_the_customer(server: MockServer) -> None:
    with client(server) as one, client(server, "throwaway") as two, client(server, "other_tenant") as other:
        assert one.quota is None
        for admin in (one, two, other):
            admin.products.list().first()
        assert one.quota is not None
        assert two.quota is not None
        assert other.quota is not None
        assert [q.remaining for q in (one.quota, two.quota, other.quota)] == [118, 118, 119]


def test_a_refusal_for_the_rate_is_waited_for_and_holds_back_the_other_credentials(
    server: MockServer, lab_time
) -> None:
    clock = lab_time(server)
    shared = clock.clock(PACKAGE)
    with (
        client(server, clock=shared) as one,
        client(server, "throwaway", clock=shared) as two,
        client(server, "other_tenant", clock=shared) as other,
    ):
        for admin in (one, two, other):
            admin.products.list().first()
        server.lab("quota.leave", remaining=0)
        with pytest.raises(errors.RateLimited) as caught:
            one.with_options(retry=Retry(attempts=1)).products.list().first()
        assert (caught.value.retry_after, caught.value.retry_safe, clock.waits) == (60, True, [])
        other.products.list().first()
        assert clock.waits == []
        two.products.list().first()
        assert clock.waits == [60]


def test_one_call_waits_and_comes_through(server: MockServer, lab_time, counted) -> None:
    clock = lab_time(server)
    with client(server, clock=clock.clock(PACKAGE)) as admin:
        admin.products.list().first()
        server.lab("quota.leave", remaining=0)
        assert admin.products.list().first() is not None
    assert clock.waits == [60]
    assert counted(server) == {"token": 1, "listProducts": 3}


def test_threads_of_two_credentials_come_through_a_budget_that_ends(server: MockServer, lab_time, counted) -> None:
    clock = lab_time(server)
    shared = clock.clock(PACKAGE)
    with client(server, clock=shared) as one, client(server, "throwaway", clock=shared) as two:
        one.products.list().first()
        two.products.list().first()
        server.lab("quota.leave", remaining=3)
        with ThreadPoolExecutor(6) as pool:
            found = list(pool.map(lambda n: (one, two)[n % 2].products.list().first(), range(24)))
    assert all(found)
    assert counted(server)["listProducts"] <= 2 + 24 + 6


@pytest.mark.parametrize(
    ("wait", "asked", "waited"),
    [
        ("2", 3, 4),
        ("Thu, 01 Jan 1970 00:00:09 GMT", 3, 18),
        ("-5", 3, 0),
        ("", 3, 0),
        ("0", 3, 0),
        ("121", 1, 0),
        ("999999999999", 1, 0),
        ("99999999999999999999999999999999999999999999", 1, 0),
        ("NaN", 3, 0),
    ],
)
def test_refusals_without_end_are_bounded_whatever_retry_after_says(
    scripted_pages, wait: str, asked: int, waited: float
) -> None:
    transport, seen = scripted_pages(
        {"id_token": "t"}, 429, {"statusCode": 429}, Retry_After=wait, Date="Thu, 01 Jan 1970 00:00:00 GMT"
    )
    slept: list[float] = []
    clock = __import__(f"{PACKAGE}._runtime.clock", fromlist=["Clock"]).Clock(
        wall=lambda: 0.0, monotonic=lambda: sum(slept), sleep=slept.append, chance=lambda: 0.0
    )
    with _offline(transport, clock=clock) as admin, pytest.raises(errors.RateLimited):
        list(admin.users.list())
    assert (seen["user"], sum(slept)) == (asked, waited)


@pytest.mark.parametrize("fault", ["F-RL-05", "F-RL-06", "F-RL-07", "F-PVA-03", "T-15"])
def test_odd_waits_of_the_service_end_in_an_answer_or_a_typed_error(fault: str, lab_time, counted) -> None:
    with mock("planview_admin", faults=[fault]) as server:
        clock = lab_time(server)
        with client(server, clock=clock.clock(PACKAGE)) as admin:
            admin.products.list().first()
            server.lab("quota.leave", remaining=0)
            with suppress(errors.RateLimited):
                admin.products.list().first()
        assert counted(server)["listProducts"] <= 4
        assert sum(clock.waits) <= 130


def test_a_quota_of_zero_is_a_typed_error(lab_time, counted) -> None:
    with mock("planview_admin", faults=["M:contract:limits[limit.rate].max=0"]) as server:
        clock = lab_time(server)
        with client(server, clock=clock.clock(PACKAGE)) as admin, pytest.raises(errors.RateLimited):
            admin.products.list().first()
        assert counted(server) == {"token": 1, "listProducts": 3}
        assert clock.waits == [60, 60]


# --- what else it does ---


def test_credentials_go_to_no_other_host() -> None:
    seen: list[tuple[str, int]] = []

    class Watch(Hooks):
        def after_receive(self, event: Any) -> None:
            seen.append((event.operation, event.status))

    with (
        mock("planview_admin", faults=["F-SC-02"]) as server,
        client(server, hooks=Watch()) as admin,
        pytest.raises(errors.RedirectRefused, match="elsewhere"),
    ):
        admin.products.list().first()
    assert seen == [("token", 307)]


def test_users_are_managed_with_types(server: MockServer) -> None:
    with client(server) as admin:
        made = admin.users.create(models.UserChange(email="x@example.com", first_name="Ann"))
        assert (made.email, made.first_name, made.status) == ("x@example.com", "Ann", "Pending")
        again = admin.users.update(made.id, models.UserChange(status="Active"))
        assert (again.status, again.first_name) == ("Active", "Ann")
        assert [e.action for e in admin.users.list_audit(made.id)] == ["user.changed", "user.invited"]
        assert [u.email for u in admin.users.list(filter=f'id eq "{made.id}"')] == ["x@example.com"]
        admin.users.delete(made.id)
        with pytest.raises(errors.UnknownId):
            admin.users.get(made.id)
        with pytest.raises(errors.Duplicate):
            admin.users.create(models.UserChange(email=server.target()["data"]["email"]))


def test_an_operation_is_called_at_the_address_that_the_vendor_told(counted) -> None:
    paths = {"listProducts": "/v9/environments", "getUser": "/v9/people/{userId}"}
    with mock("planview_admin", paths=paths) as server:
        id = server.target()["data"]["user"]
        with client(server) as admin, pytest.raises(errors.UnknownId):
            admin.products.list().first()
        with client(server, paths=paths) as admin:
            assert admin.users.get(id).id == id
            assert len(list(admin.products.list())) == 6
    with pytest.raises(errors.UsageError, match="'listUsers' cannot be moved"):
        _offline(SimpleNamespace(), paths={"listUsers": "/x"})


def test_the_program_of_the_readme_runs(server: MockServer, shown) -> None:
    id, secret = pair(server)
    words = {'"client_id", "client_secret"': f'"{id}", "{secret}"', "https://ppm.example": server.url()}
    assert len(shown("planview_admin", 0, words)) == 460
