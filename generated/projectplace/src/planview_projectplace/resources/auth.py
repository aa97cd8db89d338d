"""Operations of `auth`."""

from __future__ import annotations

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, query

AUTHORIZE: Operation[None] = Operation(
    "authorize",
    Http("GET", "/oauth2/authorize"),
    (query("client_id"), query("redirect_uri"), query("state"), query("response_type")),
    schemes=(),
)
AUTHORIZE_TOKEN: Operation[None] = Operation(
    "authorizeToken", Http("GET", "/authorize"), (query("oauth_token"),), schemes=()
)
TOKEN_PAIR: Operation[None] = Operation("getTokenPair", Http("GET", "/token"), schemes=("auth.oauth1",))
TOKEN_PAIR_BY_POST: Operation[None] = Operation("getTokenPairByPost", Http("POST", "/token"), schemes=("auth.oauth1",))
INITIATE: Operation[None] = Operation("initiate", Http("GET", "/initiate"), schemes=("auth.oauth1",))
INITIATE_BY_POST: Operation[None] = Operation("initiateByPost", Http("POST", "/initiate"), schemes=("auth.oauth1",))


class Auth(Group):
    """Auth: authorize, authorize token, token pair, token pair by post, initiate, initiate by post."""

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

    def token_pair(self) -> None:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a)"""
        return self._call(TOKEN_PAIR)

    def token_pair_by_post(self) -> None:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a) by POST."""
        return self._call(TOKEN_PAIR_BY_POST)

    def initiate(self) -> None:
        """Get temporary credentials (OAuth 1.0a)"""
        return self._call(INITIATE)

    def initiate_by_post(self) -> None:
        """Get temporary credentials (OAuth 1.0a) by POST."""
        return self._call(INITIATE_BY_POST)


class AsyncAuth(AsyncGroup):
    """Auth: authorize, authorize token, token pair, token pair by post, initiate, initiate by post."""

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

    async def token_pair(self) -> None:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a)"""
        return await self._call(TOKEN_PAIR)

    async def token_pair_by_post(self) -> None:
        """Exchange temporary credentials for a token and its secret (OAuth 1.0a) by POST."""
        return await self._call(TOKEN_PAIR_BY_POST)

    async def initiate(self) -> None:
        """Get temporary credentials (OAuth 1.0a)"""
        return await self._call(INITIATE)

    async def initiate_by_post(self) -> None:
        """Get temporary credentials (OAuth 1.0a) by POST."""
        return await self._call(INITIATE_BY_POST)
