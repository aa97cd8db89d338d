"""Operations of `teams`."""

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

CREATE_MANY: Operation[BatchResult[models.TeamMember, models.RowError]] = Operation(
    "createManyTeamMembers",
    Http("POST", "/projects/{projectsInternalId}/teams"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.teams:TeamMemberBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.TeamMember] = Operation(
    "createTeamMember",
    Http("POST", "/projects/{projectsInternalId}/teams"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.teams:TeamMember",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteTeamMember",
    Http("DELETE", "/projects/{projectsInternalId}/teams/{teamsInternalId}"),
    (path("projectsInternalId"), path("teamsInternalId")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.TeamMember] = Operation(
    "getTeamMember",
    Http("GET", "/projects/{projectsInternalId}/teams/{teamsInternalId}"),
    (
        path("projectsInternalId"),
        path("teamsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.teams:TeamMember",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.TeamMember] = Operation(
    "listTeamMembers",
    Http("GET", "/projects/{projectsInternalId}/teams"),
    (
        path("projectsInternalId"),
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
    answer="models.teams:TeamMemberList",
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
REPLACE_MANY: Operation[BatchResult[models.TeamMember, models.RowError]] = Operation(
    "replaceManyTeamMembers",
    Http("PUT", "/projects/{projectsInternalId}/teams"),
    (path("projectsInternalId"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.teams:TeamMemberBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.TeamMember] = Operation(
    "replaceTeamMember",
    Http("PUT", "/projects/{projectsInternalId}/teams/{teamsInternalId}"),
    (
        path("projectsInternalId"),
        path("teamsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.teams:TeamMember",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.TeamMember, models.RowError]] = Operation(
    "updateManyTeamMembers",
    Http("PATCH", "/projects/{projectsInternalId}/teams"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.teams:TeamMemberBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.TeamMember] = Operation(
    "updateTeamMember",
    Http("PATCH", "/projects/{projectsInternalId}/teams/{teamsInternalId}"),
    (
        path("projectsInternalId"),
        path("teamsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.teams:TeamMember",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Teams(Group):
    """Teams: create many, create, delete, get, list, replace many, ...."""

    def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TeamMemberInput] | models.TeamMemberRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamMember, models.RowError]:
        """Create several team members in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    def create(
        self, projects_internal_id: int, body: models.TeamMemberInput, *, x_api_full_response: bool | None = None
    ) -> models.TeamMember:
        """Create a team member.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, projects_internal_id, x_api_full_response, body)

    def delete(self, projects_internal_id: int, teams_internal_id: int) -> None:
        """Delete a team member.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `teams_internal_id`: Internal id, as in the `_internalId` of the team member.
        """
        return self._call(DELETE, projects_internal_id, teams_internal_id)

    def get(
        self,
        projects_internal_id: int,
        teams_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TeamMember:
        """Read one team member.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `teams_internal_id`: Internal id, as in the `_internalId` of the team member.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, projects_internal_id, teams_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TeamMember] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.TeamMember]:
        """List team members.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    def replace_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TeamMemberInput] | models.TeamMemberRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TeamMember, models.RowError]:
        """Replace several team members.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, projects_internal_id, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        projects_internal_id: int,
        teams_internal_id: int,
        body: models.TeamMemberInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamMember:
        """Replace a team member.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `teams_internal_id`: Internal id, as in the `_internalId` of the team member.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            projects_internal_id,
            teams_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TeamMemberInput] | models.TeamMemberRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamMember, models.RowError]:
        """Change some attributes of several team members.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, projects_internal_id, x_api_full_response, body)

    def update(
        self,
        projects_internal_id: int,
        teams_internal_id: int,
        body: models.TeamMemberInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamMember:
        """Change some attributes of a team member.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `teams_internal_id`: Internal id, as in the `_internalId` of the team member.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, projects_internal_id, teams_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncTeams(AsyncGroup):
    """Teams: create many, create, delete, get, list, replace many, ...."""

    async def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TeamMemberInput] | models.TeamMemberRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamMember, models.RowError]:
        """Create several team members in one call."""
        return await self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    async def create(
        self, projects_internal_id: int, body: models.TeamMemberInput, *, x_api_full_response: bool | None = None
    ) -> models.TeamMember:
        """Create a team member."""
        return await self._call(CREATE, projects_internal_id, x_api_full_response, body)

    async def delete(self, projects_internal_id: int, teams_internal_id: int) -> None:
        """Delete a team member."""
        return await self._call(DELETE, projects_internal_id, teams_internal_id)

    async def get(
        self,
        projects_internal_id: int,
        teams_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TeamMember:
        """Read one team member."""
        return await self._call(
            GET, projects_internal_id, teams_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TeamMember] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.TeamMember]:
        """List team members."""
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    async def replace_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TeamMemberInput] | models.TeamMemberRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TeamMember, models.RowError]:
        """Replace several team members."""
        return await self._call(REPLACE_MANY, projects_internal_id, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        projects_internal_id: int,
        teams_internal_id: int,
        body: models.TeamMemberInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamMember:
        """Replace a team member."""
        return await self._call(
            REPLACE,
            projects_internal_id,
            teams_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TeamMemberInput] | models.TeamMemberRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamMember, models.RowError]:
        """Change some attributes of several team members."""
        return await self._call(UPDATE_MANY, projects_internal_id, x_api_full_response, body)

    async def update(
        self,
        projects_internal_id: int,
        teams_internal_id: int,
        body: models.TeamMemberInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamMember:
        """Change some attributes of a team member."""
        return await self._call(
            UPDATE, projects_internal_id, teams_internal_id, x_api_full_response, x_api_rule_engine, body
        )
