"""Mini XML: tasks of a service with one XML entry point. Hand-written in the shape of generated code."""

from runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._client import AsyncMiniXml as AsyncMiniXml
    from ._client import MiniXml as MiniXml

__version__ = "1.0.0"
__all__ = ["AsyncMiniXml", "MiniXml", "errors", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(__name__, {"_client": ("AsyncMiniXml", "MiniXml"), "": ("errors", "models")})
