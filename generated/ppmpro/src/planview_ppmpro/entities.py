"""Types of entities with their members by name; `client.entities` takes them."""

from __future__ import annotations

import datetime as dt

from ._root import CREATE_OR_REPLACE, DELETE_ENTITY, FIND_ENTITY, INSERT_ENTITY, SELECT_ENTITY, UPDATE_ENTITY
from ._runtime.entity_model import Entity, Facade, Verb, field
from ._runtime.operation import Format
from .models.shared import EntityObj, ValuePair

FACADE = Facade(
    ValuePair,
    "id",
    "elementValue",
    EntityObj,
    "entityTypeId",
    "entityId",
    "methodValues",
    {
        "find": Verb(FIND_ENTITY, type="entityTypeId", pairs="searchValuePairs", select="fieldsRequest"),
        "get": Verb(SELECT_ENTITY, type="entityTypeId", instance="entityId", select="fieldsRequest"),
        "create": Verb(INSERT_ENTITY, type="entityTypeId", pairs="valuePairs"),
        "update": Verb(UPDATE_ENTITY, type="entityTypeId", instance="entityId", pairs="valuePairs"),
        "upsert": Verb(CREATE_OR_REPLACE, pairs="searchValuePairs", entity="newObj"),
        "delete": Verb(DELETE_ENTITY, type="entityTypeId", instance="entityId"),
    },
    {
        "day": Format("MM/dd/yyyy"),
        "moment": Format("MM/dd/yyyy hh:mm a"),
        "stamp": Format("EEE MMM dd HH:mm:ss zzz yyyy"),
    },
)


class BusinessUnit(Entity):
    """Business Unit, type 2."""

    entity_type_ = 2
    name: str | None = field(207, default=None)


class Program(Entity):
    """Program, type 3."""

    entity_type_ = 3


class Project(Entity):
    """Project, type 4."""

    entity_type_ = 4
    complete_date: dt.datetime | None = field(403, "moment", default=None)
    description: str | None = field(405, "long", default=None)
    phase: str | None = field(407, default=None)
    status_title: str | None = field(411, default=None)
    type_: str | None = field(413, default=None)
    owner_id: int | None = field(414, "id", default=None)
    owner_name: str | None = field(416, default=None)
    program_id: int | None = field(423, "id", default=None)
    parent_type_id: int | None = field(424, "id", default=None)
    program_title: str | None = field(425, default=None)
    start_date: dt.datetime | None = field(428, "moment", default=None)
    target_date: dt.date | None = field(430, "day", default=None)
    title: str | None = field(436, default=None)
    estimated_hours: float | None = field(443, "number", default=None)
    actual_time: float | None = field(445, "number", default=None)
    hours_to_complete: float | None = field(446, "number", default=None)
    percent_complete: float | None = field(447, "number", default=None)
    priority: str | None = field(458, default=None)
    cost_estimate_total: float | None = field(474, "number", default=None)
    hours_at_complete: float | None = field(475, "number", default=None)
    cost_at_complete: float | None = field(476, "number", default=None)
    team_member_ids: int | None = field(478, "id", default=None)
    duration: int | None = field(482, "seconds", default=None)
    create_date: dt.datetime | None = field(495, "stamp", default=None)
    created_by: int | None = field(496, "id", default=None)
    modify_date: dt.datetime | None = field(498, "stamp", default=None)
    team_member_names: str | None = field(100418, default=None)
    portfolio_title: str | None = field(100449, default=None)
    scheduled_hours: float | None = field(100476, "number", default=None)
    total_actual_cost: float | None = field(100495, "number", default=None)
    demand_cost: float | None = field(400010, "number", default=None)
    total_forecast_cost: float | None = field(400014, "number", default=None)


class Task(Entity):
    """Task, type 5."""

    entity_type_ = 5
    complete_date: dt.datetime | None = field(502, "moment", default=None)
    status: str | None = field(511, default=None)
    title: str | None = field(529, default=None)
    scheduled_by: str | None = field(561, default=None)
    created_by: int | None = field(594, "id", default=None)
    created_date: dt.datetime | None = field(595, "stamp", default=None)
    modify_date: dt.datetime | None = field(598, "stamp", default=None)
    actual_hours: float | None = field(703, "number", default=None)
    hours_to_complete: float | None = field(704, "number", default=None)
    estimated_hours: float | None = field(705, "number", default=None)
    parent_type_id: int | None = field(5100, "id", default=None)
    outline_level: float | None = field(50025, "number", default=None)
    percent_complete: float | None = field(50028, "number", default=None)
    outline: str | None = field(50044, default=None)
    duration: int | None = field(50051, "seconds", default=None)
    constraint_type: str | None = field(50053, default=None)
    active: bool | None = field(50056, "flag", default=None)
    has_scheduling_conflicts: bool | None = field(50057, "flag", default=None)
    milestone: bool | None = field(50059, "flag", default=None)
    predecessors: str | None = field(50060, default=None)
    successors: str | None = field(50061, default=None)
    parent_id: int | None = field(50065, "id", default=None)
    total_slack: float | None = field(50089, "number", default=None)
    scheduled_resources: str | None = field(50100, default=None)
    scheduled_hours: float | None = field(50107, "number", default=None)
    start_date: dt.datetime | None = field(50518, "moment", default=None)
    target_date: dt.datetime | None = field(50520, "moment", default=None)


