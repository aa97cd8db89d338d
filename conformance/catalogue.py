"""The clauses that concern a vendor: its own and the common ones, each with the interface that it is judged at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from conformance.probes import ALL as PROBES
from generator.contract.clauses import Clause, ClauseFile, Sending, load_clauses, sending_of
from generator.contract.vocabulary import Contract
from generator.data import data_root
from generator.diagnostics import BadInput
from generator.model import HttpBinding
from generator.vendors import Vendor

_DATA = re.compile(r"\bdata\.(\w+)")


@cache
def clause_files(folder: Path) -> tuple[ClauseFile, tuple[ClauseFile, ...]]:
    """(the vendor's file, the common ones). Raises BadInput."""
    own = folder / "clauses.yaml"
    if not own.is_file():
        raise BadInput(f"{folder.name} has no clauses.yaml", str(folder), remedy="write one, or choose another vendor")
    common = sorted((data_root() / "specs" / "common").glob("*.yaml"))
    return load_clauses(own, name=_short(own)), tuple(load_clauses(path, name=_short(path)) for path in common)


def _short(path: Path) -> str:
    root = data_root()
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


Bases = Mapping[str, Sending]
"""Interface -> its base request, the vendor's first interface first."""


def clauses_of(vendor: Vendor) -> tuple[tuple[Clause, ...], Bases]:
    """All clauses that concern a vendor, its own first, each with its interface; and its base requests."""
    own, common = clause_files(Path(vendor.folder))
    if own.base is None:
        raise BadInput("no base request", str(vendor.folder), remedy="add `base:` to clauses.yaml")
    homes = {operation.name: operation.interface for operation in vendor.model.operations.values()}
    bases = {homes.get(own.base.op, next(iter(vendor.contract.interfaces))): own.base, **own.bases}
    mine = (replace(row, interface=_interface(row, bases, homes)) for row in own.rows)
    shared = (copy for file in common for row in file.rows for copy in _copies(row, bases, vendor.contract))
    return (*mine, *shared), bases


def _interface(row: Clause, bases: Bases, homes: Mapping[str, str]) -> str:
    """Where a vendor's own clause is judged: where it says, else where its first request goes.

    `homes`: operation to interface."""
    if row.interface or len(bases) == 1:
        return row.interface or next(iter(bases))
    known = PROBES.get(row.probe or "send")
    if known is None or known.passive:
        return ""
    args: Mapping[str, Any] = row.args if row.probe else {"sending": row.send or Sending()}
    names = (sending.op for sending in sendings(row.probe or "send", args, next(iter(bases.values()))))
    return next((homes[name] for name in names if name in homes), next(iter(bases)))


def _copies(row: Clause, bases: Bases, contract: Contract) -> Iterator[Clause]:
    """A common clause once for each interface that it holds for; one that looks at all that was recorded, once.

    The first keeps the id, a further one has the interface behind it: ``X-SEC-TENANT.odata``."""
    places = [name for name in bases if not row.kinds or contract.interfaces[name].kind in row.kinds]
    known = PROBES.get(row.probe or "send")
    if known is not None and known.passive and len(places) > 1:
        yield row
        return
    for place in places:
        further = place != places[0]
        yield replace(
            row,
            interface=place,
            id=f"{row.id}.{place}" if further else row.id,
            copy_of=row.id if further else "",
        )


def hidden_paths(vendor: Vendor) -> Mapping[str, str]:
    """Operations whose path clauses need from the target, with the path that is assumed."""
    rows, _ = clauses_of(vendor)
    wanted = {name for row in rows for name in row.needs.paths}
    bindings = {op.name: op.binding for op in vendor.model.operations.values() if op.name in wanted}
    return {name: b.path for name, b in sorted(bindings.items()) if isinstance(b, HttpBinding)}


def data_names(vendor: Vendor) -> frozenset[str]:
    """Names of [data] that clauses need or quote."""
    rows, bases = clauses_of(vendor)
    quoted = repr([bases, *((row.send, row.args, row.with_) for row in rows)])
    return frozenset(_DATA.findall(quoted)) | {name for row in rows for name in row.needs.data}


def sendings(probe: str, args: Mapping[str, Any], base: Sending) -> list[Sending]:
    """The requests that a probe is told to send."""
    if probe == "send":
        return [args["sending"]]
    if "*" in PROBES[probe].args:
        return [sending_of(row) for row in args.values() if "lab" not in row]
    if probe == "object.made":  # taking away what the probe itself made harms nobody, so `undo` does not count
        return [sending_of(args["make"]), *(sending_of(row) for row in args.get("steps", {}).values())]
    if "sending" in args:
        return [sending_of(args["sending"])]
    return [replace(base, method=str(args["method"])) if "method" in args else base]
