"""Looking into arguments of requests: mappings and lists of any depth, breadth first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, cast


def nodes(value: object) -> Iterator[object]:
    """The value and everything in it, outer before inner."""
    waiting: deque[object] = deque([value])
    while waiting:
        one = waiting.popleft()
        yield one
        if isinstance(one, Mapping):
            waiting += cast(Mapping[str, object], one).values()
        elif isinstance(one, list | tuple):
            waiting += cast(list[object], one)


def mappings(value: object) -> Iterator[Mapping[str, Any]]:
    return (cast(Mapping[str, Any], one) for one in nodes(value) if isinstance(one, Mapping))


def scalars(value: object) -> Iterator[object]:
    """Everything that is no container."""
    return (one for one in nodes(value) if not isinstance(one, Mapping | list | tuple))


def named(value: object, name: str) -> Any:
    """The first scalar of that name, however deep; None if there is none."""
    found = (one[name] for one in mappings(value) if name in one)
    return next((one for one in found if not isinstance(one, Mapping | list | tuple)), None)
