"""How lists end, and how they are narrowed, ordered and trimmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Statement, Words
from generator.contract.values import Reading

OverMax = Annotated[str, Words(("clamp", "honour"), conditions=True)]
ZeroSize = Annotated[str, Words(("default", "clamp", "empty", "all", "count"), conditions=True)]
PastEnd = Annotated[str, Words(("empty", "repeat"), conditions=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Rule):
    """The parameter that says where a page starts."""

    at: Locator
    """Where it is sent."""
    base: int = 0
    """Number of the first item or page."""
    default: Reading[int] | None = None
    """Value that holds when it is not sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size(Rule):
    """The parameter that says how long a page is."""

    at: Locator
    """Where it is sent."""
    default: Reading[int] | None = None
    """Page size when it is not sent."""
    max: Reading[int] | None = None
    """Largest page."""
    over_max: Reading[OverMax] | None = None
    """What a larger number brings: ``clamp``, ``honour`` or a condition."""
    zero: Reading[ZeroSize] | None = None
    """What 0 brings: ``default`` (as if not sent), ``clamp`` (to 1), ``empty``, ``all``, ``count`` or a condition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Rule):
    """What a link to another page is like."""

    absolute: bool = True
    """It has a scheme and a host."""
    encoded: Literal["form", "percent", ""] = ""
    """How its query is escaped; the client must not escape it again."""
    same_origin: bool = True
    """It stays on the server that gave it."""
    opaque: bool = False
    """Nothing may be read from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Next(Rule):
    """How the next page is asked for."""

    from_: Literal["sum", "increment", "link"] = field(metadata={"key": "from"})
    """``sum`` of `terms`, `start` plus one, or a link."""
    terms: tuple[Locator, ...] = ()
    """Numbers of the answer that are summed."""
    at: Locator | None = None
    """Where the link is (``link``), or the number that is counted up (``increment``)."""
    link: Link = Link()
    """What the link is like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOnly(Rule):
    """A request that asks for the number alone."""

    at: Locator
    """Parameter that asks for it."""
    value: int | str
    """Its value."""
    absent: bool = False
    """True: leaving the parameter out counts too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Rule):
    """In which order items come."""

    default: Literal["unspecified", "asc", "desc"] = "unspecified"
    """Order when none is asked for."""
    stable: bool = False
    """The same from page to page."""
    by: Locator | None = None
    """Where an order is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging(Statement):
    """How a list comes in pages and ends. Rules of one operation merge key by key."""

    style: Reading[Literal["none", "offset", "page", "link", "cursor"]] | None = None
    """``none``: the whole list comes at once."""
    start: Start | None = None
    """The parameter that says where a page starts."""
    size: Size | None = None
    """The parameter that says how long a page is."""
    next: Next | None = None
    """How the next page is asked for."""
    items: Locator | None = None
    """The items of a page."""
    total: Locator | None = None
    """Number of all matching items."""
    returned: Locator | None = None
    """Number of items of this page."""
    page_size: Locator | None = None
    """Page size that the server took."""
    previous: Locator | None = None
    """Link to the page before."""
    key: Locator | None = None
    """Identity of an item."""
    count_only: CountOnly | None = None
    """A request that asks for the number alone."""
    end: tuple[Literal["no_link", "short_page", "empty_page", "total_reached"], ...] = ()
    """What tells the last page: any of these."""
    past_end: Reading[PastEnd] | None = None
    """What a page after the last one brings: ``empty``, ``repeat`` or a condition."""
    no_hits: Reading[Literal["empty", "no_item", "nil_item"]] | None = None
    """What a list without items looks like."""
    order: Order = Order()
    """In which order items come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Rule):
    """Narrowing by conditions on members."""

    at: Locator
    """Where conditions are sent."""
    grammar: str
    """Name of the grammar; each reader implements it against shared vectors."""
    operators: Reading[tuple[str, ...]] | None = None
    """Comparison words."""
    combine: Reading[tuple[str, ...]] | None = None
    """Words that join conditions."""
    members: tuple[str, ...] = ()
    """Members that conditions may name; left out = all."""
    demanded: tuple[str, ...] = ()
    """Members that a condition must name."""
    forbidden: tuple[str, ...] = ()
    """Members that no condition may name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort(Rule):
    """Asking for an order."""

    at: Locator
    """Where the order is asked for."""
    form: str = ""
    """Name of the form, e.g. ``comma-desc`` for ``a,b desc``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Select(Rule):
    """Asking for members."""

    at: Locator
    """Where members are asked for."""
    always: tuple[str, ...] = ()
    """Members that come whether asked for or not."""
    default: tuple[str, ...] = ()
    """Members that come when none is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expand(Rule):
    """Asking for related objects in the same answer."""

    at: Locator
    """Where they are asked for."""
    grammar: str = ""
    """Name of the grammar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Rule):
    """Narrowing by words."""

    at: Locator
    """Where the words are sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filtering(Statement):
    """How a list is narrowed, ordered and trimmed. Rules of one operation merge key by key."""

    filter: Filter | None = None
    """Narrowing by conditions on members."""
    sort: Sort | None = None
    """Asking for an order."""
    select: Select | None = None
    """Asking for members."""
    expand: Expand | None = None
    """Asking for related objects."""
    search: Search | None = None
    """Narrowing by words."""
    meaning: Mapping[str, str] = field(default_factory=dict[str, str])
    """Operators that mean something else than their name says."""
