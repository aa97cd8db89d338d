"""Operations of `timesheets`."""

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

CREATE_MANY: Operation[BatchResult[models.Timesheet, models.RowError]] = Operation(
    "createManyTimesheets",
    Http("POST", "/timesheets"),
    (header("x-api-full-response"), payload()),
    answer="models.timesheets:TimesheetBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.Timesheet] = Operation(
    "createTimesheet",
    Http("POST", "/timesheets"),
    (header("x-api-full-response"), payload()),
    answer="models.timesheets:Timesheet",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteTimesheet",
    Http("DELETE", "/timesheets/{timesheetsInternalId}"),
    (path("timesheetsInternalId"),),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Timesheet] = Operation(
    "getTimesheet",
    Http("GET", "/timesheets/{timesheetsInternalId}"),
    (
        path("timesheetsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.timesheets:Timesheet",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Timesheet] = Operation(
    "listTimesheets",
    Http("GET", "/timesheets"),
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
    ),
    answer="models.timesheets:TimesheetList",
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
REPLACE_MANY: Operation[BatchResult[models.Timesheet, models.RowError]] = Operation(
    "replaceManyTimesheets",
    Http("PUT", "/timesheets"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.timesheets:TimesheetBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.Timesheet] = Operation(
    "replaceTimesheet",
    Http("PUT", "/timesheets/{timesheetsInternalId}"),
    (
        path("timesheetsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        header("x-api-include-additional-messages"),
        payload(),
    ),
    answer="models.timesheets:Timesheet",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Timesheet, models.RowError]] = Operation(
    "updateManyTimesheets",
    Http("PATCH", "/timesheets"),
    (header("x-api-full-response"), payload()),
    answer="models.timesheets:TimesheetBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Timesheet] = Operation(
    "updateTimesheet",
    Http("PATCH", "/timesheets/{timesheetsInternalId}"),
    (path("timesheetsInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.timesheets:Timesheet",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Timesheets(Group):
    """Timesheets: create many, create, delete, get, list, replace many, ...."""

    def create_many(
        self, body: Sequence[models.TimesheetInput] | models.TimesheetRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Timesheet, models.RowError]:
        """Create several timesheets in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def create(self, body: models.TimesheetInput, *, x_api_full_response: bool | None = None) -> models.Timesheet:
        """Create a timesheet.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def delete(self, timesheets_internal_id: int) -> None:
        """Delete a timesheet.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        """
        return self._call(DELETE, timesheets_internal_id)

    def get(
        self,
        timesheets_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Timesheet:
        """Read one timesheet.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, timesheets_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Timesheet] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Timesheet]:
        """List timesheets.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    def replace_many(
        self,
        body: Sequence[models.TimesheetInput] | models.TimesheetRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Timesheet, models.RowError]:
        """Replace several timesheets.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        timesheets_internal_id: int,
        body: models.TimesheetInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_include_additional_messages: bool | None = None,
    ) -> models.Timesheet:
        """Replace a timesheet.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        - `x_api_include_additional_messages`: Adds messages of the validation when a timesheet is submitted or
        returned.
        """
        return self._call(
            REPLACE,
            timesheets_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            x_api_include_additional_messages,
            body,
        )

    def update_many(
        self, body: Sequence[models.TimesheetInput] | models.TimesheetRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Timesheet, models.RowError]:
        """Change some attributes of several timesheets.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)

    def update(
        self,
        timesheets_internal_id: int,
        body: models.TimesheetInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Timesheet:
        """Change some attributes of a timesheet.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, timesheets_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncTimesheets(AsyncGroup):
    """Timesheets: create many, create, delete, get, list, replace many, ...."""

    async def create_many(
        self, body: Sequence[models.TimesheetInput] | models.TimesheetRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Timesheet, models.RowError]:
        """Create several timesheets in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def create(self, body: models.TimesheetInput, *, x_api_full_response: bool | None = None) -> models.Timesheet:
        """Create a timesheet."""
        return await self._call(CREATE, x_api_full_response, body)

    async def delete(self, timesheets_internal_id: int) -> None:
        """Delete a timesheet."""
        return await self._call(DELETE, timesheets_internal_id)

    async def get(
        self,
        timesheets_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Timesheet:
        """Read one timesheet."""
        return await self._call(GET, timesheets_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Timesheet] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Timesheet]:
        """List timesheets."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace_many(
        self,
        body: Sequence[models.TimesheetInput] | models.TimesheetRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Timesheet, models.RowError]:
        """Replace several timesheets."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        timesheets_internal_id: int,
        body: models.TimesheetInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_include_additional_messages: bool | None = None,
    ) -> models.Timesheet:
        """Replace a timesheet."""
        return await self._call(
            REPLACE,
            timesheets_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            x_api_include_additional_messages,
            body,
        )

    async def update_many(
        self, body: Sequence[models.TimesheetInput] | models.TimesheetRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Timesheet, models.RowError]:
        """Change some attributes of several timesheets."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)

    async def update(
        self,
        timesheets_internal_id: int,
        body: models.TimesheetInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Timesheet:
        """Change some attributes of a timesheet."""
        return await self._call(UPDATE, timesheets_internal_id, x_api_full_response, x_api_rule_engine, body)
