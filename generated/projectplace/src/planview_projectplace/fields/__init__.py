"""Properties of records, to filter, sort and select entity sets by."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .am import AccountPerson as AccountPerson
    from .am import AccountWorkspace as AccountWorkspace
    from .am import AccountWorkspaceMember as AccountWorkspaceMember
    from .am import Request as Request
    from .am import RequestCustomFormField as RequestCustomFormField
    from .am import WorkspaceCustomField as WorkspaceCustomField
    from .pm import Activity as Activity
    from .pm import ActivityCustomField as ActivityCustomField
    from .pm import CardCoAssignee as CardCoAssignee
    from .pm import CardCustomField as CardCustomField
    from .pm import CardTag as CardTag
    from .pm import Issue as Issue
    from .pm import IssueTag as IssueTag
    from .pm import PlanSnapshot as PlanSnapshot
    from .pm import PlanSnapshotValue as PlanSnapshotValue
    from .pm import PmCard as PmCard
    from .pm import PmMember as PmMember
    from .pm import PmTimeReport as PmTimeReport
    from .pm import Workspace as Workspace
    from .pm import WorkspaceMemberRole as WorkspaceMemberRole
    from .pm import WorkspaceMembership as WorkspaceMembership
    from .portfolios import KPIStatusReport as KPIStatusReport
    from .portfolios import Portfolio as Portfolio
    from .portfolios import PortfolioWorkspace as PortfolioWorkspace

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "am": (
                "AccountPerson",
                "AccountWorkspace",
                "AccountWorkspaceMember",
                "Request",
                "RequestCustomFormField",
                "WorkspaceCustomField",
            ),
            "pm": (
                "Activity",
                "ActivityCustomField",
                "CardCoAssignee",
                "CardCustomField",
                "CardTag",
                "Issue",
                "IssueTag",
                "PlanSnapshot",
                "PlanSnapshotValue",
                "PmCard",
                "PmMember",
                "PmTimeReport",
                "Workspace",
                "WorkspaceMemberRole",
                "WorkspaceMembership",
            ),
            "portfolios": ("KPIStatusReport", "Portfolio", "PortfolioWorkspace"),
        },
    )
