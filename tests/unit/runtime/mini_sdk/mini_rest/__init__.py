"""Mini: projects of a REST service. Hand-written in the shape of generated code."""

from runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._client import AsyncMini as AsyncMini
    from ._client import Mini as Mini

__version__ = "1.0.0"
__all__ = ["AsyncMini", "Mini", "errors", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(__name__, {"_client": ("AsyncMini", "Mini"), "": ("errors", "models")})
