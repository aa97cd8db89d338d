"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import ODATA, REST, SERVICE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ._runtime.credentials import TokenStore
    from .resources.account import AsyncAccount, Account
    from .resources.am import AsyncAm, Am
    from .resources.auth import AsyncAuth, Auth
    from .resources.boards import AsyncBoards, Boards
    from .resources.cards import AsyncCards, Cards
    from .resources.comments import AsyncComments, Comments
    from .resources.connector import AsyncConnector, Connector
    from .resources.conversations import AsyncConversations, Conversations
    from .resources.documents import AsyncDocuments, Documents
    from .resources.exports import AsyncExports, Exports
    from .resources.people import AsyncPeople, People
    from .resources.plans import AsyncPlans, Plans
    from .resources.pm import AsyncPm, Pm
    from .resources.portfolios import AsyncPortfolios, Portfolios
    from .resources.time_reports import AsyncTimeReports, TimeReports
    from .resources.users import AsyncUsers, Users
    from .resources.webhooks import AsyncWebhooks, Webhooks
    from .resources.workspaces import AsyncWorkspaces, Workspaces


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def robot(client_id: SecretText, client_secret: SecretText) -> Credentials:
        """Gets tokens by OAuth 2 for client id and client secret and renews them."""
        return credentials(REST, "auth.robot", client_id=client_id, client_secret=client_secret)

    @staticmethod
    def user(
        *,
        app_id: SecretText,
        app_secret: SecretText,
        refresh_token: SecretText | None = None,
        store: TokenStore | None = None,
    ) -> Credentials:
        """Gets tokens by OAuth 2 for app id and app secret with a refresh token, or those that `store` keeps, and
        renews them.
        """
        return credentials(
            REST, "auth.user", app_id=app_id, app_secret=app_secret, refresh_token=refresh_token
        ).keeping(store)

    @staticmethod
    def user_sign_in(
        *,
        app_id: SecretText,
        app_secret: SecretText,
        base_url: str = "https://api.projectplace.com",
        redirect_uri: str = "http://127.0.0.1:8080/callback",
        store: TokenStore | None = None,
        show: Callable[[str], object] | None = None,
        timeout_s: float = 300,
    ) -> Credentials:
        """Opens the service's page, where a user lets the application act, and waits for the browser to come back
        to `redirect_uri` on this machine.
        """
        from ._runtime.consent import sign_in  # brings an HTTP server along

        return sign_in(
            REST,
            "auth.user",
            app_id=app_id,
            app_secret=app_secret,
            base_url=base_url,
            redirect_uri=redirect_uri,
            show=show,
            timeout_s=timeout_s,
        ).keeping(store)

    @staticmethod
    def oauth1(
        *, consumer_key: SecretText, consumer_secret: SecretText, token: SecretText, token_secret: SecretText
    ) -> Credentials:
        """Signs every call by OAuth 1.0a with consumer key, consumer secret, token and token secret."""
        return credentials(
            REST,
            "auth.oauth1",
            consumer_key=consumer_key,
            consumer_secret=consumer_secret,
            token=token,
            token_secret=token_secret,
        )

    @staticmethod
    def app_password(
        email: SecretText, app_password: SecretText, *, app_password_made: date | None = None
    ) -> Credentials:
        """Sends email and app password with every call. Warns before the app password ends, if
        `app_password_made` says when it was made.
        """
        return credentials(ODATA, "auth.app_password", email=email, app_password=app_password).expiring(
            "app_password", app_password_made, 7776000
        )


