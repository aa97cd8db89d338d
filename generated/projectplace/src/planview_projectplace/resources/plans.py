"""Operations of `plans`."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload, query

if TYPE_CHECKING:
    from .. import models

CHANGE: Operation[Any] = Operation(
    "changePlan",
    Http("POST", "/1/planlets/{operation}"),
    (path("operation"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
CREATE: Operation[models.PlanletsCreated] = Operation(
    "createPlanlet",
    Http("POST", "/1/plan/{projectId}/planlet/create"),
    (path("projectId"), payload()),
    answer="models.plans:PlanletsCreated",
)
GET: Operation[models.Planlet] = Operation(
    "getPlanlet",
    Http("GET", "/2/planlets/{planletId}"),
    (path("planletId"), query("project_id")),
    answer="models.plans:Planlet",
    idempotent=True,
)
LINK_BOARD: Operation[Any] = Operation(
    "linkPlanlet",
    Http("PUT", "/1/plan/{projectId}/planlet/{planletId}/board_id"),
    (path("projectId"), path("planletId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
OF_BOARD: Operation[dict[str, list[models.PlanletName]]] = Operation(
    "listBoardPlanlets",
    Http("GET", "/1/boards/{boardId}/planlets"),
    (path("boardId"),),
    answer="models.plans:ListBoardPlanletsAnswer",
    idempotent=True,
)


class Plans(Group):
    """Plans: change, create, get, link board, of board."""

    def change(self, operation: str, body: models.PlanChange) -> Any:
        """Change the plan of a workspace."""
        return self._call(CHANGE, operation, body)

    def create(self, project_id: int, body: models.PlanletInput) -> models.PlanletsCreated:
        """Make an activity."""
        return self._call(CREATE, project_id, body)

    def get(self, planlet_id: int, *, project_id: int) -> models.Planlet:
        """Read an activity or milestone."""
        return self._call(GET, planlet_id, project_id)

    def link_board(self, project_id: int, planlet_id: int, body: models.LinkPlanletBody) -> Any:
        """Link an activity to a board."""
        return self._call(LINK_BOARD, project_id, planlet_id, body)

    def of_board(self, board_id: int) -> dict[str, list[models.PlanletName]]:
        """List the activities of a board, by the board's id."""
        return self._call(OF_BOARD, board_id)


class AsyncPlans(AsyncGroup):
    """Plans: change, create, get, link board, of board."""

    async def change(self, operation: str, body: models.PlanChange) -> Any:
        """Change the plan of a workspace."""
        return await self._call(CHANGE, operation, body)

    async def create(self, project_id: int, body: models.PlanletInput) -> models.PlanletsCreated:
        """Make an activity."""
        return await self._call(CREATE, project_id, body)

    async def get(self, planlet_id: int, *, project_id: int) -> models.Planlet:
        """Read an activity or milestone."""
        return await self._call(GET, planlet_id, project_id)

    async def link_board(self, project_id: int, planlet_id: int, body: models.LinkPlanletBody) -> Any:
        """Link an activity to a board."""
        return await self._call(LINK_BOARD, project_id, planlet_id, body)

    async def of_board(self, board_id: int) -> dict[str, list[models.PlanletName]]:
        """List the activities of a board, by the board's id."""
        return await self._call(OF_BOARD, board_id)
