"""Operations of `todos`."""

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

CREATE_MANY: Operation[BatchResult[models.Todo, models.RowError]] = Operation(
    "createManyTodos",
    Http("POST", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.todos:TodoBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.Todo] = Operation(
    "createTodo",
    Http("POST", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.todos:Todo",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteTodo",
    Http("DELETE", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos/{todosInternalId}"),
    (path("projectsInternalId"), path("tasksInternalId"), path("todosInternalId"), header("x-api-association-key")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Todo] = Operation(
    "getTodo",
    Http("GET", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos/{todosInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        path("todosInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
        header("x-api-association-key"),
    ),
    answer="models.todos:Todo",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Todo] = Operation(
    "listTodos",
    Http("GET", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
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
    answer="models.todos:TodoList",
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
REPLACE_MANY: Operation[BatchResult[models.Todo, models.RowError]] = Operation(
    "replaceManyTodos",
    Http("PUT", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.todos:TodoBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.Todo] = Operation(
    "replaceTodo",
    Http("PUT", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos/{todosInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        path("todosInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.todos:Todo",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Todo, models.RowError]] = Operation(
    "updateManyTodos",
    Http("PATCH", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.todos:TodoBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Todo] = Operation(
    "updateTodo",
    Http("PATCH", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/todos/{todosInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        path("todosInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.todos:Todo",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Todos(Group):
    """Todos: create many, create, delete, get, list, replace many, ...."""

    def create_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.TodoInput] | models.TodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.Todo, models.RowError]:
        """Create several todos in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            CREATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_association_key, body
        )

    def create(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.TodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Create a todo.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            CREATE, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_association_key, body
        )

    def delete(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        *,
        x_api_association_key: str | None = None,
    ) -> None:
        """Delete a todo.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `todos_internal_id`: Internal id, as in the `_internalId` of the todo.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(DELETE, projects_internal_id, tasks_internal_id, todos_internal_id, x_api_association_key)

    def get(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Read one todo.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `todos_internal_id`: Internal id, as in the `_internalId` of the todo.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            GET,
            projects_internal_id,
            tasks_internal_id,
            todos_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
            x_api_association_key,
        )

    def list(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Todo] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> Pager[models.Todo]:
        """List todos.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
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
            projects_internal_id,
            tasks_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
            x_api_association_key,
        )

    def replace_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.TodoInput] | models.TodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.Todo, models.RowError]:
        """Replace several todos.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            REPLACE_MANY,
            projects_internal_id,
            tasks_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_association_key,
            body,
        )

    def replace(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        body: models.TodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Replace a todo.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `todos_internal_id`: Internal id, as in the `_internalId` of the todo.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            REPLACE,
            projects_internal_id,
            tasks_internal_id,
            todos_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            x_api_association_key,
            body,
        )

    def update_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.TodoInput] | models.TodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.Todo, models.RowError]:
        """Change some attributes of several todos.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            UPDATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_association_key, body
        )

    def update(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        body: models.TodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Change some attributes of a todo.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `todos_internal_id`: Internal id, as in the `_internalId` of the todo.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            UPDATE,
            projects_internal_id,
            tasks_internal_id,
            todos_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            x_api_association_key,
            body,
        )


class AsyncTodos(AsyncGroup):
    """Todos: create many, create, delete, get, list, replace many, ...."""

    async def create_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.TodoInput] | models.TodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.Todo, models.RowError]:
        """Create several todos in one call."""
        return await self._call(
            CREATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_association_key, body
        )

    async def create(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.TodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Create a todo."""
        return await self._call(
            CREATE, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_association_key, body
        )

    async def delete(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        *,
        x_api_association_key: str | None = None,
    ) -> None:
        """Delete a todo."""
        return await self._call(
            DELETE, projects_internal_id, tasks_internal_id, todos_internal_id, x_api_association_key
        )

    async def get(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Read one todo."""
        return await self._call(
            GET,
            projects_internal_id,
            tasks_internal_id,
            todos_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
            x_api_association_key,
        )

    def list(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Todo] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> AsyncPager[models.Todo]:
        """List todos."""
        return self._pages(
            LIST,
            projects_internal_id,
            tasks_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
            x_api_association_key,
        )

    async def replace_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.TodoInput] | models.TodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.Todo, models.RowError]:
        """Replace several todos."""
        return await self._call(
            REPLACE_MANY,
            projects_internal_id,
            tasks_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_association_key,
            body,
        )

    async def replace(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        body: models.TodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Replace a todo."""
        return await self._call(
            REPLACE,
            projects_internal_id,
            tasks_internal_id,
            todos_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            x_api_association_key,
            body,
        )

    async def update_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.TodoInput] | models.TodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.Todo, models.RowError]:
        """Change some attributes of several todos."""
        return await self._call(
            UPDATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_association_key, body
        )

    async def update(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        todos_internal_id: int,
        body: models.TodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.Todo:
        """Change some attributes of a todo."""
        return await self._call(
            UPDATE,
            projects_internal_id,
            tasks_internal_id,
            todos_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            x_api_association_key,
            body,
        )
