"""Exchanges as plain data and back. They are redacted before they are exchanges, so a record holds no credential."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from conformance.exchanges.exchange import Exchange, Headers, Request, Response, SecretFacts


def row_of(exchange: Exchange) -> dict[str, Any]:
    request, response = exchange.request, exchange.response
    row: dict[str, Any] = {
        "id": exchange.id, "op": exchange.operation, "interface": exchange.interface, "as": exchange.identity,
        "scheme": exchange.scheme, "trouble": exchange.trouble, "probe": exchange.probe, "at_s": exchange.at_s,
        "elapsed_s": exchange.elapsed_s,
        "request": {"method": request.method, "url": request.url, "headers": request.headers, **_body(request.body)},
        "secrets": {k: f.row() for k, f in exchange.secrets.items()},
    }  # fmt: skip
    if response is not None:
        row["response"] = {
            "status": response.status, "headers": response.headers, "coding": response.coding,
            "http": response.http_version, **_body(response.body),
        }  # fmt: skip
    return row


def exchange_of(row: Mapping[str, Any]) -> Exchange:
    """Raises KeyError, TypeError or ValueError for a row that is none."""
    sent, got = row["request"], row.get("response")
    response = None
    if got is not None:
        coding, http = got["coding"], str(got["http"])
        response = Response(int(got["status"]), _headers(got["headers"]), _bytes(got), coding, http)
    return Exchange(
        str(row["id"]), str(row["op"]), str(row["interface"]), str(row["as"]), str(row["scheme"]),
        Request(str(sent["method"]), str(sent["url"]), _headers(sent["headers"]), _bytes(sent)),
        response, row["trouble"], str(row["probe"]), float(row["at_s"]), float(row["elapsed_s"]),
        {k: SecretFacts.of(f) for k, f in row["secrets"].items()},
    )  # fmt: skip


def _headers(rows: Sequence[Sequence[str]]) -> Headers:
    return tuple((str(name), str(value)) for name, value in rows)


def _body(data: bytes) -> dict[str, str]:
    try:
        return {"body": data.decode("utf-8")}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode("ascii")}


def _bytes(row: Mapping[str, Any]) -> bytes:
    return base64.b64decode(row["base64"], validate=True) if "base64" in row else str(row["body"]).encode("utf-8")
