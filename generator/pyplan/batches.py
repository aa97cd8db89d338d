"""Calls with many rows: what the method takes and gives back, and how the runtime reads the answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.contract.locator import Locator
from generator.contract.vocabulary import Batch
from generator.model import HttpBinding, Model, Operation, ShapeId
from generator.pyplan.imports import Needs
from generator.pyplan.models import Models
from generator.pyplan.places import attribute_path
from generator.pyplan.source import Expression, Group, call
from generator.pyplan.text import literal
from generator.pyplan.usage import members


@dataclass(frozen=True, slots=True)
class Rows:
    """A batch as Python: the annotation of its result, the descriptor, and the shape of a row of a payload."""

    annotation: str
    descriptor: Group
    item: ShapeId | None


def rows_of(model: Model, models: Models, op: Operation, rule: Batch | None, needs: Needs) -> Rows | None:
    """None where the contract names no lists of rows in the answer: then the answer itself is all there is to say."""
    answer = op.success.shape if op.success is not None else None
    if rule is None or rule.rows is None or len(rule.rows.steps) != 1 or answer is None:
        return None

    def path(root: ShapeId | None, at: Locator | None) -> tuple[str, ShapeId | None]:
        found = None if at is None else Locator("body", steps=at.steps)
        return attribute_path(model, root, found, models.attributes)

    lists = {name: path(answer, getattr(rule, name)) for name in ("results", "failures", "skipped")}
    if not any(attribute for attribute, _ in lists.values()):
        return None
    within, item = path(_payload(model, op), rule.rows)
    keyed: dict[str, Expression] = {"within": literal(within)} if within else {}
    keyed |= {name: literal(attribute) for name, (attribute, _) in lists.items() if attribute}
    keys: dict[str, str] = {}
    if rule.correlate is not None and rule.correlate.by == "key":
        refused = lists["failures"][1] or lists["skipped"][1]
        keys = {
            "sent": path(item, rule.correlate.sent)[0],
            "made": path(lists["results"][1], rule.correlate.sent)[0],
            "echoed": path(refused, rule.correlate.echoed)[0],
        }
    known = bool(keys.get("sent") and (keys["made"] or keys["echoed"]))
    keyed |= {name: literal(attribute) for name, attribute in keys.items() if known and attribute}
    kinds = {name: _annotation(models, shape, needs) for name, (_, shape) in lists.items() if shape is not None}
    failed = " | ".join(dict.fromkeys(kinds[name] for name in ("failures", "skipped") if name in kinds)) or "None"
    cls = "KeyedBatchResult" if known else "BatchResult"
    needs.runtime.add("Batch")
    needs.batches.add(cls)
    made = call("Batch", literal(rule.rows.steps[0].name), **keyed)
    return Rows(f"{cls}[{kinds.get('results', 'None')}, {failed}]", made, item)


def _annotation(models: Models, shape: ShapeId, needs: Needs) -> str:
    return models.typist.annotation(shape, needs.uses, prefix="models.")


def _payload(model: Model, op: Operation) -> ShapeId | None:
    """Shape of the body of a REST operation; the wrapper of others."""
    if not isinstance(op.binding, HttpBinding):
        return op.input
    structure = model.structure(op.input)
    found = members(model, structure) if structure is not None else []
    return next((member.target for member in found if member.name == op.binding.body), None)
