"""Properties of the records in `models.pm`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.odata_fields import Field, Moment, Number, Text

if TYPE_CHECKING:
    import datetime as dt

    from .. import models


class Activity:
    """Properties of `models.Activity`."""

    activity_id: Number[models.Activity, int] = Number("ActivityId")
    activity_name: Text[models.Activity] = Text("ActivityName")
    activity_description: Text[models.Activity] = Text("ActivityDescription")
    activity_sort_order: Number[models.Activity, int] = Number("ActivitySortOrder")
    activity_status: Text[models.Activity] = Text("ActivityStatus")
    activity_type: Text[models.Activity] = Text("ActivityType")
    parent_activity_id: Number[models.Activity, int] = Number("ParentActivityId")
    board_id: Number[models.Activity, int] = Number("BoardId")
    board_name: Text[models.Activity] = Text("BoardName")
    card_count: Number[models.Activity, int] = Number("CardCount")
    cards_done_count: Number[models.Activity, int] = Number("CardsDoneCount")
    start_date: Moment[models.Activity, dt.date] = Moment("StartDate")
    end_date: Moment[models.Activity, dt.date] = Moment("EndDate")
    completed_date: Moment[models.Activity, dt.date] = Moment("CompletedDate")
    duration: Number[models.Activity, int] = Number("Duration")
    estimated_time_hours: Text[models.Activity] = Text("EstimatedTimeHours")
    reported_time_hours: Text[models.Activity] = Text("ReportedTimeHours")
    workspace_id: Number[models.Activity, int] = Number("WorkspaceId")
    workspace_name: Text[models.Activity] = Text("WorkspaceName")


class ActivityCustomField:
    """Properties of `models.ActivityCustomField`."""

    activity_id: Number[models.ActivityCustomField, int] = Number("ActivityId")
    field_name: Text[models.ActivityCustomField] = Text("FieldName")
    field_value: Text[models.ActivityCustomField] = Text("FieldValue")
    workspace_id: Number[models.ActivityCustomField, int] = Number("WorkspaceId")
    workspace_name: Text[models.ActivityCustomField] = Text("WorkspaceName")


class CardCoAssignee:
    """Properties of `models.CardCoAssignee`."""

    card_id: Number[models.CardCoAssignee, int] = Number("CardId")
    member_id: Number[models.CardCoAssignee, int] = Number("MemberId")
    workspace_id: Number[models.CardCoAssignee, int] = Number("WorkspaceId")
    workspace_name: Text[models.CardCoAssignee] = Text("WorkspaceName")


class CardCustomField:
    """Properties of `models.CardCustomField`."""

    card_id: Number[models.CardCustomField, int] = Number("CardId")
    field_name: Text[models.CardCustomField] = Text("FieldName")
    field_value: Text[models.CardCustomField] = Text("FieldValue")
    workspace_id: Number[models.CardCustomField, int] = Number("WorkspaceId")
    workspace_name: Text[models.CardCustomField] = Text("WorkspaceName")


class CardTag:
    """Properties of `models.CardTag`."""

    card_id: Number[models.CardTag, int] = Number("CardId")
    tag: Text[models.CardTag] = Text("Tag")
    workspace_id: Number[models.CardTag, int] = Number("WorkspaceId")
    workspace_name: Text[models.CardTag] = Text("WorkspaceName")


class Issue:
    """Properties of `models.Issue`."""

    issue_id: Number[models.Issue, int] = Number("IssueId")
    title: Text[models.Issue] = Text("Title")
    status: Text[models.Issue] = Text("Status")
    workspace_id: Number[models.Issue, int] = Number("WorkspaceId")
    workspace_name: Text[models.Issue] = Text("WorkspaceName")


class IssueTag:
    """Properties of `models.IssueTag`."""

    issue_id: Number[models.IssueTag, int] = Number("IssueId")
    tag: Text[models.IssueTag] = Text("Tag")
    workspace_id: Number[models.IssueTag, int] = Number("WorkspaceId")
    workspace_name: Text[models.IssueTag] = Text("WorkspaceName")


class PlanSnapshot:
    """Properties of `models.PlanSnapshot`."""

    snapshot_id: Number[models.PlanSnapshot, int] = Number("SnapshotId")
    snapshot_name: Text[models.PlanSnapshot] = Text("SnapshotName")
    created_date: Moment[models.PlanSnapshot, dt.datetime] = Moment("CreatedDate")
    workspace_id: Number[models.PlanSnapshot, int] = Number("WorkspaceId")
    workspace_name: Text[models.PlanSnapshot] = Text("WorkspaceName")


class PlanSnapshotValue:
    """Properties of `models.PlanSnapshotValue`."""

    snapshot_id: Number[models.PlanSnapshotValue, int] = Number("SnapshotId")
    activity_id: Number[models.PlanSnapshotValue, int] = Number("ActivityId")
    start_date: Moment[models.PlanSnapshotValue, dt.date] = Moment("StartDate")
    end_date: Moment[models.PlanSnapshotValue, dt.date] = Moment("EndDate")
    workspace_id: Number[models.PlanSnapshotValue, int] = Number("WorkspaceId")
    workspace_name: Text[models.PlanSnapshotValue] = Text("WorkspaceName")


class PmCard:
    """Properties of `models.PmCard`."""

    card_id: Number[models.PmCard, int] = Number("CardId")
    card_title: Text[models.PmCard] = Text("CardTitle")
    card_description: Text[models.PmCard] = Text("CardDescription")
    board_id: Number[models.PmCard, int] = Number("BoardId")
    board_name: Text[models.PmCard] = Text("BoardName")
    column_name: Text[models.PmCard] = Text("ColumnName")
    activity_id: Number[models.PmCard, int] = Number("ActivityId")
    assignee_id: Number[models.PmCard, int] = Number("AssigneeId")
    assignee_name: Text[models.PmCard] = Text("AssigneeName")
    due_date: Moment[models.PmCard, dt.date] = Moment("DueDate")
    points: Number[models.PmCard, float] = Number("Points")
    is_blocked: Field[models.PmCard, bool] = Field("IsBlocked")
    blocked_reason: Text[models.PmCard] = Text("BlockedReason")
    is_done: Field[models.PmCard, bool] = Field("IsDone")
    estimated_time_hours: Text[models.PmCard] = Text("EstimatedTimeHours")
    reported_time_hours: Text[models.PmCard] = Text("ReportedTimeHours")
    created_date: Moment[models.PmCard, dt.datetime] = Moment("CreatedDate")
    workspace_id: Number[models.PmCard, int] = Number("WorkspaceId")
    workspace_name: Text[models.PmCard] = Text("WorkspaceName")


class PmMember:
    """Properties of `models.PmMember`."""

    member_id: Number[models.PmMember, int] = Number("MemberId")
    name: Text[models.PmMember] = Text("Name")
    email: Text[models.PmMember] = Text("Email")


class PmTimeReport:
    """Properties of `models.PmTimeReport`."""

    time_report_id: Number[models.PmTimeReport, int] = Number("TimeReportId")
    user_id: Number[models.PmTimeReport, int] = Number("UserId")
    reported_date: Moment[models.PmTimeReport, dt.date] = Moment("ReportedDate")
    minutes: Number[models.PmTimeReport, int] = Number("Minutes")
    artifact_type: Text[models.PmTimeReport] = Text("ArtifactType")
    card_id: Number[models.PmTimeReport, int] = Number("CardId")
    activity_id: Number[models.PmTimeReport, int] = Number("ActivityId")
    workspace_id: Number[models.PmTimeReport, int] = Number("WorkspaceId")
    workspace_name: Text[models.PmTimeReport] = Text("WorkspaceName")


class Workspace:
    """Properties of `models.Workspace`."""

    workspace_id: Number[models.Workspace, int] = Number("WorkspaceId")
    workspace_name: Text[models.Workspace] = Text("WorkspaceName")
    start_date: Moment[models.Workspace, dt.date] = Moment("StartDate")
    end_date: Moment[models.Workspace, dt.date] = Moment("EndDate")
    is_archived: Field[models.Workspace, bool] = Field("IsArchived")


class WorkspaceMemberRole:
    """Properties of `models.WorkspaceMemberRole`."""

    workspace_id: Number[models.WorkspaceMemberRole, int] = Number("WorkspaceId")
    member_id: Number[models.WorkspaceMemberRole, int] = Number("MemberId")
    role: Text[models.WorkspaceMemberRole] = Text("Role")
    workspace_name: Text[models.WorkspaceMemberRole] = Text("WorkspaceName")


class WorkspaceMembership:
    """Properties of `models.WorkspaceMembership`."""

    workspace_id: Number[models.WorkspaceMembership, int] = Number("WorkspaceId")
    member_id: Number[models.WorkspaceMembership, int] = Number("MemberId")
    workspace_name: Text[models.WorkspaceMembership] = Text("WorkspaceName")
    membership_type: Text[models.WorkspaceMembership] = Text("MembershipType")
