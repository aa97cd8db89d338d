"""Sessions: obtained once, renewed before and after they end, by one thread or task for all, ended on close."""

from __future__ import annotations

import asyncio
import threading
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from mini_rest import AsyncMini, Mini
from mini_rest.errors import NotAuthenticated, RightMissing
from mini_soap import MiniSoap
from mini_soap.errors import SoapFault
from mini_xml import MiniXml
from mini_xml.errors import SessionExpired
from runtime.errors import UsageError
from runtime.transport import Answer, Call
from runtime_support import BASE, AsyncScripted, FakeTime, Scripted, answer, as_json, fault, soap

Loopback = Callable[..., str]


class Sessions:
    """A REST service with sessions; `alive` holds the tokens that it takes."""

    def __init__(self, lose: int = 0) -> None:
        self.alive: set[str] = set()
        self.logins = 0
        self.logouts: list[str] = []
        self._lock = threading.Lock()

    def __call__(self, call: Call) -> Answer:
        token = call.headers.get("authtoken")
        with self._lock:
            if call.url.endswith("/auth/login"):
                assert call.headers.get("authorization") == "Basic YW5uOnMzY3JldA=="
                self.logins += 1
                self.alive.add(f"token-{self.logins}")
                return as_json({"authToken": f"token-{self.logins}"})
            if call.url.endswith("/auth/logout"):
                self.logouts.append(token)
                return answer(200)
            if token in self.alive:
                return as_json({"_internalId": 5})
            return as_json({"errorCode": "api.unauthenticated", "errorMessage": "no session"}, 401)


def rest(service: Sessions, time: FakeTime | None = None) -> tuple[Mini, Scripted]:
    transport = Scripted(service)
    clock = (time or FakeTime()).clock
    return Mini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport, clock=clock), transport


def test_one_login_serves_many_calls_and_close_logs_out() -> None:
    service = Sessions()
    client, transport = rest(service)
    with client:
        client.projects.get(1)
        client.projects.get(2)
    assert (service.logins, service.logouts) == (1, ["token-1"])
    assert "authorization" not in transport.calls[1].headers


def test_closing_an_unused_client_sends_nothing() -> None:
    client, transport = rest(Sessions())
    client.close()
    client.close()
    assert transport.calls == []


def test_a_closed_client_refuses_calls() -> None:
    client, transport = rest(Sessions())
    client.close()
    with pytest.raises(UsageError, match="closed"):
        client.projects.get(1)
    with pytest.raises(UsageError, match="closed"):
        client.projects.list()
    assert transport.calls == []


def test_a_failing_logout_is_not_raised() -> None:
    def script(call: Call) -> Answer:
        if call.url.endswith("/logout"):
            return answer(500)
        return as_json({"authToken": "t"} if call.url.endswith("/login") else {"_internalId": 5})

    transport = Scripted(script)
    with Mini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport) as client:
        client.projects.get(1)
    assert len(transport.sent("/logout")) == 1


@pytest.mark.parametrize(("idle", "logins"), [(3500, 1), (3575, 2), (4000, 2)])
def test_an_idle_session_is_renewed_before_its_end(idle: float, logins: int) -> None:
    service, clock = Sessions(), FakeTime()
    client, transport = rest(service, clock)
    client.projects.get(1)
    clock.advance(idle)
    client.projects.get(2)
    assert service.logins == logins
    assert [call.headers.get("authtoken") for call in transport.sent("/projects/")][-1] == f"token-{logins}"


def test_a_refused_session_is_renewed_and_the_call_repeated() -> None:
    service = Sessions()
    client, transport = rest(service)
    client.projects.get(1)
    service.alive.clear()
    assert client.projects.get(2).internal_id == 5
    assert service.logins == 2
    assert len(transport.sent("/projects/2")) == 2


def test_a_session_that_is_refused_again_raises() -> None:
    service = Sessions()
    client, transport = rest(service)
    client.projects.get(1)
    service.alive = _Never()
    with pytest.raises(NotAuthenticated) as caught:
        client.projects.get(2)
    assert caught.value.code == "api.unauthenticated"
    assert len(transport.sent("/projects/2")) == 2


class _Never(set[str]):
    def __contains__(self, token: object) -> bool:
        return False


