"""Operations of `custom_objects`."""

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

CREATE: Operation[models.CustomObject] = Operation(
    "createCustomObject",
    Http("POST", "/{customObjects}"),
    (path("customObjects"), header("x-api-full-response"), payload()),
    answer="models.custom_objects:CustomObject",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_SUB_OBJECT: Operation[models.CustomSubObject] = Operation(
    "createCustomSubObject",
    Http("POST", "/{customObjects}/{customObjectsInternalId}/{subObjects}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        path("subObjects"),
        header("x-api-full-response"),
        payload(),
    ),
    answer="models.custom_objects:CustomSubObject",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.CustomObject, models.RowError]] = Operation(
    "createManyCustomObjects",
    Http("POST", "/{customObjects}"),
    (path("customObjects"), header("x-api-full-response"), payload()),
    answer="models.custom_objects:CustomObjectBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
GET: Operation[models.CustomObject] = Operation(
    "getCustomObject",
    Http("GET", "/{customObjects}/{customObjectsInternalId}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.custom_objects:CustomObject",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
GET_SUB_OBJECT: Operation[models.CustomSubObject] = Operation(
    "getCustomSubObject",
    Http("GET", "/{customObjects}/{customObjectsInternalId}/{subObjects}/{subObjectsInternalId}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        path("subObjects"),
        path("subObjectsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.custom_objects:CustomSubObject",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.CustomObject] = Operation(
    "listCustomObjects",
    Http("GET", "/{customObjects}"),
    (
        path("customObjects"),
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
    answer="models.custom_objects:CustomObjectList",
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
LIST_SUB_OBJECTS: Operation[models.CustomSubObject] = Operation(
    "listCustomSubObjects",
    Http("GET", "/{customObjects}/{customObjectsInternalId}/{subObjects}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        path("subObjects"),
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
    answer="models.custom_objects:CustomSubObjectList",
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
REPLACE: Operation[models.CustomObject] = Operation(
    "replaceCustomObject",
    Http("PUT", "/{customObjects}/{customObjectsInternalId}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.custom_objects:CustomObject",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.CustomObject, models.RowError]] = Operation(
    "replaceManyCustomObjects",
    Http("PUT", "/{customObjects}"),
    (path("customObjects"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.custom_objects:CustomObjectBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.CustomObject] = Operation(
    "updateCustomObject",
    Http("PATCH", "/{customObjects}/{customObjectsInternalId}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.custom_objects:CustomObject",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_SUB_OBJECT: Operation[models.CustomSubObject] = Operation(
    "updateCustomSubObject",
    Http("PATCH", "/{customObjects}/{customObjectsInternalId}/{subObjects}/{subObjectsInternalId}"),
    (
        path("customObjects"),
        path("customObjectsInternalId"),
        path("subObjects"),
        path("subObjectsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.custom_objects:CustomSubObject",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.CustomObject, models.RowError]] = Operation(
    "updateManyCustomObjects",
    Http("PATCH", "/{customObjects}"),
    (path("customObjects"), header("x-api-full-response"), payload()),
    answer="models.custom_objects:CustomObjectBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class CustomObjects(Group):
    """Custom_objects: create, create sub object, create many, get, get sub object, list, ...."""

    def create(
        self, custom_objects: str, body: models.CustomObjectInput, *, x_api_full_response: bool | None = None
    ) -> models.CustomObject:
        """Create an object of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, custom_objects, x_api_full_response, body)

    def create_sub_object(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        body: models.CustomSubObjectInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.CustomSubObject:
        """Create a sub-object of an object of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `sub_objects`: API alias of a sub-object.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(
            CREATE_SUB_OBJECT, custom_objects, custom_objects_internal_id, sub_objects, x_api_full_response, body
        )

    def create_many(
        self,
        custom_objects: str,
        body: Sequence[models.CustomObjectInput] | models.CustomObjectRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CustomObject, models.RowError]:
        """Create several objects of a custom kind in one call.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, custom_objects, x_api_full_response, body)

    def get(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CustomObject:
        """Read one object of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, custom_objects, custom_objects_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def get_sub_object(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        sub_objects_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CustomSubObject:
        """Read one sub-object.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `sub_objects`: API alias of a sub-object.
        - `sub_objects_internal_id`: Internal id, as in the `_internalId` of the sub-object.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET_SUB_OBJECT,
            custom_objects,
            custom_objects_internal_id,
            sub_objects,
            sub_objects_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        custom_objects: str,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CustomObject] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.CustomObject]:
        """List objects of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
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
        return self._pages(
            LIST, custom_objects, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    def list_sub_objects(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CustomSubObject] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.CustomSubObject]:
        """List sub-objects of an object of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `sub_objects`: API alias of a sub-object.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        """
        return self._pages(
            LIST_SUB_OBJECTS,
            custom_objects,
            custom_objects_internal_id,
            sub_objects,
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

    def replace(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        body: models.CustomObjectInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.CustomObject:
        """Replace an object of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            custom_objects,
            custom_objects_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def replace_many(
        self,
        custom_objects: str,
        body: Sequence[models.CustomObjectInput] | models.CustomObjectRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.CustomObject, models.RowError]:
        """Replace several objects of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, custom_objects, x_api_full_response, x_api_force_patch, body)

    def update(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        body: models.CustomObjectInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.CustomObject:
        """Change some attributes of an object of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE, custom_objects, custom_objects_internal_id, x_api_full_response, x_api_rule_engine, body
        )

    def update_sub_object(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        sub_objects_internal_id: int,
        body: models.CustomSubObjectInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.CustomSubObject:
        """Change some attributes of a sub-object.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `custom_objects_internal_id`: Internal id, as in the `_internalId` of the object.
        - `sub_objects`: API alias of a sub-object.
        - `sub_objects_internal_id`: Internal id, as in the `_internalId` of the sub-object.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE_SUB_OBJECT,
            custom_objects,
            custom_objects_internal_id,
            sub_objects,
            sub_objects_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        custom_objects: str,
        body: Sequence[models.CustomObjectInput] | models.CustomObjectRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CustomObject, models.RowError]:
        """Change some attributes of several objects of a custom kind.

        - `custom_objects`: API alias of a custom object, e.g. `custAccounts`.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, custom_objects, x_api_full_response, body)


class AsyncCustomObjects(AsyncGroup):
    """Custom_objects: create, create sub object, create many, get, get sub object, list, ...."""

    async def create(
        self, custom_objects: str, body: models.CustomObjectInput, *, x_api_full_response: bool | None = None
    ) -> models.CustomObject:
        """Create an object of a custom kind."""
        return await self._call(CREATE, custom_objects, x_api_full_response, body)

    async def create_sub_object(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        body: models.CustomSubObjectInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.CustomSubObject:
        """Create a sub-object of an object of a custom kind."""
        return await self._call(
            CREATE_SUB_OBJECT, custom_objects, custom_objects_internal_id, sub_objects, x_api_full_response, body
        )

    async def create_many(
        self,
        custom_objects: str,
        body: Sequence[models.CustomObjectInput] | models.CustomObjectRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CustomObject, models.RowError]:
        """Create several objects of a custom kind in one call."""
        return await self._call(CREATE_MANY, custom_objects, x_api_full_response, body)

    async def get(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CustomObject:
        """Read one object of a custom kind."""
        return await self._call(
            GET, custom_objects, custom_objects_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    async def get_sub_object(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        sub_objects_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CustomSubObject:
        """Read one sub-object."""
        return await self._call(
            GET_SUB_OBJECT,
            custom_objects,
            custom_objects_internal_id,
            sub_objects,
            sub_objects_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        custom_objects: str,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CustomObject] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.CustomObject]:
        """List objects of a custom kind."""
        return self._pages(
            LIST, custom_objects, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    def list_sub_objects(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CustomSubObject] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.CustomSubObject]:
        """List sub-objects of an object of a custom kind."""
        return self._pages(
            LIST_SUB_OBJECTS,
            custom_objects,
            custom_objects_internal_id,
            sub_objects,
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

    async def replace(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        body: models.CustomObjectInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.CustomObject:
        """Replace an object of a custom kind."""
        return await self._call(
            REPLACE,
            custom_objects,
            custom_objects_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def replace_many(
        self,
        custom_objects: str,
        body: Sequence[models.CustomObjectInput] | models.CustomObjectRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.CustomObject, models.RowError]:
        """Replace several objects of a custom kind."""
        return await self._call(REPLACE_MANY, custom_objects, x_api_full_response, x_api_force_patch, body)

    async def update(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        body: models.CustomObjectInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.CustomObject:
        """Change some attributes of an object of a custom kind."""
        return await self._call(
            UPDATE, custom_objects, custom_objects_internal_id, x_api_full_response, x_api_rule_engine, body
        )

    async def update_sub_object(
        self,
        custom_objects: str,
        custom_objects_internal_id: int,
        sub_objects: str,
        sub_objects_internal_id: int,
        body: models.CustomSubObjectInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.CustomSubObject:
        """Change some attributes of a sub-object."""
        return await self._call(
            UPDATE_SUB_OBJECT,
            custom_objects,
            custom_objects_internal_id,
            sub_objects,
            sub_objects_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        custom_objects: str,
        body: Sequence[models.CustomObjectInput] | models.CustomObjectRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CustomObject, models.RowError]:
        """Change some attributes of several objects of a custom kind."""
        return await self._call(UPDATE_MANY, custom_objects, x_api_full_response, body)
