"""The Python plan of one distribution: what the templates see. Every text is finished Python or sanitised prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PyImport:
    """``from module import names`` (names may be written ``name as other``), or ``import module`` without names."""

    module: str
    names: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """One statement, laid out as black does."""
        return self.at(0)

    def at(self, indent: int) -> str:
        """The statement for code that is indented; its first line is not."""
        if not self.names:
            return f"import {self.module}"
        flat = f"from {self.module} import {', '.join(self.names)}"
        if indent + len(flat) <= 120:
            return flat
        pad = " " * indent
        return f"from {self.module} import (\n" + "".join(f"{pad}    {name},\n" for name in self.names) + f"{pad})"


@dataclass(frozen=True, slots=True)
class PyAlias:
    """``name = value``: an enumeration, a union, a list that an operation answers with."""

    name: str
    text: str
    doc: str = ""
    """A docstring with its quotes, to stand below the assignment; "" = none."""


@dataclass(frozen=True, slots=True)
class PyField:
    """`text` is the whole statement, indented by four from its second line on."""

    name: str
    text: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class PyClass:
    name: str
    bases: str
    """What stands between the parentheses."""
    fields: tuple[PyField, ...]
    doc: str
    xml: str = ""
    """The ``_xml`` statement; "" = none."""


@dataclass(frozen=True, slots=True)
class PyModelModule:
    """One module of `models`. `refs` are the names it takes from its siblings, by module."""

    name: str
    imports: tuple[PyImport, ...]
    checking: tuple[PyImport, ...]
    constants: tuple[str, ...]
    refs: str
    """The ``_REFS`` statement."""
    aliases: tuple[PyAlias, ...]
    classes: tuple[PyClass, ...]
    answers: tuple[PyAlias, ...]
    """Aliases of classes of this module, so they stand behind them."""

    @property
    def exports(self) -> tuple[str, ...]:
        """Public names, as isort orders them."""
        return tuple(
            sorted([alias.name for alias in (*self.aliases, *self.answers)] + [cls.name for cls in self.classes])
        )


@dataclass(frozen=True, slots=True)
class PyFieldModule:
    """One module of `fields`: properties of the records of the model module of that name."""

    name: str
    imports: tuple[PyImport, ...]
    checking: tuple[PyImport, ...]
    runtime: PyImport
    classes: tuple[PyClass, ...]

    @property
    def exports(self) -> tuple[str, ...]:
        return tuple(sorted(made.name for made in self.classes))


@dataclass(frozen=True, slots=True)
class PyParam:
    """`name`, its annotation as the reference shows it, and a sentence about it in plain text."""

    name: str
    annotation: str
    required: bool
    doc: str


@dataclass(frozen=True, slots=True)
class PyMethod:
    """The signatures and calls are whole statements, indented by four or eight from their second line on."""

    name: str
    operation: str
    """Name of the operation as the vendor spells it, plain text."""
    constant: str
    descriptor: str
    """The ``CONSTANT: Operation[T] = Operation(...)`` statement; "" where `_service` holds it."""
    signature: str
    async_signature: str
    call: str
    async_call: str
    doc: str
    async_doc: str
    params: tuple[PyParam, ...]
    returns: str
    summary: str
    paged: bool = False
    entity_set: bool = False
    """An attribute that is a query (with `params`, a method that gives one) and no call."""


@dataclass(frozen=True, slots=True)
class PyGroup:
    """Operations that share an attribute of the client; `attribute` is "" for those of the client itself."""

    attribute: str
    module: str
    """Module below the package: ``resources.projects`` or ``_root``."""
    cls: str
    doc: str
    imports: tuple[PyImport, ...]
    checking: tuple[PyImport, ...]
    constants: tuple[str, ...]
    methods: tuple[PyMethod, ...]


@dataclass(frozen=True, slots=True)
class PyScheme:
    """A constructor of credentials, as a static method of the clients."""

    name: str
    signature: str
    call: str
    doc: str
    params: tuple[str, ...]
    about: str
    """Plain text."""
    deprecated: bool = False
    optional: tuple[str, ...] = ()
    interface: str = ""
    """Constant of the interface that it is made for."""
    consent: bool = False
    """A user's consent stands behind it."""

    @property
    def shown(self) -> str:
        """Names of all parameters, as documents show them."""
        return ", ".join([*self.params, *(f"{name}=None" for name in self.optional)])


@dataclass(frozen=True, slots=True)
class PySide:
    """An interface behind the first one: `url` and `auth` are parameters of the clients' constructors."""

    key: str
    """Literal of the interface's key."""
    url: str
    auth: str
    base_url: str
    """Literal of the default address; "" = the user gives one."""
    kind: str


