"""What may be known of a JWT without keeping it: its form, its algorithm, its times."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any, cast

_TIMES = ("iat", "exp")
_PART = re.compile(r"[A-Za-z0-9_-]+")


def facts(token: str) -> Mapping[str, int | str]:
    """`segments`, `form` (what is wrong with it, "" = a JWT's), `alg`, `iat`, `exp`; {} for what is no JWT at all."""
    parts = token.split(".")
    header, claims = (_object(part) for part in (*parts[:2], "", "")[:2])
    if header is None:
        return {}
    known: dict[str, int | str] = {"segments": len(parts), "form": _fault(parts, claims), "alg": str(header.get("alg"))}
    times = {name: (claims or {}).get(name) for name in _TIMES}
    return known | {name: value for name, value in times.items() if type(value) is int}


def _fault(parts: list[str], claims: object) -> str:
    if len(parts) != 3:
        return f"{len(parts)} segments"
    if not all(_PART.fullmatch(part) for part in parts):
        return "not base64url without padding"
    return "" if claims is not None else "its payload is no JSON object"


def forged(token: str) -> Mapping[str, str]:
    """Tokens that look like this one and must not be taken: `changed` behind the signature's back, `unsigned`, and
    `garbled`. {} for what is no JWT."""
    parts = token.split(".")
    header, claims = (_object(part) for part in (*parts[:2], "", "")[:2])
    if header is None or claims is None:
        return {}
    changed = _text(claims | {"jti": "00000000-0000-0000-0000-000000000000"})
    signature = parts[2] if len(parts) > 2 else "c2lnbmF0dXJl"
    return {
        "changed": f"{parts[0]}.{changed}.{signature}",
        "unsigned": f"{_text({'alg': 'none', 'typ': 'JWT'})}.{parts[1]}.",
        "garbled": "eyJhbGciOiJSUzI1NiJ9.ppmkit.c2lnbmF0dXJl",
    }


def _object(part: str) -> dict[str, Any] | None:
    try:
        found: object = json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else None


def _text(content: Mapping[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(content, separators=(",", ":")).encode()).decode().rstrip("=")
