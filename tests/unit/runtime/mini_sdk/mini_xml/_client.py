"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from runtime.client import AsyncClient, AsyncOptions, Client, Options
from runtime.credentials import Credentials, SecretText, credentials

from ._service import SERVICE, XML

if TYPE_CHECKING:
    from .task import AsyncTask, Task


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def token(*, account: str, api_key: SecretText, token: SecretText) -> Credentials:
        """API key and token with every call."""
        return credentials(XML, "auth.token", {"account": account}, api_key=api_key, token=token)

    @staticmethod
    def login(*, account: str, api_key: SecretText, login: SecretText, password: SecretText) -> Credentials:
        """API key, and a session that is opened with login and password."""
        return credentials(XML, "auth.login", {"account": account}, api_key=api_key, login=login, password=password)


class MiniXml(Client, _Schemes):
    """Client of the mini XML service."""

    def __init__(
        self, *, base_url: str = "https://api.example.com/xml/", auth: Credentials, **options: Unpack[Options]
    ) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def task(self) -> Task:
        from .task import Task

        return Task(self._core)


class AsyncMiniXml(AsyncClient, _Schemes):
    """Asynchronous twin of `MiniXml`."""

    def __init__(
        self, *, base_url: str = "https://api.example.com/xml/", auth: Credentials, **options: Unpack[AsyncOptions]
    ) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def task(self) -> AsyncTask:
        from .task import AsyncTask

        return AsyncTask(self._core)
