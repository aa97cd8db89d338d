"""Operations of `connector`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload

if TYPE_CHECKING:
    from .. import models

CREATE_CARD: Operation[models.CardSubset] = Operation(
    "createBoardCard",
    Http("POST", "/1/external_notifications/{boardId}/create_card"),
    (path("boardId"), payload()),
    answer="models.connector:CardSubset",
)
HOOK_CARD_CHANGED: Operation[None] = Operation(
    "hookCardChanged", Http("POST", "/1/external_notifications/1/hooks/set_power_hook"), (payload(),)
)
HOOK_CARD_CREATED: Operation[None] = Operation(
    "hookCardCreated", Http("POST", "/1/external_notifications/0/hooks/set_power_hook"), (payload(),)
)
HOOK_CARD_DUE: Operation[None] = Operation(
    "hookCardDue", Http("POST", "/1/external_notifications/2/hooks/set_power_hook"), (payload(),)
)
CARD_TITLES: Operation[list[models.CardTitle]] = Operation(
    "listCardTitles",
    Http("GET", "/2/board/{boardId}/cards"),
    (path("boardId"),),
    answer="models.connector:CardTitleList",
    idempotent=True,
)
BOARDS: Operation[list[models.ConnectorBoard]] = Operation(
    "listConnectorBoards",
    Http("GET", "/1/external_notifications/lists/list_boards"),
    answer="models.connector:ConnectorBoardList",
    idempotent=True,
)
MEMBERS: Operation[list[models.ConnectorMember]] = Operation(
    "listConnectorMembers",
    Http("GET", "/1/external_notifications/{boardId}/list_members"),
    (path("boardId"),),
    answer="models.connector:ConnectorMemberList",
    idempotent=True,
)
PLANLETS: Operation[list[models.Named]] = Operation(
    "listConnectorPlanlets",
    Http("GET", "/1/external_notifications/{boardId}/list_planlets"),
    (path("boardId"),),
    answer="models.shared:NamedList",
    idempotent=True,
)
MOVE_CARD: Operation[models.CardSubset] = Operation(
    "moveBoardCard",
    Http("POST", "/1/external_notifications/{boardId}/move_card"),
    (path("boardId"), payload()),
    answer="models.connector:CardSubset",
)


class Connector(Group):
    """Connector: create card, hook card changed, hook card created, hook card due, card titles, boards, ...."""

    def create_card(self, board_id: int, body: models.BoardCardInput) -> models.CardSubset:
        """Make a card on a board."""
        return self._call(CREATE_CARD, board_id, body)

    def hook_card_changed(self, body: models.ChangeHook) -> None:
        """Be told of changes of a board's cards."""
        return self._call(HOOK_CARD_CHANGED, body)

    def hook_card_created(self, body: models.HookCardCreatedBody) -> None:
        """Be told of new cards of a board."""
        return self._call(HOOK_CARD_CREATED, body)

    def hook_card_due(self, body: models.HookCardDueBody) -> None:
        """Be told of cards that are due today."""
        return self._call(HOOK_CARD_DUE, body)

    def card_titles(self, board_id: int) -> list[models.CardTitle]:
        """List id and title of the cards of a board."""
        return self._call(CARD_TITLES, board_id)

    def boards(self) -> list[models.ConnectorBoard]:
        """List boards for a choice."""
        return self._call(BOARDS)

    def members(self, board_id: int) -> list[models.ConnectorMember]:
        """List members for a choice."""
        return self._call(MEMBERS, board_id)

    def planlets(self, board_id: int) -> list[models.Named]:
        """List activities for a choice."""
        return self._call(PLANLETS, board_id)

    def move_card(self, board_id: int, body: models.MoveBoardCardBody) -> models.CardSubset:
        """Move a card of a board."""
        return self._call(MOVE_CARD, board_id, body)


class AsyncConnector(AsyncGroup):
    """Connector: create card, hook card changed, hook card created, hook card due, card titles, boards, ...."""

    async def create_card(self, board_id: int, body: models.BoardCardInput) -> models.CardSubset:
        """Make a card on a board."""
        return await self._call(CREATE_CARD, board_id, body)

    async def hook_card_changed(self, body: models.ChangeHook) -> None:
        """Be told of changes of a board's cards."""
        return await self._call(HOOK_CARD_CHANGED, body)

    async def hook_card_created(self, body: models.HookCardCreatedBody) -> None:
        """Be told of new cards of a board."""
        return await self._call(HOOK_CARD_CREATED, body)

    async def hook_card_due(self, body: models.HookCardDueBody) -> None:
        """Be told of cards that are due today."""
        return await self._call(HOOK_CARD_DUE, body)

    async def card_titles(self, board_id: int) -> list[models.CardTitle]:
        """List id and title of the cards of a board."""
        return await self._call(CARD_TITLES, board_id)

    async def boards(self) -> list[models.ConnectorBoard]:
        """List boards for a choice."""
        return await self._call(BOARDS)

    async def members(self, board_id: int) -> list[models.ConnectorMember]:
        """List members for a choice."""
        return await self._call(MEMBERS, board_id)

    async def planlets(self, board_id: int) -> list[models.Named]:
        """List activities for a choice."""
        return await self._call(PLANLETS, board_id)

    async def move_card(self, board_id: int, body: models.MoveBoardCardBody) -> models.CardSubset:
        """Move a card of a board."""
        return await self._call(MOVE_CARD, board_id, body)
