"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .shared import EntityObj as EntityObj
    from .shared import FindEntityResponse as FindEntityResponse
    from .shared import LoginResponse as LoginResponse
    from .shared import LogoutResponse as LogoutResponse
    from .shared import ValuePair as ValuePair

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__, {"shared": ("EntityObj", "FindEntityResponse", "LoginResponse", "LogoutResponse", "ValuePair")}
    )
