"""Requests signed by OAuth 1.0a, with the secrets of an identity and the time of the server."""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from conformance.exchanges import oauth1
from conformance.exchanges.credentials import Wallet
from conformance.exchanges.exchange import Request
from conformance.exchanges.redact import Registry
from conformance.exchanges.store import Store
from generator.contract.clauses import Sending
from generator.contract.vocabulary import Scheme

INSIDE = "header:oauth_"
"""Begins the places of a sending that stand for parameters inside the Authorization header, and for the secret of its
token: ``header:oauth_nonce``, ``header:oauth_token_secret``."""


@dataclass(frozen=True, slots=True)
class Signer:
    registry: Registry
    store: Store
    wallet: Wallet
    ahead: float = 0.0
    """Seconds that the server's clock was advanced since its last answer."""

    def signed(self, request: Request, scheme: Scheme, sending: Sending) -> Request:
        """With the four secrets of the scheme, in the order in which the contract names them. Raises CannotLogIn."""
        keys = [self.wallet.text(f"{{{reading.value}}}", {}) for reading in scheme.secrets]
        given = {
            at.removeprefix("header:"): self.registry.reveal(self.wallet.text(value, {}))
            for at, value in sending.put.items()
            if at.startswith(INSIDE)
        }
        omitted = {at.name: "" for at in sending.omit if str(at).startswith(INSIDE)}
        if "oauth_token" in omitted:  # only the client signs
            keys[2:] = ["", ""]
        keys[3] = given.pop("oauth_token_secret", keys[3])
        made = oauth1.signed(request, (keys[0], keys[1], keys[2], keys[3]), self._moment(), {**omitted, **given})
        self.registry.learn("oauth_signature", oauth1.protocol(made).get("oauth_signature", ""))
        return made

    def _moment(self) -> int:
        """The time by the server's own clock, which is what it holds a timestamp against; ours where it told none."""
        answers = (e.response for e in reversed(list(self.store)) if e.response is not None)
        said = next((answer.header("date") for answer in answers), None)
        try:
            return int((parsedate_to_datetime(said).timestamp() if said else time.time()) + self.ahead)
        except ValueError:
            return int(time.time() + self.ahead)
