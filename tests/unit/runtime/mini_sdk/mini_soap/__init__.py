"""Mini SOAP: entities of a SOAP service. Hand-written in the shape of generated code."""

from runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._client import AsyncMiniSoap as AsyncMiniSoap
    from ._client import MiniSoap as MiniSoap

__version__ = "1.0.0"
__all__ = ["AsyncMiniSoap", "MiniSoap", "errors", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(__name__, {"_client": ("AsyncMiniSoap", "MiniSoap"), "": ("errors", "models")})
