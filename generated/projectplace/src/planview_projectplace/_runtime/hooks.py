"""Places where a user's code can watch calls. It sees masked headers and URLs without secrets, never a body."""

from __future__ import annotations

from typing import NamedTuple

from .errors import Error
from .secret import Secret
from .transport import Headers


class Sending(NamedTuple):
    """`attempt` counts from 1 within one call."""

    operation: str
    attempt: int
    method: str
    url: str
    headers: Headers


class Received(NamedTuple):
    """`elapsed_s` is the time of this attempt."""

    operation: str
    attempt: int
    status: int
    headers: Headers
    elapsed_s: float


class Retrying(NamedTuple):
    """The call is sent again after `wait_s`, because of `error`."""

    operation: str
    attempt: int
    error: Error
    wait_s: float


class Hooks:
    """Override what you need. Called in the thread or task of the call; what a hook raises ends the call."""

    def before_send(self, event: Sending) -> None:
        """Just before a request leaves."""

    def after_receive(self, event: Received) -> None:
        """An answer has arrived, be it a refusal."""

    def on_retry(self, event: Retrying) -> None:
        """A failed call will be repeated."""

    def on_renew(self, operation: str) -> None:
        """The session was refused and is replaced."""

    def on_refresh_token(self, token: Secret) -> None:
        """The service has given a new refresh token, which ends the old one: keep it for the next run."""
