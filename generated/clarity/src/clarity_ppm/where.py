"""Conditions for the `filter` of lists, by record: `where.ActionItem`. Join them with `&`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from ._runtime import conditions as _c
from ._runtime.operation import Format

if TYPE_CHECKING:
    from . import models as _m


class ActionItem:
    """Members of `ActionItem` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.ActionItem, int]] = _c.Ordered("_internalId")
    name: ClassVar[_c.Text[_m.ActionItem]] = _c.Text("name")
    status: ClassVar[_c.Plain[_m.ActionItem, str | int]] = _c.Plain("status")
    due_date: ClassVar[_c.Ordered[_m.ActionItem, dt.datetime]] = _c.Ordered("dueDate", Format("yyyy-MM-dd'T'HH:mm:ss"))


class ActionItemAssignee:
    """Members of `ActionItemAssignee` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.ActionItemAssignee, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.ActionItemAssignee, int]] = _c.Ordered("_parentId")
    resource: ClassVar[_c.Plain[_m.ActionItemAssignee, str | int]] = _c.Plain("resource")
    assignee_status: ClassVar[_c.Text[_m.ActionItemAssignee]] = _c.Text("assigneeStatus")


class Assignment:
    """Members of `Assignment` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Assignment, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Assignment, int]] = _c.Ordered("_parentId")
    resource: ClassVar[_c.Plain[_m.Assignment, str | int]] = _c.Plain("resource")
    start_date: ClassVar[_c.Ordered[_m.Assignment, dt.datetime]] = _c.Ordered(
        "startDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    finish_date: ClassVar[_c.Ordered[_m.Assignment, dt.datetime]] = _c.Ordered(
        "finishDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )


class Attachment:
    """Members of `Attachment` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Attachment, int]] = _c.Ordered("_internalId")
    name: ClassVar[_c.Text[_m.Attachment]] = _c.Text("name")


class Change:
    """Members of `Change` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Change, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Change, int]] = _c.Ordered("_parentId")
    code: ClassVar[_c.Text[_m.Change]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Change]] = _c.Text("name")
    status: ClassVar[_c.Plain[_m.Change, str | int]] = _c.Plain("status")


class CostPlanDetail:
    """Members of `CostPlanDetail` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.CostPlanDetail, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.CostPlanDetail, int]] = _c.Ordered("_parentId")
    investment_id: ClassVar[_c.Ordered[_m.CostPlanDetail, int]] = _c.Ordered("investmentId")
    resource: ClassVar[_c.Plain[_m.CostPlanDetail, str | int]] = _c.Plain("resource")


class CustomObject:
    """Members of `CustomObject` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.CustomObject, int]] = _c.Ordered("_internalId")
    code: ClassVar[_c.Text[_m.CustomObject]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.CustomObject]] = _c.Text("name")


