"""The interfaces of one client: an engine for each that it was given credentials for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .clock import Clock
from .credentials import Credentials
from .engine import Engine
from .errors import UsageError
from .hooks import Hooks
from .limiter import QuotaLeft
from .operation import Operation
from .paths import addresses
from .secret import Redactor
from .service import Interface, Service

ANONYMOUS = "none"
"""Id of the scheme of an interface that asks for no credentials."""

Further = Mapping[str, tuple[str | None, Credentials | None]]
"""Address and credentials of the interfaces behind the first one, by key."""


class Sides:
    """Engines by the key that operations name: "" for the first interface."""

    __slots__ = ("_engines",)

    def __init__(self, engines: Mapping[str, Engine]) -> None:
        self._engines = engines

    def engine(self, op: Operation[Any]) -> Engine:
        """The engine that serves an operation. Raises UsageError where the client has no credentials for it."""
        found = self._engines.get(op.interface)
        if found is None:
            word = f"{op.interface}_auth" if op.interface else "auth"
            raise UsageError(f"this client was made without {word}; give it to use this operation", operation=op.name)
        return found

    def __iter__(self) -> Iterator[Engine]:
        return iter(self._engines.values())

    @property
    def url(self) -> str:
        """The first address."""
        return next(iter(self)).base.url

    @property
    def quota(self) -> QuotaLeft | None:
        return next((left for engine in self if (left := engine.quota) is not None), None)


def sides_of(
    service: Service,
    base_url: str | None,
    auth: Credentials | None,
    further: Further,
    clock: Clock,
    hooks: Hooks | None,
    new_lock: Callable[[], Any],
    paths: Mapping[str, str],
) -> Sides:
    """Raises UsageError for credentials of another interface, for an address that is missing, for none at all, and for
    `paths` that do not fit.

    Interfaces that are given the same credentials share one session; no interface sees those of another.
    """
    redactor, moved = Redactor(), addresses(service.interfaces, paths)
    engines: dict[str, Engine] = {}
    several = len(service.interfaces) > 1
    for number, interface in enumerate(service.interfaces):
        first = number == 0
        url, given = (base_url, auth) if first else further.get(interface.key, (None, None))
        scheme = next(iter(interface.schemes), None)
        if given is None and url is not None and scheme is not None and scheme.id == ANONYMOUS:
            given = Credentials(scheme, {}, {})
        if given is None and several:
            continue
        word = "auth" if first else f"{interface.key}_auth"
        checked = _checked(given, interface, word)
        if url is None:
            raise UsageError(f"{'base_url' if first else f'{interface.key}_url'} is missing; {word} alone does not do")
        known = next((engine.auth for engine in engines.values() if engine.credentials is checked), None)
        made = Engine(service, interface, url, checked, clock, hooks, new_lock, redactor, known, moved)
        engines["" if first else interface.key] = made
    if not engines:
        raise UsageError(f"give auth, or {' or '.join(f'{i.key}_auth' for i in service.interfaces[1:])}")
    return Sides(engines)


def _checked(auth: object, interface: Interface, word: str) -> Credentials:
    if not isinstance(auth, Credentials):
        raise UsageError(f"{word} must be made by one of the client's constructors for credentials")
    if all(scheme.id != auth.scheme.id for scheme in interface.schemes):
        raise UsageError(f"{auth.scheme.id} is not for the {interface.key} interface, which {word} is for")
    return auth
