"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import REST, SERVICE

if TYPE_CHECKING:
    from datetime import date

    from .resources.action_item_assignees import AsyncActionItemAssignees, ActionItemAssignees
    from .resources.action_items import AsyncActionItems, ActionItems
    from .resources.actual_transactions import AsyncActualTransactions, ActualTransactions
    from .resources.assignments import AsyncAssignments, Assignments
    from .resources.attachments import AsyncAttachments, Attachments
    from .resources.auth import AsyncAuth, Auth
    from .resources.benefit_plans import AsyncBenefitPlans, BenefitPlans
    from .resources.changes import AsyncChanges, Changes
    from .resources.cost_plan_details import AsyncCostPlanDetails, CostPlanDetails
    from .resources.cost_plans import AsyncCostPlans, CostPlans
    from .resources.custom_objects import AsyncCustomObjects, CustomObjects
    from .resources.describe import AsyncDescribe, Describe
    from .resources.exchange_rates import AsyncExchangeRates, ExchangeRates
    from .resources.hierarchies import AsyncHierarchies, Hierarchies
    from .resources.ideas import AsyncIdeas, Ideas
    from .resources.inbound_transactions import AsyncInboundTransactions, InboundTransactions
    from .resources.integrations import AsyncIntegrations, Integrations
    from .resources.issues import AsyncIssues, Issues
    from .resources.links import AsyncLinks, Links
    from .resources.lookups import AsyncLookups, Lookups
    from .resources.oba_staffs import AsyncObaStaffs, ObaStaffs
    from .resources.oba_todos import AsyncObaTodos, ObaTodos
    from .resources.project_status_reports import AsyncProjectStatusReports, ProjectStatusReports
    from .resources.projects import AsyncProjects, Projects
    from .resources.resources import AsyncResources, Resources
    from .resources.risks import AsyncRisks, Risks
    from .resources.roadmap_dependencies import AsyncRoadmapDependencies, RoadmapDependencies
    from .resources.roadmap_items import AsyncRoadmapItems, RoadmapItems
    from .resources.roadmaps import AsyncRoadmaps, Roadmaps
    from .resources.scenarios import AsyncScenarios, Scenarios
    from .resources.tasks import AsyncTasks, Tasks
    from .resources.teamdefallocations import AsyncTeamdefallocations, Teamdefallocations
    from .resources.teamdefinitions import AsyncTeamdefinitions, Teamdefinitions
    from .resources.teams import AsyncTeams, Teams
    from .resources.time_entries import AsyncTimeEntries, TimeEntries
    from .resources.time_entry_notes import AsyncTimeEntryNotes, TimeEntryNotes
    from .resources.time_periods import AsyncTimePeriods, TimePeriods
    from .resources.timesheet_notes import AsyncTimesheetNotes, TimesheetNotes
    from .resources.timesheets import AsyncTimesheets, Timesheets
    from .resources.todos import AsyncTodos, Todos
    from .resources.users import AsyncUsers, Users


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def token_login(username: SecretText, password: SecretText) -> Credentials:
        """Opens a session with username and password, renews it when it ends and closes it with the client."""
        return credentials(REST, "auth.login", username=username, password=password)

    @staticmethod
    def basic(username: SecretText, password: SecretText) -> Credentials:
        """Sends username and password with every call."""
        return credentials(REST, "auth.basic", username=username, password=password)

    @staticmethod
    def cookie(username: SecretText, password: SecretText) -> Credentials:
        """Opens a session with username and password and sends it as a cookie. Left out of the manuals since
        15.9.2; working clients still send it.
        """
        return credentials(REST, "auth.cookie", username=username, password=password)

    @staticmethod
    def key(client: SecretText, api_key: SecretText, *, api_key_made: date | None = None) -> Credentials:
        """Sends client and api key with every call. Warns before the api key ends, if `api_key_made` says when it
        was made.
        """
        return credentials(REST, "auth.key", client=client, api_key=api_key).expiring("api_key", api_key_made, 7776000)


