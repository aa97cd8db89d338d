"""Operations that are methods of the client itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._runtime.client import AsyncGroup, Group
from ._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from . import models

NS = "http://services"
FIND_ENTITY: Operation[list[models.EntityObj]] = Operation(
    "findEntity",
    Soap("urn:findEntity", (NS, "findEntity"), (NS, "findEntityResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("searchValuePairs", namespace=NS),
        element("fieldsRequest", namespace=NS),
    ),
    answer="models.shared:FindEntityResponse",
    result="return_",
    idempotent=True,
)
LOGIN: Operation[str | None] = Operation(
    "login",
    Soap("urn:login", (NS, "login"), (NS, "loginResponse")),
    (element("username", namespace=NS), element("password", namespace=NS)),
    answer="models.shared:LoginResponse",
    result="return_",
    idempotent=True,
    schemes=(),
)
LOGOUT: Operation[bool | None] = Operation(
    "logout",
    Soap("urn:logout", (NS, "logout"), (NS, "logoutResponse")),
    answer="models.shared:LogoutResponse",
    result="return_",
    idempotent=True,
)


class Root(Group):
    """PpmPro: find entity, login, logout."""

    def find_entity(
        self,
        *,
        entity_type_id: int | None = None,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that match all search pairs.

        - `entity_type_id`: Type of the entities, e.g. 4 for projects.
        - `search_value_pairs`: Conditions "field equals value"; all must hold.
        - `fields_request`: Ids of the fields to return; none returns a default set.
        """
        return self._call(FIND_ENTITY, entity_type_id, search_value_pairs, fields_request)

    def login(self, *, username: str | None = None, password: str | None = None) -> str | None:
        """Opens a session and returns its id. Deprecated: send the token as HTTP Basic instead.

        - `password`: The token of the web-service user, or the password (deprecated).
        """
        return self._call(LOGIN, username, password)

    def logout(self) -> bool | None:
        """Ends the session."""
        return self._call(LOGOUT)


class AsyncRoot(AsyncGroup):
    """PpmPro: find entity, login, logout."""

    async def find_entity(
        self,
        *,
        entity_type_id: int | None = None,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that match all search pairs."""
        return await self._call(FIND_ENTITY, entity_type_id, search_value_pairs, fields_request)

    async def login(self, *, username: str | None = None, password: str | None = None) -> str | None:
        """Opens a session and returns its id."""
        return await self._call(LOGIN, username, password)

    async def logout(self) -> bool | None:
        """Ends the session."""
        return await self._call(LOGOUT)
