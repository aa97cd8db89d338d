"""What a customer has: users, product environments, and the record of what happened to them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.planview_admin import rows as data
from conformance.mock.store import Row, Table
from conformance.mock.vendor import World

USER = (
    "id", "email", "firstName", "lastName", "role", "status", "passwordRequired", "products", "lastLogin", "loginAlias",
    "avatarUrl",
)  # fmt: skip
WRITABLE = ("email", "firstName", "lastName", "role", "status", "passwordRequired", "loginAlias")
_WORDS = {"role": ("Administrator", "User"), "status": ("Active", "Pending", "Inactive")}
_PRODUCT = ("id", "name", "product", "environment", "isPrimarySandbox", "url", "envSelector")


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of a list and how to tell them: a condition with its values, and an order ("" = as they were made)."""

    table: Table
    kind: str
    where: str
    values: Sequence[Any]
    order: str = ""


class Directory:
    def __init__(self, world: World, customers: Mapping[str, int]) -> None:
        """`customers`: users of each."""
        self._world = world
        texts = dict.fromkeys(USER, "TEXT") | {"passwordRequired": "INTEGER"}
        self.users = world.store.table("user", {"n": "INTEGER", "customer": "TEXT", **texts}, "n")
        self.products = world.store.table(
            "product",
            {"n": "INTEGER", "customer": "TEXT", **dict.fromkeys(_PRODUCT, "TEXT"), "isPrimarySandbox": "INTEGER"},
            "n",
        )
        audit = dict.fromkeys(("id", "customer", "timestamp", "action", "actor", "target"), "TEXT")
        self.audit = world.store.table("audit", {"n": "INTEGER", **audit}, "n")
        for at, (customer, count) in enumerate(customers.items()):
            self.add(customer, count)
            self.products.insert(
                row | {"n": 100 * at + row["n"]} for row in data.products(customer)
            )  # keys are those of the table, not of the customer
            first = self.audit.greatest() + 1
            self.audit.insert(row | {"n": first + n} for n, row in enumerate(data.entries(customer, count)))  # as above

    # --- lists ---

    def all_users(self, customer: str, where: str = "", values: Sequence[Any] = ()) -> Listing:
        narrowed = f" AND ({where})" if where else ""
        return Listing(self.users, "user", f'"customer" = ?{narrowed}', [customer, *values])

    def users_of(self, customer: str, product: str) -> Listing:
        """Raises Refused for an unknown product."""
        if not self.products.count('"customer" = ? AND "id" = ?', [customer, product]):
            raise Refused("object.unknown", say="product")
        return self.all_users(customer, 'instr("products", ?) > 0', [f'"{product}"'])

    def all_products(self, customer: str) -> Listing:
        return Listing(self.products, "product", '"customer" = ?', [customer])

    def all_audit(self, customer: str) -> Listing:
        return Listing(self.audit, "audit", '"customer" = ?', [customer], '"n" DESC')

    def audit_of(self, customer: str, user: str) -> Listing:
        """Raises Refused for an unknown user."""
        self.user(customer, user)
        return Listing(self.audit, "audit", '"customer" = ? AND "target" = ?', [customer, user], '"n" DESC')

    def slice(self, listing: Listing, offset: int, size: int) -> list[dict[str, Any]]:
        found = listing.table.select(listing.where, listing.values, order=listing.order, limit=size, offset=offset)
        return [self.shown(listing.kind, row) for row in found]

    def count(self, listing: Listing) -> int:
        return listing.table.count(listing.where, listing.values)

    # --- one user ---

    def user(self, customer: str, id: str) -> Row:
        """Raises Refused."""
        found = self.users.select('"customer" = ? AND "id" = ?', [customer, id], limit=1)
        if not found:
            raise Refused("object.unknown", say="user")
        return found[0]

    def add(self, customer: str, count: int) -> int:
        """More users like those that are there; returns how many the customer has."""
        have = self.users.count('"customer" = ?', [customer])
        first = self.users.greatest() + 1
        self.users.insert({"n": first + n, **data.user(customer, have + n)} for n in range(count))
        return have + count

    def create(self, customer: str, body: Mapping[str, Any], by: str) -> Row:
        """Raises Refused."""
        values = self._taken(customer, body, "")
        if not values.get("email"):
            raise Refused("param.missing", say="email")
        n = self.users.greatest() + 1
        row: Row = {"status": "Pending", "role": "User", "passwordRequired": 0, "products": "[]"} | values
        row |= {"n": n, "id": data.identifier("made", customer, n), "customer": customer}
        self.users.insert([row])
        self._happened(customer, "user.invited", row["id"], by)
        return self.user(customer, row["id"])

    def update(self, customer: str, id: str, body: Mapping[str, Any], by: str) -> Row:
        """Raises Refused."""
        known = self.user(customer, id)
        self.users.update(known["n"], self._taken(customer, body, id))
        self._happened(customer, "user.changed", id, by)
        return self.user(customer, id)

    def remove(self, customer: str, id: str, by: str) -> None:
        """Raises Refused."""
        self.users.delete(self.user(customer, id)["n"])
        self._happened(customer, "user.removed", id, by)

    def _taken(self, customer: str, body: Mapping[str, Any], id: str) -> dict[str, Any]:
        """What a body sets; unknown members are overlooked. Raises Refused."""
        values: dict[str, Any] = {name: body[name] for name in WRITABLE if name in body}
        for name, value in values.items():
            right = isinstance(value, bool) if name == "passwordRequired" else isinstance(value, str)
            if not (right or (value is None and name == "loginAlias")) or value not in _WORDS.get(name, (value,)):
                raise Refused("param.value", say=name)
        if self._world.faults.on("F-CT-07", "createUser"):
            values = {n: _mangled(v) for n, v in values.items()}
        where = '"customer" = ? AND "email" = ? COLLATE NOCASE AND "id" <> ?'
        if "email" in values and self.users.count(where, [customer, values["email"], id]):
            raise Refused("object.duplicate", say="email")
        return {name: int(value) if isinstance(value, bool) else value for name, value in values.items()}

    def _happened(self, customer: str, action: str, target: str, by: str) -> None:
        n = self.audit.greatest() + 1
        row = data.entry(customer, n, self._world.clock.moment(), action, target)
        self.audit.insert([row | {"n": n, "id": data.identifier("event", customer, n), "actor": by}])

    # --- how rows are shown ---

    def shown(self, kind: str, row: Row) -> dict[str, Any]:
        if kind == "user":
            references = [{"id": id} for id in json.loads(row["products"])]
            return {name: row[name] for name in USER} | {
                "passwordRequired": bool(row["passwordRequired"]),
                "products": references,
            }
        if kind == "product":
            return {name: row[name] for name in _PRODUCT} | {"isPrimarySandbox": bool(row["isPrimarySandbox"])}
        return {
            "id": row["id"],
            "timestamp": row["timestamp"],
            "action": row["action"],
            "actor": {"id": row["actor"]},
            "target": {"type": "user", "id": row["target"]},
            "details": {},
        }


def _mangled(value: Any) -> Any:
    return "".join("?" if ord(c) > 0xFFFF else c for c in value) if isinstance(value, str) else value
