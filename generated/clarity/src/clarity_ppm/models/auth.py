"""Records of the service."""

from __future__ import annotations

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class Login(Model, kw_only=True, rename="camel"):
    """Login."""

    auth_token: str
    """Session token; sent back in the header of the same name."""
    self_: str = field(name="_self")
