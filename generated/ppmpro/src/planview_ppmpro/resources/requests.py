"""Operations of `requests`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from .. import models

NS = "http://services"
CREATE_OR_REPLACE: Operation[int | None] = Operation(
    "createOrReplaceRequest",
    Soap("urn:createOrReplaceRequest", (NS, "createOrReplaceRequest"), (NS, "createOrReplaceRequestResponse")),
    (element("requestTypeId", namespace=NS), element("valuePairs", namespace=NS)),
    answer="models.requests:CreateOrReplaceRequestResponse",
    result="return_",
)
GET_FIELDS: Operation[list[models.ObjectMethod]] = Operation(
    "getRequestFields",
    Soap("urn:getRequestFields", (NS, "getRequestFields"), (NS, "getRequestFieldsResponse")),
    (element("requestTypeId", namespace=NS),),
    answer="models.requests:GetRequestFieldsResponse",
    result="return_",
    idempotent=True,
)
GET_TYPES: Operation[list[models.ValuePair]] = Operation(
    "getRequestTypes",
    Soap("urn:getRequestTypes", (NS, "getRequestTypes"), (NS, "getRequestTypesResponse")),
    (element("idOrTitle", namespace=NS, nillable=True),),
    answer="models.requests:GetRequestTypesResponse",
    result="return_",
    idempotent=True,
)
SUBMIT: Operation[bool | None] = Operation(
    "submitRequest",
    Soap("urn:submitRequest", (NS, "submitRequest"), (NS, "submitRequestResponse")),
    (element("requestId", namespace=NS),),
    answer="models.requests:SubmitRequestResponse",
    result="return_",
)
SUBMIT_MANY: Operation[bool | None] = Operation(
    "submitRequests",
    Soap("urn:submitRequests", (NS, "submitRequests"), (NS, "submitRequestsResponse")),
    (element("requestIds", namespace=NS),),
    answer="models.requests:SubmitRequestsResponse",
    result="return_",
)


class Requests(Group):
    """Requests: create or replace, get fields, get types, submit, submit many."""

    def create_or_replace(self, *, request_type_id: int, value_pairs: Sequence[models.ValuePair] = ()) -> int | None:
        """Creates or changes a request of a type and returns its id."""
        return self._call(CREATE_OR_REPLACE, request_type_id, value_pairs)

    def get_fields(self, *, request_type_id: int) -> list[models.ObjectMethod]:
        """Lists the fields of a request of one type."""
        return self._call(GET_FIELDS, request_type_id)

    def get_types(self, *, id_or_title: str | None | UnsetType = UNSET) -> list[models.ValuePair]:
        """Lists the types of requests.

        - `id_or_title`: Only the type of this id or title; left out, all.
        """
        return self._call(GET_TYPES, id_or_title)

    def submit(self, *, request_id: int) -> bool | None:
        """Submits a request into its workflow."""
        return self._call(SUBMIT, request_id)

    def submit_many(self, *, request_ids: Sequence[int]) -> bool | None:
        """Submits several requests; one answer for all."""
        return self._call(SUBMIT_MANY, request_ids)


class AsyncRequests(AsyncGroup):
    """Requests: create or replace, get fields, get types, submit, submit many."""

    async def create_or_replace(
        self, *, request_type_id: int, value_pairs: Sequence[models.ValuePair] = ()
    ) -> int | None:
        """Creates or changes a request of a type and returns its id."""
        return await self._call(CREATE_OR_REPLACE, request_type_id, value_pairs)

    async def get_fields(self, *, request_type_id: int) -> list[models.ObjectMethod]:
        """Lists the fields of a request of one type."""
        return await self._call(GET_FIELDS, request_type_id)

    async def get_types(self, *, id_or_title: str | None | UnsetType = UNSET) -> list[models.ValuePair]:
        """Lists the types of requests."""
        return await self._call(GET_TYPES, id_or_title)

    async def submit(self, *, request_id: int) -> bool | None:
        """Submits a request into its workflow."""
        return await self._call(SUBMIT, request_id)

    async def submit_many(self, *, request_ids: Sequence[int]) -> bool | None:
        """Submits several requests; one answer for all."""
        return await self._call(SUBMIT_MANY, request_ids)
