"""What went over the wire, for people: a ring of exchanges, shown without any secret at ``/__mock__/``."""

from __future__ import annotations

import base64
import html
import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from conformance.mock.answers import Answer, Request

_SHOWN, _KEPT = 4_000, 64_000
"""Characters of a body that the page shows; bytes that are kept of it."""
_HIDDEN = "***"
_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "authtoken", "x-api-key"})
_NAMES = r"(?:password|token|authToken|sid|sessionId|signature|api_key|apiKey|secret)"
_XML = re.compile(rf"(<(?:[\w.-]+:)?{_NAMES}(?:\s[^<>]*)?>)([^<]*)", re.IGNORECASE)
_JSON = re.compile(rf'("{_NAMES}"\s*:\s*")((?:[^"\\]|\\.)*)', re.IGNORECASE)
_PAIR = re.compile(rf"\b({_NAMES}=)[^&\s;\"']*", re.IGNORECASE)

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>mock: traffic</title><style>
body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#222;background:#fff}
summary{cursor:pointer;font-family:ui-monospace,monospace}
pre{background:#f4f4f4;padding:.6rem;overflow:auto;white-space:pre-wrap}.bad{color:#b00020}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}pre{background:#262626}.bad{color:#ff8a80}}
</style></head><body><h1>TITLE</h1>
<p>Newest first; secrets are hidden. The same as <a href="traffic">JSON</a>.</p>BODY</body></html>"""


@dataclass(frozen=True, slots=True)
class _Entry:
    """Of bodies the first _KEPT bytes are kept: a flood of large ones must not fill the memory."""

    number: int
    at: float
    request: Request
    status: int
    operation: str
    headers: list[tuple[str, str]]
    body: bytes


class Traffic:
    """The last `keep` exchanges. Redaction happens when they are shown, with every secret known by then."""

    def __init__(self, title: str, keep: int = 200) -> None:
        self.title = title
        self.count = 0
        self._ring: deque[_Entry] = deque(maxlen=keep)

    def add(self, at: float, request: Request, answer: Answer) -> None:
        self.count += 1
        media = [("content-type", answer.media)] if answer.media else []
        if len(request.body) > _KEPT:
            request = replace(request, body=request.body[:_KEPT])
        self._ring.append(
            _Entry(
                self.count, at, request, answer.status, answer.operation, [*media, *answer.headers], answer.body[:_KEPT]
            )
        )

    def shown(self, secrets: Iterable[str]) -> list[dict[str, Any]]:
        """The exchanges, newest first, as JSON values."""
        known = frozenset(secrets)
        return [_shown(entry, _Hider(known | _submitted(entry.request))) for entry in reversed(self._ring)]

    def page(self, secrets: Iterable[str]) -> bytes:
        parts = list[str]()
        for row in self.shown(secrets):
            bad = ' class="bad"' if row["status"] >= 400 else ""
            head = html.escape(f"{row['number']}  {row['method']} {row['target']}  {row['status']}  {row['operation']}")
            blocks = "".join(
                f"<h4>{side}</h4><pre>{html.escape(_lines(row[f'{side}_headers']))}\n\n"
                f"{html.escape(row[f'{side}_body'])}</pre>"
                for side in ("request", "answer")
            )
            parts.append(f"<details><summary{bad}>{head}</summary>{blocks}</details>")
        return (
            _PAGE.replace("TITLE", html.escape(self.title))
            .replace("BODY", "".join(parts) or "<p>Nothing yet.</p>")
            .encode()
        )


def _lines(headers: list[list[str]]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in headers)


class _Hider:
    def __init__(self, secrets: Iterable[str]) -> None:
        values = {s for s in secrets if len(s) >= 4}
        forms = values | {base64.b64encode(s.encode()).decode() for s in values}
        ordered = sorted(forms, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def __call__(self, text: str) -> str:
        text = self._known.sub(_HIDDEN, text) if self._known else text
        for form in (_XML, _JSON, _PAIR):
            text = form.sub(rf"\g<1>{_HIDDEN}", text)
        return text


def _headers(pairs: Iterable[tuple[str, str]], hide: _Hider) -> list[list[str]]:
    return [[name, _HIDDEN if name.lower() in _HEADERS else hide(value)] for name, value in pairs]


def _text(body: bytes, hide: _Hider) -> str:
    """Hidden first, cut after: a cut must not leave half a secret behind."""
    text = hide(body.decode("utf-8", "replace"))
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "..."


def _submitted(request: Request) -> set[str]:
    """What a request offers as a secret, right or wrong: an answer may repeat it."""
    body, basic = request.body.decode("utf-8", "replace"), request.basic()
    found = {text for form in (_XML, _JSON) for _, text in form.findall(body)}
    given = {request.headers.get("authtoken", ""), request.headers.get("authorization", "").partition(" ")[2]}
    return found | given | (set(basic) if basic else set())


def _shown(entry: _Entry, hide: _Hider) -> dict[str, Any]:
    request = entry.request
    target = request.path + (f"?{request.raw_query}" if request.raw_query else "")
    return {
        "number": entry.number,
        "at": datetime.fromtimestamp(entry.at, UTC).isoformat(),
        "method": request.method,
        "target": hide(target),
        "operation": entry.operation,
        "request_headers": _headers(request.headers.items(), hide),
        "request_body": _text(request.body, hide),
        "status": entry.status,
        "answer_headers": _headers(entry.headers, hide),
        "answer_body": _text(entry.body, hide),
    }
