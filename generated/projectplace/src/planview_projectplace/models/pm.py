"""Records of the service."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day",)}


class Activity(Model, kw_only=True):
    """Activity."""

    activity_id: int | None = field(default=None, name="ActivityId")
    activity_name: str | None = field(default=None, name="ActivityName")
    activity_description: str | None = field(default=None, name="ActivityDescription")
    activity_sort_order: int | None = field(default=None, name="ActivitySortOrder")
    activity_status: str | None = field(default=None, name="ActivityStatus")
    activity_type: str | None = field(default=None, name="ActivityType")
    parent_activity_id: int | None = field(default=None, name="ParentActivityId")
    board_id: int | None = field(default=None, name="BoardId")
    """Board of the activity; null for parents and milestones."""
    board_name: str | None = field(default=None, name="BoardName")
    card_count: int | None = field(default=None, name="CardCount")
    """Number of cards; null for parents and milestones."""
    cards_done_count: int | None = field(default=None, name="CardsDoneCount")
    start_date: Day | None = field(default=None, name="StartDate")
    end_date: Day | None = field(default=None, name="EndDate")
    completed_date: Day | None = field(default=None, name="CompletedDate")
    duration: int | None = field(default=None, name="Duration")
    """Days; 0 for milestones."""
    estimated_time_hours: str | None = field(default=None, name="EstimatedTimeHours")
    """HH:MM; the own estimate only, without that of connected cards."""
    reported_time_hours: str | None = field(default=None, name="ReportedTimeHours")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class ActivityCustomField(Model, kw_only=True):
    """ActivityCustomField."""

    activity_id: int | None = field(default=None, name="ActivityId")
    field_name: str | None = field(default=None, name="FieldName")
    field_value: str | None = field(default=None, name="FieldValue")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class PmCard(Model, kw_only=True):
    """PmCard."""

    card_id: int | None = field(default=None, name="CardId")
    card_title: str | None = field(default=None, name="CardTitle")
    card_description: str | None = field(default=None, name="CardDescription")
    board_id: int | None = field(default=None, name="BoardId")
    board_name: str | None = field(default=None, name="BoardName")
    column_name: str | None = field(default=None, name="ColumnName")
    activity_id: int | None = field(default=None, name="ActivityId")
    assignee_id: int | None = field(default=None, name="AssigneeId")
    assignee_name: str | None = field(default=None, name="AssigneeName")
    due_date: Day | None = field(default=None, name="DueDate")
    points: float | None = field(default=None, name="Points")
    is_blocked: bool | None = field(default=None, name="IsBlocked")
    blocked_reason: str | None = field(default=None, name="BlockedReason")
    is_done: bool | None = field(default=None, name="IsDone")
    estimated_time_hours: str | None = field(default=None, name="EstimatedTimeHours")
    reported_time_hours: str | None = field(default=None, name="ReportedTimeHours")
    created_date: dt.datetime | None = field(default=None, name="CreatedDate")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class CardCoAssignee(Model, kw_only=True):
    """CardCoAssignee."""

    card_id: int | None = field(default=None, name="CardId")
    member_id: int | None = field(default=None, name="MemberId")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class CardCustomField(Model, kw_only=True):
    """CardCustomField."""

    card_id: int | None = field(default=None, name="CardId")
    field_name: str | None = field(default=None, name="FieldName")
    field_value: str | None = field(default=None, name="FieldValue")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class CardTag(Model, kw_only=True):
    """CardTag."""

    card_id: int | None = field(default=None, name="CardId")
    tag: str | None = field(default=None, name="Tag")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class Issue(Model, kw_only=True):
    """Issue."""

    issue_id: int | None = field(default=None, name="IssueId")
    title: str | None = field(default=None, name="Title")
    status: str | None = field(default=None, name="Status")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class IssueTag(Model, kw_only=True):
    """IssueTag."""

    issue_id: int | None = field(default=None, name="IssueId")
    tag: str | None = field(default=None, name="Tag")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class PmMember(Model, kw_only=True):
    """PmMember."""

    member_id: int | None = field(default=None, name="MemberId")
    name: str | None = field(default=None, name="Name")
    email: str | None = field(default=None, name="Email")


class PlanSnapshot(Model, kw_only=True):
    """PlanSnapshot."""

    snapshot_id: int | None = field(default=None, name="SnapshotId")
    snapshot_name: str | None = field(default=None, name="SnapshotName")
    created_date: dt.datetime | None = field(default=None, name="CreatedDate")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class PlanSnapshotValue(Model, kw_only=True):
    """PlanSnapshotValue."""

    snapshot_id: int | None = field(default=None, name="SnapshotId")
    activity_id: int | None = field(default=None, name="ActivityId")
    start_date: Day | None = field(default=None, name="StartDate")
    end_date: Day | None = field(default=None, name="EndDate")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class PmTimeReport(Model, kw_only=True):
    """PmTimeReport."""

    time_report_id: int | None = field(default=None, name="TimeReportId")
    user_id: int | None = field(default=None, name="UserId")
    reported_date: Day | None = field(default=None, name="ReportedDate")
    minutes: int | None = field(default=None, name="Minutes")
    artifact_type: str | None = field(default=None, name="ArtifactType")
    card_id: int | None = field(default=None, name="CardId")
    activity_id: int | None = field(default=None, name="ActivityId")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class Workspace(Model, kw_only=True):
    """Workspace."""

    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")
    start_date: Day | None = field(default=None, name="StartDate")
    end_date: Day | None = field(default=None, name="EndDate")
    is_archived: bool | None = field(default=None, name="IsArchived")


class WorkspaceMemberRole(Model, kw_only=True):
    """WorkspaceMemberRole."""

    workspace_id: int | None = field(default=None, name="WorkspaceId")
    member_id: int | None = field(default=None, name="MemberId")
    role: str | None = field(default=None, name="Role")
    workspace_name: str | None = field(default=None, name="WorkspaceName")


class WorkspaceMembership(Model, kw_only=True):
    """WorkspaceMembership."""

    workspace_id: int | None = field(default=None, name="WorkspaceId")
    member_id: int | None = field(default=None, name="MemberId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")
    membership_type: str | None = field(default=None, name="MembershipType")
