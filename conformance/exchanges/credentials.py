"""Secrets and sessions put into requests as the contract's templates say, and taken out of answers before redaction."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from conformance.config import Identity
from conformance.exchanges.redact import Registry
from generator.contract.values import Template
from generator.contract.vocabulary import Auth, Scheme


class CannotLogIn(Exception):
    """An identity lacks what a scheme needs, or its login gave no session. `remedy` says what to configure."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


class Wallet:
    """What one identity can show: its secrets, or false ones of the same form for the secrets named in `wrong`.

    `use` gives a secret the value of another one (a password where a token is asked for).
    """

    def __init__(
        self,
        auth: Auth,
        identity: Identity,
        settings: Mapping[str, str],
        registry: Registry,
        wrong: tuple[str, ...] = (),
        use: Mapping[str, str] | None = None,
    ) -> None:
        self._identity = identity
        self._settings = settings
        self._registry = registry
        self._secrets: dict[str, str] = {}
        for name, secret in identity.secrets.items():
            value = falsified(secret.value) if name in wrong else secret.value
            self._secrets[name] = value
            rule = auth.secrets.get(name)
            if rule is None or rule.kind != "name":
                registry.learn(name, value)
        for name, other in (use or {}).items():
            if other in self._secrets:
                self._secrets[name] = self._secrets[other]

    def render(self, template: Template, session: Mapping[str, str]) -> str:
        """The text of a template. Raises CannotLogIn if a secret, setting or session value is missing."""
        text = template.text
        for hole in template.holes():
            text = text.replace("{" + hole + "}", self._hole(hole, session), 1)
        return text

    def text(self, text: str, session: Mapping[str, str]) -> str:
        """`text` of a clause, which may hold the same holes as a template."""
        return self.render(Template.parse(text), session)

    def _hole(self, hole: str, session: Mapping[str, str]) -> str:
        kind, _, rest = hole.partition(":")
        if kind == "basic":
            user, _, secret = rest.partition(":")
            pair = (self._word(user), self._word(secret))
            self._registry.learn_pair(secret or user, *pair)
            if not pair[1]:
                self._registry.learn(f"basic-{user}", base64.b64encode(f"{pair[0]}:".encode()).decode())
            return "Basic " + base64.b64encode(":".join(pair).encode()).decode()
        if hole.startswith("session."):
            name = hole.removeprefix("session.")
            if name not in session:
                raise CannotLogIn(f"the login gave no {name}")
            return session[name]
        if hole in self._secrets or hole in self._settings:
            return self._secrets.get(hole, self._settings.get(hole, ""))
        raise CannotLogIn(f"{hole} is not configured", f"set {hole} in [identity.{self._identity.name}] or [settings]")

    def _word(self, word: str) -> str:
        """A word of ``{basic:user:pass}``: a secret's name, or a literal such as ``X``."""
        if word in self._secrets:
            return self._secrets[word]
        if word and word.islower():
            raise CannotLogIn(f"secret {word} is not configured", f"set {word} in [identity.{self._identity.name}]")
        return word

    def has(self, scheme: Scheme) -> bool:
        """Whether every secret of that scheme is there, in one of its readings."""
        return all(any(name in self._secrets for name in (r.value, *r.others)) for r in scheme.secrets)


def falsified(value: str) -> str:
    """A different text of the same length and alphabet."""
    rotate: Mapping[str, str] = {
        **{c: str((int(c) + 5) % 10) for c in "0123456789"},
        **dict(zip("abcdef", "fabcde", strict=True)),
        **dict(zip("ABCDEF", "FABCDE", strict=True)),
        **_rotation("ghijklmnopqrstuvwxyz"),
        **_rotation("GHIJKLMNOPQRSTUVWXYZ"),
    }
    changed = "".join(rotate.get(c, c) for c in value)
    return changed if changed != value else value + "0"


def _rotation(letters: str) -> dict[str, str]:
    return dict(zip(letters, letters[1:] + letters[:1], strict=True))
