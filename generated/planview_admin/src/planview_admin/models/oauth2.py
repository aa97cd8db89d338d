"""Records of the service."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class TokenBody(Model, kw_only=True):
    """TokenBody, as it is sent."""

    grant_type: str
    """The word client_credentials."""
    client_id: str | UnsetType = UNSET
    client_secret: str | UnsetType = UNSET


class Token(Model, kw_only=True):
    """Token."""

    id_token: str
    """The JWT that calls carry."""
    access_token: str | None = None
    """Two public clients read it; whether it comes is not known."""
    token_type: str | None = None
    expires_in: int | None = None
