"""Records of the service."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}

InvitedInvalidInviteesItemCause = Literal["PART_OF_THIS_ACCOUNT", "PART_OF_OTHER_ACCOUNT", "UNREGISTERED_MEMBER"] | str

ListAccountMembersFlag = Literal["registered"] | str

ListAccountMembersIncludeExternalUsers = Literal[0, 1] | int

ListAccountProjectsIncludeArchived = Literal[0, 1] | int


class AccountManagersItem(Model, kw_only=True):
    """AccountManagersItem."""

    id: int


class AccountProjectsProjectsItem(Model, kw_only=True):
    """AccountProjectsProjectsItem."""

    id: int
    name: str
    archived: bool


class InvitedDataItem(Model, kw_only=True):
    """InvitedDataItem."""

    id: int
    name: str
    email: str
    avatar: str | None = None


class InvitedInvalidInviteesItem(Model, kw_only=True):
    """InvitedInvalidInviteesItem."""

    cause: InvitedInvalidInviteesItemCause
    id: int
    name: str


class Account(Model, kw_only=True):
    """Account."""

    managers: list[AccountManagersItem]


class AccountMember(Model, kw_only=True):
    """AccountMember."""

    account_owner: bool | None = None
    account_admin: bool | None = None
    name: str
    id: int
    avatar: str | None = None
    email: str
    registered: bool | None = None


class AccountMembers(Model, kw_only=True):
    """AccountMembers."""

    members: list[AccountMember]
    external: list[AccountMember] | None = None


class AccountProjects(Model, kw_only=True):
    """AccountProjects."""

    projects: list[AccountProjectsProjectsItem]


class Invitation(Model, kw_only=True):
    """Invitation, as it is sent."""

    emails: list[str] | UnsetType = UNSET


class Invited(Model, kw_only=True):
    """Invited."""

    data: list[InvitedDataItem]
    invalid_invitees: list[InvitedInvalidInviteesItem]