def test_a_missing_right_is_no_expired_session() -> None:
    def script(call: Call) -> Answer:
        if "/login" in call.url:
            return as_json({"authToken": "t"})
        return as_json({"errorCode": "api.unauthorized", "errorMessage": "API-1007 : no"}, 401)

    transport = Scripted(script)
    client = Mini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport)
    with pytest.raises(RightMissing):
        client.projects.get(1)
    assert len(transport.sent("/login")) == 1


def test_twenty_threads_share_one_login_and_one_renewal(loopback: Loopback) -> None:
    logins: list[int] = []
    alive = [""]
    lock = threading.Lock()

    def script(method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        if path.endswith("/login"):
            with lock:
                logins.append(1)
                number = len(logins)
            time.sleep(0.05)
            alive[0] = f"t{number}"
            return 200, {"content-type": "application/json"}, b'{"authToken": "t%d"}' % number
        if headers.get("authtoken") != alive[0]:
            return 401, {"content-type": "application/json"}, b'{"errorCode": "gone"}'
        return 200, {"content-type": "application/json"}, b'{"_internalId": 1}'

    with Mini(base_url=loopback(script), auth=Mini.token_login("ann", "s3cret")) as client:
        with ThreadPoolExecutor(20) as pool:
            assert {p.internal_id for p in pool.map(client.projects.get, range(1, 21))} == {1}
            assert len(logins) == 1
            alive[0] = "none"
            assert {p.internal_id for p in pool.map(client.projects.get, range(1, 21))} == {1}
        assert len(logins) == 2


def test_twenty_tasks_share_one_login_and_one_renewal() -> None:
    service = Sessions()

    async def run() -> None:
        transport = AsyncScripted(service)
        async with AsyncMini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport) as client:
            await asyncio.gather(*(client.projects.get(n) for n in range(1, 21)))
            first = service.logins
            service.alive.clear()
            await asyncio.gather(*(client.projects.get(n) for n in range(1, 21)))
            assert (first, service.logins) == (1, 2)
        assert service.logouts == ["token-2"]

    asyncio.run(run())


def test_a_cancelled_login_leaves_the_lock_free() -> None:
    service = Sessions()

    async def run() -> None:
        transport = AsyncScripted(service)
        client = AsyncMini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport)
        first = asyncio.create_task(client.projects.get(1))
        await asyncio.sleep(0)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert (await asyncio.wait_for(client.projects.get(2), 5)).internal_id == 5

    asyncio.run(run())


def test_a_refused_login_is_tried_once_for_all_who_wait() -> None:
    gate = threading.Barrier(10)
    tried: list[int] = []

    def script(call: Call) -> Answer:
        tried.append(1)
        time.sleep(0.1)
        return as_json({"errorMessage": "API-1029 : Authentication Error"}, 401)

    client = Mini(base_url=BASE, auth=Mini.token_login("ann", "wrong!"), transport=Scripted(script))

    def one(_: int) -> str:
        gate.wait()
        with pytest.raises(NotAuthenticated) as caught:
            client.projects.get(1)
        return caught.value.message

    with ThreadPoolExecutor(10) as pool:
        assert set(pool.map(one, range(10))) == {"API-1029 : Authentication Error"}
    assert len(tried) == 1


def test_a_login_answer_without_a_token_is_named() -> None:
    client = Mini(
        base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=Scripted(lambda c: as_json({"x": 1}))
    )
    with pytest.raises(Exception, match=r"login: the answer holds no session \(body:/authToken\)"):
        client.projects.get(1)


def test_an_html_login_page_in_a_200_means_that_the_session_has_ended() -> None:
    pages = iter([True, False])

    def script(call: Call) -> Answer:
        if "/login" in call.url:
            return as_json({"authToken": "t"})
        if next(pages):
            return answer(200, b"<html>sign in</html>", "text/html; charset=utf-8")
        return as_json({"_internalId": 9})

    transport = Scripted(script)
    client = Mini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport)
    assert client.projects.get(9).internal_id == 9
    assert len(transport.sent("/login")) == 2


def test_a_cookie_scheme_sends_the_cookie_and_warns_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.credentials._warned", set())
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        auth = Mini.cookie("5096019__ABCD")
        Mini.cookie("5096019__ABCD")
    assert [w.category for w in seen] == [DeprecationWarning]
    assert __file__ == seen[0].filename
    transport = Scripted(lambda call: as_json({"_internalId": 1}))
    Mini(base_url=BASE, auth=auth, transport=transport).projects.get(1)
    assert transport.calls[0].headers.get("cookie") == "sessionId=5096019__ABCD"


