"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import SERVICE, XML

if TYPE_CHECKING:
    from .resources.auth import AsyncAuth, Auth
    from .resources.task import AsyncTask, Task


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def token(
        *, account: str, api_key: SecretText, token: SecretText, signing_key: SecretText | None = None
    ) -> Credentials:
        """Sends api key and token with every call. With a signing key it signs every request."""
        return credentials(
            XML, "auth.token", {"account": account}, api_key=api_key, token=token, signing_key=signing_key
        )

    @staticmethod
    def session_login(
        *,
        account: str,
        api_key: SecretText,
        login: SecretText,
        password: SecretText,
        signing_key: SecretText | None = None,
    ) -> Credentials:
        """Opens a session with api key, login and password, renews it when it ends and closes it with the client.
        With a signing key it signs every request.
        """
        return credentials(
            XML,
            "auth.login",
            {"account": account},
            api_key=api_key,
            login=login,
            password=password,
            signing_key=signing_key,
        )


class Planfix(Client, _Schemes):
    """Client of Planfix. Close it, or use it in a `with` block."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def auth(self) -> Auth:
        from .resources.auth import Auth

        return Auth(self._core)

    @cached_property
    def task(self) -> Task:
        from .resources.task import Task

        return Task(self._core)


class AsyncPlanfix(AsyncClient, _Schemes):
    """Asynchronous twin of `Planfix`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def auth(self) -> AsyncAuth:
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._core)

    @cached_property
    def task(self) -> AsyncTask:
        from .resources.task import AsyncTask

        return AsyncTask(self._core)
