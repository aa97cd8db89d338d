"""Operations of `cards`."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload, query

if TYPE_CHECKING:
    from .. import models

ADD_CHECKLIST_ITEM: Operation[models.Card] = Operation(
    "addChecklistItem",
    Http("POST", "/1/cards/{cardId}/checklist"),
    (path("cardId"), payload()),
    answer="models.cards:Card",
)
CONVERT_CHECKLIST_ITEM: Operation[models.Created] = Operation(
    "convertChecklistItem",
    Http("POST", "/1/checklists/{checklistId}/checklist-item/{itemId}/convert-to-card"),
    (path("checklistId"), path("itemId"), payload()),
    answer="models.cards_2:Created",
)
CREATE: Operation[models.Card] = Operation(
    "createCard",
    Http("POST", "/1/projects/{projectId}/cards/create-new"),
    (path("projectId"), payload()),
    answer="models.cards:Card",
)
COMMENT: Operation[models.CardComment] = Operation(
    "createCardComment",
    Http("POST", "/1/cards/{cardId}/comments/create-new"),
    (path("cardId"), payload()),
    answer="models.cards:CardComment",
)
DELETE: Operation[Any] = Operation(
    "deleteCard", Http("DELETE", "/1/cards/{cardId}"), (path("cardId"),), answer="models.shared:RenameColumnAnswer"
)
DELETE_CHECKLIST_ITEM: Operation[models.Card] = Operation(
    "deleteChecklistItem",
    Http("DELETE", "/1/cards/{cardId}/checklist/{itemId}/"),
    (path("cardId"), path("itemId")),
    answer="models.cards:Card",
)
ACTIVITY_PROPERTIES: Operation[Any] = Operation(
    "getActivityProperties",
    Http("GET", "/1/activity/{cardId}/properties.json"),
    (path("cardId"),),
    answer="models.shared:RenameColumnAnswer",
    idempotent=True,
)
GET: Operation[models.Card] = Operation(
    "getCard", Http("GET", "/1/cards/{cardId}"), (path("cardId"),), answer="models.cards:Card", idempotent=True
)
ACTIVITY_COMMENTS: Operation[Any] = Operation(
    "listActivityComments",
    Http("GET", "/1/activity/{cardId}/comments.json"),
    (path("cardId"),),
    answer="models.shared:RenameColumnAnswer",
    idempotent=True,
)
BOARD_ACTIVITIES: Operation[Any] = Operation(
    "listBoardActivities",
    Http("GET", "/1/board/{boardId}/activities.json"),
    (path("boardId"),),
    answer="models.shared:RenameColumnAnswer",
    idempotent=True,
)
OF_BOARD: Operation[list[models.Card]] = Operation(
    "listBoardCards",
    Http("GET", "/1/boards/{boardId}/cards"),
    (path("boardId"),),
    answer="models.cards:CardList",
    idempotent=True,
)
COMMENTS: Operation[list[models.CardComment]] = Operation(
    "listCardComments",
    Http("GET", "/1/cards/{cardId}/comments"),
    (path("cardId"),),
    answer="models.cards:CardCommentList",
    idempotent=True,
)
HISTORY: Operation[list[models.HistoryDataItem]] = Operation(
    "listHistory",
    Http("GET", "/1/feeds/{projectId}/history"),
    (path("projectId"), query("hub"), query("id"), query("type")),
    answer="models.cards_2:History",
    result="data",
    idempotent=True,
)
OF_WORKSPACE: Operation[list[models.Card]] = Operation(
    "listProjectCards",
    Http("GET", "/1/projects/{projectId}/cards"),
    (path("projectId"),),
    answer="models.cards:CardList",
    idempotent=True,
)
MOVE: Operation[list[models.Card]] = Operation(
    "moveCards",
    Http("POST", "/1/boards/{boardId}/move-cards"),
    (path("boardId"), payload()),
    answer="models.cards:CardList",
)
RESTORE: Operation[Any] = Operation(
    "restoreItems",
    Http("POST", "/1/projects/{projectId}/trashcan"),
    (path("projectId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
UPDATE: Operation[models.Card] = Operation(
    "updateCard", Http("PUT", "/1/cards/{cardId}"), (path("cardId"), payload()), answer="models.cards:Card"
)
UPDATE_CHECKLIST_ITEM: Operation[models.Card] = Operation(
    "updateChecklistItem",
    Http("PUT", "/1/cards/{cardId}/checklist/{itemId}/"),
    (path("cardId"), path("itemId"), payload()),
    answer="models.cards:Card",
)


class Cards(Group):
    """Cards: add checklist item, convert checklist item, create, comment, delete, delete checklist item, ...."""

    def add_checklist_item(self, card_id: int, body: models.AddChecklistItemBody) -> models.Card:
        """Add an item to the checklist of a card."""
        return self._call(ADD_CHECKLIST_ITEM, card_id, body)

    def convert_checklist_item(
        self, checklist_id: int, item_id: int, body: models.ConvertChecklistItemBody
    ) -> models.Created:
        """Make a card of an item of a checklist."""
        return self._call(CONVERT_CHECKLIST_ITEM, checklist_id, item_id, body)

    def create(self, project_id: int, body: models.CardInput) -> models.Card:
        """Make a card."""
        return self._call(CREATE, project_id, body)

    def comment(self, card_id: int, body: models.CreateCardCommentBody) -> models.CardComment:
        """Comment on a card."""
        return self._call(COMMENT, card_id, body)

    def delete(self, card_id: int) -> Any:
        """Put a card into the trashcan."""
        return self._call(DELETE, card_id)

    def delete_checklist_item(self, card_id: int, item_id: int) -> models.Card:
        """Remove an item from a checklist."""
        return self._call(DELETE_CHECKLIST_ITEM, card_id, item_id)

    def activity_properties(self, card_id: int) -> Any:
        """Read a card under its name of 2013."""
        return self._call(ACTIVITY_PROPERTIES, card_id)

    def get(self, card_id: int) -> models.Card:
        """Read a card."""
        return self._call(GET, card_id)

    def activity_comments(self, card_id: int) -> Any:
        """List the comments on a card under its name of 2013."""
        return self._call(ACTIVITY_COMMENTS, card_id)

    def board_activities(self, board_id: int) -> Any:
        """List the cards of a board under their name of 2013."""
        return self._call(BOARD_ACTIVITIES, board_id)

    def of_board(self, board_id: int) -> list[models.Card]:
        """List the cards of a board."""
        return self._call(OF_BOARD, board_id)

    def comments(self, card_id: int) -> list[models.CardComment]:
        """List the comments on a card."""
        return self._call(COMMENTS, card_id)

    def history(
        self, project_id: int, *, id: int, hub: int | None = None, type: str | None = None
    ) -> list[models.HistoryDataItem]:
        """List what happened to a card."""
        return self._call(HISTORY, project_id, hub, id, type)

    def of_workspace(self, project_id: int) -> list[models.Card]:
        """List all cards of a workspace."""
        return self._call(OF_WORKSPACE, project_id)

    def move(self, board_id: int, body: models.Moving) -> list[models.Card]:
        """Move cards to a column."""
        return self._call(MOVE, board_id, body)

    def restore(self, project_id: int, body: models.Restoring) -> Any:
        """Bring deleted cards back."""
        return self._call(RESTORE, project_id, body)

    def update(self, card_id: int, body: models.CardChange) -> models.Card:
        """Change a card."""
        return self._call(UPDATE, card_id, body)

    def update_checklist_item(self, card_id: int, item_id: int, body: models.UpdateChecklistItemBody) -> models.Card:
        """Change an item of a checklist."""
        return self._call(UPDATE_CHECKLIST_ITEM, card_id, item_id, body)


class AsyncCards(AsyncGroup):
    """Cards: add checklist item, convert checklist item, create, comment, delete, delete checklist item, ...."""

    async def add_checklist_item(self, card_id: int, body: models.AddChecklistItemBody) -> models.Card:
        """Add an item to the checklist of a card."""
        return await self._call(ADD_CHECKLIST_ITEM, card_id, body)

    async def convert_checklist_item(
        self, checklist_id: int, item_id: int, body: models.ConvertChecklistItemBody
    ) -> models.Created:
        """Make a card of an item of a checklist."""
        return await self._call(CONVERT_CHECKLIST_ITEM, checklist_id, item_id, body)

    async def create(self, project_id: int, body: models.CardInput) -> models.Card:
        """Make a card."""
        return await self._call(CREATE, project_id, body)

    async def comment(self, card_id: int, body: models.CreateCardCommentBody) -> models.CardComment:
        """Comment on a card."""
        return await self._call(COMMENT, card_id, body)

    async def delete(self, card_id: int) -> Any:
        """Put a card into the trashcan."""
        return await self._call(DELETE, card_id)

    async def delete_checklist_item(self, card_id: int, item_id: int) -> models.Card:
        """Remove an item from a checklist."""
        return await self._call(DELETE_CHECKLIST_ITEM, card_id, item_id)

    async def activity_properties(self, card_id: int) -> Any:
        """Read a card under its name of 2013."""
        return await self._call(ACTIVITY_PROPERTIES, card_id)

    async def get(self, card_id: int) -> models.Card:
        """Read a card."""
        return await self._call(GET, card_id)

    async def activity_comments(self, card_id: int) -> Any:
        """List the comments on a card under its name of 2013."""
        return await self._call(ACTIVITY_COMMENTS, card_id)

    async def board_activities(self, board_id: int) -> Any:
        """List the cards of a board under their name of 2013."""
        return await self._call(BOARD_ACTIVITIES, board_id)

    async def of_board(self, board_id: int) -> list[models.Card]:
        """List the cards of a board."""
        return await self._call(OF_BOARD, board_id)

    async def comments(self, card_id: int) -> list[models.CardComment]:
        """List the comments on a card."""
        return await self._call(COMMENTS, card_id)

    async def history(
        self, project_id: int, *, id: int, hub: int | None = None, type: str | None = None
    ) -> list[models.HistoryDataItem]:
        """List what happened to a card."""
        return await self._call(HISTORY, project_id, hub, id, type)

    async def of_workspace(self, project_id: int) -> list[models.Card]:
        """List all cards of a workspace."""
        return await self._call(OF_WORKSPACE, project_id)

    async def move(self, board_id: int, body: models.Moving) -> list[models.Card]:
        """Move cards to a column."""
        return await self._call(MOVE, board_id, body)

    async def restore(self, project_id: int, body: models.Restoring) -> Any:
        """Bring deleted cards back."""
        return await self._call(RESTORE, project_id, body)

    async def update(self, card_id: int, body: models.CardChange) -> models.Card:
        """Change a card."""
        return await self._call(UPDATE, card_id, body)

    async def update_checklist_item(
        self, card_id: int, item_id: int, body: models.UpdateChecklistItemBody
    ) -> models.Card:
        """Change an item of a checklist."""
        return await self._call(UPDATE_CHECKLIST_ITEM, card_id, item_id, body)
