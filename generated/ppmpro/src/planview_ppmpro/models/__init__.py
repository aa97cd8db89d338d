"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .contours import AllocateContourResponse as AllocateContourResponse
    from .contours import AllocateFinancialEntryContourResponse as AllocateFinancialEntryContourResponse
    from .contours import Contour as Contour
    from .contours import ContourEntry as ContourEntry
    from .contours import FinancialEntryContour as FinancialEntryContour
    from .contours import FinancialEntryContourEntry as FinancialEntryContourEntry
    from .contours import GetContourResponse as GetContourResponse
    from .contours import GetFinancialEntryContourResponse as GetFinancialEntryContourResponse
    from .odata import Row as Row
    from .portfolios import CreateOrReplacePortfolioResponse as CreateOrReplacePortfolioResponse
    from .portfolios import GetPortfolioFieldsResponse as GetPortfolioFieldsResponse
    from .portfolios import GetPortfolioTypesResponse as GetPortfolioTypesResponse
    from .profiles import CreateOrReplaceResourceProfileSettingResponse as CreateOrReplaceResourceProfileSettingResponse
    from .profiles import GetResourceProfileSettingResponse as GetResourceProfileSettingResponse
    from .profiles import GetSkillCategoriesResponse as GetSkillCategoriesResponse
    from .profiles import ProfileSetting as ProfileSetting
    from .profiles import ProfileVariable as ProfileVariable
    from .profiles import ResourceProfileSetting as ResourceProfileSetting
    from .requests import CreateOrReplaceRequestResponse as CreateOrReplaceRequestResponse
    from .requests import GetRequestFieldsResponse as GetRequestFieldsResponse
    from .requests import GetRequestTypesResponse as GetRequestTypesResponse
    from .requests import SubmitRequestResponse as SubmitRequestResponse
    from .requests import SubmitRequestsResponse as SubmitRequestsResponse
    from .shared import AllocateResourceTimeResponse as AllocateResourceTimeResponse
    from .shared import CreateOrReplaceResponse as CreateOrReplaceResponse
    from .shared import DeleteEntitiesResponse as DeleteEntitiesResponse
    from .shared import DeleteEntityResponse as DeleteEntityResponse
    from .shared import EntityHistory as EntityHistory
    from .shared import EntityObj as EntityObj
    from .shared import FindEntityResponse as FindEntityResponse
    from .shared import FindEntityUpdateHistoryResponse as FindEntityUpdateHistoryResponse
    from .shared import GetDeleteHistoryResponse as GetDeleteHistoryResponse
    from .shared import GetEntitiesByFilterResponse as GetEntitiesByFilterResponse
    from .shared import GetEntityFieldsResponse as GetEntityFieldsResponse
    from .shared import GetListValuesResponse as GetListValuesResponse
    from .shared import GetMemberIdResponse as GetMemberIdResponse
    from .shared import GetTeamMemberIdResponse as GetTeamMemberIdResponse
    from .shared import GetUpdateHistoryResponse as GetUpdateHistoryResponse
    from .shared import InsertEntityResponse as InsertEntityResponse
    from .shared import InsertNoteResponse as InsertNoteResponse
    from .shared import ObjectMethod as ObjectMethod
    from .shared import ServerInfoResponse as ServerInfoResponse
    from .shared import ValuePair as ValuePair
    from .shared_2 import LoginResponse as LoginResponse
    from .shared_2 import LogoutResponse as LogoutResponse
    from .shared_2 import SelectEntityResponse as SelectEntityResponse
    from .shared_2 import ServerInfoResponse_2 as ServerInfoResponse_2
    from .shared_2 import UpdateAnEntityByMethodIdResponse as UpdateAnEntityByMethodIdResponse
    from .shared_2 import UpdateEntityResponse as UpdateEntityResponse
    from .timesheets import ApproveTimesheetResponse as ApproveTimesheetResponse
    from .timesheets import CreateOrReplaceTimesheetEntriesResponse as CreateOrReplaceTimesheetEntriesResponse
    from .timesheets import CreateOrReplaceTimesheetsResponse as CreateOrReplaceTimesheetsResponse
    from .timesheets import DeleteTimesheetEntriesResponse as DeleteTimesheetEntriesResponse
    from .timesheets import GetTimesheetForUserResponse as GetTimesheetForUserResponse
    from .timesheets import GetTimesheetForUsersResponse as GetTimesheetForUsersResponse
    from .timesheets import GetTimesheetResponse as GetTimesheetResponse
    from .timesheets import GetTimesheetVariablesResponse as GetTimesheetVariablesResponse
    from .timesheets import GetTimesheetsResponse as GetTimesheetsResponse
    from .timesheets import SubmitTimesheetResponse as SubmitTimesheetResponse
    from .timesheets import SubmitTimesheetsResponse as SubmitTimesheetsResponse
    from .timesheets import Timesheet as Timesheet
    from .timesheets import TimesheetEntry as TimesheetEntry
    from .timesheets import TimesheetVariable as TimesheetVariable
    from .timesheets import UpdateTimesheetEntriesResponse as UpdateTimesheetEntriesResponse

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "contours": (
                "AllocateContourResponse",
                "AllocateFinancialEntryContourResponse",
                "Contour",
                "ContourEntry",
                "FinancialEntryContour",
                "FinancialEntryContourEntry",
                "GetContourResponse",
                "GetFinancialEntryContourResponse",
            ),
            "odata": ("Row",),
            "portfolios": (
                "CreateOrReplacePortfolioResponse",
                "GetPortfolioFieldsResponse",
                "GetPortfolioTypesResponse",
            ),
            "profiles": (
                "CreateOrReplaceResourceProfileSettingResponse",
                "GetResourceProfileSettingResponse",
                "GetSkillCategoriesResponse",
                "ProfileSetting",
                "ProfileVariable",
                "ResourceProfileSetting",
            ),
            "requests": (
                "CreateOrReplaceRequestResponse",
                "GetRequestFieldsResponse",
                "GetRequestTypesResponse",
                "SubmitRequestResponse",
                "SubmitRequestsResponse",
            ),
            "shared": (
                "AllocateResourceTimeResponse",
                "CreateOrReplaceResponse",
                "DeleteEntitiesResponse",
                "DeleteEntityResponse",
                "EntityHistory",
                "EntityObj",
                "FindEntityResponse",
                "FindEntityUpdateHistoryResponse",
                "GetDeleteHistoryResponse",
                "GetEntitiesByFilterResponse",
                "GetEntityFieldsResponse",
                "GetListValuesResponse",
                "GetMemberIdResponse",
                "GetTeamMemberIdResponse",
                "GetUpdateHistoryResponse",
                "InsertEntityResponse",
                "InsertNoteResponse",
                "ObjectMethod",
                "ServerInfoResponse",
                "ValuePair",
            ),
            "shared_2": (
                "LoginResponse",
                "LogoutResponse",
                "SelectEntityResponse",
                "ServerInfoResponse_2",
                "UpdateAnEntityByMethodIdResponse",
                "UpdateEntityResponse",
            ),
            "timesheets": (
                "ApproveTimesheetResponse",
                "CreateOrReplaceTimesheetEntriesResponse",
                "CreateOrReplaceTimesheetsResponse",
                "DeleteTimesheetEntriesResponse",
                "GetTimesheetForUserResponse",
                "GetTimesheetForUsersResponse",
                "GetTimesheetResponse",
                "GetTimesheetVariablesResponse",
                "GetTimesheetsResponse",
                "SubmitTimesheetResponse",
                "SubmitTimesheetsResponse",
                "Timesheet",
                "TimesheetEntry",
                "TimesheetVariable",
                "UpdateTimesheetEntriesResponse",
            ),
        },
    )
