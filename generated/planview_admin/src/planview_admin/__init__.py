"""Planview Admin API: a typed client.

Users, audit history and products of a customer of Planview Admin, with client credentials.
"""

from ._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._client import AsyncPlanviewAdmin as AsyncPlanviewAdmin
    from ._client import PlanviewAdmin as PlanviewAdmin
    from ._runtime.hooks import Hooks as Hooks
    from ._runtime.retry import Retry as Retry
    from ._runtime.transport import Timeout as Timeout

__version__ = "0.1.0"
__all__ = ["AsyncPlanviewAdmin", "Hooks", "PlanviewAdmin", "Retry", "Timeout", "errors", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "_client": ("AsyncPlanviewAdmin", "PlanviewAdmin"),
            "_runtime.hooks": ("Hooks",),
            "_runtime.retry": ("Retry",),
            "_runtime.transport": ("Timeout",),
            "": ("errors", "models"),
        },
    )
