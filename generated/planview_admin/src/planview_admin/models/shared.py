"""Records of the service."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}

Role = Literal["Administrator", "User"] | str
"""Words of the console."""

Status = Literal["Active", "Pending", "Inactive"] | str
"""Words of the console."""


class Actor(Model, kw_only=True):
    """Actor."""

    id: str | None = None
    email: str | None = None


class AuditEntry(Model, kw_only=True):
    """AuditEntry."""

    id: str
    timestamp: dt.datetime | None = None
    action: str | None = None
    actor: Actor | None = None
    target: Target | None = None
    details: dict[str, Any] | None = None


class AuditPage(Model, kw_only=True, rename="camel"):
    """AuditPage."""

    start_index: int
    items_per_page: int
    total_results: int | None = None
    resources: list[AuditEntry] = field(name="Resources")


class ProductRef(Model, kw_only=True):
    """ProductRef."""

    id: str
    name: str | None = None


class Target(Model, kw_only=True):
    """Target."""

    type: str | None = None
    id: str | None = None


class User(Model, kw_only=True, rename="camel"):
    """User."""

    id: str
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    role: Role | None = None
    status: Status | None = None
    password_required: bool | None = None
    """Signs in with a password although single sign-on is on."""
    products: list[ProductRef] | None = None
    last_login: dt.datetime | None = None
    """To Planview Admin itself, not to a product."""
    login_alias: str | None = None
    avatar_url: str | None = None


class UserPage(Model, kw_only=True, rename="camel"):
    """UserPage."""

    start_index: int
    items_per_page: int
    total_results: int | None = None
    """Not promised; whoever walks the list does without."""
    resources: list[User] = field(name="Resources")