class CustomSubObject:
    """Members of `CustomSubObject` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.CustomSubObject, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.CustomSubObject, int]] = _c.Ordered("_parentId")
    code: ClassVar[_c.Text[_m.CustomSubObject]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.CustomSubObject]] = _c.Text("name")


class ExchangeRate:
    """Members of `ExchangeRate` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.ExchangeRate, int]] = _c.Ordered("_internalId")
    from_currency: ClassVar[_c.Plain[_m.ExchangeRate, str | int]] = _c.Plain("fromCurrency")
    to_currency: ClassVar[_c.Plain[_m.ExchangeRate, str | int]] = _c.Plain("toCurrency")
    rate: ClassVar[_c.Ordered[_m.ExchangeRate, float]] = _c.Ordered("rate")
    effective_date: ClassVar[_c.Ordered[_m.ExchangeRate, dt.datetime]] = _c.Ordered(
        "effectiveDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )


class Idea:
    """Members of `Idea` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Idea, int]] = _c.Ordered("_internalId")
    code: ClassVar[_c.Text[_m.Idea]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Idea]] = _c.Text("name")
    description: ClassVar[_c.Text[_m.Idea]] = _c.Text("description")
    status: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("status")
    work_status: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("workStatus")
    idea_priority: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("ideaPriority")
    estimate_type: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("estimateType")
    estimated_start_date: ClassVar[_c.Ordered[_m.Idea, dt.datetime]] = _c.Ordered(
        "estimatedStartDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    estimated_finish_date: ClassVar[_c.Ordered[_m.Idea, dt.datetime]] = _c.Ordered(
        "estimatedFinishDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    schedule_start: ClassVar[_c.Ordered[_m.Idea, dt.datetime]] = _c.Ordered(
        "scheduleStart", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    schedule_finish: ClassVar[_c.Ordered[_m.Idea, dt.datetime]] = _c.Ordered(
        "scheduleFinish", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    is_approved: ClassVar[_c.Flag[_m.Idea]] = _c.Flag("isApproved")
    approver: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("approver")
    originating_requestor: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("originatingRequestor")
    investment_type: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("investmentType")
    blueprint_active_id: ClassVar[_c.Plain[_m.Idea, str | int]] = _c.Plain("blueprintActiveId")


class InboundTransaction:
    """Members of `InboundTransaction` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.InboundTransaction, int]] = _c.Ordered("_internalId")
    external_source_id: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("externalSourceId")
    external_id: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("externalID")
    transaction_date: ClassVar[_c.Ordered[_m.InboundTransaction, dt.datetime]] = _c.Ordered(
        "transactionDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    investment_id: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("investmentID")
    task_id: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("taskID")
    resource_id: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("resourceID")
    role_id: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("roleID")
    transaction_type: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("transactionType")
    import_status: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("importStatus")
    input_type_code: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("inputTypeCode")
    transaction_class: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("transactionClass")
    charge_code: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("chargeCode")
    user_lov1: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("userLov1")
    user_lov2: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("userLov2")
    chargeable: ClassVar[_c.Flag[_m.InboundTransaction]] = _c.Flag("chargeable")
    notes: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("notes")
    units: ClassVar[_c.Ordered[_m.InboundTransaction, float]] = _c.Ordered("units")
    actual_cost_rate: ClassVar[_c.Ordered[_m.InboundTransaction, float]] = _c.Ordered("actualCostRate")
    actual_cost_rate_currency: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("actualCostRateCurrency")
    bill_rate: ClassVar[_c.Ordered[_m.InboundTransaction, float]] = _c.Ordered("billRate")
    bill_rate_currency: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("billRateCurrency")
    voucher_number: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("voucherNumber")
    group_id: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("groupID")
    po_number: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("poNumber")
    incurred_by: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("incurredBy")
    vendor_code: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("vendorCode")
    client_id: ClassVar[_c.Text[_m.InboundTransaction]] = _c.Text("clientID")
    expense_type: ClassVar[_c.Plain[_m.InboundTransaction, str | int]] = _c.Plain("expenseType")


class Integration:
    """Members of `Integration` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Integration, int]] = _c.Ordered("_internalId")
    code: ClassVar[_c.Text[_m.Integration]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Integration]] = _c.Text("name")
    is_active: ClassVar[_c.Flag[_m.Integration]] = _c.Flag("isActive")


class Issue:
    """Members of `Issue` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Issue, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Issue, int]] = _c.Ordered("_parentId")
    code: ClassVar[_c.Text[_m.Issue]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Issue]] = _c.Text("name")
    status: ClassVar[_c.Plain[_m.Issue, str | int]] = _c.Plain("status")
    priority: ClassVar[_c.Plain[_m.Issue, str | int]] = _c.Plain("priority")


class LinkEntry:
    """Members of `LinkEntry` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.LinkEntry, int]] = _c.Ordered("_internalId")
    instance_id: ClassVar[_c.Ordered[_m.LinkEntry, int]] = _c.Ordered("instanceId")
    object_code: ClassVar[_c.Text[_m.LinkEntry]] = _c.Text("objectCode")
    name: ClassVar[_c.Text[_m.LinkEntry]] = _c.Text("name")
    investment_type: ClassVar[_c.Text[_m.LinkEntry]] = _c.Text("investmentType")
    category: ClassVar[_c.Text[_m.LinkEntry]] = _c.Text("category")
    category_id: ClassVar[_c.Ordered[_m.LinkEntry, int]] = _c.Ordered("categoryId")
    url: ClassVar[_c.Text[_m.LinkEntry]] = _c.Text("url")
    concrete_url: ClassVar[_c.Text[_m.LinkEntry]] = _c.Text("concreteUrl")
    sequence: ClassVar[_c.Ordered[_m.LinkEntry, int]] = _c.Ordered("sequence")
    created_date: ClassVar[_c.Ordered[_m.LinkEntry, dt.datetime]] = _c.Ordered(
        "createdDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    last_updated_date: ClassVar[_c.Ordered[_m.LinkEntry, dt.datetime]] = _c.Ordered(
        "lastUpdatedDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )


class LookupValue:
    """Members of `LookupValue` that filters may name."""

    id: ClassVar[_c.Searched[_m.LookupValue]] = _c.Searched("id")
    code: ClassVar[_c.Searched[_m.LookupValue]] = _c.Searched("code")
    search_text: ClassVar[_c.Searched[_m.LookupValue]] = _c.Searched("searchText")


class ObaStaff:
    """Members of `ObaStaff` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.ObaStaff, int]] = _c.Ordered("_internalId")
    resource: ClassVar[_c.Plain[_m.ObaStaff, str | int]] = _c.Plain("resource")


