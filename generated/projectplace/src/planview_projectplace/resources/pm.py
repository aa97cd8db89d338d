"""Operations of `pm`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.odata_query import AsyncQuery, Entities, Query

if TYPE_CHECKING:
    from .. import models

ACTIVITIES: Entities[models.Activity, int] = Entities(
    "pm.Activities", "/pm/Activities", "models.pm:Activity", key=("ActivityId",), interface="odata"
)
ACTIVITY_CUSTOM_FIELDS: Entities[models.ActivityCustomField, tuple[int, str]] = Entities(
    "pm.ActivityCustomFields",
    "/pm/ActivityCustomFields",
    "models.pm:ActivityCustomField",
    key=("ActivityId", "FieldName"),
    interface="odata",
)
CARD_CUSTOM_FIELDS: Entities[models.CardCustomField, tuple[int, str]] = Entities(
    "pm.CardCustomFields",
    "/pm/CardCustomFields",
    "models.pm:CardCustomField",
    key=("CardId", "FieldName"),
    interface="odata",
)
CARD_TAGS: Entities[models.CardTag, tuple[int, str]] = Entities(
    "pm.CardTags", "/pm/CardTags", "models.pm:CardTag", key=("CardId", "Tag"), interface="odata"
)
CARDS: Entities[models.PmCard, int] = Entities(
    "pm.Cards", "/pm/Cards", "models.pm:PmCard", key=("CardId",), interface="odata"
)
CARDS_CO_ASSIGNEES: Entities[models.CardCoAssignee, tuple[int, int]] = Entities(
    "pm.CardsCoAssignees",
    "/pm/CardsCoAssignees",
    "models.pm:CardCoAssignee",
    key=("CardId", "MemberId"),
    interface="odata",
)
ISSUE_TAGS: Entities[models.IssueTag, tuple[int, str]] = Entities(
    "pm.IssueTags", "/pm/IssueTags", "models.pm:IssueTag", key=("IssueId", "Tag"), interface="odata"
)
ISSUES: Entities[models.Issue, int] = Entities(
    "pm.Issues", "/pm/Issues", "models.pm:Issue", key=("IssueId",), interface="odata"
)
MEMBERS: Entities[models.PmMember, int] = Entities(
    "pm.Members", "/pm/Members", "models.pm:PmMember", key=("MemberId",), interface="odata"
)
PLAN_SNAPSHOT_VALUES: Entities[models.PlanSnapshotValue, tuple[int, int]] = Entities(
    "pm.PlanSnapshotValues",
    "/pm/PlanSnapshotValues",
    "models.pm:PlanSnapshotValue",
    key=("SnapshotId", "ActivityId"),
    interface="odata",
)
PLAN_SNAPSHOTS: Entities[models.PlanSnapshot, int] = Entities(
    "pm.PlanSnapshots", "/pm/PlanSnapshots", "models.pm:PlanSnapshot", key=("SnapshotId",), interface="odata"
)
TIME_REPORTS: Entities[models.PmTimeReport, int] = Entities(
    "pm.TimeReports", "/pm/TimeReports", "models.pm:PmTimeReport", key=("TimeReportId",), interface="odata"
)
WORKSPACE_MEMBER_ROLES: Entities[models.WorkspaceMemberRole, tuple[int, int, str]] = Entities(
    "pm.WorkspaceMemberRoles",
    "/pm/WorkspaceMemberRoles",
    "models.pm:WorkspaceMemberRole",
    key=("WorkspaceId", "MemberId", "Role"),
    interface="odata",
)
WORKSPACE_MEMBERSHIPS: Entities[models.WorkspaceMembership, tuple[int, int]] = Entities(
    "pm.WorkspaceMemberships",
    "/pm/WorkspaceMemberships",
    "models.pm:WorkspaceMembership",
    key=("WorkspaceId", "MemberId"),
    interface="odata",
)
WORKSPACES: Entities[models.Workspace, int] = Entities(
    "pm.Workspaces", "/pm/Workspaces", "models.pm:Workspace", key=("WorkspaceId",), interface="odata"
)


class Pm(Group):
    """Pm: activities, activity custom fields, card custom fields, card tags, cards, cards co assignees, ...."""

    @property
    def activities(self) -> Query[models.Activity, int]:
        """Entity set `Activities`, by key ActivityId."""
        return Query(self._core, ACTIVITIES)

    @property
    def activity_custom_fields(self) -> Query[models.ActivityCustomField, tuple[int, str]]:
        """Entity set `ActivityCustomFields`, by key ActivityId, FieldName."""
        return Query(self._core, ACTIVITY_CUSTOM_FIELDS)

    @property
    def card_custom_fields(self) -> Query[models.CardCustomField, tuple[int, str]]:
        """Entity set `CardCustomFields`, by key CardId, FieldName."""
        return Query(self._core, CARD_CUSTOM_FIELDS)

    @property
    def card_tags(self) -> Query[models.CardTag, tuple[int, str]]:
        """Entity set `CardTags`, by key CardId, Tag."""
        return Query(self._core, CARD_TAGS)

    @property
    def cards(self) -> Query[models.PmCard, int]:
        """Entity set `Cards`, by key CardId."""
        return Query(self._core, CARDS)

    @property
    def cards_co_assignees(self) -> Query[models.CardCoAssignee, tuple[int, int]]:
        """Entity set `CardsCoAssignees`, by key CardId, MemberId."""
        return Query(self._core, CARDS_CO_ASSIGNEES)

    @property
    def issue_tags(self) -> Query[models.IssueTag, tuple[int, str]]:
        """Entity set `IssueTags`, by key IssueId, Tag."""
        return Query(self._core, ISSUE_TAGS)

    @property
    def issues(self) -> Query[models.Issue, int]:
        """Entity set `Issues`, by key IssueId."""
        return Query(self._core, ISSUES)

    @property
    def members(self) -> Query[models.PmMember, int]:
        """Entity set `Members`, by key MemberId."""
        return Query(self._core, MEMBERS)

    @property
    def plan_snapshot_values(self) -> Query[models.PlanSnapshotValue, tuple[int, int]]:
        """Entity set `PlanSnapshotValues`, by key SnapshotId, ActivityId."""
        return Query(self._core, PLAN_SNAPSHOT_VALUES)

    @property
    def plan_snapshots(self) -> Query[models.PlanSnapshot, int]:
        """Entity set `PlanSnapshots`, by key SnapshotId."""
        return Query(self._core, PLAN_SNAPSHOTS)

    @property
    def time_reports(self) -> Query[models.PmTimeReport, int]:
        """Entity set `TimeReports`, by key TimeReportId."""
        return Query(self._core, TIME_REPORTS)

    @property
    def workspace_member_roles(self) -> Query[models.WorkspaceMemberRole, tuple[int, int, str]]:
        """Entity set `WorkspaceMemberRoles`, by key WorkspaceId, MemberId, Role."""
        return Query(self._core, WORKSPACE_MEMBER_ROLES)

    @property
    def workspace_memberships(self) -> Query[models.WorkspaceMembership, tuple[int, int]]:
        """Entity set `WorkspaceMemberships`, by key WorkspaceId, MemberId."""
        return Query(self._core, WORKSPACE_MEMBERSHIPS)

    @property
    def workspaces(self) -> Query[models.Workspace, int]:
        """Entity set `Workspaces`, by key WorkspaceId."""
        return Query(self._core, WORKSPACES)


class AsyncPm(AsyncGroup):
    """Pm: activities, activity custom fields, card custom fields, card tags, cards, cards co assignees, ...."""

    @property
    def activities(self) -> AsyncQuery[models.Activity, int]:
        """Entity set `Activities`, by key ActivityId."""
        return AsyncQuery(self._core, ACTIVITIES)

    @property
    def activity_custom_fields(self) -> AsyncQuery[models.ActivityCustomField, tuple[int, str]]:
        """Entity set `ActivityCustomFields`, by key ActivityId, FieldName."""
        return AsyncQuery(self._core, ACTIVITY_CUSTOM_FIELDS)

    @property
    def card_custom_fields(self) -> AsyncQuery[models.CardCustomField, tuple[int, str]]:
        """Entity set `CardCustomFields`, by key CardId, FieldName."""
        return AsyncQuery(self._core, CARD_CUSTOM_FIELDS)

    @property
    def card_tags(self) -> AsyncQuery[models.CardTag, tuple[int, str]]:
        """Entity set `CardTags`, by key CardId, Tag."""
        return AsyncQuery(self._core, CARD_TAGS)

    @property
    def cards(self) -> AsyncQuery[models.PmCard, int]:
        """Entity set `Cards`, by key CardId."""
        return AsyncQuery(self._core, CARDS)

    @property
    def cards_co_assignees(self) -> AsyncQuery[models.CardCoAssignee, tuple[int, int]]:
        """Entity set `CardsCoAssignees`, by key CardId, MemberId."""
        return AsyncQuery(self._core, CARDS_CO_ASSIGNEES)

    @property
    def issue_tags(self) -> AsyncQuery[models.IssueTag, tuple[int, str]]:
        """Entity set `IssueTags`, by key IssueId, Tag."""
        return AsyncQuery(self._core, ISSUE_TAGS)

    @property
    def issues(self) -> AsyncQuery[models.Issue, int]:
        """Entity set `Issues`, by key IssueId."""
        return AsyncQuery(self._core, ISSUES)

    @property
    def members(self) -> AsyncQuery[models.PmMember, int]:
        """Entity set `Members`, by key MemberId."""
        return AsyncQuery(self._core, MEMBERS)

    @property
    def plan_snapshot_values(self) -> AsyncQuery[models.PlanSnapshotValue, tuple[int, int]]:
        """Entity set `PlanSnapshotValues`, by key SnapshotId, ActivityId."""
        return AsyncQuery(self._core, PLAN_SNAPSHOT_VALUES)

    @property
    def plan_snapshots(self) -> AsyncQuery[models.PlanSnapshot, int]:
        """Entity set `PlanSnapshots`, by key SnapshotId."""
        return AsyncQuery(self._core, PLAN_SNAPSHOTS)

    @property
    def time_reports(self) -> AsyncQuery[models.PmTimeReport, int]:
        """Entity set `TimeReports`, by key TimeReportId."""
        return AsyncQuery(self._core, TIME_REPORTS)

    @property
    def workspace_member_roles(self) -> AsyncQuery[models.WorkspaceMemberRole, tuple[int, int, str]]:
        """Entity set `WorkspaceMemberRoles`, by key WorkspaceId, MemberId, Role."""
        return AsyncQuery(self._core, WORKSPACE_MEMBER_ROLES)

    @property
    def workspace_memberships(self) -> AsyncQuery[models.WorkspaceMembership, tuple[int, int]]:
        """Entity set `WorkspaceMemberships`, by key WorkspaceId, MemberId."""
        return AsyncQuery(self._core, WORKSPACE_MEMBERSHIPS)

    @property
    def workspaces(self) -> AsyncQuery[models.Workspace, int]:
        """Entity set `Workspaces`, by key WorkspaceId."""
        return AsyncQuery(self._core, WORKSPACES)
