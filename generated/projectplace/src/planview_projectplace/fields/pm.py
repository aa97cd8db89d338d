"""Properties of the records in `models.pm`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import odata_fields as _f

if TYPE_CHECKING:
    import datetime as dt

    from .. import models


class Activity:
    """Properties of `models.Activity`."""

    activity_id: _f.Number[models.Activity, int] = _f.Number("ActivityId")
    activity_name: _f.Text[models.Activity] = _f.Text("ActivityName")
    activity_description: _f.Text[models.Activity] = _f.Text("ActivityDescription")
    activity_sort_order: _f.Number[models.Activity, int] = _f.Number("ActivitySortOrder")
    activity_status: _f.Text[models.Activity] = _f.Text("ActivityStatus")
    activity_type: _f.Text[models.Activity] = _f.Text("ActivityType")
    parent_activity_id: _f.Number[models.Activity, int] = _f.Number("ParentActivityId")
    board_id: _f.Number[models.Activity, int] = _f.Number("BoardId")
    board_name: _f.Text[models.Activity] = _f.Text("BoardName")
    card_count: _f.Number[models.Activity, int] = _f.Number("CardCount")
    cards_done_count: _f.Number[models.Activity, int] = _f.Number("CardsDoneCount")
    start_date: _f.Moment[models.Activity, dt.date] = _f.Moment("StartDate")
    end_date: _f.Moment[models.Activity, dt.date] = _f.Moment("EndDate")
    completed_date: _f.Moment[models.Activity, dt.date] = _f.Moment("CompletedDate")
    duration: _f.Number[models.Activity, int] = _f.Number("Duration")
    estimated_time_hours: _f.Text[models.Activity] = _f.Text("EstimatedTimeHours")
    reported_time_hours: _f.Text[models.Activity] = _f.Text("ReportedTimeHours")
    workspace_id: _f.Number[models.Activity, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.Activity] = _f.Text("WorkspaceName")


class ActivityCustomField:
    """Properties of `models.ActivityCustomField`."""

    activity_id: _f.Number[models.ActivityCustomField, int] = _f.Number("ActivityId")
    field_name: _f.Text[models.ActivityCustomField] = _f.Text("FieldName")
    field_value: _f.Text[models.ActivityCustomField] = _f.Text("FieldValue")
    workspace_id: _f.Number[models.ActivityCustomField, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.ActivityCustomField] = _f.Text("WorkspaceName")


class CardCoAssignee:
    """Properties of `models.CardCoAssignee`."""

    card_id: _f.Number[models.CardCoAssignee, int] = _f.Number("CardId")
    member_id: _f.Number[models.CardCoAssignee, int] = _f.Number("MemberId")
    workspace_id: _f.Number[models.CardCoAssignee, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.CardCoAssignee] = _f.Text("WorkspaceName")


class CardCustomField:
    """Properties of `models.CardCustomField`."""

    card_id: _f.Number[models.CardCustomField, int] = _f.Number("CardId")
    field_name: _f.Text[models.CardCustomField] = _f.Text("FieldName")
    field_value: _f.Text[models.CardCustomField] = _f.Text("FieldValue")
    workspace_id: _f.Number[models.CardCustomField, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.CardCustomField] = _f.Text("WorkspaceName")


class CardTag:
    """Properties of `models.CardTag`."""

    card_id: _f.Number[models.CardTag, int] = _f.Number("CardId")
    tag: _f.Text[models.CardTag] = _f.Text("Tag")
    workspace_id: _f.Number[models.CardTag, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.CardTag] = _f.Text("WorkspaceName")


class Issue:
    """Properties of `models.Issue`."""

    issue_id: _f.Number[models.Issue, int] = _f.Number("IssueId")
    title: _f.Text[models.Issue] = _f.Text("Title")
    status: _f.Text[models.Issue] = _f.Text("Status")
    workspace_id: _f.Number[models.Issue, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.Issue] = _f.Text("WorkspaceName")


class IssueTag:
    """Properties of `models.IssueTag`."""

    issue_id: _f.Number[models.IssueTag, int] = _f.Number("IssueId")
    tag: _f.Text[models.IssueTag] = _f.Text("Tag")
    workspace_id: _f.Number[models.IssueTag, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.IssueTag] = _f.Text("WorkspaceName")


class PlanSnapshot:
    """Properties of `models.PlanSnapshot`."""

    snapshot_id: _f.Number[models.PlanSnapshot, int] = _f.Number("SnapshotId")
    snapshot_name: _f.Text[models.PlanSnapshot] = _f.Text("SnapshotName")
    created_date: _f.Moment[models.PlanSnapshot, dt.datetime] = _f.Moment("CreatedDate")
    workspace_id: _f.Number[models.PlanSnapshot, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.PlanSnapshot] = _f.Text("WorkspaceName")


class PlanSnapshotValue:
    """Properties of `models.PlanSnapshotValue`."""

    snapshot_id: _f.Number[models.PlanSnapshotValue, int] = _f.Number("SnapshotId")
    activity_id: _f.Number[models.PlanSnapshotValue, int] = _f.Number("ActivityId")
    start_date: _f.Moment[models.PlanSnapshotValue, dt.date] = _f.Moment("StartDate")
    end_date: _f.Moment[models.PlanSnapshotValue, dt.date] = _f.Moment("EndDate")
    workspace_id: _f.Number[models.PlanSnapshotValue, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.PlanSnapshotValue] = _f.Text("WorkspaceName")


class PmCard:
    """Properties of `models.PmCard`."""

    card_id: _f.Number[models.PmCard, int] = _f.Number("CardId")
    card_title: _f.Text[models.PmCard] = _f.Text("CardTitle")
    card_description: _f.Text[models.PmCard] = _f.Text("CardDescription")
    board_id: _f.Number[models.PmCard, int] = _f.Number("BoardId")
    board_name: _f.Text[models.PmCard] = _f.Text("BoardName")
    column_name: _f.Text[models.PmCard] = _f.Text("ColumnName")
    activity_id: _f.Number[models.PmCard, int] = _f.Number("ActivityId")
    assignee_id: _f.Number[models.PmCard, int] = _f.Number("AssigneeId")
    assignee_name: _f.Text[models.PmCard] = _f.Text("AssigneeName")
    due_date: _f.Moment[models.PmCard, dt.date] = _f.Moment("DueDate")
    points: _f.Number[models.PmCard, float] = _f.Number("Points")
    is_blocked: _f.Field[models.PmCard, bool] = _f.Field("IsBlocked")
    blocked_reason: _f.Text[models.PmCard] = _f.Text("BlockedReason")
    is_done: _f.Field[models.PmCard, bool] = _f.Field("IsDone")
    estimated_time_hours: _f.Text[models.PmCard] = _f.Text("EstimatedTimeHours")
    reported_time_hours: _f.Text[models.PmCard] = _f.Text("ReportedTimeHours")
    created_date: _f.Moment[models.PmCard, dt.datetime] = _f.Moment("CreatedDate")
    workspace_id: _f.Number[models.PmCard, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.PmCard] = _f.Text("WorkspaceName")


class PmMember:
    """Properties of `models.PmMember`."""

    member_id: _f.Number[models.PmMember, int] = _f.Number("MemberId")
    name: _f.Text[models.PmMember] = _f.Text("Name")
    email: _f.Text[models.PmMember] = _f.Text("Email")


class PmTimeReport:
    """Properties of `models.PmTimeReport`."""

    time_report_id: _f.Number[models.PmTimeReport, int] = _f.Number("TimeReportId")
    user_id: _f.Number[models.PmTimeReport, int] = _f.Number("UserId")
    reported_date: _f.Moment[models.PmTimeReport, dt.date] = _f.Moment("ReportedDate")
    minutes: _f.Number[models.PmTimeReport, int] = _f.Number("Minutes")
    artifact_type: _f.Text[models.PmTimeReport] = _f.Text("ArtifactType")
    card_id: _f.Number[models.PmTimeReport, int] = _f.Number("CardId")
    activity_id: _f.Number[models.PmTimeReport, int] = _f.Number("ActivityId")
    workspace_id: _f.Number[models.PmTimeReport, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.PmTimeReport] = _f.Text("WorkspaceName")


class Workspace:
    """Properties of `models.Workspace`."""

    workspace_id: _f.Number[models.Workspace, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.Workspace] = _f.Text("WorkspaceName")
    start_date: _f.Moment[models.Workspace, dt.date] = _f.Moment("StartDate")
    end_date: _f.Moment[models.Workspace, dt.date] = _f.Moment("EndDate")
    is_archived: _f.Field[models.Workspace, bool] = _f.Field("IsArchived")


class WorkspaceMemberRole:
    """Properties of `models.WorkspaceMemberRole`."""

    workspace_id: _f.Number[models.WorkspaceMemberRole, int] = _f.Number("WorkspaceId")
    member_id: _f.Number[models.WorkspaceMemberRole, int] = _f.Number("MemberId")
    role: _f.Text[models.WorkspaceMemberRole] = _f.Text("Role")
    workspace_name: _f.Text[models.WorkspaceMemberRole] = _f.Text("WorkspaceName")


class WorkspaceMembership:
    """Properties of `models.WorkspaceMembership`."""

    workspace_id: _f.Number[models.WorkspaceMembership, int] = _f.Number("WorkspaceId")
    member_id: _f.Number[models.WorkspaceMembership, int] = _f.Number("MemberId")
    workspace_name: _f.Text[models.WorkspaceMembership] = _f.Text("WorkspaceName")
    membership_type: _f.Text[models.WorkspaceMembership] = _f.Text("MembershipType")
