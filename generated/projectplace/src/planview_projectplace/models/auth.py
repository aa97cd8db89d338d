"""Records of the service."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}

TokenRequestGrantType = Literal["client_credentials", "authorization_code", "refresh_token"] | str


class TemporaryCredentials(Model, kw_only=True):
    """TemporaryCredentials."""

    oauth_token: str
    oauth_token_secret: str
    oauth_callback_confirmed: str


class Token(Model, kw_only=True):
    """Token."""

    access_token: str
    token_type: str
    expires: int
    """Seconds."""
    expires_in: int
    """Seconds."""
    refresh_token: str | None = None


class TokenPair(Model, kw_only=True):
    """TokenPair."""

    oauth_token: str
    oauth_token_secret: str


class TokenRequest(Model, kw_only=True):
    """TokenRequest, as it is sent."""

    grant_type: TokenRequestGrantType
    client_id: str | UnsetType = UNSET
    client_secret: str | UnsetType = UNSET
    code: str | UnsetType = UNSET
    redirect_uri: str | UnsetType = UNSET
    refresh_token: str | UnsetType = UNSET
