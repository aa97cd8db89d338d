"""Who may call: robots of the account, one that only reads, one of another account, and a user with an application."""

from __future__ import annotations

from conformance.mock.people import People, Person
from conformance.mock.sessions import Tokens

WRITE, ADMIN, ROBOT = "write", "administrator", "robot"
APP_PASSWORDS = "app passwords"
"""Rights: change data, administer the account, be a robot, have been named to support for app passwords."""
REDIRECT = "https://app.example.com/callback"
"""What the user's application has registered."""
OTHER = "other"
OWNER = 259_895_401
USER = 259_895_408
"""Ids of the account's owner and of the user behind the identity ``throwaway``."""


def people(tokens: Tokens) -> People:
    """The identities of a target."""
    return People(
        _robot(tokens, "main", "robot.main", 259_895_500, {WRITE, ADMIN, ROBOT}),
        _robot(tokens, "limited", "robot.reader", 259_895_501, {ADMIN, ROBOT}),
        _robot(tokens, "other_tenant", "robot.other", 259_895_502, {WRITE, ADMIN, ROBOT}, OTHER),
        _user(tokens),
    )


def _robot(tokens: Tokens, identity: str, user: str, number: int, rights: set[str], tenant: str = "") -> Person:
    secrets = {"client_id": tokens.hex(32), "client_secret": tokens.hex(40), **_pair(tokens)}
    return Person(identity, user, secrets, rights, tenant, number=number)


def _user(tokens: Tokens) -> Person:
    secrets = {"app_id": tokens.hex(32), "app_secret": tokens.hex(40), **_pair(tokens)}
    return Person("throwaway", "theo@example.com", secrets, {WRITE, APP_PASSWORDS}, number=USER)


def _pair(tokens: Tokens) -> dict[str, str]:
    """OAuth 1.0a credentials in the sizes that the vendor's own library makes: 16 and 20 bytes, in hexadecimal."""
    return {
        "consumer_key": tokens.hex(32),
        "consumer_secret": tokens.hex(40),
        "token": tokens.hex(32),
        "token_secret": tokens.hex(40),
    }
