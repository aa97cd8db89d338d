"""Request bodies that are forms: pairs, or parts with files."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex
from typing import Any
from urllib.parse import urlencode

from .errors import UsageError
from .locate import is_list

PAIRS = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data"
FORMS = (PAIRS, PARTS)
_UNFIT = str.maketrans({"\r": "%0D", "\n": "%0A", '"': "%22"})
"""Letters that would end the name of a part (RFC 7578, as browsers do it)."""


def form_body(media: str, members: Mapping[str, Any], operation: str) -> tuple[bytes, str]:
    """The body and its media type. Members without a value are left out; a list is repeated.

    In parts, bytes are files, whose name is that of their field. Raises UsageError for what no form can hold.
    """
    pairs = [(name, one) for name, value in members.items() for one in _several(value) if one is not None]
    if media == PAIRS:
        return urlencode([(name, _text(name, one, operation)) for name, one in pairs]).encode("ascii"), PAIRS
    boundary = token_hex(16)
    parts: list[bytes] = []
    for name, one in pairs:
        shown = name.translate(_UNFIT)
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{shown}"'
        if isinstance(one, bytes):
            head += f'; filename="{shown}"\r\nContent-Type: application/octet-stream'
        data = one if isinstance(one, bytes) else _text(name, one, operation).encode()
        parts.append(f"{head}\r\n\r\n".encode() + data + b"\r\n")
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"{PARTS}; boundary={boundary}"


def _several(value: Any) -> list[Any]:
    return value if is_list(value) else [value]


def _text(name: str, value: Any, operation: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    raise UsageError(f"the form's member {name} cannot be sent as {type(value).__name__}", operation=operation)
