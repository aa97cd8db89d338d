"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from runtime.client import AsyncClient, AsyncOptions, Client, Options
from runtime.credentials import Credentials, SecretText, credentials

from ._service import REST, SERVICE

if TYPE_CHECKING:
    from .projects import AsyncProjects, Projects


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def token_login(username: SecretText, password: SecretText) -> Credentials:
        """Log in once, send the token, renew it when it ends, log out on close."""
        return credentials(REST, "auth.login", username=username, password=password)

    @staticmethod
    def basic(username: SecretText, password: SecretText) -> Credentials:
        """User name and password with every call."""
        return credentials(REST, "auth.basic", username=username, password=password)

    @staticmethod
    def cookie(cookie: SecretText) -> Credentials:
        """Session cookie of a browser. Deprecated: use `token_login`."""
        return credentials(REST, "auth.cookie", cookie=cookie)


class Mini(Client, _Schemes):
    """Client of the mini service.

    `base_url` ends before the resource, e.g. ``https://ppm.example/ppm/rest/v1``. Close it, or use it in ``with``.
    """

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def projects(self) -> Projects:
        from .projects import Projects

        return Projects(self._core)


class AsyncMini(AsyncClient, _Schemes):
    """Asynchronous twin of `Mini`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def projects(self) -> AsyncProjects:
        from .projects import AsyncProjects

        return AsyncProjects(self._core)