@dataclass(frozen=True, slots=True)
class PyService:
    """Content of ``_service.py``."""

    imports: tuple[PyImport, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PyError:
    name: str
    base: str
    doc: str
    codes: str
    """The codes and statuses that it stands for, plain text."""


@dataclass(frozen=True, slots=True)
class PyConditions:
    """What filters of one record may name. `fields` are statements, indented by four from their second line on."""

    name: str
    doc: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PyEntity:
    """A type of entities. `fields` are whole statements, `members` the names that they define."""

    name: str
    type: int
    doc: str
    fields: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def example(self) -> str:
        """A member that holds text, for examples; any other where there is none, "" where there are no members."""
        texts = [name for name, field in zip(self.members, self.fields, strict=True) if f"{name}: str" in field]
        return next(iter(texts or self.members), "")


@dataclass(frozen=True, slots=True)
class PyEntities:
    """Content of ``entities.py``. `facade` is the ``FACADE`` statement, `dates` whether fields hold dates."""

    types: tuple[PyEntity, ...]
    facade: str
    dates: bool
    imports: tuple[PyImport, ...]

    @property
    def sample(self) -> PyEntity:
        """The one that most is known of, for examples."""
        return max(self.types, key=lambda one: len(one.fields))


@dataclass(frozen=True, slots=True)
class PyDays:
    """A module that turns amounts by day into hours and back. `about` is a clause of plain text."""

    name: str
    doc: str
    about: str
    reads: str
    """Type of a value in answers; `sends` that in requests."""
    sends: str
    path: tuple[str, ...]
    """Attributes that lead to what has the days."""
    rows: str
    """Its attribute that has them; `day`, `amount`: attributes of one of them."""
    day: str
    amount: str
    unit: str
    row: str
    """Type of one day in requests."""
    made: str
    """Statement that adds a day to ``rows``."""
    wrapped: str
    """Statement that returns the value around ``rows``."""


@dataclass(frozen=True, slots=True)
class PyPackage:
    """Everything of one distribution."""

    distribution: str
    package: str
    version: str
    title: str
    """Of the service, plain text."""
    summary: str
    client: str
    error: str
    example: str
    """Operation to show; "" = choose one."""
    api_version: str
    base_url: str
    """Literal of the default address; "" = the user gives one."""
    sample_url: str
    """Literal of an address for examples."""
    dependencies: tuple[str, ...]
    doc: str
    client_doc: str
    interface: str
    """Constant of the interface that credentials are for."""
    schemes: tuple[PyScheme, ...]
    groups: tuple[PyGroup, ...]
    models: tuple[PyModelModule, ...]
    service: PyService
    errors: tuple[PyError, ...]
    rate: str
    """The documented rate in words; "" = none."""
    notes: tuple[str, ...]
    """What a user should know about the generation: operations left out, names that clash."""
    names: Mapping[str, Mapping[str, str]]
    """Names given, for the lock."""
    entities: PyEntities | None = None
    """Types of entities as classes; None = the service has no generic carrier of members."""
    dates: tuple[tuple[str, str, str], ...] = ()
    """Lexical forms of the contract: constant, literal and what it looks like."""
    sides: tuple[PySide, ...] = ()
    conditions: tuple[PyConditions, ...] = ()
    """Content of ``where.py``."""
    days: tuple[PyDays, ...] = ()
    acting: str = ""
    """Literal of the header that names the user on whose behalf calls run; "" = there is none."""
    fields: tuple[PyFieldModule, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether a constructor of credentials takes the day on which a secret was made."""
        return any("_made: date" in scheme.signature for scheme in self.schemes)

    @property
    def consents(self) -> bool:
        """Whether a scheme rests on a user's consent, so that tokens have to be kept somewhere."""
        return any(scheme.consent for scheme in self.schemes)

    @property
    def odata(self) -> bool:
        """Whether an interface speaks OData."""
        return any(method.entity_set for group in self.groups for method in group.methods)

    @property
    def zoned(self) -> bool:
        """Whether some form of a moment names its zone."""
        return any("zzz" in pattern for _, _, pattern in self.dates)

    @property
    def root(self) -> PyGroup | None:
        """The operations of the client itself."""
        return next((group for group in self.groups if not group.attribute), None)

    @property
    def soap(self) -> bool:
        """Whether some call goes out in a SOAP envelope."""
        return any("Soap(" in method.descriptor for group in self.groups for method in group.methods)

    @property
    def batches(self) -> bool:
        """Whether some call carries many rows."""
        return any("BatchResult[" in method.returns for group in self.groups for method in group.methods)

    @property
    def keyed_batches(self) -> bool:
        return any(method.returns.startswith("Keyed") for group in self.groups for method in group.methods)

    @property
    def resources(self) -> tuple[PyGroup, ...]:
        return tuple(group for group in self.groups if group.attribute)

    @property
    def model_names(self) -> tuple[str, ...]:
        return tuple(sorted(name for module in self.models for name in module.exports))
