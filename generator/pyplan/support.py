"""What the runtime cannot carry yet. Such an operation is left out and said so, rather than generated to fail."""

from __future__ import annotations

from generator.model import HttpBinding, Model, Operation, Place
from generator.pyplan.usage import members


def is_json(media: str) -> bool:
    kind = media.partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json") or kind in ("*/*", "text/json")


def is_form(media: str) -> bool:
    """Pairs or parts: what a record or a mapping can be written as."""
    return media.partition(";")[0].strip().lower() in ("application/x-www-form-urlencoded", "multipart/form-data")


def unsupported(model: Model, op: Operation) -> str:
    """Why there is no method for the operation; "" where there is one."""
    binding = op.binding
    if not isinstance(binding, HttpBinding):
        return ""
    media = next(iter(binding.body_media), "")
    if binding.body and media and not is_json(media) and not is_form(media):
        return f"a body of {media}"
    return next((_shown(place) for place in binding.places if odd(place) and place.member in _required(model, op)), "")


def dropped(model: Model, op: Operation) -> list[str]:
    """Optional parameters of an operation that its method cannot send."""
    places = op.binding.places if isinstance(op.binding, HttpBinding) else ()
    return [_shown(place) for place in places if odd(place) and place.member not in _required(model, op)]


def odd(place: Place) -> bool:
    return place.where == "cookie" or place.style == "deepObject"


def _shown(place: Place) -> str:
    return f"the {place.where} parameter {place.name} of style {place.style or 'form'}"


def _required(model: Model, op: Operation) -> set[str]:
    structure = model.structure(op.input)
    return {m.name for m in members(model, structure) if m.required} if structure is not None else set[str]()
