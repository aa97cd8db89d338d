"""Operations whose path is not public: where the mock serves them, and how a target is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.contract.selectors import selects
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput
from generator.model import HttpBinding, Model

_HOLE = re.compile(r"\{(\w+)\}")


def assumed(contract: Contract, model: Model) -> dict[str, str]:
    """Path by operation, of those whose path the contract does not call public."""
    found: dict[str, str] = {}
    for op in model.operations.values():
        rules = [r for r in contract.operations if r.interface in ("", op.interface) and selects(r.ops, op.name)]
        if isinstance(op.binding, HttpBinding) and any(rule.public_path is False for rule in rules):
            found[op.name] = op.binding.path
    return found


def moved(model: Model, contract: Contract, paths: Mapping[str, str]) -> Model:
    """The model with operations at other paths. Raises BadInput for one that has a public path, or other parameters."""
    movable = assumed(contract, model)
    for name, path in paths.items():
        if name not in movable:
            raise BadInput(f"{name!r} cannot be moved", remedy=f"operations: {', '.join(movable) or 'none'}")
        holes = sorted(_HOLE.findall(movable[name]))
        if not path.startswith("/") or sorted(_HOLE.findall(path)) != holes:
            wanted = " and ".join(f"{{{hole}}}" for hole in holes) or "no parameter"
            raise BadInput(f"the path of {name} must begin with a slash and hold {wanted}", remedy=movable[name])
    operations = {
        id: (
            replace(op, binding=replace(op.binding, path=paths[op.name]))
            if op.name in paths and isinstance(op.binding, HttpBinding)
            else op
        )
        for id, op in model.operations.items()
    }
    return replace(model, operations=operations)
