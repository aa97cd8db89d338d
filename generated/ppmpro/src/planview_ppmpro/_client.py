"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._root import AsyncRoot, Root
from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import ODATA, SERVICE, SOAP

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._runtime.entities import AsyncEntitySet, E, EntitySet, P
    from .resources.contours import AsyncContours, Contours
    from .resources.odata import AsyncOdata, Odata
    from .resources.portfolios import AsyncPortfolios, Portfolios
    from .resources.profiles import AsyncProfiles, Profiles
    from .resources.requests import AsyncRequests, Requests
    from .resources.timesheets import AsyncTimesheets, Timesheets


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

    @staticmethod
    def odata_token(login: SecretText, odata_token: SecretText) -> Credentials:
        """Sends login and odata token with every call."""
        return credentials(ODATA, "auth.odata_token", login=login, odata_token=odata_token)


class PpmPro(Client, Root, _Schemes):
    """Client of PpmPro. Close it, or use it in a `with` block."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        auth: Credentials | None = None,
        odata_url: str = "https://odata.ppmpro.com/InnotasOdataService",
        odata_auth: Credentials | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(SERVICE, base_url, auth, options, {"odata": (odata_url, odata_auth)})

    def entities(self, kind: Callable[P, E]) -> EntitySet[P, E]:
        """Entities of a type: ``client.entities(Project).get(1)``."""
        from ._runtime.entities import EntitySet
        from .entities import FACADE

        return EntitySet(self._core, FACADE, kind)

    @cached_property
    def contours(self) -> Contours:
        from .resources.contours import Contours

        return Contours(self._core)

    @cached_property
    def odata(self) -> Odata:
        from .resources.odata import Odata

        return Odata(self._core)

    @cached_property
    def portfolios(self) -> Portfolios:
        from .resources.portfolios import Portfolios

        return Portfolios(self._core)

    @cached_property
    def profiles(self) -> Profiles:
        from .resources.profiles import Profiles

        return Profiles(self._core)

    @cached_property
    def requests(self) -> Requests:
        from .resources.requests import Requests

        return Requests(self._core)

    @cached_property
    def timesheets(self) -> Timesheets:
        from .resources.timesheets import Timesheets

        return Timesheets(self._core)


class AsyncPpmPro(AsyncClient, AsyncRoot, _Schemes):
    """Asynchronous twin of `PpmPro`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        auth: Credentials | None = None,
        odata_url: str = "https://odata.ppmpro.com/InnotasOdataService",
        odata_auth: Credentials | None = None,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(SERVICE, base_url, auth, options, {"odata": (odata_url, odata_auth)})

    def entities(self, kind: Callable[P, E]) -> AsyncEntitySet[P, E]:
        """Entities of a type: ``await client.entities(Project).get(1)``."""
        from ._runtime.entities import AsyncEntitySet
        from .entities import FACADE

        return AsyncEntitySet(self._core, FACADE, kind)

    @cached_property
    def contours(self) -> AsyncContours:
        from .resources.contours import AsyncContours

        return AsyncContours(self._core)

    @cached_property
    def odata(self) -> AsyncOdata:
        from .resources.odata import AsyncOdata

        return AsyncOdata(self._core)

    @cached_property
    def portfolios(self) -> AsyncPortfolios:
        from .resources.portfolios import AsyncPortfolios

        return AsyncPortfolios(self._core)

    @cached_property
    def profiles(self) -> AsyncProfiles:
        from .resources.profiles import AsyncProfiles

        return AsyncProfiles(self._core)

    @cached_property
    def requests(self) -> AsyncRequests:
        from .resources.requests import AsyncRequests

        return AsyncRequests(self._core)

    @cached_property
    def timesheets(self) -> AsyncTimesheets:
        from .resources.timesheets import AsyncTimesheets

        return AsyncTimesheets(self._core)
