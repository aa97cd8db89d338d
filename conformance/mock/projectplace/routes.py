"""Addresses: which operation a request is meant for, under either path family, with or without suffix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import HttpBinding, Model

_HOLE = re.compile(r"\\\{(\w+)\\\}")
_FAMILY = re.compile(r"/api/v([123])(?=/)")
_OWN = re.compile(r"/(?:api/v)?[123]/|/oauth2/|/(?:initiate|authorize|token)/?$|/downloads/")


@dataclass(frozen=True, slots=True)
class Route:
    operation: str
    method: str
    pattern: re.Pattern[str]


def canonical(path: str) -> str:
    """``/api/v1/X`` is ``/1/X``; a trailing slash and the suffix ``.json`` say nothing."""
    return _FAMILY.sub(r"/\1", path, count=1).rstrip("/").removesuffix(".json")


def is_rest(path: str) -> bool:
    """Whether a path belongs to the REST interface or to its authorization server."""
    return _OWN.match(path) is not None


class Routes:
    """Literal segments win over parameters: ``/1/user/me/profile`` is nobody's id."""

    def __init__(self, model: Model, interface: str) -> None:
        made = list[tuple[int, Route]]()
        for operation in model.of_interface(interface):
            binding = operation.binding
            if not isinstance(binding, HttpBinding):
                continue
            template = canonical(binding.path)
            pattern = _HOLE.sub(r"(?P<\1>[^/]+)", re.escape(template))
            made.append((template.count("{"), Route(operation.name, binding.method.upper(), re.compile(pattern + "$"))))
        self._routes = [route for _, route in sorted(made, key=lambda pair: pair[0])]

    def find(self, method: str, path: str) -> tuple[str, Mapping[str, str]]:
        """(operation, path parameters); ("", {}) for what no document has."""
        wanted = canonical(path)
        for route in self._routes:
            if route.method == method:
                found = route.pattern.match(wanted)
                if found is not None:
                    return route.operation, found.groupdict()
        return "", {}

    def verbs(self, path: str) -> list[str]:
        """Methods that the address takes."""
        wanted = canonical(path)
        return sorted({route.method for route in self._routes if route.pattern.match(wanted)})
