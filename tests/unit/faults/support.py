"""Exchanges made by hand."""

from __future__ import annotations

from conformance.exchanges.exchange import Exchange, Request, Response


def exchange(operation: str, body: bytes, status: int = 200) -> Exchange:
    return Exchange(
        "x-1", operation, "rest", "main", "", Request("GET", "http://127.0.0.1/"), Response(status, body=body)
    )
