"""Operations of `auth`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, payload

if TYPE_CHECKING:
    from .. import models

CHANGE_CREDENTIALS: Operation[None] = Operation(
    "changeCredentials",
    Http("POST", "/auth/userCredentials"),
    (payload(),),
    idempotent=True,
    codes={"API-1029": Code("SessionExpired", "reauth")},
)
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
    """Auth: change credentials, login, logout."""

    def change_credentials(self, body: models.Credentials) -> None:
        """Change a user's password.

        The user is named by name or by internal id; the new password is encoded or encrypted, never plain.
        """
        return self._call(CHANGE_CREDENTIALS, body)

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
    """Auth: change credentials, login, logout."""

    async def change_credentials(self, body: models.Credentials) -> None:
        """Change a user's password."""
        return await self._call(CHANGE_CREDENTIALS, body)

    async def login(self) -> models.Login:
        """Open a session."""
        return await self._call(LOGIN)

    async def logout(self) -> None:
        """Close the session."""
        return await self._call(LOGOUT)
