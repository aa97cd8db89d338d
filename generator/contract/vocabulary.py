"""The keys of ``contract.yaml`` as types: one dataclass per mapping, one field per key. The loader, the JSON Schema of
editors and the three readers (client, mock, suite) all follow these fields; a key that stands here stands nowhere else.

A ``Reading[T]`` field takes a plain value or an annotated one. `marks` and `line` are filled by the loader: the nearest
marks above apply. A *statement* is a mapping with an `id`. The rooms are `surface`, `auth`, `lists`, `failures` and
`content`; import from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.contract.auth import (
    ActsAs,
    Auth,
    Ends,
    Grant,
    Lives,
    Obtain,
    Refresh,
    Renew,
    Right,
    Scheme,
    Secret,
    Signature,
)
from generator.contract.content import Batch, Catalogue, Correlate, Days, Entities, Format, Hook, Job, Tolerance
from generator.contract.failures import Code, Disguise, Envelope, Errors, Limit, Remaining, Wait
from generator.contract.lists import (
    CountOnly,
    Expand,
    Filter,
    Filtering,
    Link,
    Next,
    Order,
    Paging,
    Search,
    Select,
    Size,
    Sort,
    Start,
)
from generator.contract.rule import LOADER, Rule, Section, Statement
from generator.contract.surface import (
    Capability,
    Claim,
    Cors,
    Detect,
    Effect,
    InterfaceRules,
    Media,
    OperationRule,
    ServerRule,
    Transport,
    Versions,
)

__all__ = [
    "ActsAs",
    "Auth",
    "Batch",
    "Capability",
    "Catalogue",
    "Claim",
    "Code",
    "Contract",
    "Correlate",
    "Cors",
    "CountOnly",
    "Days",
    "Detect",
    "Disguise",
    "Effect",
    "Ends",
    "Entities",
    "Envelope",
    "Errors",
    "Expand",
    "Filter",
    "Filtering",
    "Format",
    "Grant",
    "Hook",
    "InterfaceRules",
    "Job",
    "Limit",
    "Link",
    "Lives",
    "Media",
    "Next",
    "Obtain",
    "OperationRule",
    "Order",
    "Paging",
    "Refresh",
    "Remaining",
    "Renew",
    "Right",
    "Rule",
    "Scheme",
    "Search",
    "Secret",
    "Section",
    "Select",
    "ServerRule",
    "Signature",
    "Size",
    "Sort",
    "Start",
    "Statement",
    "Tolerance",
    "Transport",
    "Versions",
    "Wait",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract(Section):
    """What the interface documents of a vendor cannot say: how one gets in, how lists end, what failure looks like."""

    contract: Literal[1]
    """Version of this vocabulary."""
    vendor: str
    """Name of the vendor's folder."""
    versions: Versions
    """Versions that `since` and `until` may name."""
    interfaces: Mapping[str, InterfaceRules]
    """Protocol surfaces by key."""
    capabilities: tuple[Capability, ...] = ()
    """What an instance has or has not."""
    operations: tuple[OperationRule, ...] = ()
    """What calling an operation does."""
    auth: Auth = field(default=Auth())
    """How one gets in."""
    paging: tuple[Paging, ...] = ()
    """How lists end."""
    filtering: tuple[Filtering, ...] = ()
    """How lists are narrowed, ordered and trimmed."""
    errors: Errors = field(default=Errors())
    """What failure looks like."""
    limits: tuple[Limit, ...] = ()
    """What is limited."""
    batch: tuple[Batch, ...] = ()
    """Many rows in one call."""
    entities: tuple[Entities, ...] = ()
    """Typed members over generic carriers."""
    jobs: tuple[Job, ...] = ()
    """Work that the server does after its answer."""
    hooks: tuple[Hook, ...] = ()
    """Calls that the vendor makes."""
    formats: Mapping[str, Format] = field(default_factory=dict[str, Format])
    """Lexical forms by name."""
    tolerance: Tolerance = field(default=Tolerance())
    """What readers and writers must bear."""
    file: str = field(default="", compare=False, metadata=LOADER)
    """Path of the document, as given."""
