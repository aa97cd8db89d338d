"""What a service says of the calls that are left: one memory for all clients that count together."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Any

import msgspec
import pytest
from mini_rest import Mini
from mini_rest import _service as mini_service
from mini_rest.errors import RateLimited
from msgspec import structs
from runtime.credentials import Credentials
from runtime.errors import TimedOut, UsageError
from runtime.limiter import budget
from runtime.operation import Http, Operation
from runtime.paths import Moved, addresses
from runtime.retry import Retry
from runtime.service import Interface, Lives, Obtain, Put, Quota, Renew, Scheme
from runtime.transport import Answer, Call, Timeout
from runtime_support import BASE, FakeTime, Scripted, answer, as_json

OK = as_json({"_internalId": 1}, X_RateLimit_Remaining="7")
ONCE = Retry(attempts=1)


class Counter:
    """A service that refuses with `wait` as long as it is `full`."""

    def __init__(self, wait: str = "20") -> None:
        self.full = False
        self.wait = wait

    def __call__(self, call: Call) -> Answer:
        return answer(429, Retry_After=self.wait) if self.full else OK


def mini(time: FakeTime, service: Counter, user: str = "ann", **options: Any) -> tuple[Mini, Scripted]:
    transport = Scripted(service)
    auth = Mini.basic(user, "s3cret")
    return Mini(base_url=BASE, auth=auth, transport=transport, clock=time.clock, **options), transport


def test_a_pause_that_one_client_is_asked_for_holds_back_the_others_of_the_same_owner() -> None:
    time, service = FakeTime(), Counter()
    (one, _), (two, sent), (other, _) = mini(time, service), mini(time, service), mini(time, service, "bob")
    service.full = True
    with pytest.raises(RateLimited):
        one.with_options(retry=ONCE).projects.get(1)
    service.full = False
    other.projects.get(1)
    assert time.slept == []
    two.projects.get(1)
    assert (time.slept, len(sent.calls)) == ([20.0], 1)


def test_a_call_that_may_not_wait_that_long_is_not_sent() -> None:
    time, service = FakeTime(), Counter()
    client, sent = mini(time, service, retry=ONCE)
    service.full = True
    with pytest.raises(RateLimited):
        client.projects.get(1)
    with pytest.raises(TimedOut) as caught:
        client.with_options(timeout=Timeout(total=5)).projects.get(1)
    assert (caught.value.retry_safe, len(sent.calls)) == (True, 1)


@pytest.mark.parametrize("wait", ["-5", "", "soon", "999999999", "121"])
def test_no_pause_is_kept_that_is_none_or_above_the_ceiling(wait: str) -> None:
    time, service = FakeTime(), Counter(wait)
    client, sent = mini(time, service)
    service.full = True
    with pytest.raises(RateLimited):
        client.projects.get(1)
    assert len(sent.calls) <= 3
    assert sum(time.slept) <= 16
    service.full, time.slept[:] = False, []
    client.projects.get(1)
    assert time.slept == []


def test_what_is_left_is_known_to_every_client_of_the_owner() -> None:
    time, service = FakeTime(), Counter()
    (one, _), (two, _) = mini(time, service), mini(time, service)
    one.projects.get(1)
    time.advance(3)
    assert two.quota is not None
    assert (two.quota.remaining, two.quota.age_s) == (7, 3.0)


def jwt(**claims: str) -> str:
    body = urlsafe_b64encode(msgspec.json.encode(claims)).decode().rstrip("=")
    return f"e30.{body}.sig"


def test_the_owner_is_whom_the_token_names(monkeypatch: pytest.MonkeyPatch) -> None:
    scheme = Scheme(
        "auth.oauth2",
        "oauth2",
        send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
        obtain=Obtain(
            read=(("token", ("body", "id_token")),), send=(Put(("form", "client_id"), "{client_id}"),), url="/token"
        ),
        lives=Lives(),
        renew=Renew(),
    )
    rest: Interface = structs.replace(
        mini_service.REST, schemes=(scheme,), quota=Quota(("header", "X-RateLimit-Remaining"), owner=("token", "cust"))
    )
    service = structs.replace(mini_service.SERVICE, interfaces=(rest,))
    monkeypatch.setattr("mini_rest._client.SERVICE", service)
    time, seen = FakeTime(), Counter()

    def opened(client_id: str, customer: str) -> Mini:
        token = as_json({"id_token": jwt(cust=customer)} if customer else {"id_token": "opaque"})
        script = Scripted(lambda call: token if call.url.endswith("/token") else seen(call))
        auth = Credentials(scheme, {"client_id": _secret(client_id)}, {})
        return Mini(base_url=BASE, auth=auth, transport=script, clock=time.clock, retry=ONCE)

    one, two, other, unnamed = opened("a", "acme"), opened("b", "acme"), opened("c", "else"), opened("d", "")
    for client in (one, two, other, unnamed):
        client.projects.get(1)
    seen.full = True
    with pytest.raises(RateLimited):
        one.projects.get(1)
    seen.full = False
    other.projects.get(1)
    unnamed.projects.get(1)
    assert time.slept == []
    two.projects.get(1)
    assert time.slept == [20.0]


def _secret(text: str) -> Any:
    from runtime.secret import Secret

    return Secret(text)


def test_budgets_are_forgotten_with_their_last_client() -> None:
    clock = FakeTime().clock.monotonic
    held = budget("k", clock)
    assert budget("k", clock) is held
    held.hold(9)
    del held
    assert budget("k", clock).wait() == 0.0


# --- addresses ---

MOVABLE = (Interface("rest", "rest-json", movable={"getUser": "/user/{id}", "listUsers": "/user"}),)


@pytest.mark.parametrize(
    ("name", "path", "words"),
    [
        ("nothing", "/x", "'nothing' cannot be moved; operations: getUser, listUsers"),
        ("getUser", "/people", "must hold {id}"),
        ("listUsers", "/people/{id}", "must hold no parameter"),
        ("listUsers", "people", "must begin with one slash"),
        ("listUsers", "//evil.example/x", "must begin with one slash"),
        ("listUsers", "/x?y=1", "neither blanks nor a query"),
        ("listUsers", "/x y", "neither blanks nor a query"),
    ],
)
def test_an_address_that_does_not_fit_is_refused(name: str, path: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        addresses(MOVABLE, {name: path})
    assert words in str(caught.value)


def test_an_operation_is_sent_to_the_address_given_for_it() -> None:
    moved = Moved(addresses(MOVABLE, {"getUser": "/v2/people/{id}"}))
    get: Operation[Any] = Operation("getUser", Http("GET", "/user/{id}"))
    other: Operation[Any] = Operation("listUsers", Http("GET", "/user"))
    assert moved(get).binding == Http("GET", "/v2/people/{id}")
    assert moved(get) is moved(get)
    assert moved(other) is other
