"""Bytes out, bytes in, over httpx2: no redirect followed, no cookie kept, no header added, sizes and times bounded."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2

from conformance.exchanges.exchange import Coding, Request, Response, Trouble
from generator.diagnostics import BadInput

LARGEST = 64 * 2**20
"""Bytes of one answer, decoded; more is `size` trouble."""
_DEEPEST = 10
"""Causes of a failure that are looked through."""
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Answered:
    """`response` is raw (not redacted) or None; `detail` explains trouble without quoting the request."""

    response: Response | None
    trouble: Trouble = ""
    detail: str = ""
    elapsed_s: float = 0.0


class Transport:
    """One connection pool for one server. Not thread-safe beyond what httpx2's client is."""

    def __init__(
        self, *, ca: str = "", proxy: str = "", timeout_s: float = 30.0, cert: str = "", key: str = ""
    ) -> None:
        """`ca`, `cert`, `key`: PEM files. Raises BadInput for a certificate that cannot be used."""
        self._options = (proxy, timeout_s)
        self._context = _tls(ca, cert, key)
        self._clients: dict[bool, httpx2.Client] = {}

    def _client(self, tls: bool) -> httpx2.Client:
        if tls not in self._clients:
            proxy, timeout_s = self._options
            verify: ssl.SSLContext | bool = self._context() if tls else False
            self._clients[tls] = httpx2.Client(
                verify=verify,
                proxy=proxy or None,
                timeout=timeout_s,
                trust_env=False,
                follow_redirects=False,
                cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            )
        return self._clients[tls]

    def send(self, request: Request) -> Answered:
        """Send exactly this request. Never raises for what a server or a network does."""
        started = time.perf_counter()
        response: Response | None = None
        trouble: Trouble = ""
        detail = ""
        try:
            response, trouble = self._exchange(request)
        except httpx2.TransportError as error:
            trouble, detail = _trouble(error), _why(error)
        except (httpx2.InvalidURL, UnicodeError) as error:
            trouble, detail = "protocol", type(error).__name__
        return Answered(response, trouble, detail, time.perf_counter() - started)

    def _exchange(self, request: Request) -> tuple[Response | None, Trouble]:
        client = self._client(request.url.lower().startswith("https:"))
        sent = httpx2.Request(request.method, request.url, headers=list(request.headers), content=request.body or None)
        answer = client.send(sent, stream=True)
        try:
            chunks: list[bytes] = []
            size = 0
            for chunk in answer.iter_raw():
                size += len(chunk)
                if size > LARGEST:
                    return None, "size"
                chunks.append(chunk)
        finally:
            answer.close()
        headers = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in answer.headers.raw)
        body, coding, fits = _decoded(b"".join(chunks), (answer.headers.get("content-encoding") or "").strip().lower())
        if not fits:
            return None, "size"
        return Response(answer.status_code, headers, body, coding, answer.http_version), ""

    def close(self) -> None:
        for client in self._clients.values():
            client.close()


def _tls(ca: str, cert: str, key: str) -> Callable[[], ssl.SSLContext]:
    """Makes the context when it is needed first; a client certificate is read at once, while somebody may mend it."""

    def made() -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=ca or None)
        if cert:
            context.load_cert_chain(cert, key or None, password=lambda: "")  # never asks on a terminal
        return context

    if cert:
        try:
            made()
        except (OSError, ssl.SSLError) as error:
            why = getattr(error, "reason", None) or error.strerror or type(error).__name__
            raise BadInput(f"the client certificate cannot be used: {why}", cert, remedy="give PEM files") from None
    return made


def _decoded(raw: bytes, label: str) -> tuple[bytes, Coding, bool]:
    """(body, how label and bytes agree, whether it stayed within bounds)."""
    zipped = raw.startswith(_GZIP)
    if label in ("gzip", "x-gzip") and raw and not zipped:
        return raw, "broken", True
    if not zipped:
        return raw, "identity", True
    unpacker = zlib.decompressobj(wbits=31)
    try:
        body = unpacker.decompress(raw, LARGEST)
    except zlib.error:
        return raw, "broken", True
    return body, "gzip" if label in ("gzip", "x-gzip") else "unlabelled", not unpacker.unconsumed_tail


def _why(error: BaseException) -> str:
    """The cause in a few words of ours or of the system's; the library's own texts may quote the request."""
    cause: BaseException | None = error
    for _ in range(_DEEPEST):
        match cause:
            case None:
                break
            case socket.gaierror():
                return "the name of the host is not known"
            case ssl.SSLCertVerificationError():
                return cause.verify_message
            case ssl.SSLError():
                return (cause.reason or "TLS failed").replace("_", " ").lower()
            case OSError(strerror=str() as said) if said:
                return said.lower()
            case _:
                cause = cause.__cause__ or cause.__context__
    return _reason(error)


def _reason(error: BaseException) -> str:
    """Where the system's error is gone its text is left, of which only known words are taken."""
    text = str(error).lower()
    if "name or service not known" in text or "getaddrinfo" in text or "name resolution" in text:
        return "the name of the host is not known"
    known = ("connection refused", "network is unreachable", "no route to host", "certificate has expired")
    return next((words for words in known if words in text), type(error).__name__)


def _trouble(error: Exception) -> Trouble:
    if isinstance(error, httpx2.TimeoutException):
        return "timeout"
    causes: Sequence[BaseException | None] = (error, error.__cause__, error.__context__)
    if any(isinstance(c, ssl.SSLError) for c in causes) or "CERTIFICATE" in str(error).upper():
        return "tls"
    if isinstance(error, httpx2.ConnectError | httpx2.ProxyError | httpx2.UnsupportedProtocol):
        return "connect"
    if isinstance(error, httpx2.RemoteProtocolError | httpx2.ReadError):
        text = str(error).lower()
        return "truncated" if "closed" in text or "incomplete" in text or "body" in text else "protocol"
    return "protocol"
