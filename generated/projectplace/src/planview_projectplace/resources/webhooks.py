"""Operations of `webhooks`."""

from __future__ import annotations

import builtins
from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload

if TYPE_CHECKING:
    from .. import models

CREATE: Operation[models.Webhook] = Operation(
    "createWebhook", Http("POST", "/1/webhooks"), (payload(),), answer="models.webhooks:Webhook"
)
DELETE: Operation[None] = Operation("deleteWebhook", Http("DELETE", "/1/webhooks/{webhookId}"), (path("webhookId"),))
LIST: Operation[list[models.Webhook]] = Operation(
    "listWebhooks", Http("GET", "/1/webhooks/list"), answer="models.webhooks:WebhookList", idempotent=True
)
UPDATE: Operation[Any] = Operation(
    "updateWebhook",
    Http("PUT", "/1/webhooks/{webhookId}/update"),
    (path("webhookId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)


class Webhooks(Group):
    """Webhooks: create, delete, list, update."""

    def create(self, body: models.WebhookInput) -> models.Webhook:
        """Subscribe to events."""
        return self._call(CREATE, body)

    def delete(self, webhook_id: str) -> None:
        """End a subscription."""
        return self._call(DELETE, webhook_id)

    def list(self) -> builtins.list[models.Webhook]:
        """List the caller's webhooks."""
        return self._call(LIST)

    def update(self, webhook_id: str, body: models.WebhookChange) -> Any:
        """Change a webhook."""
        return self._call(UPDATE, webhook_id, body)


class AsyncWebhooks(AsyncGroup):
    """Webhooks: create, delete, list, update."""

    async def create(self, body: models.WebhookInput) -> models.Webhook:
        """Subscribe to events."""
        return await self._call(CREATE, body)

    async def delete(self, webhook_id: str) -> None:
        """End a subscription."""
        return await self._call(DELETE, webhook_id)

    async def list(self) -> builtins.list[models.Webhook]:
        """List the caller's webhooks."""
        return await self._call(LIST)

    async def update(self, webhook_id: str, body: models.WebhookChange) -> Any:
        """Change a webhook."""
        return await self._call(UPDATE, webhook_id, body)
