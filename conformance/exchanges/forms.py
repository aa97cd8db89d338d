"""Bodies that are forms: urlencoded pairs, and files in parts."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


def urlencoded(pairs: Iterable[tuple[str, str]]) -> bytes:
    return urlencode(list(pairs), quote_via=quote).encode("ascii")


def multipart(files: Mapping[str, str]) -> tuple[bytes, str]:
    """The body and its media type. Each text is a file; the name of the field is that of the file."""
    boundary = f"ppmkit-{secrets.token_hex(8)}"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
        f"Content-Type: application/octet-stream\r\n\r\n{text}\r\n".encode()
        for name, text in files.items()
    ]
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"{MULTIPART}; boundary={boundary}"