class Issue(Entity):
    """Issue, type 6."""

    entity_type_ = 6


class Resource(Entity):
    """Resource, type 11."""

    entity_type_ = 11
    termination_date: dt.date | None = field(1102, "day", default=None)
    first_name: str | None = field(1103, default=None)
    last_name: str | None = field(1104, default=None)
    primary_role_id: int | None = field(1110, "id", default=None)
    target_capacity_a_week: float | None = field(1163, "number", default=None)


class Account(Entity):
    """Account, type 12."""

    entity_type_ = 12


class SummaryTask(Entity):
    """Summary Task, type 13."""

    entity_type_ = 13


class Contact(Entity):
    """Contact, type 19."""

    entity_type_ = 19


class Timesheet(Entity):
    """Timesheet, type 20."""

    entity_type_ = 20


class ExpenseManager(Entity):
    """Expense Manager, type 22."""

    entity_type_ = 22


class User(Entity):
    """User, type 23."""

    entity_type_ = 23
    activation_date: dt.datetime | None = field(2300, "stamp", default=None)
    active: bool | None = field(2301, "flag", default=None)
    admin_access: bool | None = field(2302, "flag", default=None)
    login: str | None = field(2303, default=None)
    user_type_id: int | None = field(2304, "id", default=None)
    primary_e_mail: str | None = field(2307, default=None)
    full_name: str | None = field(2310, default=None)
    user_id: int | None = field(2315, "id", default=None)
    last_login: dt.datetime | None = field(2331, "stamp", default=None)
    deactivation_date: dt.datetime | None = field(2338, "stamp", default=None)
    create_date: dt.datetime | None = field(2395, "stamp", default=None)


class SkillSet(Entity):
    """Skill Set, type 37."""

    entity_type_ = 37


class Organization(Entity):
    """Organization, type 38."""

    entity_type_ = 38


class ProjectRole(Entity):
    """Project Role, type 47."""

    entity_type_ = 47


class TaskRole(Entity):
    """Task Role, type 52."""

    entity_type_ = 52


class TeamMember(Entity):
    """Team Member, type 53."""

    entity_type_ = 53


class AllocatedRole(Entity):
    """Allocated Role, type 54."""

    entity_type_ = 54
    allocation_id: int | None = field(5401, "id", default=None)
    resource_id: int | None = field(5417, "id", default=None)
    organisation_role_id: int | None = field(5419, "id", default=None)
    project_id: int | None = field(5421, "id", default=None)


class TimesheetEntry(Entity):
    """Timesheet Entry, type 66."""

    entity_type_ = 66


class FixedBidInvoice(Entity):
    """Fixed Bid Invoice, type 68."""

    entity_type_ = 68


class FixedBidInvoiceItem(Entity):
    """Fixed Bid Invoice Item, type 69."""

    entity_type_ = 69


class ExpenseEntry(Entity):
    """Expense Entry, type 71."""

    entity_type_ = 71


class TaskSchedule(Entity):
    """Task Schedule, type 79."""

    entity_type_ = 79
    team_member_id: int | None = field(7904, "id", default=None)
    resource_id: int | None = field(7932, "id", default=None)


class Request(Entity):
    """Request, type 96."""

    entity_type_ = 96


class HRIssue(Entity):
    """HR Issue, type 97."""

    entity_type_ = 97


class Portfolio(Entity):
    """Portfolio, type 114."""

    entity_type_ = 114
    portfolio: int | None = field(114134, "id", default=None)


class ResourceScheduleByTaskRole(Entity):
    """Resource Schedule by Task Role, type 134."""

    entity_type_ = 134


class ResourceAllocationByProjectRole(Entity):
    """Resource Allocation by Project Role, type 135."""

    entity_type_ = 135


class ProjectRoleDemand(Entity):
    """Project Role Demand, type 136."""

    entity_type_ = 136


class ResourceCapacity(Entity):
    """Resource Capacity, type 137."""

    entity_type_ = 137


class OrgRoleDemand(Entity):
    """Org Role Demand, type 138."""

    entity_type_ = 138


class ProjectRoleDemandByPortfolio(Entity):
    """Project Role Demand by Portfolio, type 139."""

    entity_type_ = 139


class ResourceTimeSummary(Entity):
    """Resource Time Summary, type 148."""

    entity_type_ = 148


class ScoringProfile(Entity):
    """Scoring Profile, type 152."""

    entity_type_ = 152


class FinancialEntry(Entity):
    """Financial Entry, type 300."""

    entity_type_ = 300
    forecast_amount: float | None = field(30050, "number", default=None)
