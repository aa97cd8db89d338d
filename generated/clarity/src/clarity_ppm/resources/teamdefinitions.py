"""Operations of `teamdefinitions`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import BatchResult, KeyedBatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

CREATE_MANY: Operation[KeyedBatchResult[models.TeamDefinition, models.RowError]] = Operation(
    "createManyTeamDefinitions",
    Http("POST", "/teamdefinitions"),
    (header("x-api-full-response"), payload()),
    answer="models.teamdefinitions:TeamDefinitionBatch",
    batch=Batch(
        "d",
        within="d",
        results="results",
        failures="errors",
        skipped="skipped",
        sent="code",
        made="code",
        echoed="resource_id",
    ),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.TeamDefinition] = Operation(
    "createTeamDefinition",
    Http("POST", "/teamdefinitions"),
    (header("x-api-full-response"), payload()),
    answer="models.teamdefinitions:TeamDefinition",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.TeamDefinition] = Operation(
    "getTeamDefinition",
    Http("GET", "/teamdefinitions/{teamdefinitionsInternalId}"),
    (
        path("teamdefinitionsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.teamdefinitions:TeamDefinition",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.TeamDefinition] = Operation(
    "listTeamDefinitions",
    Http("GET", "/teamdefinitions"),
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
    answer="models.teamdefinitions:TeamDefinitionList",
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
REPLACE_MANY: Operation[BatchResult[models.TeamDefinition, models.RowError]] = Operation(
    "replaceManyTeamDefinitions",
    Http("PUT", "/teamdefinitions"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.teamdefinitions:TeamDefinitionBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.TeamDefinition] = Operation(
    "replaceTeamDefinition",
    Http("PUT", "/teamdefinitions/{teamdefinitionsInternalId}"),
    (
        path("teamdefinitionsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.teamdefinitions:TeamDefinition",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.TeamDefinition, models.RowError]] = Operation(
    "updateManyTeamDefinitions",
    Http("PATCH", "/teamdefinitions"),
    (header("x-api-full-response"), payload()),
    answer="models.teamdefinitions:TeamDefinitionBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.TeamDefinition] = Operation(
    "updateTeamDefinition",
    Http("PATCH", "/teamdefinitions/{teamdefinitionsInternalId}"),
    (path("teamdefinitionsInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.teamdefinitions:TeamDefinition",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Teamdefinitions(Group):
    """Teamdefinitions: create many, create, get, list, replace many, replace, ...."""

    def create_many(
        self,
        body: Sequence[models.TeamDefinitionInput] | models.TeamDefinitionRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> KeyedBatchResult[models.TeamDefinition, models.RowError]:
        """Create several team definitions in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def create(
        self, body: models.TeamDefinitionInput, *, x_api_full_response: bool | None = None
    ) -> models.TeamDefinition:
        """Create a team definition.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def get(
        self,
        teamdefinitions_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TeamDefinition:
        """Read one team definition.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, teamdefinitions_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TeamDefinition] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.TeamDefinition]:
        """List team definitions.

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
        body: Sequence[models.TeamDefinitionInput] | models.TeamDefinitionRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TeamDefinition, models.RowError]:
        """Replace several team definitions.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        teamdefinitions_internal_id: int,
        body: models.TeamDefinitionInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamDefinition:
        """Replace a team definition.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE, teamdefinitions_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    def update_many(
        self,
        body: Sequence[models.TeamDefinitionInput] | models.TeamDefinitionRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamDefinition, models.RowError]:
        """Change some attributes of several team definitions.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)

    def update(
        self,
        teamdefinitions_internal_id: int,
        body: models.TeamDefinitionInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamDefinition:
        """Change some attributes of a team definition.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, teamdefinitions_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncTeamdefinitions(AsyncGroup):
    """Teamdefinitions: create many, create, get, list, replace many, replace, ...."""

    async def create_many(
        self,
        body: Sequence[models.TeamDefinitionInput] | models.TeamDefinitionRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> KeyedBatchResult[models.TeamDefinition, models.RowError]:
        """Create several team definitions in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def create(
        self, body: models.TeamDefinitionInput, *, x_api_full_response: bool | None = None
    ) -> models.TeamDefinition:
        """Create a team definition."""
        return await self._call(CREATE, x_api_full_response, body)

    async def get(
        self,
        teamdefinitions_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TeamDefinition:
        """Read one team definition."""
        return await self._call(GET, teamdefinitions_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TeamDefinition] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.TeamDefinition]:
        """List team definitions."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace_many(
        self,
        body: Sequence[models.TeamDefinitionInput] | models.TeamDefinitionRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TeamDefinition, models.RowError]:
        """Replace several team definitions."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        teamdefinitions_internal_id: int,
        body: models.TeamDefinitionInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamDefinition:
        """Replace a team definition."""
        return await self._call(
            REPLACE, teamdefinitions_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def update_many(
        self,
        body: Sequence[models.TeamDefinitionInput] | models.TeamDefinitionRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamDefinition, models.RowError]:
        """Change some attributes of several team definitions."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)

    async def update(
        self,
        teamdefinitions_internal_id: int,
        body: models.TeamDefinitionInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamDefinition:
        """Change some attributes of a team definition."""
        return await self._call(UPDATE, teamdefinitions_internal_id, x_api_full_response, x_api_rule_engine, body)
