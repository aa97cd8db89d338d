"""The keys of ``clauses.yaml`` as types. A clause is one testable sentence of a vendor's documentation, or of a
standard.

Expected values stand in `with`, copied from the clause's own source; where to look and how to talk comes from the
contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.locator import Locator
from generator.contract.rule import LOADER, Rule, Section
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput

Level = Literal["MUST", "SHOULD", "MAY"]
Subject = Literal["server", "client", "document", "console"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs(Section):
    """What a target must have. `claims`: standards without which a breach weighs one step less."""

    identity: tuple[str, ...] = ()
    capability: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    lab: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    """Operations whose path is not public, so that the target must give it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending(Section):
    """One request in the words of the model: an operation, its arguments by wire name, and on whose behalf.

    `op` "" is the file's `base`. Argument texts may hold ``{data.key}``, ``{setting.key}`` and ``{label|locator}``,
    the latter
    taken from the answer of an earlier request of the same probe.
    """

    op: str = ""
    args: Mapping[str, object] = field(default_factory=dict[str, object])
    as_: str = field(default="main", metadata={"key": "as"})
    """Identity, or ``anonymous``."""
    scheme: str = ""
    """Id of an authentication scheme; "" = the identity's, else the preferred one."""
    wrong: tuple[str, ...] = ()
    """Secrets replaced by false ones of the same form."""
    use: Mapping[str, str] = field(default_factory=dict[str, str])
    """Secret to secret: the second one's value is sent where the first one belongs."""
    omit: tuple[Locator, ...] = ()
    """Places of the request that stay empty although the contract fills them."""
    put: Mapping[str, str] = field(default_factory=dict[str, str])
    """Locator to value: set in the request whatever the contract says."""
    method: str = ""
    media: str = ""
    body: str = ""
    """Sent instead of the encoded request, as it stands."""
    url: str = ""
    """Sent there instead, e.g. to an unencrypted twin address."""
    suffix: str = ""
    """Appended to the address, e.g. ``?wsdl``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Rule):
    """One testable sentence of the documentation: what is sent, and how the answer is judged."""

    id: str
    """Begins with the vendor's prefix; never used again for something else."""
    says: str
    """The sentence in words of our own."""
    level: Level
    """How binding the documentation words it."""
    area: str
    """Heading under which reports list it."""
    subject: Subject = "server"
    """Whom the sentence binds."""
    follows_from: tuple[str, ...] = ()
    """Ids of documented clauses that it is deduced from."""
    interface: str = ""
    """Key of the contract's `interfaces`; left out = all."""
    kinds: tuple[str, ...] = ()
    """Of common clauses: kinds of interface that they hold for; empty = all."""
    needs: Needs = Needs()
    send: Sending | None = None
    probe: str = ""
    args: Mapping[str, object] = field(default_factory=dict[str, object])
    check: str = ""
    with_: Mapping[str, object] = field(default_factory=dict[str, object], metadata={"key": "with"})
    faults: tuple[str, ...] = ()
    """Seeded faults that must flip this clause."""
    no_fault: str = ""
    """Why no seeded fault watches it."""
    untestable: str = ""
    """Why nobody can test it on the wire."""
    file: str = field(default="", metadata=LOADER)
    copy_of: str = field(default="", metadata=LOADER)
    """Id of the common row that this one is, at a further interface of the vendor."""

    @property
    def family(self) -> str:
        """The id under which the sentence is written down."""
        return self.copy_of or self.id

    def concerns(self, contract: Contract) -> bool:
        """Whether one of the vendor's interfaces is of a kind that the clause holds for."""
        return not self.kinds or any(rules.kind in self.kinds for rules in contract.interfaces.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Section):
    """A probe with its arguments under a name of its own: one sending that many rows look at."""

    probe: str
    args: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseFile(Section):
    """A whole file. `base` is the cheapest call that needs credentials, `bases` that of each further interface;
    `vendor` is "" for common clauses."""

    clauses: Literal[1]
    vendor: str = ""
    base: Sending | None = None
    bases: Mapping[str, Sending] = field(default_factory=dict[str, Sending])
    named: Mapping[str, Named] = field(default_factory=dict[str, Named])
    rows: tuple[Clause, ...] = ()


def load_clauses(path: Path, *, name: str = "") -> ClauseFile:
    """Read a file of clauses. Raises BadInput (BadInputs) with every fault of form; `lint` looks at the content."""
    shown = name or str(path)
    return _file(build(ClauseFile, yamlsource.read(path, shown), shown), shown)


def parse_clauses(text: str, *, name: str = "<text>") -> ClauseFile:
    """Read clauses that are at hand as text."""
    return _file(build(ClauseFile, yamlsource.parse(text, name), name), name)


def _file(built: ClauseFile, name: str) -> ClauseFile:
    seen: dict[str, int] = {}
    for row in built.rows:
        if row.id in seen:
            raise BadInput(
                f"clause {row.id} stands twice (first in line {seen[row.id]})", name, row.line, remedy="remove one"
            )
        seen[row.id] = row.line
    return replace(built, rows=tuple(_resolved(row, built, name) for row in built.rows))


def _resolved(row: Clause, built: ClauseFile, name: str) -> Clause:
    known = built.named.get(row.probe)
    if known is None:
        return replace(row, file=name)
    if row.args:
        raise BadInput(
            f"clause {row.id} gives arguments to the named probe {row.probe}", name, row.line, remedy="remove args"
        )
    return replace(row, file=name, probe=known.probe, args=known.args)


_KEYS = {str(f.metadata.get("key", f.name)): f.name for f in fields(Sending) if not f.metadata.get("loader")}


def sending_of(row: Mapping[str, Any]) -> Sending:
    """A request written inside the `args` of a probe. Raises ValueError for an unknown key."""
    unknown = [key for key in row if key not in _KEYS]
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r} of a request; keys: {', '.join(_KEYS)}")
    values: dict[str, Any] = {_KEYS[key]: value for key, value in row.items()}
    for name in ("wrong", "omit"):
        if name in values:
            values[name] = tuple([values[name]] if isinstance(values[name], str) else values[name])
    if "omit" in values:
        values["omit"] = tuple(Locator.parse(str(place)) for place in values["omit"])
    return Sending(**values)
