"""What an OpenAPI document says of itself, for `generate --spec` without a contract: version and security schemes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from generator.diagnostics import one_line
from generator.pyplan.bare import Security
from generator.readers.documents import source_at
from generator.readers.loading import load_tree

_LONGEST = 60
"""Characters of a version; what is longer is a story."""


def document_version(path: Path) -> str:
    """``info.version``; "" where there is none."""
    tree: Any = load_tree(source_at(path)).root
    version = _table(tree.get("info")).get("version")
    return one_line(str(version), _LONGEST) if isinstance(version, str | int | float) else ""


def security_schemes(path: Path) -> list[Security]:
    """In document order; a kind that no client can send by itself is left out. OAuth tokens are sent as bearer."""
    tree: Any = load_tree(source_at(path)).root
    declared = _table(_table(tree.get("components")).get("securitySchemes"))
    return [made for name, scheme in declared.items() if (made := _security(str(name), _table(scheme))) is not None]


def _table(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _security(id: str, scheme: dict[str, Any]) -> Security | None:
    kind, name = scheme.get("type"), scheme.get("name")
    if kind == "http" and str(scheme.get("scheme", "")).lower() in ("basic", "bearer"):
        return Security(id, str(scheme["scheme"]).lower())
    if kind in ("oauth2", "openIdConnect"):
        return Security(id, "bearer")
    if (
        kind == "apiKey"
        and scheme.get("in") in ("header", "query", "cookie")
        and isinstance(name, str)
        and _is_token(name)
    ):
        return Security(id, str(scheme["in"]), name)
    return None


def _is_token(name: str) -> bool:
    """Names that a header or parameter can have; others could not be sent."""
    return bool(name) and name.isascii() and all(c.isalnum() or c in "!#$%&'*+-.^_`|~[]" for c in name)
