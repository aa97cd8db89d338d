"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.projects": ("Lookup",), "models.shared": ("BatchMetadata", "RowError")}


class User(Model, kw_only=True, rename="camel"):
    """One of the users."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    user_name: str | None = None
    resource_name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    secondary_email: str | None = None
    language: Lookup | None = None
    locale: str | None = None
    timezone: str | None = None
    status: str | None = None
    force_pwd_change: bool | None = None
    is_ldap: bool | None = None
    employment_type: str | None = None
    user_groups: list[str] | None = None


class UserBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[User] | None = field(default=None, name="_results")


class UserInput(Model, kw_only=True, rename="camel"):
    """Attributes of an user to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    user_name: str | None | UnsetType = UNSET
    first_name: str | None | UnsetType = UNSET
    last_name: str | None | UnsetType = UNSET
    email: str | None | UnsetType = UNSET
    secondary_email: str | None | UnsetType = UNSET
    language: str | int | Lookup | None | UnsetType = UNSET
    locale: str | None | UnsetType = UNSET
    timezone: str | None | UnsetType = UNSET
    status: str | None | UnsetType = UNSET
    force_pwd_change: bool | None | UnsetType = UNSET
    is_ldap: bool | None | UnsetType = UNSET
    employment_type: str | None | UnsetType = UNSET
    user_groups: list[str] | None | UnsetType = UNSET


class UserList(Model, kw_only=True):
    """A page of users."""

    self_: str = field(name="_self")
    total_count: int = field(name="_totalCount")
    """Records that match, over all pages."""
    records_returned: int | None = field(default=None, name="_recordsReturned")
    """Records in this page; some printed samples leave it out."""
    page_size: int = field(name="_pageSize")
    """Page size in force."""
    next: str | None = field(default=None, name="_next")
    """Next page; absent on the last one."""
    previous: str | None = field(default=None, name="_previous")
    """Previous page; absent on the first one."""
    metadata: dict[str, Any] | None = field(default=None, name="_metadata")
    """Empty where it was seen, in a 16.2.2 capture."""
    results: list[User] = field(name="_results")


class UserProfile(Model, kw_only=True, rename="camel"):
    """The caller."""

    internal_id: int | None = field(default=None, name="_internalId")
    first_name: str | None = None
    last_name: str | None = None
    language: str | None = None
    user_name: str | None = None
    locale: str | None = None
    email: str | None = None
    self_: str | None = field(default=None, name="_self")


class UserRows(Model, kw_only=True):
    """Several users to write."""

    d: list[UserInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
