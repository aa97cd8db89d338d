"""ProjectPlace REST API: a typed client.

Workspaces, boards, cards, documents and people of a ProjectPlace account, with OAuth 1.0a and OAuth 2.
"""

from ._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import dates as dates
    from . import errors as errors
    from . import fields as fields
    from . import models as models
    from ._client import AsyncProjectPlace as AsyncProjectPlace
    from ._client import ProjectPlace as ProjectPlace
    from ._runtime.hooks import Hooks as Hooks
    from ._runtime.retry import Retry as Retry
    from ._runtime.transport import Timeout as Timeout
    from ._runtime.tokens import FileStore as FileStore
    from ._runtime.tokens import KeyringStore as KeyringStore
    from ._runtime.tokens import MemoryStore as MemoryStore

__version__ = "0.1.0"
__all__ = [
    "AsyncProjectPlace",
    "FileStore",
    "Hooks",
    "KeyringStore",
    "MemoryStore",
    "ProjectPlace",
    "Retry",
    "Timeout",
    "dates",
    "errors",
    "fields",
    "models",
]
if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "_client": ("AsyncProjectPlace", "ProjectPlace"),
            "_runtime.hooks": ("Hooks",),
            "_runtime.retry": ("Retry",),
            "_runtime.transport": ("Timeout",),
            "_runtime.tokens": ("FileStore", "KeyringStore", "MemoryStore"),
            "": ("dates", "errors", "fields", "models"),
        },
    )
