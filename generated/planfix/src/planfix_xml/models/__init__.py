"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .action import ActionAddResponse as ActionAddResponse
    from .action import ActionAddResponseStatus as ActionAddResponseStatus
    from .action import ActionAnalitic as ActionAnalitic
    from .action import ActionAnalitics as ActionAnalitics
    from .action import ActionCard as ActionCard
    from .action import ActionChange as ActionChange
    from .action import ActionDeleteResponse as ActionDeleteResponse
    from .action import ActionDeleteResponseStatus as ActionDeleteResponseStatus
    from .action import ActionList as ActionList
    from .action import AnaliticDataIn as AnaliticDataIn
    from .action import AnaliticIn as AnaliticIn
    from .action import AnaliticsIn as AnaliticsIn
    from .action import ContactName as ContactName
    from .action import DateChange as DateChange
    from .action import ItemIn as ItemIn
    from .action import ItemValue as ItemValue
    from .action import KeyList as KeyList
    from .action import NamedFiles as NamedFiles
    from .action import Notified as Notified
    from .action import StatusChange as StatusChange
    from .action_2 import ActionGetListByPeriodResponse as ActionGetListByPeriodResponse
    from .action_2 import ActionGetListByPeriodResponseStatus as ActionGetListByPeriodResponseStatus
    from .action_2 import ActionGetListResponse as ActionGetListResponse
    from .action_2 import ActionGetListResponseStatus as ActionGetListResponseStatus
    from .action_2 import ActionGetListWithAnaliticResponse as ActionGetListWithAnaliticResponse
    from .action_2 import ActionGetListWithAnaliticResponseStatus as ActionGetListWithAnaliticResponseStatus
    from .action_2 import ActionGetResponse as ActionGetResponse
    from .action_2 import ActionGetResponseStatus as ActionGetResponseStatus
    from .action_2 import ActionIn as ActionIn
    from .action_2 import ActionSort as ActionSort
    from .action_2 import ActionUpdateResponse as ActionUpdateResponse
    from .action_2 import ActionUpdateResponseStatus as ActionUpdateResponseStatus
    from .action_2 import ContactNumber as ContactNumber
    from .action_2 import TaskRef as TaskRef
    from .analitic import AnaliticData as AnaliticData
    from .analitic import AnaliticDataList as AnaliticDataList
    from .analitic import AnaliticFound as AnaliticFound
    from .analitic import AnaliticFoundList as AnaliticFoundList
    from .analitic import AnaliticGetDataByConditionResponse as AnaliticGetDataByConditionResponse
    from .analitic import AnaliticGetDataByConditionResponseStatus as AnaliticGetDataByConditionResponseStatus
    from .analitic import AnaliticGetDataResponse as AnaliticGetDataResponse
    from .analitic import AnaliticGetDataResponseStatus as AnaliticGetDataResponseStatus
    from .analitic import AnaliticGetGroupListResponse as AnaliticGetGroupListResponse
    from .analitic import AnaliticGetGroupListResponseStatus as AnaliticGetGroupListResponseStatus
    from .analitic import AnaliticGetHandbookResponse as AnaliticGetHandbookResponse
    from .analitic import AnaliticGetHandbookResponseStatus as AnaliticGetHandbookResponseStatus
    from .analitic import AnaliticGetListResponse as AnaliticGetListResponse
    from .analitic import AnaliticGetListResponseStatus as AnaliticGetListResponseStatus
    from .analitic import AnaliticList as AnaliticList
    from .analitic import AnaliticName as AnaliticName
    from .analitic import HandbookRow as HandbookRow
    from .analitic import HandbookRows as HandbookRows
    from .analitic import HandbookValue as HandbookValue
    from .analitic import ItemData as ItemData
    from .analitic_2 import AnaliticGetOptionsResponse as AnaliticGetOptionsResponse
    from .analitic_2 import AnaliticGetOptionsResponseStatus as AnaliticGetOptionsResponseStatus
    from .analitic_2 import AnaliticOptions as AnaliticOptions
    from .analitic_2 import DataFilter as DataFilter
    from .auth import AuthLoginResponse as AuthLoginResponse
    from .auth import AuthLoginResponseStatus as AuthLoginResponseStatus
    from .contact import AccessResult as AccessResult
    from .contact import AccessStatus as AccessStatus
    from .contact import ClientList as ClientList
    from .contact import ContactAddResponse as ContactAddResponse
    from .contact import ContactAddResponseStatus as ContactAddResponseStatus
    from .contact import ContactCard as ContactCard
    from .contact import ContactChange as ContactChange
    from .contact import ContactContractors as ContactContractors
    from .contact import ContactCustomData as ContactCustomData
    from .contact import ContactDeleteResponse as ContactDeleteResponse
    from .contact import ContactDeleteResponseStatus as ContactDeleteResponseStatus
    from .contact import ContactField as ContactField
    from .contact import ContactFilterList as ContactFilterList
    from .contact import ContactGetFilterListResponse as ContactGetFilterListResponse
    from .contact import ContactGetFilterListResponseStatus as ContactGetFilterListResponseStatus
    from .contact import ContactMade as ContactMade
    from .contact import ContactUser as ContactUser
    from .contact import ContractorChange as ContractorChange
    from .contact import Telegram as Telegram
    from .contact import TelegramIn as TelegramIn
    from .contact_2 import ContactGetGroupListResponse as ContactGetGroupListResponse
    from .contact_2 import ContactGetGroupListResponseStatus as ContactGetGroupListResponseStatus
    from .contact_2 import ContactGetListResponse as ContactGetListResponse
    from .contact_2 import ContactGetListResponseStatus as ContactGetListResponseStatus
    from .contact_2 import ContactGetPhoneTypesResponse as ContactGetPhoneTypesResponse
    from .contact_2 import ContactGetPhoneTypesResponseStatus as ContactGetPhoneTypesResponseStatus
    from .contact_2 import ContactGetResponse as ContactGetResponse
    from .contact_2 import ContactGetResponseStatus as ContactGetResponseStatus
    from .contact_2 import ContactIn as ContactIn
    from .contact_2 import ContactList as ContactList
    from .contact_2 import ContactLogin as ContactLogin
    from .contact_2 import ContactManagePlanfixAccessResponse as ContactManagePlanfixAccessResponse
    from .contact_2 import ContactManagePlanfixAccessResponseStatus as ContactManagePlanfixAccessResponseStatus
    from .contact_2 import ContactTarget as ContactTarget
    from .contact_2 import ContactUpdateContractorsResponse as ContactUpdateContractorsResponse
    from .contact_2 import ContactUpdateContractorsResponseStatus as ContactUpdateContractorsResponseStatus
    from .contact_2 import ContactUpdateCustomDataResponse as ContactUpdateCustomDataResponse
    from .contact_2 import ContactUpdateCustomDataResponseStatus as ContactUpdateCustomDataResponseStatus
    from .contact_2 import ContactUpdateResponseStatus as ContactUpdateResponseStatus
    from .contact_2 import PhoneTypeList as PhoneTypeList
    from .contact_3 import ContactUpdateResponse as ContactUpdateResponse
    from .contact_3 import ContactUpdateUserInfoResponse as ContactUpdateUserInfoResponse
    from .contact_3 import ContactUpdateUserInfoResponseStatus as ContactUpdateUserInfoResponseStatus
    from .contact_3 import ContactUserInfo as ContactUserInfo
    from .file import FileCard as FileCard
    from .file import FileDeleteResponse as FileDeleteResponse
    from .file import FileDeleteResponseStatus as FileDeleteResponseStatus
    from .file import FileGetHistoryResponse as FileGetHistoryResponse
    from .file import FileGetHistoryResponseStatus as FileGetHistoryResponseStatus
    from .file import FileGetListForClientResponse as FileGetListForClientResponse
    from .file import FileGetListForClientResponseStatus as FileGetListForClientResponseStatus
    from .file import FileGetListForProjectResponse as FileGetListForProjectResponse
    from .file import FileGetListForProjectResponseStatus as FileGetListForProjectResponseStatus
    from .file import FileGetListForTaskResponse as FileGetListForTaskResponse
    from .file import FileGetListForTaskResponseStatus as FileGetListForTaskResponseStatus
    from .file import FileGetListForUserResponse as FileGetListForUserResponse
    from .file import FileGetListForUserResponseStatus as FileGetListForUserResponseStatus
    from .file import FileGetResponse as FileGetResponse
    from .file import FileGetResponseStatus as FileGetResponseStatus
    from .file import FileIds as FileIds
    from .file import FileList as FileList
    from .file import FileMade as FileMade
    from .file import FileNotified as FileNotified
    from .file import FileSort as FileSort
    from .file_2 import FileTarget as FileTarget
    from .file_2 import FileUploadResponse as FileUploadResponse
    from .file_2 import FileUploadResponseStatus as FileUploadResponseStatus
    from .file_2 import FilesMade as FilesMade
    from .handbook import HandbookAddRecordResponse as HandbookAddRecordResponse
    from .handbook import HandbookAddRecordResponseStatus as HandbookAddRecordResponseStatus
    from .handbook import HandbookGetGroupListResponse as HandbookGetGroupListResponse
    from .handbook import HandbookGetGroupListResponseStatus as HandbookGetGroupListResponseStatus
    from .handbook import HandbookGetListResponse as HandbookGetListResponse
    from .handbook import HandbookGetListResponseStatus as HandbookGetListResponseStatus
    from .handbook import HandbookGetRecordMultiResponse as HandbookGetRecordMultiResponse
    from .handbook import HandbookGetRecordMultiResponseStatus as HandbookGetRecordMultiResponseStatus
    from .handbook import HandbookGetRecordResponse as HandbookGetRecordResponse
    from .handbook import HandbookGetRecordResponseStatus as HandbookGetRecordResponseStatus
    from .handbook import HandbookGetRecordsResponse as HandbookGetRecordsResponse
    from .handbook import HandbookGetRecordsResponseStatus as HandbookGetRecordsResponseStatus
    from .handbook import HandbookGetStructureResponseStatus as HandbookGetStructureResponseStatus
    from .handbook import HandbookList as HandbookList
    from .handbook import HandbookName as HandbookName
    from .handbook import HandbookRecord as HandbookRecord
    from .handbook import HandbookRecordList as HandbookRecordList
    from .handbook import HandbookStructure as HandbookStructure
    from .handbook import RecordData as RecordData
    from .handbook import RecordValue as RecordValue
    from .handbook_2 import HandbookGetStructureResponse as HandbookGetStructureResponse
    from .handbook_2 import HandbookUpdateRecordResponse as HandbookUpdateRecordResponse
    from .handbook_2 import HandbookUpdateRecordResponseStatus as HandbookUpdateRecordResponseStatus
    from .handbook_2 import RecordFiles as RecordFiles
    from .handbook_2 import RecordValueIn as RecordValueIn
    from .project import ProjectAddResponse as ProjectAddResponse
    from .project import ProjectAddResponseStatus as ProjectAddResponseStatus
    from .project import ProjectCard as ProjectCard
    from .project import ProjectChange as ProjectChange
    from .project import ProjectGetListResponse as ProjectGetListResponse
    from .project import ProjectGetListResponseStatus as ProjectGetListResponseStatus
    from .project import ProjectGetResponse as ProjectGetResponse
    from .project import ProjectGetResponseStatus as ProjectGetResponseStatus
    from .project import ProjectIn as ProjectIn
    from .project import ProjectList as ProjectList
    from .project import ProjectSort as ProjectSort
    from .project import ProjectStatus as ProjectStatus
    from .project import ProjectTarget as ProjectTarget
    from .project import ProjectUpdateResponse as ProjectUpdateResponse
    from .project import ProjectUpdateResponseStatus as ProjectUpdateResponseStatus
    from .project_group import GroupPlace as GroupPlace
    from .project_group import ProjectGroupAddResponse as ProjectGroupAddResponse
    from .project_group import ProjectGroupAddResponseStatus as ProjectGroupAddResponseStatus
    from .project_group import ProjectGroupGetListResponse as ProjectGroupGetListResponse
    from .project_group import ProjectGroupGetListResponseStatus as ProjectGroupGetListResponseStatus
    from .project_group import ProjectGroupGetResponse as ProjectGroupGetResponse
    from .project_group import ProjectGroupGetResponseStatus as ProjectGroupGetResponseStatus
    from .project_group import ProjectGroupList as ProjectGroupList
    from .project_group import ProjectGroupMoveResponse as ProjectGroupMoveResponse
    from .project_group import ProjectGroupMoveResponseStatus as ProjectGroupMoveResponseStatus
    from .project_group import ProjectGroupUpdateResponse as ProjectGroupUpdateResponse
    from .project_group import ProjectGroupUpdateResponseStatus as ProjectGroupUpdateResponseStatus
    from .shared import ActionType as ActionType
    from .shared import CustomDataIn as CustomDataIn
    from .shared import CustomValueIn as CustomValueIn
    from .shared import EmailList as EmailList
    from .shared import FieldOption as FieldOption
    from .shared import FieldOptions as FieldOptions
    from .shared import FieldType as FieldType
    from .shared import FileIn as FileIn
    from .shared import FileSource as FileSource
    from .shared import GroupNames as GroupNames
    from .shared import IdList as IdList
    from .shared import Lang as Lang
    from .shared import Minute as Minute
    from .shared import Moment as Moment
    from .shared import OtherFile as OtherFile
    from .shared import PeopleIds as PeopleIds
    from .shared import Phone as Phone
    from .shared import PhoneList as PhoneList
    from .shared import SavedFilter as SavedFilter
    from .shared import Sex as Sex
    from .shared import UserRole as UserRole
    from .shared import ValueList as ValueList
    from .shared_2 import UserCard as UserCard
    from .shared_2 import UserGroupNames as UserGroupNames
    from .shared_2 import UserPage as UserPage
    from .shared_2 import UserStatus as UserStatus
    from .task import CustomData as CustomData
    from .task import CustomValue as CustomValue
    from .task import Daily as Daily
    from .task import DailyType as DailyType
    from .task import DateFilterType as DateFilterType
    from .task import DayType as DayType
    from .task import DurationUnit as DurationUnit
    from .task import EndCondition as EndCondition
    from .task import EndType as EndType
    from .task import Filter as Filter
    from .task import FilterOperator as FilterOperator
    from .task import FilterValue as FilterValue
    from .task import GroupList as GroupList
    from .task import IdRef as IdRef
    from .task import Monthly as Monthly
    from .task import MonthlyType as MonthlyType
    from .task import Named as Named
    from .task import Notice as Notice
    from .task import NoticeType as NoticeType
    from .task import UserList as UserList
    from .task_2 import People as People
    from .task_2 import Periodicity as Periodicity
    from .task_2 import PossibleStatus as PossibleStatus
    from .task_2 import PossibleStatusList as PossibleStatusList
    from .task_2 import TaskAcceptResponse as TaskAcceptResponse
    from .task_2 import TaskAcceptResponseStatus as TaskAcceptResponseStatus
    from .task_2 import TaskCard as TaskCard
    from .task_2 import TaskFlag as TaskFlag
    from .task_2 import TaskGetListResponse as TaskGetListResponse
    from .task_2 import TaskGetListResponseStatus as TaskGetListResponseStatus
    from .task_2 import TaskGetResponse as TaskGetResponse
    from .task_2 import TaskGetResponseStatus as TaskGetResponseStatus
    from .task_2 import TaskImportance as TaskImportance
    from .task_2 import TaskList as TaskList
    from .task_2 import TaskSort as TaskSort
    from .task_2 import TaskStatus as TaskStatus
    from .task_2 import TaskTarget as TaskTarget
    from .task_2 import Titled as Titled
    from .task_2 import Weekly as Weekly
    from .task_2 import WeeklyType as WeeklyType
    from .task_3 import TaskAddResponse as TaskAddResponse
    from .task_3 import TaskAddResponseStatus as TaskAddResponseStatus
    from .task_3 import TaskBatch as TaskBatch
    from .task_3 import TaskChange as TaskChange
    from .task_3 import TaskChangeExpectDateResponse as TaskChangeExpectDateResponse
    from .task_3 import TaskChangeExpectDateResponseStatus as TaskChangeExpectDateResponseStatus
    from .task_3 import TaskChangeStatusResponse as TaskChangeStatusResponse
    from .task_3 import TaskChangeStatusResponseStatus as TaskChangeStatusResponseStatus
    from .task_3 import TaskChangeWorkersResponse as TaskChangeWorkersResponse
    from .task_3 import TaskChangeWorkersResponseStatus as TaskChangeWorkersResponseStatus
    from .task_3 import TaskCustomData as TaskCustomData
    from .task_3 import TaskDated as TaskDated
    from .task_3 import TaskFilterList as TaskFilterList
    from .task_3 import TaskGetFilterListResponse as TaskGetFilterListResponse
    from .task_3 import TaskGetFilterListResponseStatus as TaskGetFilterListResponseStatus
    from .task_3 import TaskGetMultiResponse as TaskGetMultiResponse
    from .task_3 import TaskGetMultiResponseStatus as TaskGetMultiResponseStatus
    from .task_3 import TaskGetPossibleStatusToChangeResponse as TaskGetPossibleStatusToChangeResponse
    from .task_3 import TaskGetPossibleStatusToChangeResponseStatus as TaskGetPossibleStatusToChangeResponseStatus
    from .task_3 import TaskMade as TaskMade
    from .task_4 import TaskIds as TaskIds
    from .task_4 import TaskIn as TaskIn
    from .task_4 import TaskRejectResponse as TaskRejectResponse
    from .task_4 import TaskRejectResponseStatus as TaskRejectResponseStatus
    from .task_4 import TaskUpdateCustomDataResponse as TaskUpdateCustomDataResponse
    from .task_4 import TaskUpdateCustomDataResponseStatus as TaskUpdateCustomDataResponseStatus
    from .task_4 import TaskUpdateResponse as TaskUpdateResponse
    from .task_4 import TaskUpdateResponseStatus as TaskUpdateResponseStatus
    from .task_4 import TaskWorkerChange as TaskWorkerChange
    from .task_4 import TaskWorkers as TaskWorkers
    from .task_status import StatusText as StatusText
    from .task_status import StatusTexts as StatusTexts
    from .task_status import TaskStatusCard as TaskStatusCard
    from .task_status import TaskStatusGetListOfSetResponse as TaskStatusGetListOfSetResponse
    from .task_status import TaskStatusGetListOfSetResponseStatus as TaskStatusGetListOfSetResponseStatus
    from .task_status import TaskStatusGetSetListResponse as TaskStatusGetSetListResponse
    from .task_status import TaskStatusGetSetListResponseStatus as TaskStatusGetSetListResponseStatus
    from .task_status import TaskStatusList as TaskStatusList
    from .task_status import TaskStatusSetList as TaskStatusSetList
    from .user import UserActionsAddedResponse as UserActionsAddedResponse
    from .user import UserActionsAddedResponseStatus as UserActionsAddedResponseStatus
    from .user import UserAddResponse as UserAddResponse
    from .user import UserAddResponseStatus as UserAddResponseStatus
    from .user import UserChange as UserChange
    from .user import UserChangeStatusResponse as UserChangeStatusResponse
    from .user import UserChangeStatusResponseStatus as UserChangeStatusResponseStatus
    from .user import UserGetListResponse as UserGetListResponse
    from .user import UserGetListResponseStatus as UserGetListResponseStatus
    from .user import UserGetResponse as UserGetResponse
    from .user import UserGetResponseStatus as UserGetResponseStatus
    from .user import UserIn as UserIn
    from .user import UserMade as UserMade
    from .user import UserMembership as UserMembership
    from .user import UserSort as UserSort
    from .user import UserUpdateGroupMembershipResponse as UserUpdateGroupMembershipResponse
    from .user import UserUpdateGroupMembershipResponseStatus as UserUpdateGroupMembershipResponseStatus
    from .user import UserUpdateResponse as UserUpdateResponse
    from .user import UserUpdateResponseStatus as UserUpdateResponseStatus
    from .user_group import UserGroupAddResponse as UserGroupAddResponse
    from .user_group import UserGroupAddResponseStatus as UserGroupAddResponseStatus
    from .user_group import UserGroupCard as UserGroupCard
    from .user_group import UserGroupGetHeadsResponse as UserGroupGetHeadsResponse
    from .user_group import UserGroupGetHeadsResponseStatus as UserGroupGetHeadsResponseStatus
    from .user_group import UserGroupGetListResponse as UserGroupGetListResponse
    from .user_group import UserGroupGetListResponseStatus as UserGroupGetListResponseStatus
    from .user_group import UserGroupGetResponse as UserGroupGetResponse
    from .user_group import UserGroupGetResponseStatus as UserGroupGetResponseStatus
    from .user_group import UserGroupList as UserGroupList
    from .user_group import UserGroupSort as UserGroupSort
    from .user_group import UserGroupUpdateResponse as UserGroupUpdateResponse
    from .user_group import UserGroupUpdateResponseStatus as UserGroupUpdateResponseStatus

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "action": (
                "ActionAddResponse",
                "ActionAddResponseStatus",
                "ActionAnalitic",
                "ActionAnalitics",
                "ActionCard",
                "ActionChange",
                "ActionDeleteResponse",
                "ActionDeleteResponseStatus",
                "ActionList",
                "AnaliticDataIn",
                "AnaliticIn",
                "AnaliticsIn",
                "ContactName",
                "DateChange",
                "ItemIn",
                "ItemValue",
                "KeyList",
                "NamedFiles",
                "Notified",
                "StatusChange",
            ),
            "action_2": (
                "ActionGetListByPeriodResponse",
                "ActionGetListByPeriodResponseStatus",
                "ActionGetListResponse",
                "ActionGetListResponseStatus",
                "ActionGetListWithAnaliticResponse",
                "ActionGetListWithAnaliticResponseStatus",
                "ActionGetResponse",
                "ActionGetResponseStatus",
                "ActionIn",
                "ActionSort",
                "ActionUpdateResponse",
                "ActionUpdateResponseStatus",
                "ContactNumber",
                "TaskRef",
            ),
            "analitic": (
                "AnaliticData",
                "AnaliticDataList",
                "AnaliticFound",
                "AnaliticFoundList",
                "AnaliticGetDataByConditionResponse",
                "AnaliticGetDataByConditionResponseStatus",
                "AnaliticGetDataResponse",
                "AnaliticGetDataResponseStatus",
                "AnaliticGetGroupListResponse",
                "AnaliticGetGroupListResponseStatus",
                "AnaliticGetHandbookResponse",
                "AnaliticGetHandbookResponseStatus",
                "AnaliticGetListResponse",
                "AnaliticGetListResponseStatus",
                "AnaliticList",
                "AnaliticName",
                "HandbookRow",
                "HandbookRows",
                "HandbookValue",
                "ItemData",
            ),
            "analitic_2": (
                "AnaliticGetOptionsResponse",
                "AnaliticGetOptionsResponseStatus",
                "AnaliticOptions",
                "DataFilter",
            ),
            "auth": ("AuthLoginResponse", "AuthLoginResponseStatus"),
            "contact": (
                "AccessResult",
                "AccessStatus",
                "ClientList",
                "ContactAddResponse",
                "ContactAddResponseStatus",
                "ContactCard",
                "ContactChange",
                "ContactContractors",
                "ContactCustomData",
                "ContactDeleteResponse",
                "ContactDeleteResponseStatus",
                "ContactField",
                "ContactFilterList",
                "ContactGetFilterListResponse",
                "ContactGetFilterListResponseStatus",
                "ContactMade",
                "ContactUser",
                "ContractorChange",
                "Telegram",
                "TelegramIn",
            ),
            "contact_2": (
                "ContactGetGroupListResponse",
                "ContactGetGroupListResponseStatus",
                "ContactGetListResponse",
                "ContactGetListResponseStatus",
                "ContactGetPhoneTypesResponse",
                "ContactGetPhoneTypesResponseStatus",
                "ContactGetResponse",
                "ContactGetResponseStatus",
                "ContactIn",
                "ContactList",
                "ContactLogin",
                "ContactManagePlanfixAccessResponse",
                "ContactManagePlanfixAccessResponseStatus",
                "ContactTarget",
                "ContactUpdateContractorsResponse",
                "ContactUpdateContractorsResponseStatus",
                "ContactUpdateCustomDataResponse",
                "ContactUpdateCustomDataResponseStatus",
                "ContactUpdateResponseStatus",
                "PhoneTypeList",
            ),
            "contact_3": (
                "ContactUpdateResponse",
                "ContactUpdateUserInfoResponse",
                "ContactUpdateUserInfoResponseStatus",
                "ContactUserInfo",
            ),
            "file": (
                "FileCard",
                "FileDeleteResponse",
                "FileDeleteResponseStatus",
                "FileGetHistoryResponse",
                "FileGetHistoryResponseStatus",
                "FileGetListForClientResponse",
                "FileGetListForClientResponseStatus",
                "FileGetListForProjectResponse",
                "FileGetListForProjectResponseStatus",
                "FileGetListForTaskResponse",
                "FileGetListForTaskResponseStatus",
                "FileGetListForUserResponse",
                "FileGetListForUserResponseStatus",
                "FileGetResponse",
                "FileGetResponseStatus",
                "FileIds",
                "FileList",
                "FileMade",
                "FileNotified",
                "FileSort",
            ),
            "file_2": ("FileTarget", "FileUploadResponse", "FileUploadResponseStatus", "FilesMade"),
            "handbook": (
                "HandbookAddRecordResponse",
                "HandbookAddRecordResponseStatus",
                "HandbookGetGroupListResponse",
                "HandbookGetGroupListResponseStatus",
                "HandbookGetListResponse",
                "HandbookGetListResponseStatus",
                "HandbookGetRecordMultiResponse",
                "HandbookGetRecordMultiResponseStatus",
                "HandbookGetRecordResponse",
                "HandbookGetRecordResponseStatus",
                "HandbookGetRecordsResponse",
                "HandbookGetRecordsResponseStatus",
                "HandbookGetStructureResponseStatus",
                "HandbookList",
                "HandbookName",
                "HandbookRecord",
                "HandbookRecordList",
                "HandbookStructure",
                "RecordData",
                "RecordValue",
            ),
            "handbook_2": (
                "HandbookGetStructureResponse",
                "HandbookUpdateRecordResponse",
                "HandbookUpdateRecordResponseStatus",
                "RecordFiles",
                "RecordValueIn",
            ),
            "project": (
                "ProjectAddResponse",
                "ProjectAddResponseStatus",
                "ProjectCard",
                "ProjectChange",
                "ProjectGetListResponse",
                "ProjectGetListResponseStatus",
                "ProjectGetResponse",
                "ProjectGetResponseStatus",
                "ProjectIn",
                "ProjectList",
                "ProjectSort",
                "ProjectStatus",
                "ProjectTarget",
                "ProjectUpdateResponse",
                "ProjectUpdateResponseStatus",
            ),
            "project_group": (
                "GroupPlace",
                "ProjectGroupAddResponse",
                "ProjectGroupAddResponseStatus",
                "ProjectGroupGetListResponse",
                "ProjectGroupGetListResponseStatus",
                "ProjectGroupGetResponse",
                "ProjectGroupGetResponseStatus",
                "ProjectGroupList",
                "ProjectGroupMoveResponse",
                "ProjectGroupMoveResponseStatus",
                "ProjectGroupUpdateResponse",
                "ProjectGroupUpdateResponseStatus",
            ),
            "shared": (
                "ActionType",
                "CustomDataIn",
                "CustomValueIn",
                "EmailList",
                "FieldOption",
                "FieldOptions",
                "FieldType",
                "FileIn",
                "FileSource",
                "GroupNames",
                "IdList",
                "Lang",
                "Minute",
                "Moment",
                "OtherFile",
                "PeopleIds",
                "Phone",
                "PhoneList",
                "SavedFilter",
                "Sex",
                "UserRole",
                "ValueList",
            ),
            "shared_2": ("UserCard", "UserGroupNames", "UserPage", "UserStatus"),
            "task": (
                "CustomData",
                "CustomValue",
                "Daily",
                "DailyType",
                "DateFilterType",
                "DayType",
                "DurationUnit",
                "EndCondition",
                "EndType",
                "Filter",
                "FilterOperator",
                "FilterValue",
                "GroupList",
                "IdRef",
                "Monthly",
                "MonthlyType",
                "Named",
                "Notice",
                "NoticeType",
                "UserList",
            ),
            "task_2": (
                "People",
                "Periodicity",
                "PossibleStatus",
                "PossibleStatusList",
                "TaskAcceptResponse",
                "TaskAcceptResponseStatus",
                "TaskCard",
                "TaskFlag",
                "TaskGetListResponse",
                "TaskGetListResponseStatus",
                "TaskGetResponse",
                "TaskGetResponseStatus",
                "TaskImportance",
                "TaskList",
                "TaskSort",
                "TaskStatus",
                "TaskTarget",
                "Titled",
                "Weekly",
                "WeeklyType",
            ),
            "task_3": (
                "TaskAddResponse",
                "TaskAddResponseStatus",
                "TaskBatch",
                "TaskChange",
                "TaskChangeExpectDateResponse",
                "TaskChangeExpectDateResponseStatus",
                "TaskChangeStatusResponse",
                "TaskChangeStatusResponseStatus",
                "TaskChangeWorkersResponse",
                "TaskChangeWorkersResponseStatus",
                "TaskCustomData",
                "TaskDated",
                "TaskFilterList",
                "TaskGetFilterListResponse",
                "TaskGetFilterListResponseStatus",
                "TaskGetMultiResponse",
                "TaskGetMultiResponseStatus",
                "TaskGetPossibleStatusToChangeResponse",
                "TaskGetPossibleStatusToChangeResponseStatus",
                "TaskMade",
            ),
            "task_4": (
                "TaskIds",
                "TaskIn",
                "TaskRejectResponse",
                "TaskRejectResponseStatus",
                "TaskUpdateCustomDataResponse",
                "TaskUpdateCustomDataResponseStatus",
                "TaskUpdateResponse",
                "TaskUpdateResponseStatus",
                "TaskWorkerChange",
                "TaskWorkers",
            ),
            "task_status": (
                "StatusText",
                "StatusTexts",
                "TaskStatusCard",
                "TaskStatusGetListOfSetResponse",
                "TaskStatusGetListOfSetResponseStatus",
                "TaskStatusGetSetListResponse",
                "TaskStatusGetSetListResponseStatus",
                "TaskStatusList",
                "TaskStatusSetList",
            ),
            "user": (
                "UserActionsAddedResponse",
                "UserActionsAddedResponseStatus",
                "UserAddResponse",
                "UserAddResponseStatus",
                "UserChange",
                "UserChangeStatusResponse",
                "UserChangeStatusResponseStatus",
                "UserGetListResponse",
                "UserGetListResponseStatus",
                "UserGetResponse",
                "UserGetResponseStatus",
                "UserIn",
                "UserMade",
                "UserMembership",
                "UserSort",
                "UserUpdateGroupMembershipResponse",
                "UserUpdateGroupMembershipResponseStatus",
                "UserUpdateResponse",
                "UserUpdateResponseStatus",
            ),
            "user_group": (
                "UserGroupAddResponse",
                "UserGroupAddResponseStatus",
                "UserGroupCard",
                "UserGroupGetHeadsResponse",
                "UserGroupGetHeadsResponseStatus",
                "UserGroupGetListResponse",
                "UserGroupGetListResponseStatus",
                "UserGroupGetResponse",
                "UserGroupGetResponseStatus",
                "UserGroupList",
                "UserGroupSort",
                "UserGroupUpdateResponse",
                "UserGroupUpdateResponseStatus",
            ),
        },
    )
