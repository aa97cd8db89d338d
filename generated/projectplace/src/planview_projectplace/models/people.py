"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Union

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day, Named

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day", "Named")}

AccountRole = Union[
    Literal[
        "account_role_owner",
        "account_role_co_owner",
        "account_role_admin",
        "account_role_member",
        "account_role_external",
    ],
    str,
]

PeopleQueryFilterAccountRolesItem = Union[
    Literal[
        "account_co_owner",
        "account_administrator",
        "account_member",
        "account_pending_member",
        "external_member",
        "unregistered",
    ],
    str,
]

PersonActionAction = Literal["add_secondary_email", "remove_account_user", "delete_account_user"] | str


class OwnedArtifactsProjectsData(Model, kw_only=True):
    """OwnedArtifactsProjectsData."""

    projects_owner: list[Named] | None = None


class PeopleQueryFilter(Model, kw_only=True):
    """PeopleQueryFilter, as it is sent."""

    last_logged_in: PeopleQueryFilterLastLoggedIn | UnsetType = UNSET
    account_roles: list[PeopleQueryFilterAccountRolesItem] | UnsetType = UNSET


class PeopleQueryFilterLastLoggedIn(Model, kw_only=True):
    """PeopleQueryFilterLastLoggedIn, as it is sent."""

    from_: Day = field(name="from")
    to: Day


class ActionResult(Model, kw_only=True):
    """ActionResult."""

    succeeded: list[str]
    failed: list[str] | None = None


class OwnedArtifacts(Model, kw_only=True):
    """OwnedArtifacts."""

    projects_data: OwnedArtifactsProjectsData | None = None
    portfolios_owner: list[Named] | None = None
    teams_owner: list[Named] | None = None
    templates_owner: list[Named] | None = None


class PeopleQuery(Model, kw_only=True):
    """PeopleQuery, as it is sent."""

    sort_by: str | UnsetType = UNSET
    """A sign and a field: +last_login."""
    filter: PeopleQueryFilter | UnsetType = UNSET
    limit: int | UnsetType = UNSET
    row_number: int | UnsetType = UNSET
    """Rows to leave out."""


class PersonAction(Model, kw_only=True):
    """PersonAction, as it is sent."""

    action: PersonActionAction
    params: list[Any] | UnsetType = UNSET


class PersonFound(Model, kw_only=True):
    """PersonFound."""

    userid: str
    name: str
    last_login: int
    """Milliseconds since 1970."""
    account_role: AccountRole


class PersonRow(Model, kw_only=True):
    """PersonRow."""

    id: str
    name: str
    email: str
    account_role: AccountRole


GetOwnedArtifactsAnswer = dict[str, OwnedArtifacts]
PersonRowList = list[PersonRow]
PersonFoundList = list[PersonFound]
