"""A generated case as a request of the suite: without credentials, at addresses that exist, in words that are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random
from typing import Any

from conformance.fuzz.case import Case
from conformance.fuzz.known import Known
from generator.contract.clauses import Sending
from generator.contract.resolve import Behaviour
from generator.model import HttpBinding, Operation

_RAW = 0.25
"""Share of the values of a grammar that stay as they were drawn: most of those are refused before anything is read."""
_UNSENDABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""What containers in front of an API refuse in an address or a header, before the API sees it."""
_BREAKS_PATH = re.compile(r"[/\\;%?#]|\A\.*\Z")


def sending(case: Case, operation: Operation, behaviour: Behaviour, known: Known, draw: Random) -> Sending | None:
    """The request of the main identity; None for a case that no address can hold."""
    binding = operation.binding
    if not isinstance(binding, HttpBinding):
        return None
    path = {**case.path, **(known.path(operation, draw) if draw.random() >= _RAW / 2 else {})}
    if any(_BREAKS_PATH.search(str(v)) or _UNSENDABLE.search(str(v)) for v in path.values()):
        return None
    query = {k: v for k, v in _worded(case.query, operation, behaviour, known, draw).items() if _sendable(v)}
    spoken_for = {name.lower() for name in _credentials(behaviour)}
    headers = {
        name: value
        for name, value in case.headers.items()
        if name.lower() not in spoken_for and str(value).isascii() and _sendable(value) and str(value).strip()
    }
    args: dict[str, object] = {**path, **query, **headers}
    if binding.body and case.body is not None:
        args[binding.body] = case.body
    return Sending(op=operation.name, args=args)


def _sendable(value: object) -> bool:
    return not _UNSENDABLE.search(str(value))


def _credentials(behaviour: Behaviour) -> set[str]:
    """Headers and cookies that tell who calls, or on whose behalf."""
    found = {"Authorization", "Cookie", "Host", "Content-Length", "Content-Type", "Accept", "Accept-Encoding"}
    for scheme in (*behaviour.schemes, *behaviour.obtains):
        places = [s.at for s in scheme.send]
        for place in [r for at in places for r in (at.value, *at.others)]:
            found.add(place.name)
        if scheme.acts_as is not None:
            found.add(scheme.acts_as.at.name)
    return found


def _worded(
    query: Mapping[str, Any], operation: Operation, behaviour: Behaviour, known: Known, draw: Random
) -> dict[str, Any]:
    """`query` with most expressions said in words of the operation's own objects, or left out."""
    rules = behaviour.filtering
    if rules is None:
        return dict(query)
    members = known.members(operation)
    words: dict[str, Any] = {}
    if rules.select is not None and members:
        words[rules.select.at.name] = draw.sample(members, min(len(members), draw.randint(1, 3)))
    if rules.sort is not None and members:
        words[rules.sort.at.name] = draw.choice(members)
    said: dict[str, Any] = {}
    for name, value in query.items():
        expression = isinstance(value, str | list) and name not in words
        if draw.random() < _RAW:
            said[name] = value
        elif name in words:
            said[name] = words[name]
        elif not expression or (isinstance(value, str) and value.isalnum()):
            said[name] = value
    return said