class ObaTodo:
    """Members of `ObaTodo` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.ObaTodo, int]] = _c.Ordered("_internalId")
    name: ClassVar[_c.Text[_m.ObaTodo]] = _c.Text("name")


class Project:
    """Members of `Project` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Project, int]] = _c.Ordered("_internalId")
    code: ClassVar[_c.Text[_m.Project]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Project]] = _c.Text("name")
    description: ClassVar[_c.Text[_m.Project]] = _c.Text("description")
    priority: ClassVar[_c.Ordered[_m.Project, int]] = _c.Ordered("priority")
    is_active: ClassVar[_c.Flag[_m.Project]] = _c.Flag("isActive")
    schedule_start: ClassVar[_c.Ordered[_m.Project, dt.datetime]] = _c.Ordered(
        "scheduleStart", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    schedule_finish: ClassVar[_c.Ordered[_m.Project, dt.datetime]] = _c.Ordered(
        "scheduleFinish", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    is_open_for_time_entry: ClassVar[_c.Flag[_m.Project]] = _c.Flag("isOpenForTimeEntry")
    etc: ClassVar[_c.Ordered[_m.Project, float]] = _c.Ordered("etc")
    cost_type: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("costType")
    is_approved: ClassVar[_c.Flag[_m.Project]] = _c.Flag("isApproved")
    actuals: ClassVar[_c.Ordered[_m.Project, float]] = _c.Ordered("actuals")
    manager: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("manager")
    page_layout: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("pageLayout")
    total_labor_effort: ClassVar[_c.Ordered[_m.Project, float]] = _c.Ordered("totalLaborEffort")
    percent_complete: ClassVar[_c.Ordered[_m.Project, float]] = _c.Ordered("percentComplete")
    assignment_pool: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("assignmentPool")
    last_updated_date: ClassVar[_c.Ordered[_m.Project, dt.datetime]] = _c.Ordered(
        "lastUpdatedDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    created_date: ClassVar[_c.Ordered[_m.Project, dt.datetime]] = _c.Ordered(
        "createdDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    track_mode: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("trackMode")
    financial_status: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("financialStatus")
    progress: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("progress")
    risk: ClassVar[_c.Ordered[_m.Project, float]] = _c.Ordered("risk")
    percent_complete_calc_method: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("percentCompleteCalcMethod")
    currency_code: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("currencyCode")
    status: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("status")
    charge_code: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("chargeCode")
    is_template: ClassVar[_c.Flag[_m.Project]] = _c.Flag("isTemplate")
    agile_sync: ClassVar[_c.Flag[_m.Project]] = _c.Flag("agileSync")
    agile_external_id: ClassVar[_c.Text[_m.Project]] = _c.Text("agileExternalID")
    agile_formatted_id: ClassVar[_c.Text[_m.Project]] = _c.Text("agileFormattedID")
    business_owner: ClassVar[_c.Plain[_m.Project, str | int]] = _c.Plain("businessOwner")


class ProjectStatusReport:
    """Members of `ProjectStatusReport` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.ProjectStatusReport, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.ProjectStatusReport, int]] = _c.Ordered("_parentId")
    code: ClassVar[_c.Text[_m.ProjectStatusReport]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.ProjectStatusReport]] = _c.Text("name")


class Resource:
    """Members of `Resource` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Resource, int]] = _c.Ordered("_internalId")
    last_name: ClassVar[_c.Text[_m.Resource]] = _c.Text("lastName")
    first_name: ClassVar[_c.Text[_m.Resource]] = _c.Text("firstName")
    full_name: ClassVar[_c.Text[_m.Resource]] = _c.Text("fullName")
    unique_name: ClassVar[_c.Text[_m.Resource]] = _c.Text("uniqueName")
    email: ClassVar[_c.Text[_m.Resource]] = _c.Text("email")
    is_active: ClassVar[_c.Flag[_m.Resource]] = _c.Flag("isActive")
    is_role: ClassVar[_c.Flag[_m.Resource]] = _c.Flag("isRole")
    resource_type: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("resourceType")
    employment_type: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("employmentType")
    availability: ClassVar[_c.Ordered[_m.Resource, float]] = _c.Ordered("availability")
    open_for_time_entry: ClassVar[_c.Flag[_m.Resource]] = _c.Flag("openForTimeEntry")
    track_mode: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("trackMode")
    primary_role: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("primaryRole")
    manager: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("manager")
    forecast_rate: ClassVar[_c.Ordered[_m.Resource, float]] = _c.Ordered("forecastRate")
    input_type_code: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("inputTypeCode")
    defined_team_id: ClassVar[_c.Ordered[_m.Resource, int]] = _c.Ordered("definedTeamId")
    fin_active: ClassVar[_c.Flag[_m.Resource]] = _c.Flag("finActive")
    department: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("department")
    location: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("location")
    resource_class: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("resourceClass")
    trans_class: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("transClass")
    vendor: ClassVar[_c.Plain[_m.Resource, str | int]] = _c.Plain("vendor")
    avatar: ClassVar[_c.Text[_m.Resource]] = _c.Text("avatar")
    avatar_data: ClassVar[_c.Text[_m.Resource]] = _c.Text("avatarData")


class Risk:
    """Members of `Risk` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Risk, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Risk, int]] = _c.Ordered("_parentId")
    code: ClassVar[_c.Text[_m.Risk]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Risk]] = _c.Text("name")
    status: ClassVar[_c.Plain[_m.Risk, str | int]] = _c.Plain("status")
    priority: ClassVar[_c.Plain[_m.Risk, str | int]] = _c.Plain("priority")
    probability: ClassVar[_c.Plain[_m.Risk, str | int]] = _c.Plain("probability")
    impact: ClassVar[_c.Plain[_m.Risk, str | int]] = _c.Plain("impact")
    approach: ClassVar[_c.Plain[_m.Risk, str | int]] = _c.Plain("approach")


class Roadmap:
    """Members of `Roadmap` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Roadmap, int]] = _c.Ordered("_internalId")
    code: ClassVar[_c.Text[_m.Roadmap]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.Roadmap]] = _c.Text("name")


