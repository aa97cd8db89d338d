"""Records of the service."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class Webhook(Model, kw_only=True):
    """Webhook."""

    id: str
    artifact_type: str
    artifact_id: int
    event_type: list[str]
    webhook: str


class WebhookChange(Model, kw_only=True):
    """WebhookChange, as it is sent."""

    event_type: list[str] | UnsetType = UNSET
    webhook: str | UnsetType = UNSET


class WebhookInput(Model, kw_only=True):
    """WebhookInput, as it is sent."""

    artifact_type: str
    artifact_id: int
    event_type: list[str]
    project_id: int | UnsetType = UNSET
    webhook: str
    """An https address."""


WebhookList = list[Webhook]
