"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day, Named

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day", "Named")}


class StatePpdata(Model, kw_only=True):
    """StatePpdata."""

    xsrf: str
    userid: int


class CreateAssignmentBody(Model, kw_only=True):
    """CreateAssignmentBody, as it is sent."""

    title: str
    due_date: Day | UnsetType = UNSET


class Assignment(Model, kw_only=True):
    """Assignment."""

    id: int
    name: str
    type: str | None = None
    project_id: int | None = None
    project_name: str | None = None
    assignee: Named | None = None
    due_date: str | None = None
    """Empty where there is none."""
    due_time: str | None = None


class Coworker(Model, kw_only=True):
    """Coworker."""

    id: int
    name: str | None = None
    sort_name: str | None = None


class Profile(Model, kw_only=True):
    """Profile."""

    id: int
    first_name: str
    last_name: str
    sort_name: str
    email: str
    language: str | None = None
    title: str | None = None
    description: str | None = None
    avatar: str | None = None
    address1: str | None = None
    address2: str | None = None
    zip_code: str | None = None
    city: str | None = None
    country_code: str | None = None
    home_phone: str | None = None
    work_phone: str | None = None
    mobile_phone: str | None = None
    homepage: str | None = None
    organisation_name: str | None = None
    organisation_homepage: str | None = None


class State(Model, kw_only=True):
    """State."""

    ppdata: StatePpdata


AssignmentList = list[Assignment]
CoworkerList = list[Coworker]
