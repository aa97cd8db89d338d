"""Operations of `oba_staffs`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import BatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

CREATE_MANY: Operation[BatchResult[models.ObaStaff, models.RowError]] = Operation(
    "createManyObaStaffs",
    Http("POST", "/obaStaffs"),
    (header("x-api-full-response"), header("x-api-association-key"), payload()),
    answer="models.oba_staffs:ObaStaffBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.ObaStaff] = Operation(
    "createObaStaff",
    Http("POST", "/obaStaffs"),
    (header("x-api-full-response"), header("x-api-association-key"), payload()),
    answer="models.oba_staffs:ObaStaff",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.ObaStaff] = Operation(
    "getObaStaff",
    Http("GET", "/obaStaffs/{obaStaffsInternalId}"),
    (
        path("obaStaffsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
        header("x-api-association-key"),
    ),
    answer="models.oba_staffs:ObaStaff",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ObaStaff] = Operation(
    "listObaStaffs",
    Http("GET", "/obaStaffs"),
    (
        query("offset"),
        query("limit"),
        query("sort"),
        query("filter"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
        header("x-api-association-key"),
    ),
    answer="models.oba_staffs:ObaStaffList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=500,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.ObaStaff, models.RowError]] = Operation(
    "updateManyObaStaffs",
    Http("PATCH", "/obaStaffs"),
    (header("x-api-full-response"), header("x-api-association-key"), payload()),
    answer="models.oba_staffs:ObaStaffBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.ObaStaff] = Operation(
    "updateObaStaff",
    Http("PATCH", "/obaStaffs/{obaStaffsInternalId}"),
    (
        path("obaStaffsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.oba_staffs:ObaStaff",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class ObaStaffs(Group):
    """Oba_staffs: create many, create, get, list, update many, update."""

    def create_many(
        self,
        body: Sequence[models.ObaStaffInput] | models.ObaStaffRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaStaff, models.RowError]:
        """Create several oba staffs in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(CREATE_MANY, x_api_full_response, x_api_association_key, body)

    def create(
        self,
        body: models.ObaStaffInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaStaff:
        """Create an oba staff.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(CREATE, x_api_full_response, x_api_association_key, body)

    def get(
        self,
        oba_staffs_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaStaff:
        """Read one oba staff.

        - `oba_staffs_internal_id`: Internal id, as in the `_internalId` of the oba staff.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            GET, oba_staffs_internal_id, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ObaStaff] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> Pager[models.ObaStaff]:
        """List oba staffs.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._pages(
            LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    def update_many(
        self,
        body: Sequence[models.ObaStaffInput] | models.ObaStaffRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaStaff, models.RowError]:
        """Change some attributes of several oba staffs.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(UPDATE_MANY, x_api_full_response, x_api_association_key, body)

    def update(
        self,
        oba_staffs_internal_id: int,
        body: models.ObaStaffInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaStaff:
        """Change some attributes of an oba staff.

        - `oba_staffs_internal_id`: Internal id, as in the `_internalId` of the oba staff.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            UPDATE, oba_staffs_internal_id, x_api_full_response, x_api_rule_engine, x_api_association_key, body
        )


class AsyncObaStaffs(AsyncGroup):
    """Oba_staffs: create many, create, get, list, update many, update."""

    async def create_many(
        self,
        body: Sequence[models.ObaStaffInput] | models.ObaStaffRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaStaff, models.RowError]:
        """Create several oba staffs in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, x_api_association_key, body)

    async def create(
        self,
        body: models.ObaStaffInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaStaff:
        """Create an oba staff."""
        return await self._call(CREATE, x_api_full_response, x_api_association_key, body)

    async def get(
        self,
        oba_staffs_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaStaff:
        """Read one oba staff."""
        return await self._call(
            GET, oba_staffs_internal_id, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ObaStaff] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> AsyncPager[models.ObaStaff]:
        """List oba staffs."""
        return self._pages(
            LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    async def update_many(
        self,
        body: Sequence[models.ObaStaffInput] | models.ObaStaffRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaStaff, models.RowError]:
        """Change some attributes of several oba staffs."""
        return await self._call(UPDATE_MANY, x_api_full_response, x_api_association_key, body)

    async def update(
        self,
        oba_staffs_internal_id: int,
        body: models.ObaStaffInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaStaff:
        """Change some attributes of an oba staff."""
        return await self._call(
            UPDATE, oba_staffs_internal_id, x_api_full_response, x_api_rule_engine, x_api_association_key, body
        )
