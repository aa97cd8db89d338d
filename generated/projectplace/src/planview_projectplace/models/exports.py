"""Records of the service."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class Export(Model, kw_only=True):
    """Export."""

    eid: int
    started_at: Any = None
    finished_at: Any = None
    done: bool
    download_uri: str | None = None
    download_name: str | None = None


class ExportInput(Model, kw_only=True):
    """ExportInput, as it is sent."""

    include_documents: bool | UnsetType = UNSET
    include_all_document_versions: bool | UnsetType = UNSET
    include_plan: bool | UnsetType = UNSET
    include_plan_attachments: bool | UnsetType = UNSET
    include_boards: bool | UnsetType = UNSET
    include_card_attachments: bool | UnsetType = UNSET
    include_archived_boards: bool | UnsetType = UNSET
    include_conversations: bool | UnsetType = UNSET
    include_conversation_attachments: bool | UnsetType = UNSET
    include_issues_2: bool | UnsetType = UNSET
    include_issues_2_attachments: bool | UnsetType = UNSET
