"""Records of the service."""

from __future__ import annotations

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class TemporaryCredentials(Model, kw_only=True):
    """TemporaryCredentials."""

    oauth_token: str
    oauth_token_secret: str
    oauth_callback_confirmed: str


class TokenPair(Model, kw_only=True):
    """TokenPair."""

    oauth_token: str
    oauth_token_secret: str
