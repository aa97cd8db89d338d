"""Operations of `users`."""

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

CREATE_MANY: Operation[BatchResult[models.User, models.RowError]] = Operation(
    "createManyUsers",
    Http("POST", "/users"),
    (header("x-api-full-response"), payload()),
    answer="models.users:UserBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.User] = Operation(
    "createUser",
    Http("POST", "/users"),
    (header("x-api-full-response"), payload()),
    answer="models.users:User",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.User] = Operation(
    "getUser",
    Http("GET", "/users/{usersInternalId}"),
    (
        path("usersInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.users:User",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
PROFILE: Operation[models.UserProfile] = Operation(
    "getUserProfile",
    Http("GET", "/virtual/userProfile"),
    answer="models.users:UserProfile",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.User] = Operation(
    "listUsers",
    Http("GET", "/users"),
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
    answer="models.users:UserList",
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
UPDATE_MANY: Operation[BatchResult[models.User, models.RowError]] = Operation(
    "updateManyUsers",
    Http("PATCH", "/users"),
    (header("x-api-full-response"), payload()),
    answer="models.users:UserBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.User] = Operation(
    "updateUser",
    Http("PATCH", "/users/{usersInternalId}"),
    (path("usersInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.users:User",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Users(Group):
    """Users: create many, create, get, profile, list, update many, ...."""

    def create_many(
        self, body: Sequence[models.UserInput] | models.UserRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.User, models.RowError]:
        """Create several users in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def create(self, body: models.UserInput, *, x_api_full_response: bool | None = None) -> models.User:
        """Create an user.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def get(
        self,
        users_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.User:
        """Read one user.

        - `users_internal_id`: Internal id, as in the `_internalId` of the user.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, users_internal_id, fields, links, expand, expand_fields, tsv_params)

    def profile(self) -> models.UserProfile:
        """Read who the caller is."""
        return self._call(PROFILE)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.User] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.User]:
        """List users.

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

    def update_many(
        self, body: Sequence[models.UserInput] | models.UserRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.User, models.RowError]:
        """Change some attributes of several users.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)

    def update(
        self,
        users_internal_id: int,
        body: models.UserInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.User:
        """Change some attributes of an user.

        - `users_internal_id`: Internal id, as in the `_internalId` of the user.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, users_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncUsers(AsyncGroup):
    """Users: create many, create, get, profile, list, update many, ...."""

    async def create_many(
        self, body: Sequence[models.UserInput] | models.UserRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.User, models.RowError]:
        """Create several users in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def create(self, body: models.UserInput, *, x_api_full_response: bool | None = None) -> models.User:
        """Create an user."""
        return await self._call(CREATE, x_api_full_response, body)

    async def get(
        self,
        users_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.User:
        """Read one user."""
        return await self._call(GET, users_internal_id, fields, links, expand, expand_fields, tsv_params)

    async def profile(self) -> models.UserProfile:
        """Read who the caller is."""
        return await self._call(PROFILE)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.User] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.User]:
        """List users."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def update_many(
        self, body: Sequence[models.UserInput] | models.UserRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.User, models.RowError]:
        """Change some attributes of several users."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)

    async def update(
        self,
        users_internal_id: int,
        body: models.UserInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.User:
        """Change some attributes of an user."""
        return await self._call(UPDATE, users_internal_id, x_api_full_response, x_api_rule_engine, body)
