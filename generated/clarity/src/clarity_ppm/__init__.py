"""Clarity REST API: a typed client.

The public resources of a Clarity instance over REST, with token, Basic, cookie or API key.
"""

from ._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._client import AsyncClarity as AsyncClarity
    from ._client import Clarity as Clarity

__version__ = "0.1.0"
__all__ = ["AsyncClarity", "Clarity", "errors", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(__name__, {"_client": ("AsyncClarity", "Clarity"), "": ("errors", "models")})
