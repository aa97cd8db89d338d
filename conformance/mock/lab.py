"""States that only a console or time can bring about: ``POST /__mock__/lab/<name>`` with a JSON object of arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from conformance.mock.people import Person
from conformance.mock.vendor import LabRefused, VendorMock

Arguments = Mapping[str, Any]


def perform(vendor: VendorMock, name: str, arguments: Arguments) -> dict[str, Any]:
    """Do what a console would do; returns what it would show. Raises LabRefused."""
    action = ACTIONS.get(name)
    if action is None:
        raise LabRefused(f"unknown lab action {name!r}; actions: {', '.join(ACTIONS)}")
    return action(vendor, arguments)


def _number(arguments: Arguments, name: str) -> float:
    value = arguments.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e12:
        raise LabRefused(f"argument {name!r} must be a number from 0 on")
    return value


def _text(arguments: Arguments, name: str, default: str = "") -> str:
    value = arguments.get(name, default)
    if not isinstance(value, str) or not value:
        raise LabRefused(f"argument {name!r} must be a text")
    return value


def _flag(arguments: Arguments, name: str, default: bool) -> bool:
    value = arguments.get(name, default)
    if not isinstance(value, bool):
        raise LabRefused(f"argument {name!r} must be true or false")
    return value


def _person(vendor: VendorMock, arguments: Arguments) -> Person:
    identity = _text(arguments, "identity", "throwaway")
    person = vendor.people.identity(identity)
    if person is None:
        raise LabRefused(f"unknown identity {identity!r}; identities: {', '.join(p.identity for p in vendor.people)}")
    return person


def _advance(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    vendor.world.clock.advance(_number(arguments, "seconds"))
    return {"now": vendor.world.clock.moment().isoformat()}


def _secret(person: Person, arguments: Arguments) -> str:
    name = _text(arguments, "secret")
    if name not in person.secrets or name in ("username", "login"):
        raise LabRefused(f"identity {person.identity!r} has no secret {name!r}")
    return name


def _regenerate(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    person = _person(vendor, arguments)
    name = _secret(person, arguments)
    old = person.secrets[name]
    person.dead.append(old)
    person.secrets[name] = vendor.world.tokens.hex(len(old) if len(old) <= 64 else 32)
    return {"identity": person.identity, "secret": name, "value": person.secrets[name]}


def _delete(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    person = _person(vendor, arguments)
    name = _secret(person, arguments)
    person.dead.append(person.secrets[name])
    person.secrets[name] = ""
    return {"identity": person.identity, "secret": name}


def _deactivate(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    person = _person(vendor, arguments)
    person.active = _flag(arguments, "active", False)
    if not person.active:
        vendor.forget(person.user)
    return {"identity": person.identity, "active": person.active}


def _right(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    person = _person(vendor, arguments)
    right = _text(arguments, "right")
    if _flag(arguments, "on", True):
        person.rights.add(right)
    else:
        person.rights.discard(right)
    return {"identity": person.identity, "rights": sorted(person.rights)}


def _switch(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    id = _text(arguments, "id")
    if id not in vendor.world.capabilities:
        raise LabRefused(f"unknown capability {id!r}; capabilities: {', '.join(vendor.world.capabilities) or 'none'}")
    vendor.world.capabilities[id] = _flag(arguments, "on", not vendor.world.capabilities[id])
    return {"id": id, "on": vendor.world.capabilities[id]}


def _lock(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    id, on = int(_number(arguments, "id")), _flag(arguments, "on", True)
    vendor.lock(id, on)
    return {"id": id, "locked": on}


def _seed(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    rows = int(_number(arguments, "rows"))
    if rows > 100_000:
        raise LabRefused("at most 100000 rows at once")
    return {"rows": vendor.seed(rows)}


def _quota(vendor: VendorMock, arguments: Arguments) -> dict[str, Any]:
    remaining = int(_number(arguments, "remaining"))
    vendor.quota(remaining)
    return {"remaining": remaining}


ACTIONS: dict[str, Callable[[VendorMock, Arguments], dict[str, Any]]] = {
    "clock.advance": _advance,
    "secret.regenerate": _regenerate,
    "secret.delete": _delete,
    "user.deactivate": _deactivate,
    "user.right": _right,
    "capability.switch": _switch,
    "object.lock": _lock,
    "data.seed": _seed,
    "quota.leave": _quota,
}
