"""Properties of records, to filter, sort and select entity sets by."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .odata import Row as Row

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(__name__, {"odata": ("Row",)})