class SoapSessions:
    def __init__(self) -> None:
        self.alive: set[str] = set()
        self.logins = 0

    def __call__(self, call: Call) -> Answer:
        body = (call.body or b"").decode()
        if "login>" in body:
            self.logins += 1
            self.alive = {f"SID-{self.logins}"}
            reply = f"<s:return>SID-{self.logins}</s:return>"
            return soap(f'<s:loginResponse xmlns:s="http://services">{reply}</s:loginResponse>')
        if "logout>" in body:
            return soap('<s:logoutResponse xmlns:s="http://services"/>')
        if not any(f"sessionId>{sid}</" in body for sid in self.alive):
            return fault("Session invalid")
        if ">13</" in body:
            return fault("Unknown type")
        return soap('<s:findEntityResponse xmlns:s="http://services"/>')


def soap_client(clock: FakeTime) -> tuple[MiniSoap, Scripted, SoapSessions]:
    service = SoapSessions()
    transport = Scripted(service)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        auth = MiniSoap.login("ann", "s3cret")
    return MiniSoap(base_url=BASE, auth=auth, transport=transport, clock=clock.clock), transport, service


def test_ten_minutes_of_a_soap_session_are_counted_from_login() -> None:
    clock = FakeTime()
    client, _, service = soap_client(clock)
    for _ in range(3):
        client.find_entity(entity_type_id=4)
        clock.advance(250)
    client.find_entity(entity_type_id=4)
    assert service.logins == 2


def test_a_fault_of_unknown_meaning_is_worth_one_new_session() -> None:
    client, _, service = soap_client(FakeTime())
    client.find_entity(entity_type_id=4)
    service.alive = set()
    assert client.find_entity(entity_type_id=4) == []
    assert service.logins == 2


def test_faults_that_a_new_session_does_not_cure_cost_one_login_a_minute() -> None:
    clock = FakeTime()
    client, _, service = soap_client(clock)
    for _ in range(5):
        with pytest.raises(SoapFault, match="Unknown type"):
            client.find_entity(entity_type_id=13)
    assert service.logins == 2
    clock.advance(61)
    with pytest.raises(SoapFault):
        client.find_entity(entity_type_id=13)
    assert service.logins == 3


def test_credentials_in_the_body_go_before_the_arguments() -> None:
    transport = Scripted(lambda call: soap('<s:findEntityResponse xmlns:s="http://services"/>'))
    MiniSoap(base_url=BASE, auth=MiniSoap.body("ann", "t&k"), transport=transport).find_entity(entity_type_id=4)
    body = (transport.calls[0].body or b"").decode()
    assert "<n0:username>ann</n0:username><n0:password>t&amp;k</n0:password><n0:entityTypeId>4<" in body


def test_a_session_code_inside_a_200_renews() -> None:
    seen: list[str] = []

    def script(call: Call) -> Answer:
        body = (call.body or b"").decode()
        if "auth.login" in body:
            seen.append("login")
            return answer(200, b'<response status="ok"><sid>s%d</sid></response>' % len(seen), "application/xml")
        if "<sid>s1</sid>" in body:
            return answer(200, b'<response status="error"><code>0005</code></response>', "application/xml")
        return answer(200, b'<response status="ok"><task><id>5</id></task></response>', "application/xml")

    auth = MiniXml.login(account="demo", api_key="k123", login="ann", password="s3cret")
    client = MiniXml(auth=auth, transport=Scripted(script), clock=FakeTime().clock)
    assert client.task.get(id=5).id == 5
    assert seen == ["login", "login"]


def test_renewal_has_an_end() -> None:
    def script(call: Call) -> Answer:
        if b"auth.login" in (call.body or b""):
            return answer(200, b'<response status="ok"><sid>s</sid></response>', "application/xml")
        return answer(200, b'<response status="error"><code>0005</code></response>', "application/xml")

    auth = MiniXml.login(account="demo", api_key="k123", login="ann", password="s3cret")
    transport = Scripted(script)
    with pytest.raises(SessionExpired):
        MiniXml(auth=auth, transport=transport, clock=FakeTime().clock).task.get(id=5)
    assert len(transport.sent("task.get")) == 2


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Mini.basic("a:b", "x"), "username must not hold a colon"),
        (lambda: Mini.basic("ann", ""), "password is empty"),
        (lambda: MiniXml.token(account="", api_key="k", token="t"), "account is empty"),
    ],
)
def test_credentials_that_cannot_work_are_refused(make: Callable[[], object], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        make()
