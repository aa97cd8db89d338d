"""States that only a console or time can bring about: ``POST /__mock__/lab/<name>`` with a JSON object of arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from conformance.mock.people import Person
from conformance.mock.site import Site
from conformance.mock.vendor import LabRefused

Arguments = Mapping[str, Any]


def perform(site: Site, name: str, arguments: Arguments) -> dict[str, Any]:
    """Do what a console would do; returns what it would show. Raises LabRefused."""
    action = ACTIONS.get(name)
    if action is None:
        raise LabRefused(f"unknown lab action {name!r}; actions: {', '.join(ACTIONS)}")
    return action(site, arguments)


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


def _persons(site: Site, arguments: Arguments) -> list[Person]:
    """Who an identity is, at each interface. Raises LabRefused for nobody."""
    identity = _text(arguments, "identity", "throwaway")
    persons = site.persons(identity)
    if not persons:
        raise LabRefused(f"unknown identity {identity!r}; identities: {', '.join(site.identities())}")
    return persons


def _interface(arguments: Arguments) -> str:
    return _text(arguments, "interface") if "interface" in arguments else ""


def _advance(site: Site, arguments: Arguments) -> dict[str, Any]:
    site.world.clock.advance(_number(arguments, "seconds"))
    return {"now": site.world.clock.moment().isoformat()}


def _holder(site: Site, arguments: Arguments) -> tuple[Person, str]:
    """Whose secret is meant, and its name. Raises LabRefused."""
    persons, name = _persons(site, arguments), _text(arguments, "secret")
    holder = next((person for person in persons if name in person.secrets), None)
    if holder is None or name in ("username", "login"):
        raise LabRefused(f"identity {persons[0].identity!r} has no secret {name!r}")
    return holder, name


def _regenerate(site: Site, arguments: Arguments) -> dict[str, Any]:
    person, name = _holder(site, arguments)
    old = person.secrets[name]
    if old:
        person.dead.append(old)
    person.secrets[name] = site.world.tokens.hex(len(old) if 0 < len(old) <= 64 else 32)
    return {"identity": person.identity, "secret": name, "value": person.secrets[name]}


def _delete(site: Site, arguments: Arguments) -> dict[str, Any]:
    person, name = _holder(site, arguments)
    person.dead.append(person.secrets[name])
    person.secrets[name] = ""
    return {"identity": person.identity, "secret": name}


def _deactivate(site: Site, arguments: Arguments) -> dict[str, Any]:
    persons, active = _persons(site, arguments), _flag(arguments, "active", False)
    for person in persons:
        person.active = active
        if not active:
            site.forget(person.user)
    return {"identity": persons[0].identity, "active": active}


def _right(site: Site, arguments: Arguments) -> dict[str, Any]:
    persons, right, on = _persons(site, arguments), _text(arguments, "right"), _flag(arguments, "on", True)
    for person in persons:
        (person.rights.add if on else person.rights.discard)(right)
    return {"identity": persons[0].identity, "rights": sorted(set[str]().union(*(p.rights for p in persons)))}


def _switch(site: Site, arguments: Arguments) -> dict[str, Any]:
    id = _text(arguments, "id")
    if id not in site.world.capabilities:
        raise LabRefused(f"unknown capability {id!r}; capabilities: {', '.join(site.world.capabilities) or 'none'}")
    site.world.capabilities[id] = _flag(arguments, "on", not site.world.capabilities[id])
    return {"id": id, "on": site.world.capabilities[id]}


def _lock(site: Site, arguments: Arguments) -> dict[str, Any]:
    given = arguments.get("id")
    named = {"id": int(given)} if isinstance(given, str) and given.isdecimal() and len(given) < 18 else arguments
    id, on = int(_number(named, "id")), _flag(arguments, "on", True)
    site.ask(lambda service: service.lock(id, on), _interface(arguments))
    return {"id": id, "locked": on}


def _seed(site: Site, arguments: Arguments) -> dict[str, Any]:
    rows = int(_number(arguments, "rows"))
    if rows > 100_000:
        raise LabRefused("at most 100000 rows at once")
    return {"rows": site.ask(lambda service: service.seed(rows), _interface(arguments))}


def _quota(site: Site, arguments: Arguments) -> dict[str, Any]:
    remaining = int(_number(arguments, "remaining"))
    site.ask(lambda service: service.quota(remaining), _interface(arguments))
    return {"remaining": remaining}


def _retire(site: Site, arguments: Arguments) -> dict[str, Any]:
    on = _flag(arguments, "on", True)
    site.ask(lambda service: service.retire(on), _interface(arguments))
    return {"retired": on}


ACTIONS: dict[str, Callable[[Site, Arguments], dict[str, Any]]] = {
    "clock.advance": _advance,
    "secret.regenerate": _regenerate,
    "secret.delete": _delete,
    "user.deactivate": _deactivate,
    "user.right": _right,
    "capability.switch": _switch,
    "object.lock": _lock,
    "data.seed": _seed,
    "quota.leave": _quota,
    "owner.retire": _retire,
}
