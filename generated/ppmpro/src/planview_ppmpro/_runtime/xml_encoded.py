"""SOAP encoding as answers use it: what several places share stands once, beside the wrapper, and is referred to."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .xml_text import Element, XmlProblem

_MOST = 100_000
"""Elements that references may add up to."""


def join(body: Element) -> None:
    """Put the content of independent elements where they are referred to. Raises XmlProblem where it grows beyond
    all bounds, as circles do."""
    shared: dict[str, Any] = {}
    for child in body:
        if child.get("id") is not None:
            shared[f"#{child.get('id')}"] = deepcopy(child)
    if not shared or not len(body):
        return
    todo: list[Any] = [body[0]]
    count = 0
    while todo:
        element = todo.pop()
        target = shared.get(element.get("href") or "")
        if target is not None:
            count += 1 + sum(1 for _ in target.iter())
            if count > _MOST:
                raise XmlProblem("the references of the answer lead in a circle or add up beyond all bounds")
            del element.attrib["href"]
            for name, value in target.attrib.items():
                if name != "id":
                    element.set(name, value)
            element.text = target.text
            element.extend(deepcopy(list(target)))
        todo.extend(element)
