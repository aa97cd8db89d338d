"""What every probe is given: a way to send, the data of the target, the lab, and a trail to leave exchanges on."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast
from urllib.parse import parse_qsl, urljoin, urlsplit

from conformance.config import Target
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, text
from conformance.exchanges.sender import Call, Sender
from conformance.lab import Clock, Lab
from generator.contract.clauses import Sending
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour

_HOLE = re.compile(r"\{(data|setting|run)\.([\w.-]+)\}|\{([\w-]+)\|([^{}]+)\}")


class CannotProbe(Exception):
    """What the probe needs is not there; `remedy` says what to configure. The clause is NOT_TESTABLE."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass
class Trail:
    """Exchanges by label, in order. `notes` are facts of the sending (sizes asked for), never judgements."""

    labels: dict[str, list[Exchange]] = field(default_factory=dict[str, list[Exchange]])
    notes: dict[str, Any] = field(default_factory=dict[str, Any])

    def add(self, label: str, exchange: Exchange) -> Exchange:
        self.labels.setdefault(label, []).append(exchange)
        return exchange

    def first(self, label: str) -> Exchange:
        """Raises CannotProbe if nothing was sent under that label."""
        if not self.labels.get(label):
            raise CannotProbe(f"nothing was sent as {label}")
        return self.labels[label][0]


@dataclass(frozen=True)
class Context:
    sender: Sender
    target: Target
    lab: Lab
    clock: Clock
    base: Sending
    prefix: str = field(default_factory=lambda: f"ppmkit-{secrets.token_hex(4)}")
    """Begins the names of whatever this run makes: ``{run.prefix}``."""
    bases: Mapping[str, Sending] = field(default_factory=dict[str, Sending])
    """The base requests of all interfaces that can be asked; `base` is that of the clause at hand."""
    fuzz: Callable[[Context, Trail], None] | None = None
    """Sends generated requests; None where nobody asked for them."""
    told: Callable[[str], None] = lambda what: None
    """Is told what goes on inside a long probe."""

    def send(
        self, trail: Trail, label: str, sending: Sending, *, session: str = "", fresh: bool = False, url: str = ""
    ) -> Exchange:
        """Send under a label. Raises CannotProbe for missing data, CannotLogIn for missing credentials."""
        filled = self.filled(sending, trail)
        call = Call(filled, session, fresh, url or filled.url)
        return trail.add(label, self.sender.send(call))

    def behaviour(self, op: str) -> Behaviour:
        return self.sender.contract.behaviour(self.sender.model.operation(op))

    def filled(self, sending: Sending, trail: Trail) -> Sending:
        """`sending` with its operation and with the holes of its texts filled."""
        if not sending.op or (sending.op == self.base.op and not sending.args):
            sending = replace(sending, op=self.base.op, args=dict(self.base.args) | dict(sending.args))
        url = str(self._fill(sending.url, trail))
        if url != sending.url and sending.as_ != "anonymous":
            self._same_origin(url, sending.op)
        return replace(
            sending,
            args=self.fill(dict(sending.args), trail),
            put={k: str(self._fill(v, trail)) for k, v in sending.put.items()},
            body=str(self._fill(sending.body, trail)),
            url=url,
        )

    def _same_origin(self, url: str, op: str) -> None:
        """A link of an answer is followed with credentials: only where they belong. Raises CannotProbe."""
        server = self.target.servers.get(self.sender.model.operation(op).interface)
        if server is None or urlsplit(urljoin(server.url, url))[:2] != urlsplit(server.url)[:2]:
            raise CannotProbe(f"a link leads to another host ({urlsplit(url).netloc})")

    def fill(self, args: Mapping[str, object], trail: Trail) -> dict[str, Any]:
        """`args` with the holes of their texts filled. A text that is one hole keeps the type of what fills it.

        ``{label|header:Location?code}`` is a parameter of an address that an answer gave.

        ``{repeat: 51, of: value}`` stands for a list of so many equal values.
        """
        return {str(self._fill(k, trail)): self._fill(v, trail) for k, v in args.items()}

    def _fill(self, value: object, trail: Trail) -> object:
        if isinstance(value, dict):
            members = cast(Mapping[str, object], value)
            if set(members) == {"repeat", "of"}:
                return [self._fill(members["of"], trail)] * int(str(members["repeat"]))
            return self.fill(members, trail)
        if isinstance(value, list | tuple):
            return [self._fill(v, trail) for v in cast(list[object], value)]
        if isinstance(value, str):
            whole = _HOLE.fullmatch(value)
            return self._hole(whole, trail) if whole else _HOLE.sub(lambda m: text(self._hole(m, trail)), value)
        return value

    def _hole(self, match: re.Match[str], trail: Trail) -> object:
        where, key, label, locator = match.groups()
        if where == "run" and key == "prefix":
            return self.prefix
        if where:
            source: Mapping[str, str] = self.target.data if where == "data" else self.target.settings
            if key not in source:
                table = "data" if where == "data" else "settings"
                raise CannotProbe(f"the target names no {key}", f"set {key} in [{table}] of target.toml")
            return source[key]
        locator, _, parameter = locator.partition("?")
        found = find(trail.first(label).response, Locator.parse(locator))
        if parameter and found:  # a placeholder holds a number sign, so the address must not be cut there
            pairs = parse_qsl(text(found[0]).partition("?")[2])
            found = [value for name, value in pairs if name == parameter]
        if not found:
            raise CannotProbe(f"the answer to {label} has nothing at {locator}")
        return found[0] if isinstance(found[0], int | float) else text(found[0])


Probe = Callable[[Context, Trail, Mapping[str, Any]], None]
"""(context, trail to fill, arguments of the clause). Raises CannotProbe, CannotLogIn, LabRefused, BudgetSpent."""
