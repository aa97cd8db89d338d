"""Credentials: one scheme of the service with the secrets it needs, as the client's constructors make them."""

from __future__ import annotations

import warnings
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from msgspec import Struct

from .errors import UsageError
from .operation import Locator
from .secret import Secret
from .service import Interface, Put, Scheme

SecretText = str | Secret
_WARNED_BEFORE = 14
"""Days."""
_warned: set[tuple[str, str]] = set()


class Tokens(Struct, frozen=True):
    """What a token endpoint gave. `ends`: seconds since 1970 at which the values end, 0 = unknown. Shows no secret."""

    values: dict[str, str] = {}
    """By the names under which the scheme reads them."""
    refresh_token: str = ""
    ends: float = 0

    def __repr__(self) -> str:
        return f"Tokens({', '.join(sorted(self.values))}: ***)"


class TokenStore(Protocol):
    """One place for one user's tokens. Called with the client's lock held: by one thread or task at a time."""

    def load(self) -> Tokens | None:
        """What was saved last; None if nothing was."""
        ...

    def save(self, tokens: Tokens) -> None: ...


class Credentials:
    """Immutable, may be shared by clients; each client keeps its own session. Shows no secret."""

    __slots__ = ("scheme", "secrets", "settings", "store")

    def __init__(
        self,
        scheme: Scheme,
        secrets: Mapping[str, Secret],
        settings: Mapping[str, str],
        store: TokenStore | None = None,
    ) -> None:
        self.scheme = scheme
        self.secrets = dict(secrets)
        self.settings = dict(settings)
        self.store = store

    def keeping(self, store: TokenStore | None) -> Credentials:
        """The same credentials, whose tokens are read from `store` and saved there."""
        return Credentials(self.scheme, self.secrets, self.settings, store)

    def expiring(self, name: str, made: date | None, lifetime_s: int) -> Credentials:
        """The same credentials. Warns in the last two weeks of a secret that somebody made on that day, and after."""
        if made is not None:
            ends = made + timedelta(seconds=lifetime_s)
            left = (ends - date.today()).days
            if left <= _WARNED_BEFORE:
                when = f"ends on {ends}" if left > 0 else f"ended on {ends}"
                warnings.warn(f"the {name.replace('_', ' ')} {when}: make a new one", UserWarning, stacklevel=3)
        return self

    def __repr__(self) -> str:
        return f"Credentials({self.scheme.id!r}, {', '.join(sorted(self.secrets))}: ***)"


def credentials(
    interface: Interface, scheme_id: str, settings: Mapping[str, str] | None = None, /, **secrets: SecretText | None
) -> Credentials:
    """Credentials for a scheme of the interface; those that are None are left out. Warns once for a deprecated one.

    Raises UsageError for an empty secret or setting, and for a user name that Basic cannot carry.
    """
    scheme = next(s for s in interface.schemes if s.id == scheme_id)
    given = {name: Secret(value) for name, value in secrets.items() if value is not None}
    settings = settings or {}
    empty = [name for name, value in given.items() if not value.reveal()] + [n for n, v in settings.items() if not v]
    if empty:
        raise UsageError(f"{empty[0]} is empty")
    for put in (*scheme.send, *(scheme.obtain.send if scheme.obtain else ())):
        for hole in _holes(put.value):
            kind, _, rest = hole.partition(":")
            user = given.get(rest.partition(":")[0]) if kind == "basic" else None
            if user is not None and ":" in user.reveal():
                raise UsageError(f"{rest.partition(':')[0]} must not hold a colon: HTTP Basic cannot carry it")
    if scheme.deprecated and (interface.key, scheme.id) not in _warned:
        _warned.add((interface.key, scheme.id))
        advice = f"authentication by {scheme.id} is deprecated by the vendor; use {scheme.deprecated}"
        warnings.warn(advice, DeprecationWarning, stacklevel=3)
    return Credentials(scheme, given, settings)


class Filled(NamedTuple):
    """A `Put` with its value."""

    at: Locator
    value: Secret
    namespace: str = ""


def _holes(template: str) -> list[str]:
    return [part.partition("}")[0] for part in template.split("{")[1:]]


def fillable(puts: Iterable[Put], words: Mapping[str, Secret]) -> bool:
    """Whether every hole has a value."""
    holes = [hole for put in puts for hole in _holes(put.value) if not hole.startswith("basic:")]
    return all(hole in words for hole in holes)


def fill(put: Put, words: Mapping[str, Secret]) -> Filled:
    """Fill the holes of a template. Raises UsageError naming the hole that has no value."""
    first, *parts = put.value.split("{")
    done = [first]
    for part in parts:
        hole, _, text = part.partition("}")
        kind, _, rest = hole.partition(":")
        if kind == "basic":
            user, _, password = rest.partition(":")
            pair = ":".join(_word(name, words) if name else "" for name in (user, password))
            done.append("Basic " + b64encode(pair.encode()).decode("ascii"))
        else:
            done.append(_word(hole, words))
        done.append(text)
    return Filled(put.at, Secret("".join(done)), put.namespace)


def _word(name: str, words: Mapping[str, Secret]) -> str:
    if name not in words:
        raise UsageError(f"no value for {name!r}; give it to the constructor of the credentials")
    return words[name].reveal()
