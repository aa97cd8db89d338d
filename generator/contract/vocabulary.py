"""The keys of ``contract.yaml`` as types: one dataclass per mapping, one field per key. The loader, the JSON Schema of
editors and the three readers (client, mock, suite) all follow these fields; a key that stands here stands nowhere else.

A ``Reading[T]`` field takes a plain value or an annotated one. `marks` and `line` are filled by the loader: the nearest
marks above apply. A *statement* is a mapping with an `id`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.contract.locator import Locator
from generator.contract.values import Condition, Reading, RetryClass, Send, Test
from generator.model import Marks

Effect = Literal["read", "write", "destructive", "credential"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    marks: Marks = Marks()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Rule):
    id: str
    interface: str = ""
    ops: tuple[str, ...] = ()
    """Selector over operation names: globs, ``!glob`` excludes. Empty = all operations of the interface."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions(Rule):
    scheme: Literal["dotted", "date", "label"]
    known: tuple[str, ...]
    """Oldest first."""
    default: str
    detect: Detect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detect(Rule):
    op: str
    at: Locator


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRule(Rule):
    url: str
    region: str = ""
    ask: bool = False
    """The client has no default and asks for the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Rule):
    standard: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Media(Rule):
    send: Reading[str] | None = None
    answer: Reading[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cors(Rule):
    origins: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    max_age_s: int | None = None
    refused: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport(Rule):
    https_only: bool = False
    compression: bool = False
    cors: Cors | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterfaceRules(Rule):
    kind: Literal["rest-json", "soap-1.1", "odata-4.0", "xml-post"]
    documents: tuple[str, ...]
    servers: tuple[ServerRule, ...] = ()
    trusted_origins: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    always: tuple[Send, ...] = ()
    quiet: tuple[Send, ...] = ()
    media: Media = Media()
    methods: Reading[tuple[str, ...]] | None = None
    transport: Transport = Transport()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability(Statement):
    means: str
    default: Literal["enabled", "disabled", "unknown"] = "unknown"
    detect: Detect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationRule(Statement):
    effect: Effect | None = None
    idempotent: bool | None = None
    creates: Locator | None = None
    undo: str = ""
    required: tuple[str, ...] = ()
    public_path: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret(Rule):
    kind: Literal["password", "token", "key", "cookie", "name"]
    made_by: Literal["console", "api"] = "console"
    shown: Literal["once", "always"] = "always"
    lifetime_s: Reading[int | Literal["never"]] | None = None
    on_renewal: Literal["old_dies", "both_live", "unknown"] = "unknown"
    max_active: int | None = None
    status: Literal["current", "deprecated"] = "current"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obtain(Rule):
    """Exchange of secrets for a session or token: by an operation, or by a `url` outside the interface documents."""

    op: str = ""
    url: str = ""
    send: tuple[Send, ...] = ()
    media: str = ""
    read: Mapping[str, Locator] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh(Rule):
    rotates: bool = False
    lifetime_s: Reading[int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Rule):
    type: Literal["client_credentials", "authorization_code", "refresh_token", "password"]
    authorize_url: str = ""
    token_url: str = ""
    client_auth: Reading[Literal["basic", "form"]] | None = None
    response_type: Reading[str] | None = None
    redirect: str = ""
    pkce: bool = False
    state: bool = False
    refresh: Refresh | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives(Rule):
    """Session lifetime in seconds. `expiry`: locators of an expiry in the answer of `obtain`, first present wins."""

    absolute_s: Reading[int] | None = None
    idle_s: Reading[int] | None = None
    starts: Reading[Literal["login", "last_use"]] | None = None
    expiry: tuple[Locator, ...] = ()
    never: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Renew(Rule):
    by: Literal["obtain", "refresh"] = "obtain"
    before_s: int = 0
    refused_with: tuple[Condition, ...] = ()
    attempts: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends(Rule):
    op: str = ""
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsAs(Rule):
    at: Locator
    needs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme(Statement):
    kind: Literal["basic", "static", "body", "login", "cookie", "oauth1", "oauth2"]
    rank: int
    status: Literal["current", "compat", "deprecated", "beta", "withdrawn"] = "current"
    needs: tuple[str, ...] = ()
    secrets: tuple[Reading[str], ...] = ()
    send: tuple[Send, ...] = ()
    preemptive: bool = True
    obtain: Obtain | None = None
    grant: Grant | None = None
    lives: Lives | None = None
    renew: Renew | None = None
    ends: Ends | None = None
    concurrent: Reading[int | Literal["many"]] | None = None
    acts_as: ActsAs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Statement):
    algorithm: str
    at: Locator
    secret: str
    required: bool = False
    vectors: str = ""
    list_order: Reading[Literal["document", "by_value"]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Right(Statement):
    right: str
    missing: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth(Rule):
    secrets: Mapping[str, Secret] = field(default_factory=dict)
    schemes: tuple[Scheme, ...] = ()
    precedence: Reading[tuple[str, ...]] | None = None
    signatures: tuple[Signature, ...] = ()
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Rule):
    at: Locator
    base: int = 0
    default: Reading[int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Size(Rule):
    at: Locator
    default: Reading[int] | None = None
    max: Reading[int] | None = None
    over_max: Reading[str] | None = None
    """``clamp``, ``honour`` or a condition."""
    zero: Reading[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Rule):
    absolute: bool = True
    encoded: Literal["form", "percent", ""] = ""
    same_origin: bool = True
    opaque: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Next(Rule):
    from_: Literal["sum", "increment", "link"] = field(metadata={"key": "from"})
    terms: tuple[Locator, ...] = ()
    at: Locator | None = None
    link: Link = Link()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOnly(Rule):
    at: Locator
    value: int | str
    absent: bool = False
    """True: leaving the parameter out counts too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Rule):
    default: Literal["unspecified", "asc", "desc"] = "unspecified"
    stable: bool = False
    by: Locator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging(Statement):
    style: Reading[Literal["none", "offset", "page", "link", "cursor"]] | None = None
    start: Start | None = None
    size: Size | None = None
    next: Next | None = None
    items: Locator | None = None
    total: Locator | None = None
    returned: Locator | None = None
    page_size: Locator | None = None
    previous: Locator | None = None
    key: Locator | None = None
    count_only: CountOnly | None = None
    end: tuple[Literal["no_link", "short_page", "empty_page", "total_reached"], ...] = ()
    past_end: Reading[str] | None = None
    """``empty``, ``repeat`` or a condition."""
    no_hits: Reading[Literal["empty", "no_item", "nil_item"]] | None = None
    order: Order = Order()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Rule):
    at: Locator
    grammar: str
    operators: Reading[tuple[str, ...]] | None = None
    combine: Reading[tuple[str, ...]] | None = None
    members: tuple[str, ...] = ()
    demanded: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort(Rule):
    at: Locator
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Select(Rule):
    at: Locator
    always: tuple[str, ...] = ()
    default: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expand(Rule):
    at: Locator
    grammar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Rule):
    at: Locator


