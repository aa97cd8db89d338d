"""What is inside messages: batches, carriers of typed members, jobs, hooks, lexical forms, tolerance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Section, Statement
from generator.contract.values import Reading, Send, Test


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlate(Rule):
    """Which result belongs to which row. ``none``: a client must not claim which row failed."""

    by: Literal["key", "index", "none"]
    """What ties them."""
    sent: Locator | None = None
    """The key in a row of the request."""
    echoed: Locator | None = None
    """The key in an item of the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Statement):
    """Many rows in one call."""

    rows: Locator | None = None
    """The rows of the request."""
    max: Reading[int] | None = None
    """Most rows of a call."""
    atomic: Reading[Literal["per_row", "all", "unknown"]] | None = None
    """What one bad row does to the others."""
    results: Locator | None = None
    """Rows that were done."""
    failures: Locator | None = None
    """Rows that failed."""
    skipped: Locator | None = None
    """Rows that were not tried."""
    empty_lists: Literal["omitted", "sent"] | None = None
    """Whether a list without rows stands in the answer."""
    flag: Locator | None = None
    """One boolean for all rows."""
    count: Locator | None = None
    """How many rows were done."""
    correlate: Correlate | None = None
    """Which result belongs to which row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds(Rule):
    """The operation that lists the types whose members a catalogue tells."""

    op: str
    """Operation to call."""
    send: tuple[Send, ...] = ()
    """What its request holds."""
    items: Locator | None = None
    """The types in its answer; left out = the items of its list."""
    key: Locator
    """What names a type to the catalogue, relative to one of them."""
    name: Locator | None = None
    """Its name for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Values(Rule):
    """The operation that lists what a member can be, where that is kept as a list of its own."""

    op: str
    """Operation to call."""
    of: Locator
    """Where its request names the list."""
    list: Locator
    """What names the list of a member, relative to its row."""
    key: Locator
    """A value, relative to an item of the list."""
    name: Locator | None = None
    """Its name for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue(Rule):
    """The operation that lists the members which an instance has. Locators of its rows are relative to a row."""

    op: str
    """Operation to call."""
    of: Locator | None = None
    """Where its request names the type."""
    value: str = "{kind}"
    """How it is named there; ``{kind}`` stands for its key."""
    send: tuple[Send, ...] = ()
    """What its request holds besides."""
    items: Locator | None = None
    """The members in its answer; left out = the items of its list."""
    key: Locator | None = None
    """The key of a member."""
    name: Locator | None = None
    """Its name for people."""
    type: tuple[Locator, ...] = ()
    """What tells the type of its values, one place or several together."""
    method: Locator | None = None
    """The path of the property behind it."""
    required: Locator | None = None
    """Whether objects cannot be made without it."""
    read_only: Locator | None = None
    """Whether only the server writes it."""
    values: Values | None = None
    """The operation that lists what a member can be."""
    kinds: Kinds | None = None
    """The operation that lists the types; left out = the types of `known`."""
    entity: int | None = None
    """Type in `known` whose categories the types are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facade(Rule):
    """Operations by which clients offer every type of entity as a class of its own."""

    instance: Locator
    """Where `get`, `update` and `delete` name the object."""
    found: Locator
    """Where an object names itself, relative to the item of an answer."""
    match: Locator | None = None
    """Where `upsert` tells what it looks for; each is carried like a member."""
    find: str = ""
    """Operation that searches by members."""
    get: str = ""
    """Operation that reads one object."""
    create: str = ""
    """Operation that makes one."""
    update: str = ""
    """Operation that changes one."""
    upsert: str = ""
    """Operation that changes what it finds, or makes one."""
    delete: str = ""
    """Operation that deletes one."""

    def verbs(self) -> dict[str, str]:
        """Operations by verb, without those that there are not."""
        named = ("find", "get", "create", "update", "upsert", "delete")
        return {verb: op for verb in named if (op := getattr(self, verb))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities(Statement):
    """Members that an instance has of its own: over a generic carrier (custom fields), or on its objects themselves."""

    carrier: Locator | None = None
    """The repeated element that carries one member; ``item:`` is relative to an item of the list. Left out = they are
    members of the object like any other."""
    key: Reading[Locator] | None = None
    """The member's key, relative to the carrier."""
    value: Locator | None = None
    """The member's value, relative to the carrier."""
    text: Locator | None = None
    """The value for people, relative to the carrier."""
    type: Locator | None = None
    """Where the request names the type of the object."""
    names: Reading[str] | None = None
    """Form of names that an instance gives to members, as a regular expression."""
    catalogue: Catalogue | None = None
    """The operation that lists the members."""
    known: str = ""
    """File of known members, relative to the folder of the vendor."""
    facade: Facade | None = None
    """Operations by which clients offer the types of `known` as classes; of one statement, for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Statement):
    """Work that the server does after its answer."""

    start: str
    """Operation that starts it."""
    poll: str
    """Operation that tells how far it is."""
    done: tuple[Test, ...]
    """Tests on the answer of `poll` that tell success."""
    failed: tuple[Test, ...] = ()
    """Tests that tell failure."""
    result: Locator | None = None
    """Where the result is."""
    every_s: int = 5
    """Seconds between polls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook(Statement):
    """Calls that the vendor makes."""

    subscribe: str
    """Operation that asks for them."""
    unsubscribe: str = ""
    """Operation that ends them."""
    payload: str = ""
    """Shape of their body."""
    https_only: bool = False
    """They go to HTTPS addresses only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days(Rule):
    """Amounts by day. Clients make hours of them; a server keeps what it is sent, and a clause has its own numbers."""

    at: Locator
    """The days inside the value, from ``item:``."""
    day: tuple[str, ...]
    """Members that hold the day; the first one is read, all are sent."""
    amount: str
    """Member that holds the amount."""
    unit_s: int
    """Seconds of one unit."""
    always: Mapping[str, str] = field(default_factory=dict[str, str])
    """Members of the value, with what they hold in a request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Rule):
    """A lexical form."""

    applies: tuple[str, ...]
    """Globs over ``Shape``, ``Shape.member``, ``member``, value kinds and formats, e.g. ``*Date``, ``date-time``;
    over the forms of members in a file of known ones, e.g. ``stamp``."""
    pattern: str = ""
    """Form of a moment, in Unicode date letters; brackets mark what may be missing."""
    zone: Literal["none", "user", "utc", ""] = ""
    """Zone in which a moment without one is meant."""
    true: tuple[str, ...] = ()
    """Words for true; the first one is sent."""
    false: tuple[str, ...] = ()
    """Words for false; the first one is sent."""
    unset: tuple[str, ...] = ()
    """Forms that mean "no value"."""
    int_bits: int | None = None
    """Width that integers need."""
    opaque: bool = False
    """Nothing may be read from it."""
    days: Days | None = None
    """Amounts by day, such as the effort of a time entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance(Section):
    """What readers and writers must bear."""

    unknown_members: Reading[Literal["keep"]] | None = None
    """Members that no document names."""
    answer_order: Reading[Literal["any", "schema"]] | None = None
    """Order of members in answers."""
    request_order: Reading[Literal["any", "schema"]] | None = None
    """Order of members in requests."""
    empty_element: Reading[Literal["value", "absent"]] | None = None
    """What an empty element means."""
    nil: Reading[Literal["none", "absent"]] | None = None
    """What ``xsi:nil`` means."""
    prefixes: Reading[Literal["any"]] | None = None
    """Namespace prefixes."""
    extra_root_children: Reading[Literal["ignored", "refused"]] | None = None
    """Children of the root that no document names."""
    unknown_types: Reading[Literal["keep"]] | None = None
    """``xsi:type`` names that no document has."""
