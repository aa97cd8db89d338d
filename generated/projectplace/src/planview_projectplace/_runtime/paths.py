"""Addresses of operations whose own is not public: whoever was told the true one gives it to the client."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import structs

from .errors import UsageError
from .operation import Http, Operation
from .service import Interface

_HOLE = re.compile(r"\{(\w+)\}")
_PATH = re.compile(r"/(?!/)[!-~]*")


def addresses(interfaces: Iterable[Interface], given: Mapping[str, str]) -> Mapping[str, str]:
    """`given` as it is. Raises UsageError for an operation that is not there or has a public path, and for a path that
    is none or takes other parameters."""
    movable = {name: path for interface in interfaces for name, path in interface.movable.items()}
    for name, path in given.items():
        if name not in movable:
            raise UsageError(f"paths: {name!r} cannot be moved; operations: {', '.join(movable) or 'none'}")
        if not _PATH.fullmatch(path) or set(path) & set("?#\\"):
            raise UsageError(f"paths: that of {name} must begin with one slash and hold neither blanks nor a query")
        holes = sorted(_HOLE.findall(movable[name]))
        if sorted(_HOLE.findall(path)) != holes:
            wanted = " and ".join(f"{{{hole}}}" for hole in holes) or "no parameter"
            raise UsageError(f"paths: that of {name} must hold {wanted}")
    return dict(given)


class Moved:
    """Operations at the addresses given for them; the others as they are."""

    __slots__ = ("_made", "_paths")

    def __init__(self, paths: Mapping[str, str]) -> None:
        self._paths = paths
        self._made: dict[str, Operation[Any]] = {}

    def __call__(self, op: Operation[Any]) -> Operation[Any]:
        path = self._paths.get(op.name)
        if path is None or not isinstance(op.binding, Http):
            return op
        if op.name not in self._made:
            self._made[op.name] = structs.replace(op, binding=structs.replace(op.binding, path=path))
        return self._made[op.name]
