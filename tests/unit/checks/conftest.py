"""Hand-made exchanges for checks: no server, no mock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from conformance.checks import ALL
from conformance.checks.base import Judged, Scene, Want
from conformance.exchanges.exchange import Exchange, Request, Response, SecretFacts, Trouble
from generator import vendors
from generator.contract.resolve import resolve

Make = Callable[..., Exchange]
_count = iter(range(1, 1_000_000))


def _exchange(
    operation: str,
    body: Any = b"",
    *,
    status: int = 200,
    media: str = "",
    headers: Mapping[str, str] | None = None,
    url: str = "http://ppm.example/x",
    sent: bytes = b"",
    shown: Mapping[str, str] | None = None,
    trouble: Trouble = "",
    coding: Any = "identity",
    secrets: Mapping[str, SecretFacts] | None = None,
) -> Exchange:
    data = (
        json.dumps(body, ensure_ascii=False).encode()
        if isinstance(body, dict | list)
        else body.encode() if isinstance(body, str) else body
    )
    kind = media or ("application/json" if data[:1] in b"{[" else "text/xml; charset=utf-8")
    response = None
    if not trouble:
        response = Response(status, (("Content-Type", kind), *(headers or {}).items()), data, coding)
    request = Request("POST" if sent else "GET", url, tuple((shown or {}).items()), sent)
    return Exchange(f"x-{next(_count)}", operation, "i", "main", "", request, response, trouble, secrets=secrets or {})


@pytest.fixture
def exchange() -> Make:
    return _exchange


Judge = Callable[..., Judged]


@pytest.fixture
def judge() -> Judge:
    """judge(vendor, check, want, labels, notes): the check's judgement of exchanges by label."""

    def run(
        vendor: str,
        check: str,
        want: Mapping[str, Any],
        labels: Mapping[str, Any],
        notes: Mapping[str, Any] | None = None,
    ) -> Judged:
        loaded = vendors.load(vendor)
        resolved = resolve(loaded.contract, loaded.model, partial=True)
        made = {label: [e] if isinstance(e, Exchange) else list(e) for label, e in labels.items()}
        assert set(want) <= ALL[check].keys
        scene = Scene(made, loaded.contract, lambda op: resolved.behaviour(loaded.model.operation(op)), notes or {})
        return ALL[check].run(scene, Want(want))

    return run
