"""One capture: every catalogue of an interface asked, what it adds written down, its live document fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Final

from generator.capture.catalogues import Described, Kind, catalogues, described, kinds_of, values_of
from generator.capture.documents import live_model, members_beyond, places_of
from generator.capture.fields import new_types
from generator.capture.objects import Addition, additions
from generator.capture.pages import Refused
from generator.capture.session import Session
from generator.capture.writing import OVERLAY, Header, overlay_text
from generator.contract.content import Entities
from generator.contract.known import KnownType
from generator.diagnostics import BadInput

_HOPELESS: Final = 3
"""Refusals without a single answer after which nothing more is asked: a wrong password must not lock its user out."""
MAX_LISTS: Final = 500
"""Lists of values that are asked for."""
MAX_BYTES: Final = 256 * 2**20
"""Of all that one capture keeps."""


@dataclass(slots=True)
class Survey:
    """What was found. `notes` are lines for the user: what was left out, and why."""

    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    notes: list[str] = field(default_factory=list[str])
    types: int = 0
    members: int = 0

    def refuse(self, note: str, *, hopeless: bool) -> None:
        """Note a refusal. Raises BadInput for the third one if nothing was answered yet."""
        self.notes.append(note)
        if hopeless and len(self.notes) >= _HOPELESS:
            raise BadInput(f"the instance answers nothing: {note}", remedy="check the credentials")

    def keep(self, name: str, data: bytes) -> None:
        if sum(map(len, self.files.values())) + len(data) > MAX_BYTES:
            raise BadInput(f"the instance describes itself in more than {MAX_BYTES} bytes", remedy="narrow --only")
        self.files[name] = data


Progress = Callable[[list[Kind], str], Iterable[Kind]]


def survey(
    session: Session,
    known: dict[int, KnownType],
    today: str,
    only: str = "*",
    progress: Progress = lambda kinds, _: kinds,
) -> Survey:
    """Ask an instance for its members. `only` is a glob over names and keys of types. Raises BadInput."""
    made = Survey()
    found: list[Described] = []
    rules = catalogues(session.resolved, session.instance.interface)
    for number, rule in enumerate(rules):
        try:
            kinds = [kind for kind in _kinds(session, rule, known) if _wanted(kind, only)]
        except Refused as refused:
            made.refuse(str(refused), hopeless=not session.answered)
            continue
        for kind in progress(kinds, f"catalogue {number + 1} of {len(rules)}"):
            try:
                found.append(described(session, rule, kind))
            except Refused as refused:
                made.refuse(f"{kind.name} is left out: {refused}", hopeless=not session.answered)
            else:
                _keep(session, made, found[-1])
    documented = _documented(session, made)
    _check(session, made)
    _write(session, made, found, documented, known, today)
    return made


def _keep(session: Session, made: Survey, one: Described) -> None:
    operation = one.rule.catalogue.op if one.rule.catalogue is not None else ""
    for page, body in enumerate(one.pages):
        part = f"-{page + 1}" if len(one.pages) > 1 else ""
        made.keep(_raw_name(session, operation, one.kind, part), body)


def _kinds(session: Session, rule: Entities, known: dict[int, KnownType]) -> list[Kind]:
    return kinds_of(session, rule, {id: type.name for id, type in known.items()})


def _wanted(kind: Kind, only: str) -> bool:
    return fnmatchcase(kind.key, only) or fnmatchcase(kind.name, only)


def _raw_name(session: Session, operation: str, key: str, number: str = "") -> str:
    """A name that no server can choose the folder of."""
    said = "".join(c if c.isascii() and c.isalnum() else "_" for c in key)[:60]
    return f"raw/{operation}-{said}{number}.{'xml' if session.xml else 'json'}"


def _check(session: Session, made: Survey) -> None:
    """Raises BadInput where nothing was told, so that nobody takes silence for an instance without members."""
    if made.files:
        return
    at = f"{session.resolved.contract.vendor}/{session.instance.interface}"
    if made.notes:
        raise BadInput(f"{at} tells nothing of its members: {made.notes[0]}", remedy="check credentials and --only")
    remedy = "widen --only, capture another --interface, or write an overlay by hand (specs/schema/overlay.schema.json)"
    raise BadInput(f"{at}: there was nothing to ask for", remedy=remedy)


def _write(
    session: Session,
    made: Survey,
    found: list[Described],
    documented: list[Addition],
    known: dict[int, KnownType],
    today: str,
) -> None:
    on_objects = [one for one in found if one.rule.carrier is None]
    carried = [one for one in found if one.rule.carrier is not None]
    added, strange = additions(session.resolved, on_objects)
    added += documented
    types, notes = new_types(known, carried)
    made.notes += [f"{name} is left out: no operation of the documents is about it" for name in strange] + notes
    at = session.instance
    lists = dict(_lists(session, made, on_objects, {m.row.list for a in added for m in a.members}))
    header = Header(session.resolved.contract.vendor, session.origin, today, at.version)
    made.types = len({addition.name for addition in added}) + len(types)
    made.members = len({(a.name, m.row.key) for a in added for m in a.members}) + sum(len(t.fields) for t in types)
    made.keep(OVERLAY, overlay_text(header, added, types, lists).encode())


def _lists(session: Session, made: Survey, found: list[Described], wanted: set[str]) -> Iterator[tuple[str, str]]:
    """What the lists of values hold that new members name, as sentences by the names of the lists."""
    catalogue = next((one.rule.catalogue for one in found), None)
    for code in sorted(wanted - {""})[:MAX_LISTS]:
        if catalogue is None or catalogue.values is None:
            return
        try:
            said, body = values_of(session, catalogue, code)
        except Refused as refused:
            made.notes.append(f"the values of {code} are not told: {refused}")
            continue
        made.keep(_raw_name(session, catalogue.values.op, code), body)
        yield code, said


def _documented(session: Session, made: Survey) -> list[Addition]:
    """What the instance's own interface documents add, where its protocol says that it has some. They are kept."""
    model, name = session.resolved.model, session.instance.interface
    found: list[Addition] = []
    for place in places_of(model, name):
        try:
            data = session.fetch(place.suffix, place.accept)
            made.keep(f"documents/{place.name}", data)
            live = live_model(data, place.name, model.interfaces[name].kind, model.vendor, name)
        except Refused as refused:
            made.notes.append(f"{place.suffix} was not fetched: {refused}")
        except BadInput as fault:
            made.notes.append(f"documents/{place.name} cannot be read: {fault.message}")
        else:
            found += members_beyond(model, live)
    return found
