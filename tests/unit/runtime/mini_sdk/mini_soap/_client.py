"""The clients: where a call starts."""

from __future__ import annotations

from typing import Unpack

from runtime.client import AsyncClient, AsyncOptions, Client, Options
from runtime.credentials import Credentials, SecretText, credentials

from ._root import AsyncRoot, Root
from ._service import SERVICE, SOAP


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def basic(username: SecretText, token: SecretText) -> Credentials:
        """User name and token with every call."""
        return credentials(SOAP, "auth.basic", username=username, token=token)

    @staticmethod
    def body(username: SecretText, token: SecretText) -> Credentials:
        """User name and token inside every request."""
        return credentials(SOAP, "auth.body", username=username, token=token)

    @staticmethod
    def login(username: SecretText, token: SecretText) -> Credentials:
        """Log in for ten minutes at a time. Deprecated: use `basic`."""
        return credentials(SOAP, "auth.login", username=username, token=token)


class MiniSoap(Client, Root, _Schemes):
    """Client of the mini SOAP service; `base_url` is the address of its endpoint."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)


class AsyncMiniSoap(AsyncClient, AsyncRoot, _Schemes):
    """Asynchronous twin of `MiniSoap`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)