@dataclass(frozen=True, slots=True, kw_only=True)
class Filtering(Statement):
    filter: Filter | None = None
    sort: Sort | None = None
    select: Select | None = None
    expand: Expand | None = None
    search: Search | None = None
    meaning: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope(Statement):
    """How a failure is told apart (`when`, all must hold) and where its parts are."""

    when: tuple[Test, ...] = ()
    status: Reading[int] | None = None
    code: Locator | None = None
    code_form: Literal["text", "integer"] = "text"
    message: Reading[Locator | Literal["absent"]] | None = None
    request_id: Locator | None = None
    localised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Rule):
    code: str
    condition: tuple[Condition, ...] = ()
    status: Reading[int] | None = None
    class_: str = field(default="", metadata={"key": "class"})
    """Name of the client's exception."""
    interface: str = ""
    ops: tuple[str, ...] = ()
    detail: tuple[Locator, ...] = ()
    retry: RetryClass = "never"
    meaning: str = ""
    message: str = ""
    """Published text; the mock sends it, nobody judges it unless a clause does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disguise(Statement):
    """A failure that looks like success."""

    when: tuple[Test, ...]
    condition: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors(Rule):
    envelopes: tuple[Envelope, ...] = ()
    codes: tuple[Code, ...] = ()
    accept: Mapping[str, Reading[str | int]] = field(default_factory=dict)
    """Condition -> answers that count as that refusal where no code is known: ``fault``, ``nil_item``, a status, a code."""
    disguises: tuple[Disguise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining(Rule):
    at: Locator
    approximate: bool = False
    stale_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Rule):
    at: Locator
    unit: Reading[Literal["seconds", "date", "either"]] | None = None
    ceiling_s: int = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Statement):
    kind: Literal["rate", "quota", "concurrency", "rows", "bytes", "chars", "days", "none"]
    scope: Literal["call", "application", "credential", "user", "account", "customer"] = "call"
    at: Locator | None = None
    max: Reading[int] | None = None
    per_s: int | None = None
    window: Literal["fixed", "sliding", "day"] | None = None
    refused: Reading[str] | None = None
    """A condition, or ``none`` where nothing is refused."""
    exempt: tuple[str, ...] = ()
    remaining: Remaining | None = None
    wait: Wait | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlate(Rule):
    by: Literal["key", "index", "none"]
    sent: Locator | None = None
    echoed: Locator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Statement):
    rows: Locator | None = None
    max: Reading[int] | None = None
    atomic: Reading[Literal["per_row", "all", "unknown"]] | None = None
    results: Locator | None = None
    failures: Locator | None = None
    skipped: Locator | None = None
    empty_lists: Literal["omitted", "sent"] | None = None
    flag: Locator | None = None
    count: Locator | None = None
    correlate: Correlate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue(Rule):
    op: str
    key: Locator | None = None
    name: Locator | None = None
    type: Locator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities(Statement):
    """Typed members over a generic carrier (custom fields, attributes made in a console)."""

    carrier: Locator
    key: Reading[Locator]
    value: Locator
    text: Locator | None = None
    type: Locator | None = None
    catalogue: Catalogue | None = None
    known: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Statement):
    start: str
    poll: str
    done: tuple[Test, ...]
    failed: tuple[Test, ...] = ()
    result: Locator | None = None
    every_s: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook(Statement):
    subscribe: str
    unsubscribe: str = ""
    payload: str = ""
    https_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Rule):
    """A lexical form. `applies`: globs over shape and member names. `true`/`false`: words of a boolean."""

    applies: tuple[str, ...]
    pattern: str = ""
    zone: Literal["none", "user", "utc", ""] = ""
    true: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()
    int_bits: int | None = None
    opaque: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance(Rule):
    unknown_members: Reading[Literal["keep"]] | None = None
    answer_order: Reading[Literal["any", "schema"]] | None = None
    request_order: Reading[Literal["any", "schema"]] | None = None
    empty_element: Reading[Literal["value", "absent"]] | None = None
    nil: Reading[Literal["none", "absent"]] | None = None
    prefixes: Reading[Literal["any"]] | None = None
    extra_root_children: Reading[Literal["ignored", "refused"]] | None = None
    unknown_types: Reading[Literal["keep"]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract(Rule):
    contract: Literal[1]
    vendor: str
    versions: Versions
    interfaces: Mapping[str, InterfaceRules]
    capabilities: tuple[Capability, ...] = ()
    operations: tuple[OperationRule, ...] = ()
    auth: Auth = Auth()
    paging: tuple[Paging, ...] = ()
    filtering: tuple[Filtering, ...] = ()
    errors: Errors = Errors()
    limits: tuple[Limit, ...] = ()
    batch: tuple[Batch, ...] = ()
    entities: tuple[Entities, ...] = ()
    jobs: tuple[Job, ...] = ()
    hooks: tuple[Hook, ...] = ()
    formats: Mapping[str, Format] = field(default_factory=dict)
    tolerance: Tolerance = Tolerance()
    file: str = ""
    """Path of the document, as given; filled by the loader."""


