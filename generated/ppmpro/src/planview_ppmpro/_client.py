"""The clients: where a call starts."""

from __future__ import annotations

from typing import Unpack

from ._root import AsyncRoot, Root
from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import SERVICE, SOAP


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def basic(username: SecretText, token: SecretText) -> Credentials:
        """Sends username and token with every call."""
        return credentials(SOAP, "auth.basic", username=username, token=token)

    @staticmethod
    def body(username: SecretText, token: SecretText) -> Credentials:
        """Sends username and token inside every request."""
        return credentials(SOAP, "auth.body", username=username, token=token)

    @staticmethod
    def session_login(username: SecretText, token: SecretText) -> Credentials:
        """Opens a session with username and token, renews it when it ends and closes it with the client.
        Deprecated by the vendor: use `basic`.
        """
        return credentials(SOAP, "auth.login", username=username, token=token)


class PpmPro(Client, Root, _Schemes):
    """Client of PpmPro. Close it, or use it in a `with` block."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)


class AsyncPpmPro(AsyncClient, AsyncRoot, _Schemes):
    """Asynchronous twin of `PpmPro`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)
