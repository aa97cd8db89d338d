"""What the runtime cannot carry yet. Such an operation is left out and said so, rather than generated to fail."""

from __future__ import annotations

from generator.model import HttpBinding, Model, ODataBinding, Operation, SoapBinding
from generator.pyplan.usage import members


def is_json(media: str) -> bool:
    kind = media.partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json") or kind in ("*/*", "text/json")


def unsupported(model: Model, op: Operation) -> str:
    """Why there is no method for the operation; "" where there is one."""
    binding = op.binding
    if isinstance(binding, ODataBinding):
        return "OData"
    if isinstance(binding, SoapBinding):
        if binding.use == "encoded" or binding.style == "rpc":
            return f"SOAP {binding.style}/{binding.use}"
        return "" if binding.version == "1.1" else f"SOAP {binding.version}"
    if not isinstance(binding, HttpBinding):
        return ""
    media = next(iter(binding.body_media), "")
    if binding.body and media and not is_json(media):
        return f"a body of {media}"
    structure = model.structure(op.input)
    required = {m.name for m in members(model, structure) if m.required} if structure is not None else set[str]()
    odd = next(
        (p for p in binding.places if p.member in required and (p.where == "cookie" or p.style == "deepObject")), None
    )
    return f"the {odd.where} parameter {odd.name} of style {odd.style or 'form'}" if odd is not None else ""
