"""Rows of the mocked Planview Admin, the same at every start: users, product environments, audit entries."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from conformance.mock.clock import NOON

ROWS = 460
"""Users of the customer under test: two full pages of the largest size and a short one."""
FEW = 7
"""Users of another customer."""
_NAMES = uuid.UUID("6d9f1c1e-6d0a-5a57-9d6c-2f4b8b0f0a01")
_FIRST = ("Ann", "Jörg", "Žofie", "Ken", "María", "Liam", "Søren", "健", "Olga", "O'Hara")
_LAST = ("Lee", "Müller", "Nováková", "Ito", "García", "Byrne", "Ørsted", "王", "Petrova", "Smith-Jones")
_ENVIRONMENTS = (
    ("Roadmaps", "production"), ("AgilePlace", "production"), ("AgilePlace", "sandbox"), ("IdeaPlace", "production"),
    ("Planview.Me", "production"), ("Portfolios", "sandbox"),
)  # fmt: skip
_ACTIONS = ("user.invited", "user.activated", "user.role.changed", "user.product.added")


def identifier(kind: str, customer: str, n: int) -> str:
    """The id of the n-th row of a kind."""
    return str(uuid.uuid5(_NAMES, f"{customer}/{kind}/{n}"))


def product(customer: str, n: int) -> dict[str, Any]:
    name, environment = _ENVIRONMENTS[n]
    return {
        "n": n,
        "id": identifier("product", customer, n),
        "customer": customer,
        "name": f"{name} ({environment})",
        "product": name,
        "environment": environment,
        "isPrimarySandbox": int(environment == "sandbox" and n == 2),
        "url": f"https://{name.lower().replace('.', '-')}.example.com/{customer}",
        "envSelector": f"{name.upper()}~{customer}",
    }


def products(customer: str) -> list[dict[str, Any]]:
    return [product(customer, n) for n in range(len(_ENVIRONMENTS))]


def user(customer: str, n: int) -> dict[str, Any]:
    """`n` counts from 0 within the customer."""
    first, last = _FIRST[n * 3 % len(_FIRST)], _LAST[n * 7 % len(_LAST)]
    seen = datetime.fromtimestamp(NOON, UTC) - timedelta(hours=5 * (n % 400) + 1)
    status = ("Active", "Active", "Active", "Pending", "Inactive")[n % 5]
    given = [identifier("product", customer, p) for p in range(len(_ENVIRONMENTS)) if (n + p) % 3 == 0]
    return {
        "id": identifier("user", customer, n),
        "customer": customer,
        "email": f"user{n + 1:05d}+admin@{customer}.example.com",
        "firstName": first,
        "lastName": last,
        "role": "Administrator" if n % 50 == 0 else "User",
        "status": status,
        "passwordRequired": int(n % 4 == 0),
        "products": json.dumps(given),
        "lastLogin": None if status == "Pending" else moment(seen),
        "loginAlias": None if n % 3 else f"{first.lower()}.{n + 1}",
        "avatarUrl": None,
    }


def entries(customer: str, users: int) -> Iterator[dict[str, Any]]:
    """Audit entries, oldest first: a few for each of the first users."""
    began = datetime.fromtimestamp(NOON, UTC) - timedelta(days=90)
    n = 0
    for at in range(min(users, 60)):
        for action in _ACTIONS[: at % 4 + 1]:
            yield entry(customer, n, began + timedelta(minutes=37 * n), action, identifier("user", customer, at))
            n += 1


def entry(customer: str, n: int, when: datetime, action: str, target: str) -> dict[str, Any]:
    return {
        "id": identifier("audit", customer, n),
        "customer": customer,
        "timestamp": moment(when),
        "action": action,
        "actor": identifier("user", customer, 0),
        "target": target,
    }


def moment(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
