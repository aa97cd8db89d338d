"""All exchanges of a run as an HTTP archive, redacted like every other artefact."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import harfile

from conformance.exchanges.exchange import Exchange, Headers


def har(runs: Sequence[tuple[str, Sequence[Exchange]]], creator: str) -> str:
    """`runs`: (when it began, in ISO form; its exchanges in order). Exchanges stand at the run's own clock."""
    stream = io.StringIO()
    with harfile.HarFile(stream, creator=harfile.Creator("ppmkit", creator)) as archive:
        for started, exchanges in runs:
            for exchange in exchanges:
                _add(archive, exchange, datetime.fromisoformat(started))
    return stream.getvalue()


def _add(archive: harfile.HarFile, exchange: Exchange, started: datetime) -> None:
    request, response = exchange.request, exchange.response
    query = [harfile.Record(k, v) for k, v in parse_qsl(urlsplit(request.url).query, keep_blank_values=True)]
    media = next((v for k, v in request.headers if k.lower() == "content-type"), "")
    posted = harfile.PostData(media, text=request.body.decode("utf-8", "backslashreplace")) if request.body else None
    wait = round(exchange.elapsed_s * 1000, 3)
    archive.add_entry(
        startedDateTime=(started + timedelta(seconds=exchange.at_s)).isoformat(),
        time=wait,
        request=harfile.Request(
            request.method, request.url, "HTTP/1.1", [], _records(request.headers), query, posted,
            bodySize=len(request.body),
        ),
        response=harfile.Response(
            exchange.status, "", response.http_version if response is not None else "HTTP/1.1", [],
            _records(response.headers if response is not None else ()), _content(exchange),
            bodySize=len(response.body) if response is not None else -1,
        ),
        timings=harfile.Timings(0, wait, 0),
        comment=_comment(exchange),
    )  # fmt: skip


def _comment(exchange: Exchange) -> str:
    """What an archive has no place for, as JSON: whose request it is, and what may be known of its secrets."""
    told = {
        "ppmkit": exchange.id, "op": exchange.operation, "interface": exchange.interface, "as": exchange.identity,
        "scheme": exchange.scheme, "trouble": exchange.trouble,
        "secrets": {k: f.row() for k, f in exchange.secrets.items()},
    }  # fmt: skip
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False)


def _records(headers: Headers) -> list[harfile.Record]:
    return [harfile.Record(name, value) for name, value in headers]


def _content(exchange: Exchange) -> harfile.Content:
    response = exchange.response
    if response is None:
        return harfile.Content(mimeType="x-unknown")
    media = response.header("content-type") or "x-unknown"
    try:
        return harfile.Content(len(response.body), None, media, response.body.decode("utf-8"))
    except UnicodeDecodeError:
        encoded = base64.b64encode(response.body).decode("ascii")
        return harfile.Content(len(response.body), None, media, encoded, "base64")
