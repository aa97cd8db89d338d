"""Operations of `tasks`."""

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

CREATE_MANY: Operation[KeyedBatchResult[models.Task, models.RowError]] = Operation(
    "createManyTasks",
    Http("POST", "/projects/{projectsInternalId}/tasks"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.tasks:TaskBatch",
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
CREATE_MANY_ANYWHERE: Operation[BatchResult[models.Task, models.RowError]] = Operation(
    "createManyTasksAnywhere",
    Http("POST", "/tasks"),
    (header("x-api-full-response"), payload()),
    answer="models.tasks:TaskBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.Task] = Operation(
    "createTask",
    Http("POST", "/projects/{projectsInternalId}/tasks"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.tasks:Task",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteTask",
    Http("DELETE", "/projects/{projectsInternalId}/tasks/{tasksInternalId}"),
    (path("projectsInternalId"), path("tasksInternalId")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Task] = Operation(
    "getTask",
    Http("GET", "/projects/{projectsInternalId}/tasks/{tasksInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.tasks:Task",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST_ALL: Operation[models.Task] = Operation(
    "listAllTasks",
    Http("GET", "/tasks"),
    (
        query("offset"),
        query("limit"),
        query("sort"),
        query("filter"),
        query("objFilter"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.tasks:TaskList",
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
LIST: Operation[models.Task] = Operation(
    "listTasks",
    Http("GET", "/projects/{projectsInternalId}/tasks"),
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
    answer="models.tasks:TaskList",
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
REPLACE_MANY: Operation[BatchResult[models.Task, models.RowError]] = Operation(
    "replaceManyTasks",
    Http("PUT", "/projects/{projectsInternalId}/tasks"),
    (path("projectsInternalId"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.tasks:TaskBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.Task] = Operation(
    "replaceTask",
    Http("PUT", "/projects/{projectsInternalId}/tasks/{tasksInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.tasks:Task",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Task, models.RowError]] = Operation(
    "updateManyTasks",
    Http("PATCH", "/projects/{projectsInternalId}/tasks"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.tasks:TaskBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE_MANY_ANYWHERE: Operation[BatchResult[models.Task, models.RowError]] = Operation(
    "updateManyTasksAnywhere",
    Http("PATCH", "/tasks"),
    (header("x-api-full-response"), payload()),
    answer="models.tasks:TaskBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Task] = Operation(
    "updateTask",
    Http("PATCH", "/projects/{projectsInternalId}/tasks/{tasksInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.tasks:Task",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Tasks(Group):
    """Tasks: create many, create many anywhere, create, delete, get, list all, ...."""

    def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TaskInput] | models.TaskRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> KeyedBatchResult[models.Task, models.RowError]:
        """Create several tasks in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    def create_many_anywhere(
        self, body: Sequence[models.TaskInput] | models.TaskRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Task, models.RowError]:
        """Create several tasks, each below the parent that its row names.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY_ANYWHERE, x_api_full_response, body)

    def create(
        self, projects_internal_id: int, body: models.TaskInput, *, x_api_full_response: bool | None = None
    ) -> models.Task:
        """Create a task.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, projects_internal_id, x_api_full_response, body)

    def delete(self, projects_internal_id: int, tasks_internal_id: int) -> None:
        """Delete a task.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        """
        return self._call(DELETE, projects_internal_id, tasks_internal_id)

    def get(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Task:
        """Read one task.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, projects_internal_id, tasks_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list_all(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Task] | None = None,
        obj_filter: str | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Task]:
        """List tasks of all projects.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `obj_filter`: A filter function of the server.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(
            LIST_ALL, offset, limit, sort, filter, obj_filter, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Task] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Task]:
        """List tasks.

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
        body: Sequence[models.TaskInput] | models.TaskRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Task, models.RowError]:
        """Replace several tasks.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, projects_internal_id, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.TaskInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Task:
        """Replace a task.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            projects_internal_id,
            tasks_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TaskInput] | models.TaskRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Task, models.RowError]:
        """Change some attributes of several tasks.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, projects_internal_id, x_api_full_response, body)

    def update_many_anywhere(
        self, body: Sequence[models.TaskInput] | models.TaskRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Task, models.RowError]:
        """Change some attributes of several tasks of any project.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY_ANYWHERE, x_api_full_response, body)

    def update(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.TaskInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Task:
        """Change some attributes of a task.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncTasks(AsyncGroup):
    """Tasks: create many, create many anywhere, create, delete, get, list all, ...."""

    async def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TaskInput] | models.TaskRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> KeyedBatchResult[models.Task, models.RowError]:
        """Create several tasks in one call."""
        return await self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    async def create_many_anywhere(
        self, body: Sequence[models.TaskInput] | models.TaskRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Task, models.RowError]:
        """Create several tasks, each below the parent that its row names."""
        return await self._call(CREATE_MANY_ANYWHERE, x_api_full_response, body)

    async def create(
        self, projects_internal_id: int, body: models.TaskInput, *, x_api_full_response: bool | None = None
    ) -> models.Task:
        """Create a task."""
        return await self._call(CREATE, projects_internal_id, x_api_full_response, body)

    async def delete(self, projects_internal_id: int, tasks_internal_id: int) -> None:
        """Delete a task."""
        return await self._call(DELETE, projects_internal_id, tasks_internal_id)

    async def get(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Task:
        """Read one task."""
        return await self._call(
            GET, projects_internal_id, tasks_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list_all(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Task] | None = None,
        obj_filter: str | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Task]:
        """List tasks of all projects."""
        return self._pages(
            LIST_ALL, offset, limit, sort, filter, obj_filter, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Task] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Task]:
        """List tasks."""
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    async def replace_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TaskInput] | models.TaskRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Task, models.RowError]:
        """Replace several tasks."""
        return await self._call(REPLACE_MANY, projects_internal_id, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.TaskInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Task:
        """Replace a task."""
        return await self._call(
            REPLACE,
            projects_internal_id,
            tasks_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.TaskInput] | models.TaskRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Task, models.RowError]:
        """Change some attributes of several tasks."""
        return await self._call(UPDATE_MANY, projects_internal_id, x_api_full_response, body)

    async def update_many_anywhere(
        self, body: Sequence[models.TaskInput] | models.TaskRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Task, models.RowError]:
        """Change some attributes of several tasks of any project."""
        return await self._call(UPDATE_MANY_ANYWHERE, x_api_full_response, body)

    async def update(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.TaskInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Task:
        """Change some attributes of a task."""
        return await self._call(
            UPDATE, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_rule_engine, body
        )
