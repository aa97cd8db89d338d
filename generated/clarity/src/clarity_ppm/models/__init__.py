"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .action_item_assignees import ActionItemAssignee as ActionItemAssignee
    from .action_item_assignees import ActionItemAssigneeInput as ActionItemAssigneeInput
    from .action_item_assignees import ActionItemAssigneeList as ActionItemAssigneeList
    from .action_items import ActionItem as ActionItem
    from .action_items import ActionItemList as ActionItemList
    from .actual_transactions import ActualTransaction as ActualTransaction
    from .actual_transactions import ActualTransactionList as ActualTransactionList
    from .assignments import Assignment as Assignment
    from .assignments import AssignmentBatch as AssignmentBatch
    from .assignments import AssignmentInput as AssignmentInput
    from .assignments import AssignmentList as AssignmentList
    from .assignments import AssignmentRows as AssignmentRows
    from .attachments import Attachment as Attachment
    from .attachments import AttachmentList as AttachmentList
    from .auth import Credentials as Credentials
    from .auth import Login as Login
    from .benefit_plans import BenefitPlan as BenefitPlan
    from .benefit_plans import BenefitPlanBatch as BenefitPlanBatch
    from .benefit_plans import BenefitPlanInput as BenefitPlanInput
    from .benefit_plans import BenefitPlanList as BenefitPlanList
    from .benefit_plans import BenefitPlanRows as BenefitPlanRows
    from .changes import Change as Change
    from .changes import ChangeBatch as ChangeBatch
    from .changes import ChangeInput as ChangeInput
    from .changes import ChangeList as ChangeList
    from .changes import ChangeRows as ChangeRows
    from .cost_plan_details import CostPlanDetail as CostPlanDetail
    from .cost_plan_details import CostPlanDetailBatch as CostPlanDetailBatch
    from .cost_plan_details import CostPlanDetailInput as CostPlanDetailInput
    from .cost_plan_details import CostPlanDetailList as CostPlanDetailList
    from .cost_plan_details import CostPlanDetailRows as CostPlanDetailRows
    from .cost_plans import CostPlan as CostPlan
    from .cost_plans import CostPlanBatch as CostPlanBatch
    from .cost_plans import CostPlanInput as CostPlanInput
    from .cost_plans import CostPlanList as CostPlanList
    from .cost_plans import CostPlanRows as CostPlanRows
    from .custom_objects import CustomObject as CustomObject
    from .custom_objects import CustomObjectBatch as CustomObjectBatch
    from .custom_objects import CustomObjectInput as CustomObjectInput
    from .custom_objects import CustomObjectList as CustomObjectList
    from .custom_objects import CustomObjectRows as CustomObjectRows
    from .custom_objects import CustomSubObject as CustomSubObject
    from .custom_objects import CustomSubObjectInput as CustomSubObjectInput
    from .custom_objects import CustomSubObjectList as CustomSubObjectList
    from .describe import Attribute as Attribute
    from .describe import AttributeList as AttributeList
    from .describe import Description as Description
    from .describe import ResourceDescription as ResourceDescription
    from .exchange_rates import ExchangeRate as ExchangeRate
    from .exchange_rates import ExchangeRateBatch as ExchangeRateBatch
    from .exchange_rates import ExchangeRateInput as ExchangeRateInput
    from .exchange_rates import ExchangeRateList as ExchangeRateList
    from .exchange_rates import ExchangeRateRows as ExchangeRateRows
    from .hierarchies import Hierarchy as Hierarchy
    from .hierarchies import HierarchyBatch as HierarchyBatch
    from .hierarchies import HierarchyInput as HierarchyInput
    from .hierarchies import HierarchyRows as HierarchyRows
    from .ideas import Idea as Idea
    from .ideas import IdeaBatch as IdeaBatch
    from .ideas import IdeaInput as IdeaInput
    from .ideas import IdeaList as IdeaList
    from .ideas import IdeaRows as IdeaRows
    from .ideas import Money as Money
    from .ideas import MoneyType as MoneyType
    from .inbound_transactions import InboundTransaction as InboundTransaction
    from .inbound_transactions import InboundTransactionBatch as InboundTransactionBatch
    from .inbound_transactions import InboundTransactionInput as InboundTransactionInput
    from .inbound_transactions import InboundTransactionList as InboundTransactionList
    from .inbound_transactions import InboundTransactionRows as InboundTransactionRows
    from .integrations import Integration as Integration
    from .integrations import IntegrationBatch as IntegrationBatch
    from .integrations import IntegrationInput as IntegrationInput
    from .integrations import IntegrationList as IntegrationList
    from .integrations import IntegrationRows as IntegrationRows
    from .issues import Issue as Issue
    from .issues import IssueBatch as IssueBatch
    from .issues import IssueInput as IssueInput
    from .issues import IssueList as IssueList
    from .issues import IssueRows as IssueRows
    from .links import LinkEntry as LinkEntry
    from .links import LinkEntryBatch as LinkEntryBatch
    from .links import LinkEntryInput as LinkEntryInput
    from .links import LinkEntryList as LinkEntryList
    from .links import LinkEntryRows as LinkEntryRows
    from .lookups import LookupValue as LookupValue
    from .lookups import LookupValueList as LookupValueList
    from .oba_staffs import ObaStaff as ObaStaff
    from .oba_staffs import ObaStaffBatch as ObaStaffBatch
    from .oba_staffs import ObaStaffInput as ObaStaffInput
    from .oba_staffs import ObaStaffList as ObaStaffList
    from .oba_staffs import ObaStaffRows as ObaStaffRows
    from .oba_todos import ObaTodo as ObaTodo
    from .oba_todos import ObaTodoBatch as ObaTodoBatch
    from .oba_todos import ObaTodoInput as ObaTodoInput
    from .oba_todos import ObaTodoList as ObaTodoList
    from .oba_todos import ObaTodoRows as ObaTodoRows
    from .project_status_reports import ProjectStatusReport as ProjectStatusReport
    from .project_status_reports import ProjectStatusReportBatch as ProjectStatusReportBatch
    from .project_status_reports import ProjectStatusReportInput as ProjectStatusReportInput
    from .project_status_reports import ProjectStatusReportList as ProjectStatusReportList
    from .project_status_reports import ProjectStatusReportRows as ProjectStatusReportRows
    from .projects import Child as Child
    from .projects import Lookup as Lookup
    from .projects import LookupType as LookupType
    from .projects import Project as Project
    from .projects import ProjectBatch as ProjectBatch
    from .projects import ProjectInput as ProjectInput
    from .projects import ProjectList as ProjectList
    from .projects import ProjectRows as ProjectRows
    from .resources import Resource as Resource
    from .resources import ResourceBatch as ResourceBatch
    from .resources import ResourceInput as ResourceInput
    from .resources import ResourceList as ResourceList
    from .resources import ResourceRows as ResourceRows
    from .risks import Risk as Risk
    from .risks import RiskBatch as RiskBatch
    from .risks import RiskInput as RiskInput
    from .risks import RiskList as RiskList
    from .risks import RiskRows as RiskRows
    from .roadmap_dependencies import RoadmapDependency as RoadmapDependency
    from .roadmap_dependencies import RoadmapDependencyBatch as RoadmapDependencyBatch
    from .roadmap_dependencies import RoadmapDependencyInput as RoadmapDependencyInput
    from .roadmap_dependencies import RoadmapDependencyList as RoadmapDependencyList
    from .roadmap_dependencies import RoadmapDependencyRows as RoadmapDependencyRows
    from .roadmap_items import RoadmapItem as RoadmapItem
    from .roadmap_items import RoadmapItemBatch as RoadmapItemBatch
    from .roadmap_items import RoadmapItemInput as RoadmapItemInput
    from .roadmap_items import RoadmapItemList as RoadmapItemList
    from .roadmap_items import RoadmapItemRows as RoadmapItemRows
    from .roadmaps import Roadmap as Roadmap
    from .roadmaps import RoadmapBatch as RoadmapBatch
    from .roadmaps import RoadmapInput as RoadmapInput
    from .roadmaps import RoadmapList as RoadmapList
    from .roadmaps import RoadmapRows as RoadmapRows
    from .scenarios import Scenario as Scenario
    from .scenarios import ScenarioBatch as ScenarioBatch
    from .scenarios import ScenarioInput as ScenarioInput
    from .scenarios import ScenarioList as ScenarioList
    from .scenarios import ScenarioRows as ScenarioRows
    from .shared import BatchMetadata as BatchMetadata
    from .shared import Directives as Directives
    from .shared import Moment as Moment
    from .shared import PeriodList as PeriodList
    from .shared import PeriodListInput as PeriodListInput
    from .shared import RowError as RowError
    from .shared import Segment as Segment
    from .shared import SegmentList as SegmentList
    from .shared import SegmentListInput as SegmentListInput
    from .shared import TimeVarying as TimeVarying
    from .shared import TimeVaryingInput as TimeVaryingInput
    from .shared import TimeVaryingType as TimeVaryingType
    from .tasks import Task as Task
    from .tasks import TaskBatch as TaskBatch
    from .tasks import TaskInput as TaskInput
    from .tasks import TaskList as TaskList
    from .tasks import TaskRows as TaskRows
    from .teamdefallocations import TeamAllocation as TeamAllocation
    from .teamdefallocations import TeamAllocationBatch as TeamAllocationBatch
    from .teamdefallocations import TeamAllocationInput as TeamAllocationInput
    from .teamdefallocations import TeamAllocationList as TeamAllocationList
    from .teamdefallocations import TeamAllocationRows as TeamAllocationRows
    from .teamdefinitions import TeamDefinition as TeamDefinition
    from .teamdefinitions import TeamDefinitionBatch as TeamDefinitionBatch
    from .teamdefinitions import TeamDefinitionInput as TeamDefinitionInput
    from .teamdefinitions import TeamDefinitionList as TeamDefinitionList
    from .teamdefinitions import TeamDefinitionRows as TeamDefinitionRows
    from .teams import TeamMember as TeamMember
    from .teams import TeamMemberBatch as TeamMemberBatch
    from .teams import TeamMemberInput as TeamMemberInput
    from .teams import TeamMemberList as TeamMemberList
    from .teams import TeamMemberRows as TeamMemberRows
    from .time_entries import TimeEntry as TimeEntry
    from .time_entries import TimeEntryBatch as TimeEntryBatch
    from .time_entries import TimeEntryInput as TimeEntryInput
    from .time_entries import TimeEntryList as TimeEntryList
    from .time_entries import TimeEntryRows as TimeEntryRows
    from .time_entry_notes import TimeEntryNote as TimeEntryNote
    from .time_entry_notes import TimeEntryNoteBatch as TimeEntryNoteBatch
    from .time_entry_notes import TimeEntryNoteInput as TimeEntryNoteInput
    from .time_entry_notes import TimeEntryNoteList as TimeEntryNoteList
    from .time_entry_notes import TimeEntryNoteRows as TimeEntryNoteRows
    from .time_periods import TimePeriod as TimePeriod
    from .time_periods import TimePeriodList as TimePeriodList
    from .timesheet_notes import TimesheetNote as TimesheetNote
    from .timesheet_notes import TimesheetNoteBatch as TimesheetNoteBatch
    from .timesheet_notes import TimesheetNoteInput as TimesheetNoteInput
    from .timesheet_notes import TimesheetNoteList as TimesheetNoteList
    from .timesheet_notes import TimesheetNoteRows as TimesheetNoteRows
    from .timesheets import Timesheet as Timesheet
    from .timesheets import TimesheetBatch as TimesheetBatch
    from .timesheets import TimesheetInput as TimesheetInput
    from .timesheets import TimesheetList as TimesheetList
    from .timesheets import TimesheetRows as TimesheetRows
    from .todos import Todo as Todo
    from .todos import TodoBatch as TodoBatch
    from .todos import TodoInput as TodoInput
    from .todos import TodoList as TodoList
    from .todos import TodoRows as TodoRows
    from .users import User as User
    from .users import UserBatch as UserBatch
    from .users import UserInput as UserInput
    from .users import UserList as UserList
    from .users import UserProfile as UserProfile
    from .users import UserRows as UserRows

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "action_item_assignees": ("ActionItemAssignee", "ActionItemAssigneeInput", "ActionItemAssigneeList"),
            "action_items": ("ActionItem", "ActionItemList"),
            "actual_transactions": ("ActualTransaction", "ActualTransactionList"),
            "assignments": ("Assignment", "AssignmentBatch", "AssignmentInput", "AssignmentList", "AssignmentRows"),
            "attachments": ("Attachment", "AttachmentList"),
            "auth": ("Credentials", "Login"),
            "benefit_plans": (
                "BenefitPlan",
                "BenefitPlanBatch",
                "BenefitPlanInput",
                "BenefitPlanList",
                "BenefitPlanRows",
            ),
            "changes": ("Change", "ChangeBatch", "ChangeInput", "ChangeList", "ChangeRows"),
            "cost_plan_details": (
                "CostPlanDetail",
                "CostPlanDetailBatch",
                "CostPlanDetailInput",
                "CostPlanDetailList",
                "CostPlanDetailRows",
            ),
            "cost_plans": ("CostPlan", "CostPlanBatch", "CostPlanInput", "CostPlanList", "CostPlanRows"),
            "custom_objects": (
                "CustomObject",
                "CustomObjectBatch",
                "CustomObjectInput",
                "CustomObjectList",
                "CustomObjectRows",
                "CustomSubObject",
                "CustomSubObjectInput",
                "CustomSubObjectList",
            ),
            "describe": ("Attribute", "AttributeList", "Description", "ResourceDescription"),
            "exchange_rates": (
                "ExchangeRate",
                "ExchangeRateBatch",
                "ExchangeRateInput",
                "ExchangeRateList",
                "ExchangeRateRows",
            ),
            "hierarchies": ("Hierarchy", "HierarchyBatch", "HierarchyInput", "HierarchyRows"),
            "ideas": ("Idea", "IdeaBatch", "IdeaInput", "IdeaList", "IdeaRows", "Money", "MoneyType"),
            "inbound_transactions": (
                "InboundTransaction",
                "InboundTransactionBatch",
                "InboundTransactionInput",
                "InboundTransactionList",
                "InboundTransactionRows",
            ),
            "integrations": (
                "Integration",
                "IntegrationBatch",
                "IntegrationInput",
                "IntegrationList",
                "IntegrationRows",
            ),
            "issues": ("Issue", "IssueBatch", "IssueInput", "IssueList", "IssueRows"),
            "links": ("LinkEntry", "LinkEntryBatch", "LinkEntryInput", "LinkEntryList", "LinkEntryRows"),
            "lookups": ("LookupValue", "LookupValueList"),
            "oba_staffs": ("ObaStaff", "ObaStaffBatch", "ObaStaffInput", "ObaStaffList", "ObaStaffRows"),
            "oba_todos": ("ObaTodo", "ObaTodoBatch", "ObaTodoInput", "ObaTodoList", "ObaTodoRows"),
            "project_status_reports": (
                "ProjectStatusReport",
                "ProjectStatusReportBatch",
                "ProjectStatusReportInput",
                "ProjectStatusReportList",
                "ProjectStatusReportRows",
            ),
            "projects": (
                "Child",
                "Lookup",
                "LookupType",
                "Project",
                "ProjectBatch",
                "ProjectInput",
                "ProjectList",
                "ProjectRows",
            ),
            "resources": ("Resource", "ResourceBatch", "ResourceInput", "ResourceList", "ResourceRows"),
            "risks": ("Risk", "RiskBatch", "RiskInput", "RiskList", "RiskRows"),
            "roadmap_dependencies": (
                "RoadmapDependency",
                "RoadmapDependencyBatch",
                "RoadmapDependencyInput",
                "RoadmapDependencyList",
                "RoadmapDependencyRows",
            ),
            "roadmap_items": (
                "RoadmapItem",
                "RoadmapItemBatch",
                "RoadmapItemInput",
                "RoadmapItemList",
                "RoadmapItemRows",
            ),
            "roadmaps": ("Roadmap", "RoadmapBatch", "RoadmapInput", "RoadmapList", "RoadmapRows"),
            "scenarios": ("Scenario", "ScenarioBatch", "ScenarioInput", "ScenarioList", "ScenarioRows"),
            "shared": (
                "BatchMetadata",
                "Directives",
                "Moment",
                "PeriodList",
                "PeriodListInput",
                "RowError",
                "Segment",
                "SegmentList",
                "SegmentListInput",
                "TimeVarying",
                "TimeVaryingInput",
                "TimeVaryingType",
            ),
            "tasks": ("Task", "TaskBatch", "TaskInput", "TaskList", "TaskRows"),
            "teamdefallocations": (
                "TeamAllocation",
                "TeamAllocationBatch",
                "TeamAllocationInput",
                "TeamAllocationList",
                "TeamAllocationRows",
            ),
            "teamdefinitions": (
                "TeamDefinition",
                "TeamDefinitionBatch",
                "TeamDefinitionInput",
                "TeamDefinitionList",
                "TeamDefinitionRows",
            ),
            "teams": ("TeamMember", "TeamMemberBatch", "TeamMemberInput", "TeamMemberList", "TeamMemberRows"),
            "time_entries": ("TimeEntry", "TimeEntryBatch", "TimeEntryInput", "TimeEntryList", "TimeEntryRows"),
            "time_entry_notes": (
                "TimeEntryNote",
                "TimeEntryNoteBatch",
                "TimeEntryNoteInput",
                "TimeEntryNoteList",
                "TimeEntryNoteRows",
            ),
            "time_periods": ("TimePeriod", "TimePeriodList"),
            "timesheet_notes": (
                "TimesheetNote",
                "TimesheetNoteBatch",
                "TimesheetNoteInput",
                "TimesheetNoteList",
                "TimesheetNoteRows",
            ),
            "timesheets": ("Timesheet", "TimesheetBatch", "TimesheetInput", "TimesheetList", "TimesheetRows"),
            "todos": ("Todo", "TodoBatch", "TodoInput", "TodoList", "TodoRows"),
            "users": ("User", "UserBatch", "UserInput", "UserList", "UserProfile", "UserRows"),
        },
    )
