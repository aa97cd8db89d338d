"""What an instance says of its own members, as the contract's `entities` tell where to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.capture.pages import Refused
from generator.capture.session import Session
from generator.capture.trees import follow, word
from generator.contract.content import Catalogue, Entities, Kinds, Values
from generator.contract.locator import Locator
from generator.contract.resolve import Resolved
from generator.contract.values import Send
from generator.diagnostics import one_line

MAX_MEMBERS: Final = 20_000
"""Members of one type."""
_SHOWN: Final = 12
"""Values of a member that its documentation names."""


@dataclass(frozen=True, slots=True)
class Row:
    """One member as the instance describes it. `type` are the words that tell the type of its values."""

    key: str
    label: str
    type: tuple[str, ...]
    method: str = ""
    required: bool = False
    read_only: bool = False
    list: str = ""
    """What names the list of its values; "" = there is none."""


@dataclass(frozen=True, slots=True)
class Described:
    """One type with its members. `kind` names it to the catalogue; `pages` are the answers, without secrets."""

    rule: Entities
    kind: str
    name: str
    rows: tuple[Row, ...]
    pages: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    key: str
    name: str


def catalogues(resolved: Resolved, interface: str) -> list[Entities]:
    """The statements that lead to a catalogue of the interface, each catalogue once."""
    names = {op.name for op in resolved.model.of_interface(interface)}
    found: dict[tuple[str, str], Entities] = {}
    for rule in resolved.contract.entities:
        if rule.catalogue is not None and rule.catalogue.op in names:
            kinds = rule.catalogue.kinds
            found.setdefault((rule.catalogue.op, kinds.op if kinds is not None else ""), rule)
    return list(found.values())


def kinds_of(session: Session, rule: Entities, known: Mapping[int, str]) -> list[Kind]:
    """Types whose members the catalogue tells: those that the instance lists, else those that are `known` (id, name).

    Raises Refused where the instance does not list them.
    """
    catalogue = _catalogue(rule)
    if catalogue.kinds is None:
        covered = {r.catalogue.entity for r in session.resolved.contract.entities if r.catalogue is not None}
        return [Kind(str(id), name) for id, name in known.items() if id not in covered]
    kinds = catalogue.kinds
    try:
        rows = [
            row for _, payload in session.ask(kinds.op, _sends(kinds.send)) for row in _rows(session, kinds, payload)
        ]
    except Refused as refused:
        raise Refused(f"the types of {kinds.op} are left out: {refused}") from None
    listed = [Kind(key, word(row, kinds.name) or key) for row in rows if (key := word(row, kinds.key))]
    return list({kind.key: kind for kind in listed}.values())


def described(session: Session, rule: Entities, kind: Kind) -> Described:
    """The members of a type. Raises Refused where the instance does not tell them."""
    catalogue = _catalogue(rule)
    given = _sends(catalogue.send)
    if catalogue.of is not None:
        given[catalogue.of.name or _last(catalogue.of)] = catalogue.value.replace("{kind}", _plain(kind))
    pages: list[bytes] = []
    rows: list[Row] = []
    for body, payload in session.ask(catalogue.op, given):
        pages.append(body)
        rows += [row for found in _rows(session, catalogue, payload) if (row := _row(catalogue, found)) is not None]
        if len(rows) > MAX_MEMBERS:
            raise Refused(f"more than {MAX_MEMBERS} members")
    return Described(rule, kind.key, kind.name, tuple(rows), tuple(pages))


def values_of(session: Session, catalogue: Catalogue, code: str) -> tuple[str, bytes]:
    """The first page of what a member can be, as a sentence and as it came. Raises Refused."""
    rule = catalogue.values
    assert rule is not None  # a row has named its list by it
    body, payload = next(session.ask(rule.op, {rule.of.name or _last(rule.of): code}))
    pairs = [(word(row, rule.key), word(row, rule.name)) for row in _rows(session, rule, payload)]
    shown = [f"{key} ({name})" if name and name != key else key for key, name in pairs[:_SHOWN] if key]
    more = ", ..." if len(pairs) > _SHOWN else ""
    return one_line(f"Values of {code}: {', '.join(shown) or 'none yet'}{more}.", 500), body


def _plain(kind: Kind) -> str:
    """A key that goes into a condition of a filter must not end it."""
    if any(c in kind.key for c in "'\"()\\") or not kind.key.isprintable():
        raise Refused(f"{one_line(kind.key, 60)!r} cannot be asked for")
    return kind.key


def _row(catalogue: Catalogue, node: Any) -> Row | None:
    key = word(node, catalogue.key)
    if not key:
        return None
    return Row(
        key,
        one_line(word(node, catalogue.name), 200),
        tuple(word(node, at) for at in catalogue.type),
        one_line(word(node, catalogue.method), 200),
        word(node, catalogue.required) == "true",
        word(node, catalogue.read_only) == "true",
        one_line(word(node, catalogue.values.list), 200) if catalogue.values is not None else "",
    )


def _rows(session: Session, place: Catalogue | Kinds | Values, payload: Any) -> list[Any]:
    at = None if isinstance(place, Values) else place.items
    if at is None:
        paging = session.resolved.named(place.op, session.instance.interface).paging
        at = paging.items if paging is not None else None
    return follow(payload, at) if at is not None else []


def _catalogue(rule: Entities) -> Catalogue:
    assert rule.catalogue is not None  # `catalogues` gives no other
    return rule.catalogue


def _sends(sends: tuple[Send, ...]) -> dict[str, str]:
    """Constants of a request by the wire names of its parameters."""
    return {send.at.value.name or _last(send.at.value): str(send.value.value) for send in sends}


def _last(at: Locator) -> str:
    return at.steps[-1].name
