"""Operations of `timesheets`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from .. import models

NS = "http://services"
APPROVE: Operation[bool | None] = Operation(
    "approveTimesheet",
    Soap("urn:approveTimesheet", (NS, "approveTimesheet"), (NS, "approveTimesheetResponse")),
    (element("timesheetId", namespace=NS), element("approvalLevel", namespace=NS)),
    answer="models.timesheets:ApproveTimesheetResponse",
    result="return_",
)
CREATE_OR_REPLACE_ENTRIES: Operation[list[models.Timesheet]] = Operation(
    "createOrReplaceTimesheetEntries",
    Soap(
        "urn:createOrReplaceTimesheetEntries",
        (NS, "createOrReplaceTimesheetEntries"),
        (NS, "createOrReplaceTimesheetEntriesResponse"),
    ),
    (element("timesheet", namespace=NS), element("autoSubmit", namespace=NS)),
    answer="models.timesheets:CreateOrReplaceTimesheetEntriesResponse",
    result="return_",
)
CREATE_OR_REPLACE: Operation[list[models.Timesheet]] = Operation(
    "createOrReplaceTimesheets",
    Soap("urn:createOrReplaceTimesheets", (NS, "createOrReplaceTimesheets"), (NS, "createOrReplaceTimesheetsResponse")),
    (element("timesheets", namespace=NS), element("autoSubmitAll", namespace=NS)),
    answer="models.timesheets:CreateOrReplaceTimesheetsResponse",
    result="return_",
)
DELETE_ENTRIES: Operation[bool | None] = Operation(
    "deleteTimesheetEntries",
    Soap("urn:deleteTimesheetEntries", (NS, "deleteTimesheetEntries"), (NS, "deleteTimesheetEntriesResponse")),
    (element("timesheetId", namespace=NS), element("timesheetEntryId", namespace=NS)),
    answer="models.timesheets:DeleteTimesheetEntriesResponse",
    result="return_",
)
GET: Operation[models.Timesheet | None] = Operation(
    "getTimesheet",
    Soap("urn:getTimesheet", (NS, "getTimesheet"), (NS, "getTimesheetResponse")),
    (element("timesheetId", namespace=NS),),
    answer="models.timesheets:GetTimesheetResponse",
    result="return_",
    idempotent=True,
)
OF_USER: Operation[list[models.Timesheet]] = Operation(
    "getTimesheetForUser",
    Soap("urn:getTimesheetForUser", (NS, "getTimesheetForUser"), (NS, "getTimesheetForUserResponse")),
    (
        element("userId", namespace=NS),
        element("startYYYYMMDD", namespace=NS, nillable=True),
        element("endYYYYMMDD", namespace=NS, nillable=True),
    ),
    answer="models.timesheets:GetTimesheetForUserResponse",
    result="return_",
    idempotent=True,
)
OF_USERS: Operation[list[models.Timesheet]] = Operation(
    "getTimesheetForUsers",
    Soap("urn:getTimesheetForUsers", (NS, "getTimesheetForUsers"), (NS, "getTimesheetForUsersResponse")),
    (
        element("userIds", namespace=NS),
        element("startYYYYMMDD", namespace=NS, nillable=True),
        element("endYYYYMMDD", namespace=NS, nillable=True),
    ),
    answer="models.timesheets:GetTimesheetForUsersResponse",
    result="return_",
    idempotent=True,
)
GET_VARIABLES: Operation[list[models.TimesheetVariable]] = Operation(
    "getTimesheetVariables",
    Soap("urn:getTimesheetVariables", (NS, "getTimesheetVariables"), (NS, "getTimesheetVariablesResponse")),
    (element("userId", namespace=NS), element("periodId", namespace=NS)),
    answer="models.timesheets:GetTimesheetVariablesResponse",
    result="return_",
    idempotent=True,
)
GET_MANY: Operation[list[models.Timesheet]] = Operation(
    "getTimesheets",
    Soap("urn:getTimesheets", (NS, "getTimesheets"), (NS, "getTimesheetsResponse")),
    (element("timesheetIds", namespace=NS),),
    answer="models.timesheets:GetTimesheetsResponse",
    result="return_",
    idempotent=True,
)
SUBMIT: Operation[bool | None] = Operation(
    "submitTimesheet",
    Soap("urn:submitTimesheet", (NS, "submitTimesheet"), (NS, "submitTimesheetResponse")),
    (element("timesheetId", namespace=NS),),
    answer="models.timesheets:SubmitTimesheetResponse",
    result="return_",
)
SUBMIT_MANY: Operation[bool | None] = Operation(
    "submitTimesheets",
    Soap("urn:submitTimesheets", (NS, "submitTimesheets"), (NS, "submitTimesheetsResponse")),
    (element("timesheetIds", namespace=NS),),
    answer="models.timesheets:SubmitTimesheetsResponse",
    result="return_",
)
UPDATE_ENTRIES: Operation[bool | None] = Operation(
    "updateTimesheetEntries",
    Soap("urn:updateTimesheetEntries", (NS, "updateTimesheetEntries"), (NS, "updateTimesheetEntriesResponse")),
    (element("timesheetEntries", namespace=NS),),
    answer="models.timesheets:UpdateTimesheetEntriesResponse",
    result="return_",
    idempotent=True,
)


class Timesheets(Group):
    """Timesheets: approve, create or replace entries, create or replace, delete entries, get, of user, ...."""

    def approve(self, *, timesheet_id: int, approval_level: int) -> bool | None:
        """Approves a timesheet on one level of approval."""
        return self._call(APPROVE, timesheet_id, approval_level)

    def create_or_replace_entries(
        self, *, timesheet: models.Timesheet, auto_submit: bool | None = None
    ) -> list[models.Timesheet]:
        """Creates or changes the entries of one timesheet; returns a list of timesheets.

        - `auto_submit`: Submit it as well.
        """
        return self._call(CREATE_OR_REPLACE_ENTRIES, timesheet, auto_submit)

    def create_or_replace(
        self, *, timesheets: Sequence[models.Timesheet], auto_submit_all: bool | None = None
    ) -> list[models.Timesheet]:
        """Creates or changes timesheets and returns what is stored.

        - `auto_submit_all`: Submit all of them as well.
        """
        return self._call(CREATE_OR_REPLACE, timesheets, auto_submit_all)

    def delete_entries(self, *, timesheet_id: int, timesheet_entry_id: Sequence[int]) -> bool | None:
        """Deletes entries of one timesheet."""
        return self._call(DELETE_ENTRIES, timesheet_id, timesheet_entry_id)

    def get(self, *, timesheet_id: int) -> models.Timesheet | None:
        """Reads a timesheet."""
        return self._call(GET, timesheet_id)

    def of_user(
        self,
        *,
        user_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
    ) -> list[models.Timesheet]:
        """Lists the timesheets of a user between two days."""
        return self._call(OF_USER, user_id, start_yyyymmdd, end_yyyymmdd)

    def of_users(
        self,
        *,
        user_ids: Sequence[int],
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
    ) -> list[models.Timesheet]:
        """Lists the timesheets of several users between two days."""
        return self._call(OF_USERS, user_ids, start_yyyymmdd, end_yyyymmdd)

    def get_variables(self, *, user_id: int, period_id: int | None = None) -> list[models.TimesheetVariable]:
        """Lists what a user may choose on each level of a timesheet row."""
        return self._call(GET_VARIABLES, user_id, period_id)

    def get_many(self, *, timesheet_ids: Sequence[int]) -> list[models.Timesheet]:
        """Reads several timesheets."""
        return self._call(GET_MANY, timesheet_ids)

    def submit(self, *, timesheet_id: int) -> bool | None:
        """Submits a timesheet."""
        return self._call(SUBMIT, timesheet_id)

    def submit_many(self, *, timesheet_ids: Sequence[int]) -> bool | None:
        """Submits several timesheets; one answer for all."""
        return self._call(SUBMIT_MANY, timesheet_ids)

    def update_entries(self, *, timesheet_entries: Sequence[models.TimesheetEntry]) -> bool | None:
        """Changes entries in place; one answer for all."""
        return self._call(UPDATE_ENTRIES, timesheet_entries)


class AsyncTimesheets(AsyncGroup):
    """Timesheets: approve, create or replace entries, create or replace, delete entries, get, of user, ...."""

    async def approve(self, *, timesheet_id: int, approval_level: int) -> bool | None:
        """Approves a timesheet on one level of approval."""
        return await self._call(APPROVE, timesheet_id, approval_level)

    async def create_or_replace_entries(
        self, *, timesheet: models.Timesheet, auto_submit: bool | None = None
    ) -> list[models.Timesheet]:
        """Creates or changes the entries of one timesheet; returns a list of timesheets."""
        return await self._call(CREATE_OR_REPLACE_ENTRIES, timesheet, auto_submit)

    async def create_or_replace(
        self, *, timesheets: Sequence[models.Timesheet], auto_submit_all: bool | None = None
    ) -> list[models.Timesheet]:
        """Creates or changes timesheets and returns what is stored."""
        return await self._call(CREATE_OR_REPLACE, timesheets, auto_submit_all)

    async def delete_entries(self, *, timesheet_id: int, timesheet_entry_id: Sequence[int]) -> bool | None:
        """Deletes entries of one timesheet."""
        return await self._call(DELETE_ENTRIES, timesheet_id, timesheet_entry_id)

    async def get(self, *, timesheet_id: int) -> models.Timesheet | None:
        """Reads a timesheet."""
        return await self._call(GET, timesheet_id)

    async def of_user(
        self,
        *,
        user_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
    ) -> list[models.Timesheet]:
        """Lists the timesheets of a user between two days."""
        return await self._call(OF_USER, user_id, start_yyyymmdd, end_yyyymmdd)

    async def of_users(
        self,
        *,
        user_ids: Sequence[int],
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
    ) -> list[models.Timesheet]:
        """Lists the timesheets of several users between two days."""
        return await self._call(OF_USERS, user_ids, start_yyyymmdd, end_yyyymmdd)

    async def get_variables(self, *, user_id: int, period_id: int | None = None) -> list[models.TimesheetVariable]:
        """Lists what a user may choose on each level of a timesheet row."""
        return await self._call(GET_VARIABLES, user_id, period_id)

    async def get_many(self, *, timesheet_ids: Sequence[int]) -> list[models.Timesheet]:
        """Reads several timesheets."""
        return await self._call(GET_MANY, timesheet_ids)

    async def submit(self, *, timesheet_id: int) -> bool | None:
        """Submits a timesheet."""
        return await self._call(SUBMIT, timesheet_id)

    async def submit_many(self, *, timesheet_ids: Sequence[int]) -> bool | None:
        """Submits several timesheets; one answer for all."""
        return await self._call(SUBMIT_MANY, timesheet_ids)

    async def update_entries(self, *, timesheet_entries: Sequence[models.TimesheetEntry]) -> bool | None:
        """Changes entries in place; one answer for all."""
        return await self._call(UPDATE_ENTRIES, timesheet_entries)