class RoadmapDependency:
    """Members of `RoadmapDependency` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.RoadmapDependency, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.RoadmapDependency, int]] = _c.Ordered("_parentId")
    name: ClassVar[_c.Text[_m.RoadmapDependency]] = _c.Text("name")


class RoadmapItem:
    """Members of `RoadmapItem` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.RoadmapItem, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.RoadmapItem, int]] = _c.Ordered("_parentId")
    code: ClassVar[_c.Text[_m.RoadmapItem]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.RoadmapItem]] = _c.Text("name")
    start_date: ClassVar[_c.Ordered[_m.RoadmapItem, dt.datetime]] = _c.Ordered(
        "startDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    finish_date: ClassVar[_c.Ordered[_m.RoadmapItem, dt.datetime]] = _c.Ordered(
        "finishDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )


class Scenario:
    """Members of `Scenario` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Scenario, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Scenario, int]] = _c.Ordered("_parentId")
    name: ClassVar[_c.Text[_m.Scenario]] = _c.Text("name")


class Task:
    """Members of `Task` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("_parentId")
    name: ClassVar[_c.Text[_m.Task]] = _c.Text("name")
    code: ClassVar[_c.Text[_m.Task]] = _c.Text("code")
    start_date: ClassVar[_c.Ordered[_m.Task, dt.datetime]] = _c.Ordered("startDate", Format("yyyy-MM-dd'T'HH:mm:ss"))
    finish_date: ClassVar[_c.Ordered[_m.Task, dt.datetime]] = _c.Ordered("finishDate", Format("yyyy-MM-dd'T'HH:mm:ss"))
    status: ClassVar[_c.Plain[_m.Task, str | int]] = _c.Plain("status")
    percent_complete: ClassVar[_c.Ordered[_m.Task, float]] = _c.Ordered("percentComplete")
    cost_type: ClassVar[_c.Plain[_m.Task, str | int]] = _c.Plain("costType")
    is_task: ClassVar[_c.Flag[_m.Task]] = _c.Flag("isTask")
    is_milestone: ClassVar[_c.Flag[_m.Task]] = _c.Flag("isMilestone")
    has_subtasks: ClassVar[_c.Flag[_m.Task]] = _c.Flag("hasSubtasks")
    has_assignments: ClassVar[_c.Flag[_m.Task]] = _c.Flag("hasAssignments")
    wbs_sort: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("wbsSort")
    parent_task_id: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("parentTaskId")
    parent_task_name: ClassVar[_c.Text[_m.Task]] = _c.Text("parentTaskName")
    next_sibling: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("nextSibling")
    phase_id: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("phaseId")
    task_owner: ClassVar[_c.Plain[_m.Task, str | int]] = _c.Plain("taskOwner")
    investment_code: ClassVar[_c.Text[_m.Task]] = _c.Text("investmentCode")
    investment_name: ClassVar[_c.Text[_m.Task]] = _c.Text("investmentName")
    investment_api_alias: ClassVar[_c.Text[_m.Task]] = _c.Text("investmentApiAlias")
    investment_manager_id: ClassVar[_c.Plain[_m.Task, str | int]] = _c.Plain("investmentManagerID")
    sub_project_id: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("subProjectId")
    sub_project_task_id: ClassVar[_c.Ordered[_m.Task, int]] = _c.Ordered("subProjectTaskId")
    is_open_for_te: ClassVar[_c.Flag[_m.Task]] = _c.Flag("isOpenForTE")
    orig_early_start_date: ClassVar[_c.Ordered[_m.Task, dt.datetime]] = _c.Ordered(
        "origEarlyStartDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    created_date: ClassVar[_c.Ordered[_m.Task, dt.datetime]] = _c.Ordered(
        "createdDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    last_updated_date: ClassVar[_c.Ordered[_m.Task, dt.datetime]] = _c.Ordered(
        "lastUpdatedDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    last_updated_by: ClassVar[_c.Plain[_m.Task, str | int]] = _c.Plain("lastUpdatedBy")


class TeamAllocation:
    """Members of `TeamAllocation` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TeamAllocation, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.TeamAllocation, int]] = _c.Ordered("_parentId")
    resource_id: ClassVar[_c.Plain[_m.TeamAllocation, str | int]] = _c.Plain("resourceId")
    team_id: ClassVar[_c.Ordered[_m.TeamAllocation, int]] = _c.Ordered("teamId")
    total_allocation: ClassVar[_c.Ordered[_m.TeamAllocation, float]] = _c.Ordered("totalAllocation")
    allocation: ClassVar[_c.Ordered[_m.TeamAllocation, float]] = _c.Ordered("allocation")


class TeamDefinition:
    """Members of `TeamDefinition` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TeamDefinition, int]] = _c.Ordered("_internalId")
    code: ClassVar[_c.Text[_m.TeamDefinition]] = _c.Text("code")
    name: ClassVar[_c.Text[_m.TeamDefinition]] = _c.Text("name")
    is_active: ClassVar[_c.Flag[_m.TeamDefinition]] = _c.Flag("isActive")


