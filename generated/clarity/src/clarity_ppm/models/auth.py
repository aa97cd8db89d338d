"""Records of the service."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class Credentials(Model, kw_only=True, rename="camel"):
    """A user and the new password, encoded as Base64 or encrypted with a certificate."""

    user_name: str | UnsetType = UNSET
    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    credential: str


class Login(Model, kw_only=True, rename="camel"):
    """Login."""

    auth_token: str
    """Session token; sent back in the header of the same name."""
    self_: str = field(name="_self")
