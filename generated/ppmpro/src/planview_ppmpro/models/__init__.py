"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .shared import AllocateContourResponse as AllocateContourResponse
    from .shared import AllocateFinancialEntryContourResponse as AllocateFinancialEntryContourResponse
    from .shared import Contour as Contour
    from .shared import ContourEntry as ContourEntry
    from .shared import EntityHistory as EntityHistory
    from .shared import EntityObj as EntityObj
    from .shared import FinancialEntryContour as FinancialEntryContour
    from .shared import FinancialEntryContourEntry as FinancialEntryContourEntry
    from .shared import FindEntityResponse as FindEntityResponse
    from .shared import LoginResponse as LoginResponse
    from .shared import LogoutResponse as LogoutResponse
    from .shared import ObjectMethod as ObjectMethod
    from .shared import ProfileSetting as ProfileSetting
    from .shared import ProfileVariable as ProfileVariable
    from .shared import ResourceProfileSetting as ResourceProfileSetting
    from .shared import ServerInfoResponse as ServerInfoResponse
    from .shared import Timesheet as Timesheet
    from .shared import TimesheetEntry as TimesheetEntry
    from .shared import TimesheetVariable as TimesheetVariable
    from .shared import ValuePair as ValuePair
    from .shared_2 import AllocateResourceTimeResponse as AllocateResourceTimeResponse
    from .shared_2 import ApproveTimesheetResponse as ApproveTimesheetResponse
    from .shared_2 import CreateOrReplacePortfolioResponse as CreateOrReplacePortfolioResponse
    from .shared_2 import CreateOrReplaceRequestResponse as CreateOrReplaceRequestResponse
    from .shared_2 import CreateOrReplaceResourceProfileSettingResponse as CreateOrReplaceResourceProfileSettingResponse
    from .shared_2 import CreateOrReplaceResponse as CreateOrReplaceResponse
    from .shared_2 import CreateOrReplaceTimesheetEntriesResponse as CreateOrReplaceTimesheetEntriesResponse
    from .shared_2 import CreateOrReplaceTimesheetsResponse as CreateOrReplaceTimesheetsResponse
    from .shared_2 import DeleteEntitiesResponse as DeleteEntitiesResponse
    from .shared_2 import DeleteEntityResponse as DeleteEntityResponse
    from .shared_2 import DeleteTimesheetEntriesResponse as DeleteTimesheetEntriesResponse
    from .shared_2 import FindEntityUpdateHistoryResponse as FindEntityUpdateHistoryResponse
    from .shared_2 import GetContourResponse as GetContourResponse
    from .shared_2 import GetDeleteHistoryResponse as GetDeleteHistoryResponse
    from .shared_2 import GetEntitiesByFilterResponse as GetEntitiesByFilterResponse
    from .shared_2 import GetEntityFieldsResponse as GetEntityFieldsResponse
    from .shared_2 import GetFinancialEntryContourResponse as GetFinancialEntryContourResponse
    from .shared_2 import GetListValuesResponse as GetListValuesResponse
    from .shared_2 import GetMemberIdResponse as GetMemberIdResponse
    from .shared_2 import GetPortfolioFieldsResponse as GetPortfolioFieldsResponse
    from .shared_3 import GetPortfolioTypesResponse as GetPortfolioTypesResponse
    from .shared_3 import GetRequestFieldsResponse as GetRequestFieldsResponse
    from .shared_3 import GetRequestTypesResponse as GetRequestTypesResponse
    from .shared_3 import GetResourceProfileSettingResponse as GetResourceProfileSettingResponse
    from .shared_3 import GetSkillCategoriesResponse as GetSkillCategoriesResponse
    from .shared_3 import GetTeamMemberIdResponse as GetTeamMemberIdResponse
    from .shared_3 import GetTimesheetForUserResponse as GetTimesheetForUserResponse
    from .shared_3 import GetTimesheetForUsersResponse as GetTimesheetForUsersResponse
    from .shared_3 import GetTimesheetResponse as GetTimesheetResponse
    from .shared_3 import GetTimesheetVariablesResponse as GetTimesheetVariablesResponse
    from .shared_3 import GetTimesheetsResponse as GetTimesheetsResponse
    from .shared_3 import GetUpdateHistoryResponse as GetUpdateHistoryResponse
    from .shared_3 import InsertEntityResponse as InsertEntityResponse
    from .shared_3 import InsertNoteResponse as InsertNoteResponse
    from .shared_3 import SelectEntityResponse as SelectEntityResponse
    from .shared_3 import ServerInfoResponse_2 as ServerInfoResponse_2
    from .shared_3 import SubmitRequestResponse as SubmitRequestResponse
    from .shared_3 import SubmitRequestsResponse as SubmitRequestsResponse
    from .shared_3 import SubmitTimesheetResponse as SubmitTimesheetResponse
    from .shared_3 import SubmitTimesheetsResponse as SubmitTimesheetsResponse
    from .shared_4 import UpdateAnEntityByMethodIdResponse as UpdateAnEntityByMethodIdResponse
    from .shared_4 import UpdateEntityResponse as UpdateEntityResponse
    from .shared_4 import UpdateTimesheetEntriesResponse as UpdateTimesheetEntriesResponse

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "shared": (
                "AllocateContourResponse",
                "AllocateFinancialEntryContourResponse",
                "Contour",
                "ContourEntry",
                "EntityHistory",
                "EntityObj",
                "FinancialEntryContour",
                "FinancialEntryContourEntry",
                "FindEntityResponse",
                "LoginResponse",
                "LogoutResponse",
                "ObjectMethod",
                "ProfileSetting",
                "ProfileVariable",
                "ResourceProfileSetting",
                "ServerInfoResponse",
                "Timesheet",
                "TimesheetEntry",
                "TimesheetVariable",
                "ValuePair",
            ),
            "shared_2": (
                "AllocateResourceTimeResponse",
                "ApproveTimesheetResponse",
                "CreateOrReplacePortfolioResponse",
                "CreateOrReplaceRequestResponse",
                "CreateOrReplaceResourceProfileSettingResponse",
                "CreateOrReplaceResponse",
                "CreateOrReplaceTimesheetEntriesResponse",
                "CreateOrReplaceTimesheetsResponse",
                "DeleteEntitiesResponse",
                "DeleteEntityResponse",
                "DeleteTimesheetEntriesResponse",
                "FindEntityUpdateHistoryResponse",
                "GetContourResponse",
                "GetDeleteHistoryResponse",
                "GetEntitiesByFilterResponse",
                "GetEntityFieldsResponse",
                "GetFinancialEntryContourResponse",
                "GetListValuesResponse",
                "GetMemberIdResponse",
                "GetPortfolioFieldsResponse",
            ),
            "shared_3": (
                "GetPortfolioTypesResponse",
                "GetRequestFieldsResponse",
                "GetRequestTypesResponse",
                "GetResourceProfileSettingResponse",
                "GetSkillCategoriesResponse",
                "GetTeamMemberIdResponse",
                "GetTimesheetForUserResponse",
                "GetTimesheetForUsersResponse",
                "GetTimesheetResponse",
                "GetTimesheetVariablesResponse",
                "GetTimesheetsResponse",
                "GetUpdateHistoryResponse",
                "InsertEntityResponse",
                "InsertNoteResponse",
                "SelectEntityResponse",
                "ServerInfoResponse_2",
                "SubmitRequestResponse",
                "SubmitRequestsResponse",
                "SubmitTimesheetResponse",
                "SubmitTimesheetsResponse",
            ),
            "shared_4": ("UpdateAnEntityByMethodIdResponse", "UpdateEntityResponse", "UpdateTimesheetEntriesResponse"),
        },
    )
