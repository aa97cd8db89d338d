"""What a run has met and a generator cannot guess: ids of objects by address, names of members by operation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from urllib.parse import unquote, urlsplit

from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, text, within
from generator.contract.locate import Places
from generator.contract.resolve import Resolved
from generator.model import HttpBinding, Operation

_HOLE = re.compile(r"\{([^{}]+)\}")
_MOST = 50
"""Objects kept of one answer, and members of one shape."""


class Known:
    """Grows with each exchange that it is told of; the same exchanges give the same choices."""

    def __init__(self, contract: Resolved) -> None:
        self._contract, self._model = contract, contract.model
        self._places = Places(contract.model)
        self._met: dict[str, dict[tuple[tuple[str, str], ...], None]] = {}
        """Address up to a hole -> values of its holes."""
        self._below: dict[str, str] = {}
        """Address of a collection -> the hole that stands for one of its objects."""
        for operation in self._model.operations.values():
            if isinstance(operation.binding, HttpBinding):
                path = operation.binding.path
                for hole in _HOLE.finditer(path):
                    self._below.setdefault(path[: hole.start()].rstrip("/"), hole[1])

    def learn(self, exchange: Exchange) -> None:
        """Keep the objects that a served answer names."""
        operation = self._model.operation(exchange.operation, exchange.interface)
        binding = operation.binding
        if not isinstance(binding, HttpBinding) or not 200 <= exchange.status < 300:
            return
        own = _filled(binding, exchange.request.url)
        if own is None:
            return
        ends = [hole.end() for hole in _HOLE.finditer(binding.path)]
        if ends:
            self._keep(binding.path[: ends[-1]], own)
        paging = self._contract.behaviour(operation).paging
        below = self._below.get(binding.path)
        if below and paging is not None and paging.items is not None and paging.key is not None:
            for row in find(exchange.response, paging.items)[:_MOST]:
                for key in within(row, paging.key)[:1]:
                    self._keep(f"{binding.path}/{{{below}}}", {**own, below: text(key)})

    def _keep(self, template: str, holes: Mapping[str, str]) -> None:
        self._met.setdefault(template, {})[tuple(sorted(holes.items()))] = None

    def path(self, operation: Operation, draw: Random) -> dict[str, str]:
        """Values for the path of an operation, as far down as objects are known."""
        assert isinstance(operation.binding, HttpBinding)
        path = operation.binding.path
        for end in reversed([hole.end() for hole in _HOLE.finditer(path)]):
            if met := list(self._met.get(path[:end], ())):
                return dict(draw.choice(met))
        return {}

    def members(self, operation: Operation) -> Sequence[str]:
        """Plain members of the objects that an operation answers, in the document's order."""
        paging = self._contract.behaviour(operation).paging
        steps = paging.items.steps if paging is not None and paging.items is not None else ()
        for shape in self._places.reach(self._places.answer_roots(operation), steps, xml=False):
            structure = self._model.structure(shape)
            if structure is not None:
                return [m.name for m in structure.members if not m.name.startswith("_")][:_MOST]
        return ()


def _filled(binding: HttpBinding, url: str) -> dict[str, str] | None:
    """The values that the holes of an operation's path have in an address; None for another operation's address."""
    pieces = _HOLE.split(binding.path)
    pattern = "".join(re.escape(p) if n % 2 == 0 else f"(?P<h{n}>[^/]+)" for n, p in enumerate(pieces))
    found = re.search(pattern + r"\Z", urlsplit(url).path)
    if found is None:
        return None
    return {pieces[n]: unquote(found[f"h{n}"]) for n in range(1, len(pieces), 2)}
