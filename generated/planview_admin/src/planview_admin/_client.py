"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import REST, SERVICE

if TYPE_CHECKING:
    from .resources.customer import AsyncCustomer, Customer
    from .resources.oauth2 import AsyncOauth2, Oauth2
    from .resources.products import AsyncProducts, Products
    from .resources.users import AsyncUsers, Users


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def client_credentials(client_id: SecretText, client_secret: SecretText) -> Credentials:
        """Gets tokens by OAuth 2 for client id and client secret and renews them."""
        return credentials(REST, "auth.client_credentials", client_id=client_id, client_secret=client_secret)

    @staticmethod
    def form_credentials(client_id: SecretText, client_secret: SecretText) -> Credentials:
        """Gets tokens by OAuth 2 for client id and client secret and renews them. Credentials in the body: two
        public clients send them so, the page does not know of it.
        """
        return credentials(REST, "auth.form_credentials", client_id=client_id, client_secret=client_secret)

    @staticmethod
    def access_token(client_id: SecretText, client_secret: SecretText) -> Credentials:
        """Gets tokens by OAuth 2 for client id and client secret and renews them. Two public clients read
        access_token; the page promises id_token, so this is only for whoever asks for it.
        """
        return credentials(REST, "auth.access_token", client_id=client_id, client_secret=client_secret)


class PlanviewAdmin(Client, _Schemes):
    """Client of Planview Admin API. Close it, or use it in a `with` block."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def customer(self) -> Customer:
        from .resources.customer import Customer

        return Customer(self._core)

    @cached_property
    def oauth2(self) -> Oauth2:
        from .resources.oauth2 import Oauth2

        return Oauth2(self._core)

    @cached_property
    def products(self) -> Products:
        from .resources.products import Products

        return Products(self._core)

    @cached_property
    def users(self) -> Users:
        from .resources.users import Users

        return Users(self._core)


class AsyncPlanviewAdmin(AsyncClient, _Schemes):
    """Asynchronous twin of `PlanviewAdmin`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def customer(self) -> AsyncCustomer:
        from .resources.customer import AsyncCustomer

        return AsyncCustomer(self._core)

    @cached_property
    def oauth2(self) -> AsyncOauth2:
        from .resources.oauth2 import AsyncOauth2

        return AsyncOauth2(self._core)

    @cached_property
    def products(self) -> AsyncProducts:
        from .resources.products import AsyncProducts

        return AsyncProducts(self._core)

    @cached_property
    def users(self) -> AsyncUsers:
        from .resources.users import AsyncUsers

        return AsyncUsers(self._core)
