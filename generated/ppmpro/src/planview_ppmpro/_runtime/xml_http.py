"""HTTP GET and POST bindings of a WSDL: arguments in the path, the query or a form."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from .errors import UsageError
from .operation import Http, Operation
from .urls import Base, query_text, segment
from .wire import Outgoing

_FORM = "application/x-www-form-urlencoded"


def http_outgoing(base: Base, op: Operation[Any], binding: Http, values: tuple[Any, ...]) -> Outgoing:
    """Raises UsageError for a path without its argument."""
    url = binding.path
    pairs: list[str] = []
    for param, value in zip(op.params, values, strict=True):
        if value is UNSET or value is None:
            if param.at == "path":
                raise UsageError(f"path parameter {param.name} is missing", operation=op.name)
        elif param.at == "path":
            url = url.replace(f"{{{param.name}}}", segment(param.name, value), 1)
        else:
            pairs.append(query_text(param.name, value, param.style))
    given = "&".join(filter(None, pairs))
    if binding.method == "POST":
        return Outgoing("POST", base.below(url), [("content-type", _FORM)], given.encode("utf-8"))
    return Outgoing(binding.method, base.below(url) + (f"?{given}" if given else ""), [], None)
