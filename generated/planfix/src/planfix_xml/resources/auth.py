"""Operations of `auth`."""

from __future__ import annotations

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, XmlPost, element

LOGIN: Operation[str] = Operation(
    "auth.login",
    XmlPost("auth.login"),
    (element("login"), element("password"), element("silent")),
    answer="models.auth:AuthLoginResponse",
    result="sid",
    idempotent=True,
    schemes=(),
)


class Auth(Group):
    """Auth: login."""

    def login(self, *, login: str, password: str, silent: bool | None = None) -> str:
        """Opens a session for a login and password and returns its id."""
        return self._call(LOGIN, login, password, silent)


class AsyncAuth(AsyncGroup):
    """Auth: login."""

    async def login(self, *, login: str, password: str, silent: bool | None = None) -> str:
        """Opens a session for a login and password and returns its id."""
        return await self._call(LOGIN, login, password, silent)