class ProjectPlace(Client, _Schemes):
    """Client of ProjectPlace REST API. Close it, or use it in a `with` block."""

    def __init__(
        self,
        *,
        base_url: str = "https://api.projectplace.com",
        auth: Credentials | None = None,
        odata_url: str = "https://odata3.projectplace.com",
        odata_auth: Credentials | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(SERVICE, base_url, auth, options, {"odata": (odata_url, odata_auth)})

    @cached_property
    def account(self) -> Account:
        from .resources.account import Account

        return Account(self._core)

    @cached_property
    def am(self) -> Am:
        from .resources.am import Am

        return Am(self._core)

    @cached_property
    def auth(self) -> Auth:
        from .resources.auth import Auth

        return Auth(self._core)

    @cached_property
    def boards(self) -> Boards:
        from .resources.boards import Boards

        return Boards(self._core)

    @cached_property
    def cards(self) -> Cards:
        from .resources.cards import Cards

        return Cards(self._core)

    @cached_property
    def comments(self) -> Comments:
        from .resources.comments import Comments

        return Comments(self._core)

    @cached_property
    def connector(self) -> Connector:
        from .resources.connector import Connector

        return Connector(self._core)

    @cached_property
    def conversations(self) -> Conversations:
        from .resources.conversations import Conversations

        return Conversations(self._core)

    @cached_property
    def documents(self) -> Documents:
        from .resources.documents import Documents

        return Documents(self._core)

    @cached_property
    def exports(self) -> Exports:
        from .resources.exports import Exports

        return Exports(self._core)

    @cached_property
    def people(self) -> People:
        from .resources.people import People

        return People(self._core)

    @cached_property
    def plans(self) -> Plans:
        from .resources.plans import Plans

        return Plans(self._core)

    @cached_property
    def pm(self) -> Pm:
        from .resources.pm import Pm

        return Pm(self._core)

    @cached_property
    def portfolios(self) -> Portfolios:
        from .resources.portfolios import Portfolios

        return Portfolios(self._core)

    @cached_property
    def time_reports(self) -> TimeReports:
        from .resources.time_reports import TimeReports

        return TimeReports(self._core)

    @cached_property
    def users(self) -> Users:
        from .resources.users import Users

        return Users(self._core)

    @cached_property
    def webhooks(self) -> Webhooks:
        from .resources.webhooks import Webhooks

        return Webhooks(self._core)

    @cached_property
    def workspaces(self) -> Workspaces:
        from .resources.workspaces import Workspaces

        return Workspaces(self._core)


class AsyncProjectPlace(AsyncClient, _Schemes):
    """Asynchronous twin of `ProjectPlace`."""

    def __init__(
        self,
        *,
        base_url: str = "https://api.projectplace.com",
        auth: Credentials | None = None,
        odata_url: str = "https://odata3.projectplace.com",
        odata_auth: Credentials | None = None,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(SERVICE, base_url, auth, options, {"odata": (odata_url, odata_auth)})

    @cached_property
    def account(self) -> AsyncAccount:
        from .resources.account import AsyncAccount

        return AsyncAccount(self._core)

    @cached_property
    def am(self) -> AsyncAm:
        from .resources.am import AsyncAm

        return AsyncAm(self._core)

    @cached_property
    def auth(self) -> AsyncAuth:
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._core)

    @cached_property
    def boards(self) -> AsyncBoards:
        from .resources.boards import AsyncBoards

        return AsyncBoards(self._core)

    @cached_property
    def cards(self) -> AsyncCards:
        from .resources.cards import AsyncCards

        return AsyncCards(self._core)

    @cached_property
    def comments(self) -> AsyncComments:
        from .resources.comments import AsyncComments

        return AsyncComments(self._core)

    @cached_property
    def connector(self) -> AsyncConnector:
        from .resources.connector import AsyncConnector

        return AsyncConnector(self._core)

    @cached_property
    def conversations(self) -> AsyncConversations:
        from .resources.conversations import AsyncConversations

        return AsyncConversations(self._core)

    @cached_property
    def documents(self) -> AsyncDocuments:
        from .resources.documents import AsyncDocuments

        return AsyncDocuments(self._core)

    @cached_property
    def exports(self) -> AsyncExports:
        from .resources.exports import AsyncExports

        return AsyncExports(self._core)

    @cached_property
    def people(self) -> AsyncPeople:
        from .resources.people import AsyncPeople

        return AsyncPeople(self._core)

    @cached_property
    def plans(self) -> AsyncPlans:
        from .resources.plans import AsyncPlans

        return AsyncPlans(self._core)

    @cached_property
    def pm(self) -> AsyncPm:
        from .resources.pm import AsyncPm

        return AsyncPm(self._core)

    @cached_property
    def portfolios(self) -> AsyncPortfolios:
        from .resources.portfolios import AsyncPortfolios

        return AsyncPortfolios(self._core)

    @cached_property
    def time_reports(self) -> AsyncTimeReports:
        from .resources.time_reports import AsyncTimeReports

        return AsyncTimeReports(self._core)

    @cached_property
    def users(self) -> AsyncUsers:
        from .resources.users import AsyncUsers

        return AsyncUsers(self._core)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._core)

    @cached_property
    def workspaces(self) -> AsyncWorkspaces:
        from .resources.workspaces import AsyncWorkspaces

        return AsyncWorkspaces(self._core)
