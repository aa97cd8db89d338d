"""Retries by what is safe, waits by what the service asks for, and a rate that is kept by threads and tasks alike."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
from mini_rest import Mini
from mini_rest.errors import ApiError, ConnectionFailed, RateLimited, TimedOut
from mini_xml import AsyncMiniXml, MiniXml
from mini_xml.errors import QuotaExceeded, TaskBusy
from runtime.errors import ConnectionLost, Error
from runtime.hooks import Hooks, Received, Retrying, Sending
from runtime.limiter import Limiter
from runtime.retry import Retry, retry_after
from runtime.transport import Answer, Call, Headers, Timeout
from runtime_support import BASE, AsyncScripted, FakeTime, Scripted, answer, as_json

OK = as_json({"_internalId": 1})


def client(outcomes: list[Answer | Error], **options: Any) -> tuple[Mini, Scripted, FakeTime]:
    left: Iterator[Answer | Error] = iter(outcomes)

    def script(call: Call) -> Answer:
        outcome = next(left)
        if isinstance(outcome, Error):
            raise outcome
        return outcome

    transport, time = Scripted(script), FakeTime(chance=options.pop("chance", 0.5))
    auth = Mini.basic("ann", "s3cret")
    return Mini(base_url=BASE, auth=auth, transport=transport, clock=time.clock, **options), transport, time


READ, WRITE = "get", "update"


def call(mini: Mini, verb: str) -> object:
    return mini.projects.get(1) if verb == READ else mini.projects.update(1, mini_update())


def mini_update() -> Any:
    from mini_rest.models import ProjectUpdate

    return ProjectUpdate(name="x")


@pytest.mark.parametrize(
    ("first", "verb", "sends"),
    [
        (answer(503), READ, 2),
        (answer(503), WRITE, 1),
        (answer(503, Retry_After="1"), WRITE, 2),
        (answer(429), WRITE, 2),
        (answer(500), READ, 1),
        (answer(502), READ, 2),
        (answer(504), WRITE, 1),
        (answer(408), READ, 2),
        (answer(404), READ, 1),
        (as_json({"errorCode": "api.busy"}, 409), WRITE, 2),
        (as_json({"errorCode": "api.unauthorized"}, 503), READ, 1),
        (ConnectionFailed("refused", retry_safe=True), WRITE, 2),
        (ConnectionLost("reset"), WRITE, 1),
        (ConnectionLost("reset"), READ, 2),
        (TimedOut("read"), WRITE, 1),
        (TimedOut("read"), READ, 2),
    ],
)
def test_what_is_sent_again(first: Answer | Error, verb: str, sends: int) -> None:
    mini, transport, _ = client([first, OK])
    if sends == 1:
        with pytest.raises(Error):
            call(mini, verb)
    else:
        call(mini, verb)
    assert len(transport.calls) == sends


def test_waits_grow_with_jitter_up_to_the_cap() -> None:
    mini, transport, time = client([answer(503)] * 7, retry=Retry(attempts=7, base_s=1, cap_s=10), chance=0.5)
    with pytest.raises(ApiError) as caught:
        mini.projects.get(1)
    assert time.slept == [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]
    assert (len(transport.calls), caught.value.status, caught.value.retry_safe) == (7, 503, True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": " 0 "}, 0.0),
        ({"retry-after": "Sat, 21 Nov 2026 10:00:30 GMT"}, 30.0),
        ({"retry-after": "Sat, 21 Nov 2026 10:00:30 GMT", "date": "Sat, 21 Nov 2026 10:00:20 GMT"}, 10.0),
        ({"retry-after": "Sat, 21 Nov 2020 10:00:30 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "1e3"}, None),
        ({}, None),
    ],
)
def test_retry_after_in_both_forms(headers: dict[str, str], seconds: float | None) -> None:
    at_ten = 1_795_255_200.0  # 2026-11-21 10:00:00 UTC
    assert retry_after(Headers(headers.items()), lambda: at_ten) == seconds


def test_retry_after_is_waited_for() -> None:
    mini, _, time = client([answer(429, Retry_After="30"), OK], chance=0.0)
    mini.projects.get(1)
    assert time.slept == [30.0]


def test_a_wait_above_the_ceiling_is_raised_with_its_length() -> None:
    mini, transport, time = client([answer(429, Retry_After="3600"), OK])
    with pytest.raises(RateLimited) as caught:
        mini.projects.get(1)
    assert (caught.value.retry_after, len(transport.calls), time.slept) == (3600.0, 1, [])


def test_the_total_time_limit_ends_the_waiting() -> None:
    mini, transport, time = client(
        [answer(503)] * 9, timeout=Timeout(total=3), retry=Retry(attempts=9, base_s=2), chance=1.0
    )
    with pytest.raises(ApiError):
        mini.projects.get(1)
    assert time.slept == [2.0]
    assert transport.calls[1].timeout.total == pytest.approx(1.0)


def test_hooks_see_every_attempt_and_no_credential() -> None:
    seen: list[object] = []

    class Watch(Hooks):
        def before_send(self, event: Sending) -> None:
            seen.append(event)

        def after_receive(self, event: Received) -> None:
            seen.append(event)

        def on_retry(self, event: Retrying) -> None:
            seen.append(event)

    mini, _, _ = client([answer(503), OK], hooks=Watch())
    mini.projects.get(1, fields=["code"])
    assert [type(event).__name__ for event in seen] == ["Sending", "Received", "Retrying", "Sending", "Received"]
    first = seen[0]
    assert isinstance(first, Sending)
    assert (first.operation, first.attempt, first.method) == ("getProject", 1, "GET")
    assert first.headers.get("authorization") == "***"
    assert "s3cret" not in repr(seen)
    assert "YW5uOnMzY3JldA" not in repr([list(e.headers) for e in seen if isinstance(e, Sending)])


def xml_script(call: Call) -> Answer:
    return answer(200, b'<response status="ok"><task><id>5</id></task></response>', "application/xml")


def token(account: str) -> Any:
    return MiniXml.token(account=account, api_key="k123", token="t123")


def test_threads_keep_one_call_a_second() -> None:
    time = FakeTime()
    limiter = Limiter(1, 1.0, lambda: 50.0)
    with ThreadPoolExecutor(8) as pool:
        waits = sorted(pool.map(lambda _: limiter.reserve(), range(20)))
    assert waits[0] == 0
    assert all(later - earlier >= 1.0 for earlier, later in pairwise(waits))
    client = MiniXml(auth=token("threads"), transport=Scripted(xml_script), clock=time.clock)
    client.task.get(id=1)
    client.task.get(id=2)
    assert sum(time.slept) >= 1.0


def test_two_clients_of_one_account_share_its_rate_and_others_do_not() -> None:
    time = FakeTime()
    one = MiniXml(auth=token("shared"), transport=Scripted(xml_script), clock=time.clock)
    two = MiniXml(auth=token("shared"), transport=Scripted(xml_script), clock=time.clock)
    other = MiniXml(auth=token("other"), transport=Scripted(xml_script), clock=time.clock)
    one.task.get(id=1)
    other.task.get(id=1)
    assert time.slept == []
    two.task.get(id=1)
    assert sum(time.slept) >= 1.0


def test_tasks_keep_one_call_a_second() -> None:
    time = FakeTime()
    sent: list[float] = []

    def script(call: Call) -> Answer:
        sent.append(time.now)
        return xml_script(call)

    async def run() -> None:
        client = AsyncMiniXml(auth=token("tasks"), transport=AsyncScripted(script), clock=time.clock)
        await asyncio.gather(*(client.task.get(id=n) for n in range(1, 6)))

    asyncio.run(run())
    assert len(sent) == 5
    assert sum(time.slept) >= 4.0


def test_codes_say_whether_to_try_again() -> None:
    codes = iter([b"3014", b"3014", b"0007"])

    def script(call: Call) -> Answer:
        return answer(200, b'<response status="error"><code>%s</code></response>' % next(codes), "application/xml")

    transport = Scripted(script)
    client = MiniXml(auth=token("codes"), transport=transport, clock=FakeTime().clock, retry=Retry(attempts=2))
    with pytest.raises(TaskBusy) as busy:
        client.task.get(id=1)
    assert (busy.value.code, busy.value.advice, busy.value.retry_safe) == ("3014", "soon", True)
    with pytest.raises(QuotaExceeded):
        client.task.get(id=1)
    assert len(transport.calls) == 3


def test_the_quota_left_is_readable() -> None:
    time = FakeTime()
    auth = Mini.basic("ann", "s3cret")
    left = iter(["19842", "many", "12"])
    script = Scripted(lambda call: as_json({"_internalId": 1}, X_RateLimit_Remaining=next(left)))
    client = Mini(base_url=BASE, auth=auth, transport=script, clock=time.clock)
    assert client.quota is None
    client.projects.get(1)
    client.projects.get(1)
    time.advance(5)
    assert client.quota is not None
    assert (client.quota.remaining, client.quota.age_s, client.quota.approximate) == (19842, 5.0, True)


def test_one_call_may_have_other_options() -> None:
    mini, transport, _ = client([answer(503), OK])
    with pytest.raises(ApiError):
        mini.with_options(retry=Retry(attempts=1), headers={"x-trace": "7"}).projects.get(1)
    mini.projects.get(1)
    assert [call.headers.get("x-trace") for call in transport.calls] == ["7", ""]