class TeamMember:
    """Members of `TeamMember` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TeamMember, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.TeamMember, int]] = _c.Ordered("_parentId")
    resource: ClassVar[_c.Plain[_m.TeamMember, str | int]] = _c.Plain("resource")
    is_open_for_time_entry: ClassVar[_c.Flag[_m.TeamMember]] = _c.Flag("isOpenForTimeEntry")
    requirement_name: ClassVar[_c.Text[_m.TeamMember]] = _c.Text("requirementName")
    booking_status: ClassVar[_c.Plain[_m.TeamMember, str | int]] = _c.Plain("bookingStatus")
    staff_obs_unit: ClassVar[_c.Plain[_m.TeamMember, str | int]] = _c.Plain("staffObsUnit")


class TimeEntry:
    """Members of `TimeEntry` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("_parentId")
    task_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("taskId")
    task_code: ClassVar[_c.Text[_m.TimeEntry]] = _c.Text("taskCode")
    task_name: ClassVar[_c.Text[_m.TimeEntry]] = _c.Text("taskName")
    phase_name: ClassVar[_c.Text[_m.TimeEntry]] = _c.Text("phaseName")
    phase_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("phaseId")
    investment_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("investmentId")
    investment_code: ClassVar[_c.Text[_m.TimeEntry]] = _c.Text("investmentCode")
    investment_name: ClassVar[_c.Text[_m.TimeEntry]] = _c.Text("investmentName")
    investment_type: ClassVar[_c.Text[_m.TimeEntry]] = _c.Text("investmentType")
    assignment_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("assignmentId")
    role: ClassVar[_c.Plain[_m.TimeEntry, str | int]] = _c.Plain("role")
    resource_id: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("resourceId")
    input_type_code: ClassVar[_c.Plain[_m.TimeEntry, str | int]] = _c.Plain("inputTypeCode")
    charge_code: ClassVar[_c.Plain[_m.TimeEntry, str | int]] = _c.Plain("chargeCode")
    user_value1: ClassVar[_c.Plain[_m.TimeEntry, str | int]] = _c.Plain("userValue1")
    user_value2: ClassVar[_c.Plain[_m.TimeEntry, str | int]] = _c.Plain("userValue2")
    etc: ClassVar[_c.Ordered[_m.TimeEntry, float]] = _c.Ordered("etc")
    total_actuals: ClassVar[_c.Ordered[_m.TimeEntry, float]] = _c.Ordered("totalActuals")
    posted_actuals: ClassVar[_c.Ordered[_m.TimeEntry, float]] = _c.Ordered("postedActuals")
    baseline: ClassVar[_c.Ordered[_m.TimeEntry, float]] = _c.Ordered("baseline")
    number_of_notes: ClassVar[_c.Ordered[_m.TimeEntry, int]] = _c.Ordered("numberOfNotes")


