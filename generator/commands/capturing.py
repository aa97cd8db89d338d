"""``ppm-sdk capture``."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.console import progress, say, tell
from generator.diagnostics import BadInput

if TYPE_CHECKING:
    from generator.capture.catalogues import Kind
    from generator.capture.target import Instance
    from generator.contract.known import KnownType
    from generator.contract.vocabulary import Contract
    from generator.vendors import Vendor


@dataclass(frozen=True, slots=True)
class Request:
    """The command line. `today` is the day that the overlay bears, None = the clock's."""

    vendor: str
    out: Path
    url: str = ""
    config: Path | None = None
    interface: str = ""
    api_version: str = ""
    only: str = "*"
    identity: str = "main"
    specs: tuple[Path, ...] = ()
    today: datetime.date | None = None


def run(request: Request) -> int:
    """0. Raises BadInput; nothing is written then."""
    from generator import vendors
    from generator.capture.session import Session
    from generator.capture.survey import survey
    from generator.capture.writing import OVERLAY, check_folder, write_folder
    from generator.contract.resolve import resolve
    from generator.contract.view import contract_at

    check_folder(request.out)
    vendor = vendors.load(request.vendor, version=request.api_version, specs=request.specs)
    instance = _instance(request, vendor.contract, _interface(request, vendor))
    if not request.api_version and instance.version not in ("", vendor.version):
        vendor = vendors.load(request.vendor, version=instance.version, specs=request.specs)
    instance = replace(instance, version=vendor.version)
    resolved = resolve(contract_at(vendor.contract, vendor.version), vendor.model, partial=True)
    today = request.today or datetime.datetime.now(datetime.UTC).date()

    def shown(kinds: list[Kind], title: str) -> Iterable[Kind]:
        tell(f"{request.vendor}: {title}: {len(kinds)} types")
        return progress(kinds, "Asking", total=len(kinds))

    with Session(resolved, instance) as session:
        found = survey(session, _known(vendor), today.isoformat(), request.only, shown)
    for note in found.notes:
        tell(f"note: {note}")
    write_folder(request.out, found.files)
    said = f"{found.members} members of {found.types} types in {request.out / OVERLAY}"
    say(f"{request.vendor}: {said}, {session.sent} requests")
    if not found.members:
        say("the instance has no members of its own: the client from the documents suffices")
    else:
        say(f"next: ppm-sdk generate {request.vendor} --overlay {request.out / OVERLAY} --out DIR")
    return 0


def _interface(request: Request, vendor: Vendor) -> str:
    """The interface asked for, else the first that has a catalogue, else the first. Raises BadInput."""
    contract = vendor.contract
    if request.interface:
        if request.interface not in contract.interfaces:
            known = ", ".join(contract.interfaces)
            raise BadInput(f"{contract.vendor} has no interface {request.interface!r}", remedy=f"interfaces: {known}")
        return request.interface
    asked = {rule.catalogue.op for rule in contract.entities if rule.catalogue is not None}
    told = [op.interface for op in vendor.model.operations.values() if op.name in asked]
    return next(iter(told), next(iter(contract.interfaces)))


def _instance(request: Request, contract: Contract, interface: str) -> Instance:
    from generator.capture.target import from_config, from_url

    if (request.config is None) == (not request.url):
        raise BadInput("give either --url or --config", remedy="--config target.toml names the server and who asks")
    if request.config is not None:
        return from_config(request.config, contract, interface, who=request.identity)
    return from_url(request.url, contract, interface)


def _known(vendor: Vendor) -> dict[int, KnownType]:
    from generator.contract.known import load_known

    names = dict.fromkeys(rule.known for rule in vendor.contract.entities if rule.known)
    files = [load_known(vendor.folder / name, name=name) for name in names]
    return {known.id: known for file in files for known in file.types}
