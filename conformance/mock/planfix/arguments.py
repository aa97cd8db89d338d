"""What a request asks for: its elements by the model, as plain values. An empty element counts as absent."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.xmlin import Element, tag
from generator.model import Enum, List, Model, Operation, ScalarKind, Structure
from generator.model.shapes import Scalar, Shape

Args = dict[str, Any]
"""By element names: whole numbers, booleans, texts, ISO texts of dates and times, lists of what repeats, mappings."""
OWN: Final = frozenset({"account", "sid", "silent", "signature"})
"""Children of every request, which are no arguments."""
_ALSO_IDS: Final = frozenset({"TaskStatus", "TaskTarget", "ContactTarget"})
"""Enumerations that take the id of something saved as well."""
_INT: Final = re.compile(r"-?\d{1,17}")
_DAY: Final = re.compile(r"(\d\d)-(\d\d)-(\d{4})(?: (\d\d:\d\d))?")
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def arguments(model: Model, operation: Operation, root: Element) -> Args:
    """The arguments of a request. Elements that the model lacks are let pass. Raises Refused."""
    return _structure(model, model.structure(operation.input), root, OWN)


def _structure(model: Model, structure: Structure | None, element: Element, skipped: frozenset[str]) -> Args:
    found: Args = {}
    members = {m.name: m for m in structure.members} if structure is not None else {}
    for child in element:
        member = members.get(tag(child)[1])
        if member is None or member.name in skipped or not (len(child) or (child.text or "").strip()):
            continue
        target = model.shapes.get(member.target)
        value: Any = _structure(model, target, child, frozenset()) if isinstance(target, Structure) else None
        if isinstance(target, Structure):
            text = (child.text or "").strip()
            if text and not len(child):
                value = {"~": text}
        else:
            value = _value(model, target, child.text or "")
        if member.repeated:
            found.setdefault(member.name, []).append(value)
        elif member.name in found:
            raise Refused("param.clash")
        else:
            found[member.name] = value
    missing = [m for m in members.values() if m.required and m.name not in found and m.name not in skipped]
    if missing:
        raise Refused("param.missing")
    return found


def _value(model: Model, shape: Shape | None, text: str) -> Any:
    if isinstance(shape, List):
        return [_value(model, model.shapes.get(shape.item), word) for word in text.split()]
    if isinstance(shape, Enum):
        word = text.strip()
        if word not in {v.value for v in shape.values} and shape.id.name not in _ALSO_IDS:
            raise Refused("param.value")
        return int(word) if shape.kind in (ScalarKind.LONG, ScalarKind.INTEGER) else word
    return scalar(shape.kind if isinstance(shape, Scalar) else ScalarKind.STRING, text)


def scalar(kind: ScalarKind, text: str) -> Any:
    """A value of that kind. Raises Refused for a text that is none."""
    word = text.strip()
    match kind:
        case ScalarKind.LONG | ScalarKind.INTEGER:
            if _INT.fullmatch(word) is None or not word.isascii():
                raise Refused("param.value")
            return int(word)
        case ScalarKind.BOOLEAN:
            if word not in ("0", "1"):
                raise Refused("param.value")
            return word == "1"
        case ScalarKind.DATETIME | ScalarKind.DATE:
            return moment(word)
        case ScalarKind.TIME:
            if _TIME.fullmatch(word) is None:
                raise Refused("param.value")
            return word
        case _:
            return text


def moment(text: str) -> str:
    """ISO text of ``dd-mm-yyyy[ hh:mm]``, without a time where none is given. Raises Refused."""
    found = _DAY.fullmatch(text)
    try:
        if found is None:
            raise ValueError(text)
        iso = f"{found[3]}-{found[2]}-{found[1]}" + (f" {found[4]}" if found[4] else "")
        datetime.fromisoformat(iso)
    except ValueError:
        raise Refused("param.value") from None
    return iso


def reference(args: Args, name: str) -> int | None:
    """The id inside an element of that name; 0 means none."""
    found = args.get(name, {}).get("id")
    return found or None
