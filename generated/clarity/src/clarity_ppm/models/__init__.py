"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .auth import Login as Login
    from .projects import Child as Child
    from .projects import Lookup as Lookup
    from .projects import LookupType as LookupType
    from .projects import Project as Project
    from .projects import ProjectList as ProjectList

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__, {"auth": ("Login",), "projects": ("Child", "Lookup", "LookupType", "Project", "ProjectList")}
    )