class TimeEntryNote:
    """Members of `TimeEntryNote` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TimeEntryNote, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.TimeEntryNote, int]] = _c.Ordered("_parentId")
    note_text: ClassVar[_c.Text[_m.TimeEntryNote]] = _c.Text("noteText")
    author: ClassVar[_c.Text[_m.TimeEntryNote]] = _c.Text("author")
    note_date: ClassVar[_c.Ordered[_m.TimeEntryNote, dt.datetime]] = _c.Ordered(
        "noteDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    created_date: ClassVar[_c.Ordered[_m.TimeEntryNote, dt.datetime]] = _c.Ordered(
        "createdDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    last_updated_date: ClassVar[_c.Ordered[_m.TimeEntryNote, dt.datetime]] = _c.Ordered(
        "lastUpdatedDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )


class TimePeriod:
    """Members of `TimePeriod` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TimePeriod, int]] = _c.Ordered("_internalId")
    start_date: ClassVar[_c.Ordered[_m.TimePeriod, dt.datetime]] = _c.Ordered(
        "startDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    finish_date: ClassVar[_c.Ordered[_m.TimePeriod, dt.datetime]] = _c.Ordered(
        "finishDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    is_open: ClassVar[_c.Flag[_m.TimePeriod]] = _c.Flag("isOpen")


class Timesheet:
    """Members of `Timesheet` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Timesheet, int]] = _c.Ordered("_internalId")
    resource_id: ClassVar[_c.Ordered[_m.Timesheet, int]] = _c.Ordered("resourceId")
    resource_name: ClassVar[_c.Text[_m.Timesheet]] = _c.Text("resourceName")
    unique_name: ClassVar[_c.Text[_m.Timesheet]] = _c.Text("uniqueName")
    time_period_id: ClassVar[_c.Ordered[_m.Timesheet, int]] = _c.Ordered("timePeriodId")
    time_period_start: ClassVar[_c.Ordered[_m.Timesheet, dt.datetime]] = _c.Ordered(
        "timePeriodStart", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    time_period_finish: ClassVar[_c.Ordered[_m.Timesheet, dt.datetime]] = _c.Ordered(
        "timePeriodFinish", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    time_period_is_open: ClassVar[_c.Flag[_m.Timesheet]] = _c.Flag("timePeriodIsOpen")
    status: ClassVar[_c.Plain[_m.Timesheet, str | int]] = _c.Plain("status")
    actuals_total: ClassVar[_c.Ordered[_m.Timesheet, float]] = _c.Ordered("actualsTotal")
    number_of_entries: ClassVar[_c.Ordered[_m.Timesheet, int]] = _c.Ordered("numberOfEntries")
    version: ClassVar[_c.Ordered[_m.Timesheet, int]] = _c.Ordered("version")
    is_active: ClassVar[_c.Flag[_m.Timesheet]] = _c.Flag("isActive")
    is_adjustment: ClassVar[_c.Flag[_m.Timesheet]] = _c.Flag("isAdjustment")
    has_notes: ClassVar[_c.Flag[_m.Timesheet]] = _c.Flag("hasNotes")
    number_of_notes: ClassVar[_c.Ordered[_m.Timesheet, int]] = _c.Ordered("numberOfNotes")
    submitted_by: ClassVar[_c.Text[_m.Timesheet]] = _c.Text("submittedBy")
    approved_by: ClassVar[_c.Text[_m.Timesheet]] = _c.Text("approvedBy")
    posted_time: ClassVar[_c.Ordered[_m.Timesheet, dt.datetime]] = _c.Ordered(
        "postedTime", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    resource_manager: ClassVar[_c.Text[_m.Timesheet]] = _c.Text("resourceManager")
    last_updated_date: ClassVar[_c.Ordered[_m.Timesheet, dt.datetime]] = _c.Ordered(
        "lastUpdatedDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    last_updated_by: ClassVar[_c.Text[_m.Timesheet]] = _c.Text("lastUpdatedBy")


class TimesheetNote:
    """Members of `TimesheetNote` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.TimesheetNote, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.TimesheetNote, int]] = _c.Ordered("_parentId")
    note_text: ClassVar[_c.Text[_m.TimesheetNote]] = _c.Text("noteText")
    author: ClassVar[_c.Text[_m.TimesheetNote]] = _c.Text("author")
    resource_id: ClassVar[_c.Ordered[_m.TimesheetNote, int]] = _c.Ordered("resourceId")
    resource_name: ClassVar[_c.Text[_m.TimesheetNote]] = _c.Text("resourceName")
    resource_first_name: ClassVar[_c.Text[_m.TimesheetNote]] = _c.Text("resourceFirstName")
    note_date: ClassVar[_c.Ordered[_m.TimesheetNote, dt.datetime]] = _c.Ordered(
        "noteDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    created_date: ClassVar[_c.Ordered[_m.TimesheetNote, dt.datetime]] = _c.Ordered(
        "createdDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )
    last_updated_date: ClassVar[_c.Ordered[_m.TimesheetNote, dt.datetime]] = _c.Ordered(
        "lastUpdatedDate", Format("yyyy-MM-dd'T'HH:mm:ss")
    )


class Todo:
    """Members of `Todo` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.Todo, int]] = _c.Ordered("_internalId")
    parent_id: ClassVar[_c.Ordered[_m.Todo, int]] = _c.Ordered("_parentId")
    name: ClassVar[_c.Text[_m.Todo]] = _c.Text("name")


class User:
    """Members of `User` that filters may name."""

    internal_id: ClassVar[_c.Ordered[_m.User, int]] = _c.Ordered("_internalId")
    user_name: ClassVar[_c.Text[_m.User]] = _c.Text("userName")
    resource_name: ClassVar[_c.Text[_m.User]] = _c.Text("resourceName")
    first_name: ClassVar[_c.Text[_m.User]] = _c.Text("firstName")
    last_name: ClassVar[_c.Text[_m.User]] = _c.Text("lastName")
    email: ClassVar[_c.Text[_m.User]] = _c.Text("email")
    secondary_email: ClassVar[_c.Text[_m.User]] = _c.Text("secondaryEmail")
    language: ClassVar[_c.Plain[_m.User, str | int]] = _c.Plain("language")
    locale: ClassVar[_c.Text[_m.User]] = _c.Text("locale")
    timezone: ClassVar[_c.Text[_m.User]] = _c.Text("timezone")
    status: ClassVar[_c.Text[_m.User]] = _c.Text("status")
    force_pwd_change: ClassVar[_c.Flag[_m.User]] = _c.Flag("forcePwdChange")
    is_ldap: ClassVar[_c.Flag[_m.User]] = _c.Flag("isLdap")
    employment_type: ClassVar[_c.Text[_m.User]] = _c.Text("employmentType")
