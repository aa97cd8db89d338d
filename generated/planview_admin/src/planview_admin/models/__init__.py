"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from .._runtime.lazy import exports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .oauth2 import Token as Token
    from .oauth2 import TokenBody as TokenBody
    from .products import Product as Product
    from .products import ProductEnvironment as ProductEnvironment
    from .products import ProductPage as ProductPage
    from .shared import Actor as Actor
    from .shared import AuditEntry as AuditEntry
    from .shared import AuditPage as AuditPage
    from .shared import ProductRef as ProductRef
    from .shared import Role as Role
    from .shared import Status as Status
    from .shared import Target as Target
    from .shared import User as User
    from .shared import UserPage as UserPage
    from .users import UserChange as UserChange

if not TYPE_CHECKING:
    __getattr__, __dir__ = exports(
        __name__,
        {
            "oauth2": ("Token", "TokenBody"),
            "products": ("Product", "ProductEnvironment", "ProductPage"),
            "shared": (
                "Actor",
                "AuditEntry",
                "AuditPage",
                "ProductRef",
                "Role",
                "Status",
                "Target",
                "User",
                "UserPage",
            ),
            "users": ("UserChange",),
        },
    )
