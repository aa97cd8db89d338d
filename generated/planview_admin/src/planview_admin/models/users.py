"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Role, Status

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Role", "Status")}


class UserChange(Model, kw_only=True, rename="camel"):
    """UserChange, as it is sent."""

    email: str | UnsetType = UNSET
    first_name: str | UnsetType = UNSET
    last_name: str | UnsetType = UNSET
    role: Role | UnsetType = UNSET
    status: Status | UnsetType = UNSET
    password_required: bool | UnsetType = UNSET
    login_alias: str | None | UnsetType = UNSET
