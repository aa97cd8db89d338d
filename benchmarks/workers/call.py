"""CPU of calls to the loopback server, one connection, keep-alive: ours, httpx2, requests."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable

import bench_json
import httpx2
import requests

from benchmarks.rounds import per_call

_CALLS = 100


def main() -> None:
    base, rounds = sys.argv[1], int(sys.argv[2])
    url = httpx2.URL(f"{base}/projects/5?fields=code%2CprojectName")
    headers = httpx2.Headers({"accept": "application/json", "accept-encoding": "gzip, deflate", "user-agent": "bench"})
    params = {"fields": "code,projectName"}
    loop = asyncio.new_event_loop()
    with (
        bench_json.BenchJson(base_url=base) as client,
        httpx2.Client() as plain,
        httpx2.Client(base_url=base) as naive,
        requests.Session() as session,
    ):
        raw = client.raw(client.projects.get_project)
        assert raw(5, fields="code,projectName").status == 200
        assert client.projects.get_project(5).code == "PRJ-00005"
        several, bare = bench_json.AsyncBenchJson(base_url=base), httpx2.AsyncClient()
        raw_async = several.raw(several.projects.get_project)

        async def send() -> None:
            await bare.send(httpx2.Request("GET", url, headers=headers))

        async def call() -> None:
            await raw_async(5, fields="code,projectName")

        def many(work: Callable[[], Awaitable[None]]) -> Callable[[], None]:
            async def repeat() -> None:
                for _ in range(_CALLS):
                    await work()

            return lambda: loop.run_until_complete(repeat())

        works: dict[str, Callable[[], object]] = {
            "ours": lambda: raw(5, fields="code,projectName"),
            "httpx2 send(prebuilt)": lambda: plain.send(httpx2.Request("GET", url, headers=headers)),
            "httpx2 get(url, params)": lambda: naive.get("/projects/5", params=params),
            "requests": lambda: session.get(f"{base}/projects/5", params=params),
            "ours, decoded": lambda: client.projects.get_project(5, fields="code,projectName"),
            "ours, async": many(call),
            "httpx2 async send(prebuilt)": many(send),
        }
        seen = per_call(works, rounds * 2, seconds=0.15, cpu=True)
        loop.run_until_complete(several.close())
        loop.run_until_complete(bare.aclose())
    asynchronous = ("ours, async", "httpx2 async send(prebuilt)")
    print(json.dumps(seen | {name: seen[name] / _CALLS for name in asynchronous}))


if __name__ == "__main__":
    main()
