"""PpmPro: a typed client.

Entities of a PPM Pro organisation: projects, tasks, resources and all others, addressed by type and field ids.
"""

from ._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import dates as dates
    from . import entities as entities
    from . import errors as errors
    from . import fields as fields
    from . import models as models
    from ._client import AsyncPpmPro as AsyncPpmPro
    from ._client import PpmPro as PpmPro
    from ._runtime.hooks import Hooks as Hooks
    from ._runtime.retry import Retry as Retry
    from ._runtime.transport import Timeout as Timeout

__version__ = "0.1.0"
__all__ = ["AsyncPpmPro", "Hooks", "PpmPro", "Retry", "Timeout", "dates", "entities", "errors", "fields", "models"]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "_client": ("AsyncPpmPro", "PpmPro"),
            "_runtime.hooks": ("Hooks",),
            "_runtime.retry": ("Retry",),
            "_runtime.transport": ("Timeout",),
            "": ("dates", "entities", "errors", "fields", "models"),
        },
    )
