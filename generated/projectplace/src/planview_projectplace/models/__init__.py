"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .account import Account as Account
    from .account import AccountManagersItem as AccountManagersItem
    from .account import AccountMember as AccountMember
    from .account import AccountMembers as AccountMembers
    from .account import AccountProjects as AccountProjects
    from .account import AccountProjectsProjectsItem as AccountProjectsProjectsItem
    from .account import Invitation as Invitation
    from .account import Invited as Invited
    from .account import InvitedDataItem as InvitedDataItem
    from .account import InvitedInvalidInviteesItem as InvitedInvalidInviteesItem
    from .account import InvitedInvalidInviteesItemCause as InvitedInvalidInviteesItemCause
    from .account import ListAccountMembersFlag as ListAccountMembersFlag
    from .account import ListAccountMembersIncludeExternalUsers as ListAccountMembersIncludeExternalUsers
    from .account import ListAccountProjectsIncludeArchived as ListAccountProjectsIncludeArchived
    from .am import AccountPerson as AccountPerson
    from .am import AccountWorkspace as AccountWorkspace
    from .am import AccountWorkspaceMember as AccountWorkspaceMember
    from .am import Request as Request
    from .am import RequestCustomFormField as RequestCustomFormField
    from .am import WorkspaceCustomField as WorkspaceCustomField
    from .auth import TemporaryCredentials as TemporaryCredentials
    from .auth import Token as Token
    from .auth import TokenPair as TokenPair
    from .auth import TokenRequest as TokenRequest
    from .auth import TokenRequestGrantType as TokenRequestGrantType
    from .boards import Access as Access
    from .boards import Board as Board
    from .boards import BoardChange as BoardChange
    from .boards import BoardChangeIsArchived as BoardChangeIsArchived
    from .boards import BoardInput as BoardInput
    from .boards import BoardList as BoardList
    from .boards import BoardName as BoardName
    from .boards import BoardNameList as BoardNameList
    from .boards import Column as Column
    from .boards import Label as Label
    from .boards import RenameColumnBody as RenameColumnBody
    from .cards import Actor as Actor
    from .cards import AddChecklistItemBody as AddChecklistItemBody
    from .cards import Attachment as Attachment
    from .cards import Card as Card
    from .cards import CardChange as CardChange
    from .cards import CardComment as CardComment
    from .cards import CardCommentList as CardCommentList
    from .cards import CardDependencies as CardDependencies
    from .cards import CardInputIsBlocked as CardInputIsBlocked
    from .cards import CardList as CardList
    from .cards import CardPlanlet as CardPlanlet
    from .cards import CardProgress as CardProgress
    from .cards import Checklist as Checklist
    from .cards import ChecklistItemsItem as ChecklistItemsItem
    from .cards import ConvertChecklistItemBody as ConvertChecklistItemBody
    from .cards import CreateCardCommentBody as CreateCardCommentBody
    from .cards import HistoryDataItem as HistoryDataItem
    from .cards import MovingSwimlane as MovingSwimlane
    from .cards import RestoringAction as RestoringAction
    from .cards import RestoringItemsItem as RestoringItemsItem
    from .cards import RestoringItemsItemType as RestoringItemsItemType
    from .cards import UpdateChecklistItemBody as UpdateChecklistItemBody
    from .cards_2 import CardInput as CardInput
    from .cards_2 import Created as Created
    from .cards_2 import History as History
    from .cards_2 import Moving as Moving
    from .cards_2 import Restoring as Restoring
    from .comments import Comment as Comment
    from .comments import CommentAttachmentsItem as CommentAttachmentsItem
    from .comments import CommentCreatedBy as CommentCreatedBy
    from .comments import CommentForm as CommentForm
    from .comments import CommentMade as CommentMade
    from .comments import CommentPage as CommentPage
    from .comments import ListCommentsSortOrder as ListCommentsSortOrder
    from .connector import BoardCardInput as BoardCardInput
    from .connector import CardSubset as CardSubset
    from .connector import CardTitle as CardTitle
    from .connector import CardTitleList as CardTitleList
    from .connector import ChangeHook as ChangeHook
    from .connector import ConnectorBoard as ConnectorBoard
    from .connector import ConnectorBoardList as ConnectorBoardList
    from .connector import ConnectorMember as ConnectorMember
    from .connector import ConnectorMemberList as ConnectorMemberList
    from .connector import HookCardCreatedBody as HookCardCreatedBody
    from .connector import HookCardDueBody as HookCardDueBody
    from .connector import MoveBoardCardBody as MoveBoardCardBody
    from .conversations import DeletePost200 as DeletePost200
    from .conversations import Liked as Liked
    from .conversations import MyPosts as MyPosts
    from .conversations import Post as Post
    from .conversations import PostForm as PostForm
    from .conversations import PostPage as PostPage
    from .conversations import PostPagePagination as PostPagePagination
    from .documents import Document as Document
    from .documents import DocumentItem as DocumentItem
    from .documents import DocumentTree as DocumentTree
    from .documents import DocumentTreeContainersItem as DocumentTreeContainersItem
    from .documents import DocumentTreeDocumentsItem as DocumentTreeDocumentsItem
    from .documents import DocumentTreeUrlsItem as DocumentTreeUrlsItem
    from .documents import Uploaded as Uploaded
    from .exports import Export as Export
    from .exports import ExportInput as ExportInput
    from .people import AccountRole as AccountRole
    from .people import ActionResult as ActionResult
    from .people import GetOwnedArtifactsAnswer as GetOwnedArtifactsAnswer
    from .people import OwnedArtifacts as OwnedArtifacts
    from .people import OwnedArtifactsProjectsData as OwnedArtifactsProjectsData
    from .people import PeopleQuery as PeopleQuery
    from .people import PeopleQueryFilter as PeopleQueryFilter
    from .people import PeopleQueryFilterAccountRolesItem as PeopleQueryFilterAccountRolesItem
    from .people import PeopleQueryFilterLastLoggedIn as PeopleQueryFilterLastLoggedIn
    from .people import PersonAction as PersonAction
    from .people import PersonActionAction as PersonActionAction
    from .people import PersonFound as PersonFound
    from .people import PersonFoundList as PersonFoundList
    from .people import PersonRow as PersonRow
    from .people import PersonRowList as PersonRowList
    from .plans import LinkPlanletBody as LinkPlanletBody
    from .plans import ListBoardPlanletsAnswer as ListBoardPlanletsAnswer
    from .plans import PlanChange as PlanChange
    from .plans import Planlet as Planlet
    from .plans import PlanletInput as PlanletInput
    from .plans import PlanletName as PlanletName
    from .plans import PlanletsCreated as PlanletsCreated
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
    from .shared import Day as Day
    from .shared import ListLanguagesAnswer as ListLanguagesAnswer
    from .shared import ListMyTimeReportsAnswer as ListMyTimeReportsAnswer
    from .shared import Named as Named
    from .shared import NamedList as NamedList
    from .shared import ProjectInfo as ProjectInfo
    from .shared import RenameColumnAnswer as RenameColumnAnswer
    from .shared import StartExportAnswer as StartExportAnswer
    from .time_reports import ListMyTimeReportsGrid as ListMyTimeReportsGrid
    from .time_reports import ListTimeReportsArtifactType as ListTimeReportsArtifactType
    from .time_reports import TimeReport as TimeReport
    from .time_reports import TimeReportList as TimeReportList
    from .time_reports import TimeReportMeta as TimeReportMeta
    from .users import Assignment as Assignment
    from .users import AssignmentList as AssignmentList
    from .users import Coworker as Coworker
    from .users import CoworkerList as CoworkerList
    from .users import CreateAssignmentBody as CreateAssignmentBody
    from .users import Profile as Profile
    from .users import State as State
    from .users import StatePpdata as StatePpdata
    from .webhooks import Webhook as Webhook
    from .webhooks import WebhookChange as WebhookChange
    from .webhooks import WebhookInput as WebhookInput
    from .webhooks import WebhookList as WebhookList
    from .workspaces import ConnectProjectBody as ConnectProjectBody
    from .workspaces import Group as Group
    from .workspaces import GroupList as GroupList
    from .workspaces import Member as Member
    from .workspaces import MemberList as MemberList
    from .workspaces import MyProject as MyProject
    from .workspaces import MyProjectList as MyProjectList
    from .workspaces import MyProjectTools as MyProjectTools
    from .workspaces import MyProjectToolsDocuments as MyProjectToolsDocuments
    from .workspaces import Project as Project
    from .workspaces import ProjectChange as ProjectChange
    from .workspaces import ProjectInput as ProjectInput
    from .workspaces import ProjectQuery as ProjectQuery
    from .workspaces import ProjectQueryFilter as ProjectQueryFilter
    from .workspaces import ProjectQueryFilterArchiveStatusItem as ProjectQueryFilterArchiveStatusItem
    from .workspaces import ProjectRow as ProjectRow
    from .workspaces import ProjectRowList as ProjectRowList

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "account": (
                "Account",
                "AccountManagersItem",
                "AccountMember",
                "AccountMembers",
                "AccountProjects",
                "AccountProjectsProjectsItem",
                "Invitation",
                "Invited",
                "InvitedDataItem",
                "InvitedInvalidInviteesItem",
                "InvitedInvalidInviteesItemCause",
                "ListAccountMembersFlag",
                "ListAccountMembersIncludeExternalUsers",
                "ListAccountProjectsIncludeArchived",
            ),
            "am": (
                "AccountPerson",
                "AccountWorkspace",
                "AccountWorkspaceMember",
                "Request",
                "RequestCustomFormField",
                "WorkspaceCustomField",
            ),
            "auth": ("TemporaryCredentials", "Token", "TokenPair", "TokenRequest", "TokenRequestGrantType"),
            "boards": (
                "Access",
                "Board",
                "BoardChange",
                "BoardChangeIsArchived",
                "BoardInput",
                "BoardList",
                "BoardName",
                "BoardNameList",
                "Column",
                "Label",
                "RenameColumnBody",
            ),
            "cards": (
                "Actor",
                "AddChecklistItemBody",
                "Attachment",
                "Card",
                "CardChange",
                "CardComment",
                "CardCommentList",
                "CardDependencies",
                "CardInputIsBlocked",
                "CardList",
                "CardPlanlet",
                "CardProgress",
                "Checklist",
                "ChecklistItemsItem",
                "ConvertChecklistItemBody",
                "CreateCardCommentBody",
                "HistoryDataItem",
                "MovingSwimlane",
                "RestoringAction",
                "RestoringItemsItem",
                "RestoringItemsItemType",
                "UpdateChecklistItemBody",
            ),
            "cards_2": ("CardInput", "Created", "History", "Moving", "Restoring"),
            "comments": (
                "Comment",
                "CommentAttachmentsItem",
                "CommentCreatedBy",
                "CommentForm",
                "CommentMade",
                "CommentPage",
                "ListCommentsSortOrder",
            ),
            "connector": (
                "BoardCardInput",
                "CardSubset",
                "CardTitle",
                "CardTitleList",
                "ChangeHook",
                "ConnectorBoard",
                "ConnectorBoardList",
                "ConnectorMember",
                "ConnectorMemberList",
                "HookCardCreatedBody",
                "HookCardDueBody",
                "MoveBoardCardBody",
            ),
            "conversations": (
                "DeletePost200",
                "Liked",
                "MyPosts",
                "Post",
                "PostForm",
                "PostPage",
                "PostPagePagination",
            ),
            "documents": (
                "Document",
                "DocumentItem",
                "DocumentTree",
                "DocumentTreeContainersItem",
                "DocumentTreeDocumentsItem",
                "DocumentTreeUrlsItem",
                "Uploaded",
            ),
            "exports": ("Export", "ExportInput"),
            "people": (
                "AccountRole",
                "ActionResult",
                "GetOwnedArtifactsAnswer",
                "OwnedArtifacts",
                "OwnedArtifactsProjectsData",
                "PeopleQuery",
                "PeopleQueryFilter",
                "PeopleQueryFilterAccountRolesItem",
                "PeopleQueryFilterLastLoggedIn",
                "PersonAction",
                "PersonActionAction",
                "PersonFound",
                "PersonFoundList",
                "PersonRow",
                "PersonRowList",
            ),
            "plans": (
                "LinkPlanletBody",
                "ListBoardPlanletsAnswer",
                "PlanChange",
                "Planlet",
                "PlanletInput",
                "PlanletName",
                "PlanletsCreated",
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
            "shared": (
                "Day",
                "ListLanguagesAnswer",
                "ListMyTimeReportsAnswer",
                "Named",
                "NamedList",
                "ProjectInfo",
                "RenameColumnAnswer",
                "StartExportAnswer",
            ),
            "time_reports": (
                "ListMyTimeReportsGrid",
                "ListTimeReportsArtifactType",
                "TimeReport",
                "TimeReportList",
                "TimeReportMeta",
            ),
            "users": (
                "Assignment",
                "AssignmentList",
                "Coworker",
                "CoworkerList",
                "CreateAssignmentBody",
                "Profile",
                "State",
                "StatePpdata",
            ),
            "webhooks": ("Webhook", "WebhookChange", "WebhookInput", "WebhookList"),
            "workspaces": (
                "ConnectProjectBody",
                "Group",
                "GroupList",
                "Member",
                "MemberList",
                "MyProject",
                "MyProjectList",
                "MyProjectTools",
                "MyProjectToolsDocuments",
                "Project",
                "ProjectChange",
                "ProjectInput",
                "ProjectQuery",
                "ProjectQueryFilter",
                "ProjectQueryFilterArchiveStatusItem",
                "ProjectRow",
                "ProjectRowList",
            ),
        },
    )
