"""Operations of `boards`."""

from __future__ import annotations

import builtins
from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload

if TYPE_CHECKING:
    from .. import models

CREATE: Operation[models.Board] = Operation(
    "createBoard",
    Http("POST", "/1/projects/{projectId}/boards/create-new"),
    (path("projectId"), payload()),
    answer="models.boards:Board",
)
DELETE: Operation[None] = Operation("deleteBoard", Http("DELETE", "/1/boards/{boardId}"), (path("boardId"),))
GET: Operation[models.Board] = Operation(
    "getBoard", Http("GET", "/1/boards/{boardId}"), (path("boardId"),), answer="models.boards:Board", idempotent=True
)
PEOPLE_WITH_ACCESS: Operation[models.Access] = Operation(
    "getBoardAccess",
    Http("GET", "/2/boards/{boardId}/people-with-access"),
    (path("boardId"),),
    answer="models.boards:Access",
    idempotent=True,
)
PROPERTIES: Operation[models.Board] = Operation(
    "getBoardProperties",
    Http("GET", "/1/boards/{boardId}/properties"),
    (path("boardId"),),
    answer="models.boards:Board",
    idempotent=True,
)
ARCHIVED: Operation[list[models.Board]] = Operation(
    "listArchivedBoards",
    Http("GET", "/1/project/{projectId}/archived-boards.json"),
    (path("projectId"),),
    answer="models.boards:BoardList",
    idempotent=True,
)
MINE: Operation[list[models.BoardName]] = Operation(
    "listMyBoards", Http("GET", "/1/user/me/boards"), answer="models.boards:BoardNameList", idempotent=True
)
LIST: Operation[list[models.Board]] = Operation(
    "listProjectBoards",
    Http("GET", "/1/projects/{projectId}/boards"),
    (path("projectId"),),
    answer="models.boards:BoardList",
    idempotent=True,
)
RENAME_COLUMN: Operation[Any] = Operation(
    "renameColumn",
    Http("POST", "/1/boards/{boardId}/statuses/{statusId}/properties"),
    (path("boardId"), path("statusId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
UPDATE: Operation[models.Board] = Operation(
    "updateBoard", Http("POST", "/1/boards/{boardId}"), (path("boardId"), payload()), answer="models.boards:Board"
)


class Boards(Group):
    """Boards: create, delete, get, people with access, properties, archived, ...."""

    def create(self, project_id: int, body: models.BoardInput) -> models.Board:
        """Make a board."""
        return self._call(CREATE, project_id, body)

    def delete(self, board_id: int) -> None:
        """Delete a board."""
        return self._call(DELETE, board_id)

    def get(self, board_id: int) -> models.Board:
        """Read a board."""
        return self._call(GET, board_id)

    def people_with_access(self, board_id: int) -> models.Access:
        """Read who may see a board."""
        return self._call(PEOPLE_WITH_ACCESS, board_id)

    def properties(self, board_id: int) -> models.Board:
        """Read a board by its other address."""
        return self._call(PROPERTIES, board_id)

    def archived(self, project_id: int) -> builtins.list[models.Board]:
        """List the archived boards of a workspace."""
        return self._call(ARCHIVED, project_id)

    def mine(self) -> builtins.list[models.BoardName]:
        """List the caller's boards."""
        return self._call(MINE)

    def list(self, project_id: int) -> builtins.list[models.Board]:
        """List the boards of a workspace."""
        return self._call(LIST, project_id)

    def rename_column(self, board_id: int, status_id: int, body: models.RenameColumnBody) -> Any:
        """Rename a column of a board."""
        return self._call(RENAME_COLUMN, board_id, status_id, body)

    def update(self, board_id: int, body: models.BoardChange) -> models.Board:
        """Change a board."""
        return self._call(UPDATE, board_id, body)


class AsyncBoards(AsyncGroup):
    """Boards: create, delete, get, people with access, properties, archived, ...."""

    async def create(self, project_id: int, body: models.BoardInput) -> models.Board:
        """Make a board."""
        return await self._call(CREATE, project_id, body)

    async def delete(self, board_id: int) -> None:
        """Delete a board."""
        return await self._call(DELETE, board_id)

    async def get(self, board_id: int) -> models.Board:
        """Read a board."""
        return await self._call(GET, board_id)

    async def people_with_access(self, board_id: int) -> models.Access:
        """Read who may see a board."""
        return await self._call(PEOPLE_WITH_ACCESS, board_id)

    async def properties(self, board_id: int) -> models.Board:
        """Read a board by its other address."""
        return await self._call(PROPERTIES, board_id)

    async def archived(self, project_id: int) -> builtins.list[models.Board]:
        """List the archived boards of a workspace."""
        return await self._call(ARCHIVED, project_id)

    async def mine(self) -> builtins.list[models.BoardName]:
        """List the caller's boards."""
        return await self._call(MINE)

    async def list(self, project_id: int) -> builtins.list[models.Board]:
        """List the boards of a workspace."""
        return await self._call(LIST, project_id)

    async def rename_column(self, board_id: int, status_id: int, body: models.RenameColumnBody) -> Any:
        """Rename a column of a board."""
        return await self._call(RENAME_COLUMN, board_id, status_id, body)

    async def update(self, board_id: int, body: models.BoardChange) -> models.Board:
        """Change a board."""
        return await self._call(UPDATE, board_id, body)
