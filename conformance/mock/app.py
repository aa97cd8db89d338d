"""The ASGI application of one mock: bounded bodies in, the vendor's answer out, the control pages beside it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from email.utils import formatdate
from typing import Any, cast

from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, Scope

from conformance.mock import lab, mechanical, wirefaults
from conformance.mock.answers import Answer, Request
from conformance.mock.mechanical import Mutation
from conformance.mock.site import Site
from conformance.mock.traffic import Traffic
from conformance.mock.vendor import LabRefused
from conformance.mock.wire import KEY, cut

CONTROL = "/__mock__/"
LARGEST = 16 * 2**20
"""Bytes of a request body; a larger one is refused with 413."""
_SKEW = 90
"""Seconds that the Date header is off under T-23."""


class App:
    """`secure_only`: requests over plain HTTP are dropped unread, as the vendor says that they are."""

    def __init__(
        self, site: Site, mutations: Sequence[Mutation] = (), *, title: str, secure_only: bool = False
    ) -> None:
        self.site = site
        self.traffic = Traffic(title)
        self.errors: list[BaseException] = []
        """Defects of the mock itself: each was answered 500 without a word about it."""
        self._mutations = tuple(mutations)
        self._mutated = dict.fromkeys((m.spec for m in mutations), 0)
        self._secure_only = secure_only
        self._date = (0, b"")

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        if scope["type"] != "http":
            return
        raw = cast("dict[str, Any]", scope)
        body = await _body(receive)
        request = _request(raw, body or b"")
        if body is None:
            answer = Answer(413, b"request body too large", "text/plain", [("connection", "close")])
        elif request.path.startswith(CONTROL):
            answer = self.control(request)
        else:
            answer = self.answer(request)
        headers = self._headers(answer)
        if answer.cut:
            await cut(cast("asyncio.Transport", raw[KEY]), answer, headers)
            await receive()  # wait for the end of the connection, else uvicorn would answer in our place
            return
        await send({"type": "http.response.start", "status": answer.status, "headers": headers, "trailers": False})
        await send({"type": "http.response.body", "body": answer.body, "more_body": False})

    def answer(self, request: Request) -> Answer:
        """The vendor's answer with everything that is switched on, recorded."""
        try:
            answer = self._played(request)
        except Exception as defect:  # nothing of it may reach the wire
            self.errors.append(defect)
            answer = Answer(500, b"internal error of the mock", "text/plain")
        self.traffic.add(self.site.world.clock.now(), request, answer)
        return answer

    def _played(self, request: Request) -> Answer:
        faults = self.site.world.faults
        if self._secure_only and not request.secure and not faults.on("F-SC-05"):
            return Answer(400, cut="ignore")
        if not faults and not self._mutations:
            return self.site.handle(request)
        request, moved = _unmoved(request, faults.has("T-21"))
        early = wirefaults.before(faults, request, self.site.operation_of(request), moved) if faults else None
        if early is not None:
            return early
        answer = self.site.handle(request)
        for mutation in self._mutations:
            self._mutated[mutation.spec] += mechanical.apply(mutation, answer, self.site.items(answer.operation))
        wirefaults.after(faults, request, answer)
        return answer

    def _headers(self, answer: Answer) -> list[tuple[bytes, bytes]]:
        now = int(self.site.world.clock.now()) + (_SKEW if self.site.world.faults.on("T-23") else 0)
        if now != self._date[0]:
            self._date = (now, formatdate(now, usegmt=True).encode())
        headers = [(b"date", self._date[1])]
        if answer.media:
            headers.append((b"content-type", answer.media.encode("latin-1")))
        if not answer.chunked:
            headers.append((b"content-length", str(len(answer.body)).encode()))
        headers += [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in answer.headers]
        return headers

    # --- control ---

    def secrets(self) -> Iterator[str]:
        yield from self.site.secrets()

    def control(self, request: Request) -> Answer:
        """The pages below ``/__mock__/``."""
        name = request.path.removeprefix(CONTROL)
        if request.method == "GET" and name == "":
            page = Answer(200, self.traffic.page(self.secrets()), "text/html; charset=utf-8")
            page.headers = [
                ("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'"),
                ("cache-control", "no-store"),
            ]
            return page
        if request.method == "GET" and name == "traffic":
            return _control_json(200, self.traffic.shown(self.secrets()))
        if request.method == "GET" and name == "state":
            return _control_json(200, self.state())
        if request.method == "POST" and name.startswith("lab/"):
            return self._lab(name.removeprefix("lab/"), request.body)
        return _control_json(
            404, {"error": "there are /__mock__/, /__mock__/traffic, /__mock__/state and POST /__mock__/lab/<name>"}
        )

    def state(self) -> dict[str, Any]:
        world = self.site.world
        return {
            "version": world.version,
            "now": world.clock.moment().isoformat(),
            "requests": self.traffic.count,
            "faults": {**world.faults.counts(), **{spec: {"fired": n} for spec, n in self._mutated.items()}},
            "capabilities": dict(world.capabilities),
            "errors": [type(e).__name__ for e in self.errors],
        }

    def _lab(self, name: str, body: bytes) -> Answer:
        try:
            arguments = json.loads(body or b"{}")
        except (ValueError, RecursionError):
            return _control_json(400, {"error": "the body must be a JSON object"})
        if not isinstance(arguments, dict):
            return _control_json(400, {"error": "the body must be a JSON object"})
        try:
            return _control_json(200, lab.perform(self.site, name, cast("dict[str, Any]", arguments)))
        except LabRefused as refusal:
            return _control_json(409, {"error": str(refusal)})


def _control_json(status: int, value: Any) -> Answer:
    return Answer(
        status, json.dumps(value, ensure_ascii=False).encode(), "application/json", [("cache-control", "no-store")]
    )


async def _body(receive: ASGIReceiveCallable) -> bytes | None:
    """The request's body; None if it is larger than LARGEST."""
    parts, size = list[bytes](), 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(parts)
        part = message.get("body", b"")
        size += len(part)
        if size > LARGEST:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts) if len(parts) > 1 else parts[0]


def _request(scope: dict[str, Any], body: bytes) -> Request:
    return Request(
        method=scope["method"],
        path=scope["path"],
        raw_query=scope["query_string"].decode("latin-1"),
        headers={name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
        body=body,
        secure=scope["scheme"] == "https",
        sent_path=scope.get("raw_path", b"").partition(b"?")[0].decode("latin-1"),
    )


def _unmoved(request: Request, played: bool) -> tuple[Request, bool]:
    if not played or not request.path.startswith(wirefaults.MOVED + "/"):
        return request, False
    path = request.path.removeprefix(wirefaults.MOVED)
    return Request(request.method, path, request.raw_query, request.headers, request.body, request.secure), True
