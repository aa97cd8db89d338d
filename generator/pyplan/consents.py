"""Constructors of credentials that rest on a user's consent: with a refresh token or a store, or by signing in now."""

from __future__ import annotations

from collections.abc import Iterator

from generator.contract.vocabulary import Scheme
from generator.pyplan import grants
from generator.pyplan.names import KEYWORDS, snake
from generator.pyplan.plan import PyScheme
from generator.pyplan.source import Group, Item, lay_out
from generator.pyplan.text import docstring, literal, plain

_KEPT = "Gets tokens by OAuth 2 for {secrets} with a refresh token, or those that `store` keeps, and renews them."
_NOW = (
    "Opens the service's page, where a user lets the application act, and waits for the browser to come back to "
    "`redirect_uri` on this machine."
)
REDIRECT = "http://127.0.0.1:8080/callback"


def by_consent(scheme: Scheme, names: tuple[str, str], interface: str, server: str) -> Iterator[PyScheme]:
    """The first name for tokens that exist, the second one for new ones. `server`: default address, "" = none."""
    secrets = [reading.value for reading in scheme.secrets if reading.value != grants.REFRESH]
    words = [_word(secret) for secret in secrets]
    needed = [Item("*"), *(Item(f"{word}: SecretText") for word in words)]
    store = Item("store: TokenStore | None = None")
    passed = [
        Item(interface),
        Item(literal(scheme.id)),
        *(Item(w, f"{s}=") for w, s in zip(words, secrets, strict=True)),
    ]
    listed = " and ".join(plain(secret.replace("_", " ")) for secret in secrets)

    def made(name: str, items: list[Item], call: str, about: str, optional: tuple[str, ...]) -> PyScheme:
        signature = lay_out(Group(f"def {name}", tuple(items)), "", " -> Credentials:", indent=4)
        return PyScheme(
            name, signature, call, docstring(about, 8), tuple(words), about, optional=optional, interface=interface,
            consent=True
        )  # fmt: skip

    refresh = Item(grants.REFRESH, f"{grants.REFRESH}=")
    kept = lay_out(Group("credentials", (*passed, refresh)), "return ", ".keeping(store)", indent=8)
    items = [*needed, Item(f"{grants.REFRESH}: SecretText | None = None"), store]
    yield made(names[0], items, kept, _KEPT.format(secrets=listed), (grants.REFRESH, "store"))
    base = f"base_url: str = {literal(server)}" if server else "base_url: str"
    more = ["base_url", "redirect_uri", "show", "timeout_s"]
    call = lay_out(
        Group("sign_in", (*passed, *(Item(word, f"{word}=") for word in more))), "return ", ".keeping(store)", indent=8
    )
    items = [
        *needed, Item(base), Item(f"redirect_uri: str = {literal(REDIRECT)}"), store,
        Item("show: Callable[[str], object] | None = None"), Item("timeout_s: float = 300"),
    ]  # fmt: skip
    late = f"from ._runtime.consent import sign_in  # brings an HTTP server along\n\n        {call}"
    yield made(names[1], items, late, _NOW, ("store", "show"))


def _word(name: str) -> str:
    word = snake(name)
    return f"{word}_" if word in KEYWORDS else word
