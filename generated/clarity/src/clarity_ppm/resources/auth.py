"""Operations of `auth`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation

if TYPE_CHECKING:
    from .. import models

LOGIN: Operation[models.Login] = Operation(
    "login",
    Http("POST", "/auth/login"),
    answer="models.auth:Login",
    idempotent=True,
    codes={"API-1029": Code("AuthenticationFailed"), "API-1030": Code("PasswordExpired")},
    schemes=("auth.basic",),
)
LOGOUT: Operation[None] = Operation(
    "logout",
    Http("DELETE", "/auth/logout"),
    idempotent=True,
    codes={"API-1029": Code("SessionExpired", "reauth")},
    schemes=("auth.login", "auth.cookie"),
)


class Auth(Group):
    """Auth: login, logout."""

    def login(self) -> models.Login:
        """Open a session.

        Exchanges a user name and password, sent as HTTP Basic, for a session token.
        """
        return self._call(LOGIN)

    def logout(self) -> None:
        """Close the session.

        Ends the session whose token is sent; the token is refused afterwards.
        """
        return self._call(LOGOUT)


class AsyncAuth(AsyncGroup):
    """Auth: login, logout."""

    async def login(self) -> models.Login:
        """Open a session."""
        return await self._call(LOGIN)

    async def logout(self) -> None:
        """Close the session."""
        return await self._call(LOGOUT)
