"""Operations of `auth`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, payload, query

if TYPE_CHECKING:
    from .. import models

AUTHORIZE: Operation[None] = Operation(
    "authorize",
    Http("GET", "/oauth2/authorize"),
    (query("client_id"), query("redirect_uri"), query("state"), query("response_type")),
    schemes=(),
)
AUTHORIZE_TOKEN: Operation[None] = Operation(
    "authorizeToken", Http("GET", "/authorize"), (query("oauth_token"),), schemes=()
)
TOKEN: Operation[models.Token] = Operation(
    "getToken",
    Http("POST", "/oauth2/access_token", media="application/x-www-form-urlencoded"),
    (payload(),),
    answer="models.auth:Token",
    schemes=(),
)
TOKEN_PAIR: Operation[bytes] = Operation(
    "getTokenPair", Http("GET", "/token"), answer=":bytes", schemes=("auth.oauth1",)
)
TOKEN_PAIR_BY_POST: Operation[bytes] = Operation(
    "getTokenPairByPost", Http("POST", "/token"), answer=":bytes", schemes=("auth.oauth1",)
)
INITIATE: Operation[bytes] = Operation("initiate", Http("GET", "/initiate"), answer=":bytes", schemes=("auth.oauth1",))
INITIATE_BY_POST: Operation[bytes] = Operation(
    "initiateByPost", Http("POST", "/initiate"), answer=":bytes", schemes=("auth.oauth1",)
)


class Auth(Group):
    """Auth: authorize, authorize token, token, token pair, token pair by post, initiate, ...."""

    def authorize(
        self,
        *,
        client_id: str,
        redirect_uri: str | None = None,
        state: str | None = None,
        response_type: str | None = None,
    ) -> None:
        """Ask the user for consent."""
        return self._call(AUTHORIZE, client_id, redirect_uri, state, response_type)

    def authorize_token(self, *, oauth_token: str) -> None:
        """Ask the user for consent (OAuth 1.0a)"""
        return self._call(AUTHORIZE_TOKEN, oauth_token)

    def token(self, body: models.TokenRequest) -> models.Token:
        """Exchange credentials, a code or a refresh token for a token."""
        return self._call(TOKEN, body)

    def token_pair(self) -> bytes:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a)"""
        return self._call(TOKEN_PAIR)

    def token_pair_by_post(self) -> bytes:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a) by POST."""
        return self._call(TOKEN_PAIR_BY_POST)

    def initiate(self) -> bytes:
        """Get temporary credentials (OAuth 1.0a)"""
        return self._call(INITIATE)

    def initiate_by_post(self) -> bytes:
        """Get temporary credentials (OAuth 1.0a) by POST."""
        return self._call(INITIATE_BY_POST)


class AsyncAuth(AsyncGroup):
    """Auth: authorize, authorize token, token, token pair, token pair by post, initiate, ...."""

    async def authorize(
        self,
        *,
        client_id: str,
        redirect_uri: str | None = None,
        state: str | None = None,
        response_type: str | None = None,
    ) -> None:
        """Ask the user for consent."""
        return await self._call(AUTHORIZE, client_id, redirect_uri, state, response_type)

    async def authorize_token(self, *, oauth_token: str) -> None:
        """Ask the user for consent (OAuth 1.0a)"""
        return await self._call(AUTHORIZE_TOKEN, oauth_token)

    async def token(self, body: models.TokenRequest) -> models.Token:
        """Exchange credentials, a code or a refresh token for a token."""
        return await self._call(TOKEN, body)

    async def token_pair(self) -> bytes:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a)"""
        return await self._call(TOKEN_PAIR)

    async def token_pair_by_post(self) -> bytes:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a) by POST."""
        return await self._call(TOKEN_PAIR_BY_POST)

    async def initiate(self) -> bytes:
        """Get temporary credentials (OAuth 1.0a)"""
        return await self._call(INITIATE)

    async def initiate_by_post(self) -> bytes:
        """Get temporary credentials (OAuth 1.0a) by POST."""
        return await self._call(INITIATE_BY_POST)
