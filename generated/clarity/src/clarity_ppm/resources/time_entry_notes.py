"""Operations of `time_entry_notes`."""

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

CREATE_MANY: Operation[BatchResult[models.TimeEntryNote, models.RowError]] = Operation(
    "createManyTimeEntryNotes",
    Http("POST", "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes"),
    (path("timesheetsInternalId"), path("timeEntriesInternalId"), header("x-api-full-response"), payload()),
    answer="models.time_entry_notes:TimeEntryNoteBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.TimeEntryNote] = Operation(
    "createTimeEntryNote",
    Http("POST", "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes"),
    (path("timesheetsInternalId"), path("timeEntriesInternalId"), header("x-api-full-response"), payload()),
    answer="models.time_entry_notes:TimeEntryNote",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteTimeEntryNote",
    Http(
        "DELETE",
        "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes/{timeEntryNotesInternalId}",
    ),
    (path("timesheetsInternalId"), path("timeEntriesInternalId"), path("timeEntryNotesInternalId")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.TimeEntryNote] = Operation(
    "getTimeEntryNote",
    Http(
        "GET",
        "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes/{timeEntryNotesInternalId}",
    ),
    (
        path("timesheetsInternalId"),
        path("timeEntriesInternalId"),
        path("timeEntryNotesInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.time_entry_notes:TimeEntryNote",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.TimeEntryNote] = Operation(
    "listTimeEntryNotes",
    Http("GET", "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes"),
    (
        path("timesheetsInternalId"),
        path("timeEntriesInternalId"),
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
    answer="models.time_entry_notes:TimeEntryNoteList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=200,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.TimeEntryNote, models.RowError]] = Operation(
    "replaceManyTimeEntryNotes",
    Http("PUT", "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes"),
    (
        path("timesheetsInternalId"),
        path("timeEntriesInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        payload(),
    ),
    answer="models.time_entry_notes:TimeEntryNoteBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.TimeEntryNote] = Operation(
    "replaceTimeEntryNote",
    Http(
        "PUT",
        "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes/{timeEntryNotesInternalId}",
    ),
    (
        path("timesheetsInternalId"),
        path("timeEntriesInternalId"),
        path("timeEntryNotesInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.time_entry_notes:TimeEntryNote",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.TimeEntryNote, models.RowError]] = Operation(
    "updateManyTimeEntryNotes",
    Http("PATCH", "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes"),
    (path("timesheetsInternalId"), path("timeEntriesInternalId"), header("x-api-full-response"), payload()),
    answer="models.time_entry_notes:TimeEntryNoteBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.TimeEntryNote] = Operation(
    "updateTimeEntryNote",
    Http(
        "PATCH",
        "/timesheets/{timesheetsInternalId}/timeEntries/{timeEntriesInternalId}/timeEntryNotes/{timeEntryNotesInternalId}",
    ),
    (
        path("timesheetsInternalId"),
        path("timeEntriesInternalId"),
        path("timeEntryNotesInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.time_entry_notes:TimeEntryNote",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class TimeEntryNotes(Group):
    """Time_entry_notes: create many, create, delete, get, list, replace many, ...."""

    def create_many(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: Sequence[models.TimeEntryNoteInput] | models.TimeEntryNoteRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TimeEntryNote, models.RowError]:
        """Create several time entry notes in one call.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, timesheets_internal_id, time_entries_internal_id, x_api_full_response, body)

    def create(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: models.TimeEntryNoteInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.TimeEntryNote:
        """Create a time entry note.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, timesheets_internal_id, time_entries_internal_id, x_api_full_response, body)

    def delete(
        self, timesheets_internal_id: int, time_entries_internal_id: int, time_entry_notes_internal_id: int
    ) -> None:
        """Delete a time entry note.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `time_entry_notes_internal_id`: Internal id, as in the `_internalId` of the time entry note.
        """
        return self._call(DELETE, timesheets_internal_id, time_entries_internal_id, time_entry_notes_internal_id)

    def get(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        time_entry_notes_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TimeEntryNote:
        """Read one time entry note.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `time_entry_notes_internal_id`: Internal id, as in the `_internalId` of the time entry note.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET,
            timesheets_internal_id,
            time_entries_internal_id,
            time_entry_notes_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TimeEntryNote] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.TimeEntryNote]:
        """List time entry notes.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        """
        return self._pages(
            LIST,
            timesheets_internal_id,
            time_entries_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def replace_many(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: Sequence[models.TimeEntryNoteInput] | models.TimeEntryNoteRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TimeEntryNote, models.RowError]:
        """Replace several time entry notes.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(
            REPLACE_MANY, timesheets_internal_id, time_entries_internal_id, x_api_full_response, x_api_force_patch, body
        )

    def replace(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        time_entry_notes_internal_id: int,
        body: models.TimeEntryNoteInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TimeEntryNote:
        """Replace a time entry note.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `time_entry_notes_internal_id`: Internal id, as in the `_internalId` of the time entry note.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            timesheets_internal_id,
            time_entries_internal_id,
            time_entry_notes_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: Sequence[models.TimeEntryNoteInput] | models.TimeEntryNoteRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TimeEntryNote, models.RowError]:
        """Change some attributes of several time entry notes.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, timesheets_internal_id, time_entries_internal_id, x_api_full_response, body)

    def update(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        time_entry_notes_internal_id: int,
        body: models.TimeEntryNoteInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TimeEntryNote:
        """Change some attributes of a time entry note.

        - `timesheets_internal_id`: Internal id, as in the `_internalId` of the timesheet.
        - `time_entries_internal_id`: Internal id, as in the `_internalId` of the time entry.
        - `time_entry_notes_internal_id`: Internal id, as in the `_internalId` of the time entry note.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE,
            timesheets_internal_id,
            time_entries_internal_id,
            time_entry_notes_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )


class AsyncTimeEntryNotes(AsyncGroup):
    """Time_entry_notes: create many, create, delete, get, list, replace many, ...."""

    async def create_many(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: Sequence[models.TimeEntryNoteInput] | models.TimeEntryNoteRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TimeEntryNote, models.RowError]:
        """Create several time entry notes in one call."""
        return await self._call(
            CREATE_MANY, timesheets_internal_id, time_entries_internal_id, x_api_full_response, body
        )

    async def create(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: models.TimeEntryNoteInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.TimeEntryNote:
        """Create a time entry note."""
        return await self._call(CREATE, timesheets_internal_id, time_entries_internal_id, x_api_full_response, body)

    async def delete(
        self, timesheets_internal_id: int, time_entries_internal_id: int, time_entry_notes_internal_id: int
    ) -> None:
        """Delete a time entry note."""
        return await self._call(DELETE, timesheets_internal_id, time_entries_internal_id, time_entry_notes_internal_id)

    async def get(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        time_entry_notes_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TimeEntryNote:
        """Read one time entry note."""
        return await self._call(
            GET,
            timesheets_internal_id,
            time_entries_internal_id,
            time_entry_notes_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TimeEntryNote] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.TimeEntryNote]:
        """List time entry notes."""
        return self._pages(
            LIST,
            timesheets_internal_id,
            time_entries_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    async def replace_many(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: Sequence[models.TimeEntryNoteInput] | models.TimeEntryNoteRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TimeEntryNote, models.RowError]:
        """Replace several time entry notes."""
        return await self._call(
            REPLACE_MANY, timesheets_internal_id, time_entries_internal_id, x_api_full_response, x_api_force_patch, body
        )

    async def replace(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        time_entry_notes_internal_id: int,
        body: models.TimeEntryNoteInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TimeEntryNote:
        """Replace a time entry note."""
        return await self._call(
            REPLACE,
            timesheets_internal_id,
            time_entries_internal_id,
            time_entry_notes_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        body: Sequence[models.TimeEntryNoteInput] | models.TimeEntryNoteRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TimeEntryNote, models.RowError]:
        """Change some attributes of several time entry notes."""
        return await self._call(
            UPDATE_MANY, timesheets_internal_id, time_entries_internal_id, x_api_full_response, body
        )

    async def update(
        self,
        timesheets_internal_id: int,
        time_entries_internal_id: int,
        time_entry_notes_internal_id: int,
        body: models.TimeEntryNoteInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TimeEntryNote:
        """Change some attributes of a time entry note."""
        return await self._call(
            UPDATE,
            timesheets_internal_id,
            time_entries_internal_id,
            time_entry_notes_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )
