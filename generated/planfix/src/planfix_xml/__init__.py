"""Planfix: a typed client.

Projects, tasks, comments, contacts, files and directories of a Planfix account over its XML interface.
"""

from ._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import dates as dates
    from . import errors as errors
    from . import models as models
    from ._client import AsyncPlanfix as AsyncPlanfix
    from ._client import Planfix as Planfix
    from ._runtime.hooks import Hooks as Hooks
    from ._runtime.retry import Retry as Retry
    from ._runtime.transport import Timeout as Timeout

__version__ = "0.1.0"
__all__ = ["AsyncPlanfix", "Hooks", "Planfix", "Retry", "Timeout", "dates", "errors", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "_client": ("AsyncPlanfix", "Planfix"),
            "_runtime.hooks": ("Hooks",),
            "_runtime.retry": ("Retry",),
            "_runtime.transport": ("Timeout",),
            "": ("dates", "errors", "models"),
        },
    )
