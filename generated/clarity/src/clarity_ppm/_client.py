"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import REST, SERVICE

if TYPE_CHECKING:
    from .resources.auth import AsyncAuth, Auth
    from .resources.projects import AsyncProjects, Projects


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def token_login(username: SecretText, password: SecretText) -> Credentials:
        """Opens a session with username and password, renews it when it ends and closes it with the client."""
        return credentials(REST, "auth.login", username=username, password=password)

    @staticmethod
    def basic(username: SecretText, password: SecretText) -> Credentials:
        """Sends username and password with every call."""
        return credentials(REST, "auth.basic", username=username, password=password)

    @staticmethod
    def cookie(username: SecretText, password: SecretText) -> Credentials:
        """Opens a session with username and password and sends it as a cookie."""
        return credentials(REST, "auth.cookie", username=username, password=password)


class Clarity(Client, _Schemes):
    """Client of Clarity REST API. Close it, or use it in a `with` block."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def auth(self) -> Auth:
        from .resources.auth import Auth

        return Auth(self._core)

    @cached_property
    def projects(self) -> Projects:
        from .resources.projects import Projects

        return Projects(self._core)


class AsyncClarity(AsyncClient, _Schemes):
    """Asynchronous twin of `Clarity`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def auth(self) -> AsyncAuth:
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._core)

    @cached_property
    def projects(self) -> AsyncProjects:
        from .resources.projects import AsyncProjects

        return AsyncProjects(self._core)