class Clarity(Client, _Schemes):
    """Client of Clarity REST API. Close it, or use it in a `with` block."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    def acting_as(self, user: str) -> Self:
        """The same client, whose calls run as another user; connections and session are shared."""
        return self.with_options(headers={"x-api-impersonate-user": user})

    @cached_property
    def action_item_assignees(self) -> ActionItemAssignees:
        from .resources.action_item_assignees import ActionItemAssignees

        return ActionItemAssignees(self._core)

    @cached_property
    def action_items(self) -> ActionItems:
        from .resources.action_items import ActionItems

        return ActionItems(self._core)

    @cached_property
    def actual_transactions(self) -> ActualTransactions:
        from .resources.actual_transactions import ActualTransactions

        return ActualTransactions(self._core)

    @cached_property
    def assignments(self) -> Assignments:
        from .resources.assignments import Assignments

        return Assignments(self._core)

    @cached_property
    def attachments(self) -> Attachments:
        from .resources.attachments import Attachments

        return Attachments(self._core)

    @cached_property
    def auth(self) -> Auth:
        from .resources.auth import Auth

        return Auth(self._core)

    @cached_property
    def benefit_plans(self) -> BenefitPlans:
        from .resources.benefit_plans import BenefitPlans

        return BenefitPlans(self._core)

    @cached_property
    def changes(self) -> Changes:
        from .resources.changes import Changes

        return Changes(self._core)

    @cached_property
    def cost_plan_details(self) -> CostPlanDetails:
        from .resources.cost_plan_details import CostPlanDetails

        return CostPlanDetails(self._core)

    @cached_property
    def cost_plans(self) -> CostPlans:
        from .resources.cost_plans import CostPlans

        return CostPlans(self._core)

    @cached_property
    def custom_objects(self) -> CustomObjects:
        from .resources.custom_objects import CustomObjects

        return CustomObjects(self._core)

    @cached_property
    def describe(self) -> Describe:
        from .resources.describe import Describe

        return Describe(self._core)

    @cached_property
    def exchange_rates(self) -> ExchangeRates:
        from .resources.exchange_rates import ExchangeRates

        return ExchangeRates(self._core)

    @cached_property
    def hierarchies(self) -> Hierarchies:
        from .resources.hierarchies import Hierarchies

        return Hierarchies(self._core)

    @cached_property
    def ideas(self) -> Ideas:
        from .resources.ideas import Ideas

        return Ideas(self._core)

    @cached_property
    def inbound_transactions(self) -> InboundTransactions:
        from .resources.inbound_transactions import InboundTransactions

        return InboundTransactions(self._core)

    @cached_property
    def integrations(self) -> Integrations:
        from .resources.integrations import Integrations

        return Integrations(self._core)

    @cached_property
    def issues(self) -> Issues:
        from .resources.issues import Issues

        return Issues(self._core)

    @cached_property
    def links(self) -> Links:
        from .resources.links import Links

        return Links(self._core)

    @cached_property
    def lookups(self) -> Lookups:
        from .resources.lookups import Lookups

        return Lookups(self._core)

    @cached_property
    def oba_staffs(self) -> ObaStaffs:
        from .resources.oba_staffs import ObaStaffs

        return ObaStaffs(self._core)

    @cached_property
    def oba_todos(self) -> ObaTodos:
        from .resources.oba_todos import ObaTodos

        return ObaTodos(self._core)

    @cached_property
    def project_status_reports(self) -> ProjectStatusReports:
        from .resources.project_status_reports import ProjectStatusReports

        return ProjectStatusReports(self._core)

    @cached_property
    def projects(self) -> Projects:
        from .resources.projects import Projects

        return Projects(self._core)

    @cached_property
    def resources(self) -> Resources:
        from .resources.resources import Resources

        return Resources(self._core)

    @cached_property
    def risks(self) -> Risks:
        from .resources.risks import Risks

        return Risks(self._core)

    @cached_property
    def roadmap_dependencies(self) -> RoadmapDependencies:
        from .resources.roadmap_dependencies import RoadmapDependencies

        return RoadmapDependencies(self._core)

    @cached_property
    def roadmap_items(self) -> RoadmapItems:
        from .resources.roadmap_items import RoadmapItems

        return RoadmapItems(self._core)

    @cached_property
    def roadmaps(self) -> Roadmaps:
        from .resources.roadmaps import Roadmaps

        return Roadmaps(self._core)

    @cached_property
    def scenarios(self) -> Scenarios:
        from .resources.scenarios import Scenarios

        return Scenarios(self._core)

    @cached_property
    def tasks(self) -> Tasks:
        from .resources.tasks import Tasks

        return Tasks(self._core)

    @cached_property
    def teamdefallocations(self) -> Teamdefallocations:
        from .resources.teamdefallocations import Teamdefallocations

        return Teamdefallocations(self._core)

    @cached_property
    def teamdefinitions(self) -> Teamdefinitions:
        from .resources.teamdefinitions import Teamdefinitions

        return Teamdefinitions(self._core)

    @cached_property
    def teams(self) -> Teams:
        from .resources.teams import Teams

        return Teams(self._core)

    @cached_property
    def time_entries(self) -> TimeEntries:
        from .resources.time_entries import TimeEntries

        return TimeEntries(self._core)

    @cached_property
    def time_entry_notes(self) -> TimeEntryNotes:
        from .resources.time_entry_notes import TimeEntryNotes

        return TimeEntryNotes(self._core)

    @cached_property
    def time_periods(self) -> TimePeriods:
        from .resources.time_periods import TimePeriods

        return TimePeriods(self._core)

    @cached_property
    def timesheet_notes(self) -> TimesheetNotes:
        from .resources.timesheet_notes import TimesheetNotes

        return TimesheetNotes(self._core)

    @cached_property
    def timesheets(self) -> Timesheets:
        from .resources.timesheets import Timesheets

        return Timesheets(self._core)

    @cached_property
    def todos(self) -> Todos:
        from .resources.todos import Todos

        return Todos(self._core)

    @cached_property
    def users(self) -> Users:
        from .resources.users import Users

        return Users(self._core)


class AsyncClarity(AsyncClient, _Schemes):
    """Asynchronous twin of `Clarity`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    def acting_as(self, user: str) -> Self:
        """The same client, whose calls run as another user; connections and session are shared."""
        return self.with_options(headers={"x-api-impersonate-user": user})

    @cached_property
    def action_item_assignees(self) -> AsyncActionItemAssignees:
        from .resources.action_item_assignees import AsyncActionItemAssignees

        return AsyncActionItemAssignees(self._core)

    @cached_property
    def action_items(self) -> AsyncActionItems:
        from .resources.action_items import AsyncActionItems

        return AsyncActionItems(self._core)

    @cached_property
    def actual_transactions(self) -> AsyncActualTransactions:
        from .resources.actual_transactions import AsyncActualTransactions

        return AsyncActualTransactions(self._core)

    @cached_property
    def assignments(self) -> AsyncAssignments:
        from .resources.assignments import AsyncAssignments

        return AsyncAssignments(self._core)

    @cached_property
    def attachments(self) -> AsyncAttachments:
        from .resources.attachments import AsyncAttachments

        return AsyncAttachments(self._core)

    @cached_property
    def auth(self) -> AsyncAuth:
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._core)

    @cached_property
    def benefit_plans(self) -> AsyncBenefitPlans:
        from .resources.benefit_plans import AsyncBenefitPlans

        return AsyncBenefitPlans(self._core)

    @cached_property
    def changes(self) -> AsyncChanges:
        from .resources.changes import AsyncChanges

        return AsyncChanges(self._core)

    @cached_property
    def cost_plan_details(self) -> AsyncCostPlanDetails:
        from .resources.cost_plan_details import AsyncCostPlanDetails

        return AsyncCostPlanDetails(self._core)

    @cached_property
    def cost_plans(self) -> AsyncCostPlans:
        from .resources.cost_plans import AsyncCostPlans

        return AsyncCostPlans(self._core)

    @cached_property
    def custom_objects(self) -> AsyncCustomObjects:
        from .resources.custom_objects import AsyncCustomObjects

        return AsyncCustomObjects(self._core)

    @cached_property
    def describe(self) -> AsyncDescribe:
        from .resources.describe import AsyncDescribe

        return AsyncDescribe(self._core)

    @cached_property
    def exchange_rates(self) -> AsyncExchangeRates:
        from .resources.exchange_rates import AsyncExchangeRates

        return AsyncExchangeRates(self._core)

    @cached_property
    def hierarchies(self) -> AsyncHierarchies:
        from .resources.hierarchies import AsyncHierarchies

        return AsyncHierarchies(self._core)

    @cached_property
    def ideas(self) -> AsyncIdeas:
        from .resources.ideas import AsyncIdeas

        return AsyncIdeas(self._core)

    @cached_property
    def inbound_transactions(self) -> AsyncInboundTransactions:
        from .resources.inbound_transactions import AsyncInboundTransactions

        return AsyncInboundTransactions(self._core)

    @cached_property
    def integrations(self) -> AsyncIntegrations:
        from .resources.integrations import AsyncIntegrations

        return AsyncIntegrations(self._core)

    @cached_property
    def issues(self) -> AsyncIssues:
        from .resources.issues import AsyncIssues

        return AsyncIssues(self._core)

    @cached_property
    def links(self) -> AsyncLinks:
        from .resources.links import AsyncLinks

        return AsyncLinks(self._core)

    @cached_property
    def lookups(self) -> AsyncLookups:
        from .resources.lookups import AsyncLookups

        return AsyncLookups(self._core)

    @cached_property
    def oba_staffs(self) -> AsyncObaStaffs:
        from .resources.oba_staffs import AsyncObaStaffs

        return AsyncObaStaffs(self._core)

    @cached_property
    def oba_todos(self) -> AsyncObaTodos:
        from .resources.oba_todos import AsyncObaTodos

        return AsyncObaTodos(self._core)

    @cached_property
    def project_status_reports(self) -> AsyncProjectStatusReports:
        from .resources.project_status_reports import AsyncProjectStatusReports

        return AsyncProjectStatusReports(self._core)

    @cached_property
    def projects(self) -> AsyncProjects:
        from .resources.projects import AsyncProjects

        return AsyncProjects(self._core)

    @cached_property
    def resources(self) -> AsyncResources:
        from .resources.resources import AsyncResources

        return AsyncResources(self._core)

    @cached_property
    def risks(self) -> AsyncRisks:
        from .resources.risks import AsyncRisks

        return AsyncRisks(self._core)

    @cached_property
    def roadmap_dependencies(self) -> AsyncRoadmapDependencies:
        from .resources.roadmap_dependencies import AsyncRoadmapDependencies

        return AsyncRoadmapDependencies(self._core)

    @cached_property
    def roadmap_items(self) -> AsyncRoadmapItems:
        from .resources.roadmap_items import AsyncRoadmapItems

        return AsyncRoadmapItems(self._core)

    @cached_property
    def roadmaps(self) -> AsyncRoadmaps:
        from .resources.roadmaps import AsyncRoadmaps

        return AsyncRoadmaps(self._core)

    @cached_property
    def scenarios(self) -> AsyncScenarios:
        from .resources.scenarios import AsyncScenarios

        return AsyncScenarios(self._core)

    @cached_property
    def tasks(self) -> AsyncTasks:
        from .resources.tasks import AsyncTasks

        return AsyncTasks(self._core)

    @cached_property
    def teamdefallocations(self) -> AsyncTeamdefallocations:
        from .resources.teamdefallocations import AsyncTeamdefallocations

        return AsyncTeamdefallocations(self._core)

    @cached_property
    def teamdefinitions(self) -> AsyncTeamdefinitions:
        from .resources.teamdefinitions import AsyncTeamdefinitions

        return AsyncTeamdefinitions(self._core)

    @cached_property
    def teams(self) -> AsyncTeams:
        from .resources.teams import AsyncTeams

        return AsyncTeams(self._core)

    @cached_property
    def time_entries(self) -> AsyncTimeEntries:
        from .resources.time_entries import AsyncTimeEntries

        return AsyncTimeEntries(self._core)

    @cached_property
    def time_entry_notes(self) -> AsyncTimeEntryNotes:
        from .resources.time_entry_notes import AsyncTimeEntryNotes

        return AsyncTimeEntryNotes(self._core)

    @cached_property
    def time_periods(self) -> AsyncTimePeriods:
        from .resources.time_periods import AsyncTimePeriods

        return AsyncTimePeriods(self._core)

    @cached_property
    def timesheet_notes(self) -> AsyncTimesheetNotes:
        from .resources.timesheet_notes import AsyncTimesheetNotes

        return AsyncTimesheetNotes(self._core)

    @cached_property
    def timesheets(self) -> AsyncTimesheets:
        from .resources.timesheets import AsyncTimesheets

        return AsyncTimesheets(self._core)

    @cached_property
    def todos(self) -> AsyncTodos:
        from .resources.todos import AsyncTodos

        return AsyncTodos(self._core)

    @cached_property
    def users(self) -> AsyncUsers:
        from .resources.users import AsyncUsers

        return AsyncUsers(self._core)
