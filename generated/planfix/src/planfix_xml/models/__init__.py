"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .auth import AuthLoginResponse as AuthLoginResponse
    from .auth import AuthLoginResponseStatus as AuthLoginResponseStatus
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
    from .shared import Moment as Moment

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "auth": ("AuthLoginResponse", "AuthLoginResponseStatus"),
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
            "shared": ("Moment",),
        },
    )
