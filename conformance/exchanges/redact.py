"""Redaction by value. A secret that is known, in whatever encoding, never reaches an exchange, a log or an artefact.

Values come from the configuration and are learnt at run time: the sender names what a login gave, and members,
elements,
cookies and headers with telling names teach themselves. Placeholders ``«name#1»`` are stable within a run.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast
from urllib.parse import quote, quote_plus, unquote
from weakref import WeakSet
from xml.sax.saxutils import escape

from conformance.exchanges import jwt
from conformance.exchanges.exchange import Headers, SecretFacts

SHORTEST = 4
"""Shorter values cannot be told from ordinary text."""

_NAMES = (
    "authtoken|auth_token|accesstoken|access_token|refreshtoken|refresh_token|id_token|token|sid|sessionid|session_id|"
    "oauth_token|oauth_token_secret|oauth_verifier|password|passwd|secret|client_secret|apikey|api_key|api-key|private_key|signature|credential"
)
_IN_JSON = re.compile(rb'"(' + _NAMES.encode() + rb')"\s*:\s*"((?:[^"\\]|\\.){%d,})"' % SHORTEST, re.IGNORECASE)
_IN_XML = re.compile(
    rb"<(?:[\w.-]+:)?(" + _NAMES.encode() + rb")(?:\s[^<>]*)?>([^<>]{%d,})</" % SHORTEST, re.IGNORECASE
)
_IN_QUERY = re.compile(rb"(?:^|[?&;])(" + _NAMES.encode() + rb")=([^&;#\s\"'<>]{%d,})" % SHORTEST, re.IGNORECASE)
_CODE = re.compile(rf"[?&](code)=([^&#\s]{{{SHORTEST},}})")
"""An authorization code, where a redirect carries one; elsewhere ``code`` is no secret."""
_JWT = re.compile(rb"eyJ[\w-]{4,}\.[\w-]{4,}\.[\w-]*")
_HEADERS = frozenset({"authorization", "proxy-authorization", "authtoken", "x-api-key", "cookie", "set-cookie"})
_PLACEHOLDER = re.compile("«([^«»#]+)#\\d+»")
_COOKIE_WORDS = frozenset({"path", "domain", "expires", "max-age", "samesite", "secure", "httponly"})


_LIVE: WeakSet[Registry] = WeakSet()


def scrub(text: str) -> str:
    """`text` without a secret that any run of this process knows: for tracebacks and other words of last resort."""
    for registry in list(_LIVE):
        text = registry.text(text)
    return text


class Registry:
    """The secrets of one run. `key` salts the digests, so that they tell same from different within the run and
    nothing outside it."""

    def __init__(self, key: bytes) -> None:
        _LIVE.add(self)
        self._key = key
        self._placeholders: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._forms: dict[bytes, str] = {}
        self.facts: dict[str, SecretFacts] = {}

    def learn(self, name: str, value: str, *, issued: bool = False) -> str:
        """Register `value` and return its placeholder. `issued`: the server made it, so its shape may be judged.

        Values shorter than SHORTEST are not registered; they come back as they are.
        """
        known = self._placeholders.get(value)
        if known is not None:
            return known
        if len(value) < SHORTEST or _PLACEHOLDER.fullmatch(value):
            return value
        number = self._counts[name] = self._counts.get(name, 0) + 1
        placeholder = f"«{name}#{number}»"
        self._placeholders[value] = placeholder
        digest = hashlib.blake2b(value.encode("utf-8", "surrogateescape"), key=self._key, digest_size=8).hexdigest()
        self.facts[placeholder] = SecretFacts(
            name, len(value), digest, _shape(value) if issued else "", jwt.facts(value)
        )
        self._add(placeholder, encodings(value))
        return placeholder

    def learn_pair(self, name: str, user: str, secret: str) -> None:
        """Register the Basic form of a user and a secret; the secret itself must be learnt too."""
        pair = base64.b64encode(f"{user}:{secret}".encode()).decode()
        if len(secret) >= SHORTEST and pair not in self._placeholders:
            self.learn(f"basic-{name}", pair)

    def reveal(self, text: str) -> str:
        """`text` with the secrets that its placeholders stand for: what an answer gave is shown in a later request."""
        if "«" not in text:
            return text
        values = {placeholder: value for value, placeholder in self._placeholders.items()}
        return _PLACEHOLDER.sub(lambda m: values.get(m.group(), m.group()), text)

    def revealed(self, value: Any) -> Any:
        """`value` with the placeholders of its texts revealed, however deep they stand."""
        if isinstance(value, str):
            return self.reveal(value)
        if isinstance(value, Mapping):
            return {key: self.revealed(one) for key, one in cast("Mapping[str, Any]", value).items()}
        return [self.revealed(one) for one in cast("Iterable[Any]", value)] if isinstance(value, list) else value

    def text(self, text: str) -> str:
        return self.data(text.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")

    def data(self, data: bytes) -> bytes:
        """`data` with every known or self-naming secret replaced."""
        if not data:
            return data
        self._teach(data)
        pattern = self._present(data)
        return pattern.sub(lambda m: self._forms[m.group()].encode(), data) if pattern is not None else data

    def headers(self, headers: Iterable[tuple[str, str]]) -> Headers:
        """Headers redacted by value, and by name where the name tells."""
        pairs = list(headers)
        self._teach_headers(pairs)
        return tuple((name, self.text(value)) for name, value in pairs)

    def teach(self, headers: Iterable[tuple[str, str]], body: bytes) -> None:
        """Learn what an answer tells by names, ahead of redacting the request that it answers."""
        pairs = list(headers)
        self._teach_headers(pairs)
        for _, value in pairs:
            self._teach(value.encode("utf-8", "surrogateescape"))
        self._teach(body)

    def leaks(self, data: bytes) -> list[str]:
        """Placeholders of the registered secrets that stand in `data` in any encoding."""
        pattern = self._present(data)
        return sorted({self._forms[m.group()] for m in pattern.finditer(data)}) if pattern is not None else []

    def seen(self, *texts: str | bytes) -> dict[str, SecretFacts]:
        """Facts of the placeholders that stand in `texts`."""
        found: dict[str, SecretFacts] = {}
        for text in texts:
            plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
            for match in _PLACEHOLDER.finditer(plain):
                if match.group() in self.facts:
                    found[match.group()] = self.facts[match.group()]
        return found

    def _add(self, placeholder: str, forms: Iterable[bytes]) -> None:
        for form in forms:
            if len(form) >= SHORTEST:
                self._forms.setdefault(form, placeholder)

    def _present(self, data: bytes) -> re.Pattern[bytes] | None:
        """The forms that stand in `data`, longest first; None if there are none, as in most data.

        A pattern of all forms would be compiled anew with every secret learnt, and some vendors' requests bring a new
        one each.
        """
        found = [form for form in self._forms if form in data]
        return re.compile(b"|".join(map(re.escape, sorted(found, key=lambda f: (-len(f), f))))) if found else None

    def _teach(self, data: bytes) -> None:
        for pattern in (_IN_JSON, _IN_XML, _IN_QUERY):
            for match in pattern.finditer(data):
                name = match.group(1).decode().lower()
                value = match.group(2).decode("utf-8", "surrogateescape")
                self._learn_new(name, value)
        for match in _JWT.finditer(data):
            self._learn_new("jwt", match.group().decode())

    def _teach_headers(self, pairs: Iterable[tuple[str, str]]) -> None:
        for name, value in pairs:
            if name.lower() in _HEADERS:
                self._teach_header(name.lower(), value)
            elif name.lower() == "location":
                for match in _CODE.finditer(value):
                    self._learn_new(match.group(1), unquote(match.group(2)))

    def _teach_header(self, name: str, value: str) -> None:
        if name in ("cookie", "set-cookie"):
            for part in value.split(";"):
                key, _, cookie = part.strip().partition("=")
                if key.lower() not in _COOKIE_WORDS:
                    self._learn_new(f"cookie-{key}", cookie.strip('"'), issued=True)
            return
        scheme, blank, credentials = value.partition(" ")
        self._learn_new(name, credentials.strip() if blank else scheme)

    def _learn_new(self, name: str, value: str, *, issued: bool = False) -> None:
        if value.encode("utf-8", "surrogateescape") not in self._forms and not _PLACEHOLDER.search(value):
            self.learn(name, value, issued=issued)


def encodings(value: str) -> set[bytes]:
    """The spellings of a value on wires and in files: raw, percent, JSON, XML, hexadecimal, and Base64 wherever it
    begins."""
    raw = value.encode("utf-8", "surrogateescape")
    texts = {value, quote(value, safe="", errors="surrogateescape"), quote(value, errors="surrogateescape")}
    texts |= {
        quote_plus(value, errors="surrogateescape"),
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1],
    }
    texts |= {escape(value), escape(value, {'"': "&quot;", "'": "&apos;"}), escape(value, {'"': "&#34;", "'": "&#39;"})}
    texts |= {json.dumps(value)[1:-1].replace("/", "\\/"), escape(value, {'"': "&quot;", "'": "&#x27;"})}
    texts |= {re.sub("%[0-9A-F]{2}", lambda m: m.group().lower(), text) for text in texts}
    forms = {text.encode("utf-8", "surrogateescape") for text in texts} | {
        raw.hex().encode(),
        raw.hex().upper().encode(),
    }
    for shift in range(3):
        forms |= _base64_core(raw, shift)
    return forms


def _base64_core(raw: bytes, shift: int) -> set[bytes]:
    """The characters that only `raw` decides when it stands `shift` bytes after a Base64 boundary."""
    whole = base64.b64encode(b"\0" * shift + raw)
    start = -(-shift * 8 // 6)
    end = (shift + len(raw)) * 8 // 6
    core = whole[start:end]
    if len(core) < 6:  # too short to be told from ordinary text
        return set()
    safe = core.replace(b"+", b"-").replace(b"/", b"_")
    return {core, safe, quote(core.decode(), safe="").encode()}


def _shape(value: str) -> str:
    def kind(char: str) -> str:
        if char.isdigit():
            return "9"
        if char.isalpha():
            hexadecimal = char in "abcdefABCDEF"
            return ("A" if hexadecimal else "Z") if char.isupper() else ("a" if hexadecimal else "z")
        return char

    return "".join(map(kind, value))
