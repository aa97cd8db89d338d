"""Clarity REST API: a typed client.

The public resources of a Clarity instance over REST, with token, Basic, cookie or API key.
"""

from ._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import dates as dates
    from . import effort as effort
    from . import errors as errors
    from . import models as models
    from . import where as where
    from ._client import AsyncClarity as AsyncClarity
    from ._client import Clarity as Clarity
    from ._runtime.hooks import Hooks as Hooks
    from ._runtime.retry import Retry as Retry
    from ._runtime.transport import Timeout as Timeout

__version__ = "0.1.0"
__all__ = ["AsyncClarity", "Clarity", "Hooks", "Retry", "Timeout", "dates", "effort", "errors", "models", "where"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "_client": ("AsyncClarity", "Clarity"),
            "_runtime.hooks": ("Hooks",),
            "_runtime.retry": ("Retry",),
            "_runtime.transport": ("Timeout",),
            "": ("dates", "effort", "errors", "models", "where"),
        },
    )
