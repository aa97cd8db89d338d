"""What is done to a mock: seeded faults and twins, changes of its contract, mechanical operators on its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from lxml import etree

from conformance.exchanges.exchange import Exchange, Response
from conformance.exchanges.reading import Element, payload
from conformance.faults.catalogue import catalogue
from conformance.faults.contractual import changed_values, other_readings
from conformance.mock.answers import Answer
from conformance.mock.guards import is_list, is_object
from conformance.mock.mechanical import apply, parse
from generator.contract.vocabulary import Contract

Family = Literal["catalogue", "twin", "mechanical"]
FAMILIES: tuple[Family, ...] = ("catalogue", "twin", "mechanical")

_MAX_PLACES = 400
"""Of one answer; the mocks' pages are smaller, the bound keeps a changed mock from making thousands of runs."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """`switch` is what the mock is told. `kills`: clauses that must flip; empty = any (mechanical) or none (twin)."""

    vendor: str
    switch: str
    family: Family
    does: str
    kills: tuple[str, ...] = ()
    rows: str = ""
    """Path of a list's items, for what drops or repeats one."""
    fuzz: bool = False
    """To be judged by a run that sends generated requests too."""


def seeded(vendor: str) -> Iterator[Mutant]:
    """The catalogue's faults, then its twins."""
    rows = catalogue()
    for fault in rows.faults_of(vendor):
        yield Mutant(vendor, fault.switch(vendor), "catalogue", fault.does, fault.kills[vendor], fuzz=fault.fuzz)
    for twin in rows.twins_of(vendor):
        yield Mutant(vendor, twin.id, "twin", twin.does)


def contractual(vendor: str, contract: Contract) -> Iterator[Mutant]:
    """Each judged value of the contract changed, as a mutant; each alternative reading played, as a twin."""
    for switch in changed_values(contract):
        yield Mutant(vendor, switch, "mechanical", "a value of the contract is changed")
    for switch in other_readings(contract):
        yield Mutant(vendor, switch, "twin", "another reading of the contract is played")


def mechanical(vendor: str, exchanges: Iterable[Exchange]) -> Iterator[Mutant]:
    """Drop, rename and retype each place of one good answer per operation; change its status; drop or repeat a row."""
    seen: set[str] = set()
    for exchange in exchanges:
        answer = exchange.response
        if answer is None or answer.status != 200 or not exchange.operation or exchange.operation in seen:
            continue
        places = list(_places(answer))
        if not places:
            continue
        seen.add(exchange.operation)
        for operator in ("drop", "rename", "retype"):
            for place in places[:_MAX_PLACES]:
                switch = f"M:{operator}-member:{exchange.operation}:{place}"
                yield Mutant(vendor, switch, "mechanical", f"{operator} {place} in the answer of {exchange.operation}")
        yield Mutant(vendor, f"M:status:{exchange.operation}:500", "mechanical", f"{exchange.operation} answers 500")
        rows = next((place.partition("[]")[0] for place in places if "[]" in place), "")
        for operator, does in (("drop-row", "loses a row"), ("repeat-row", "repeats a row")) if rows else ():
            switch = f"M:{operator}:{exchange.operation}"
            yield Mutant(vendor, switch, "mechanical", f"{exchange.operation} {does}", rows=rows)


def changed(mutant: Mutant) -> Callable[[Exchange], Exchange]:
    """The mechanical operator as a change of recorded exchanges; one that it does not touch is returned as it was."""
    mutation = parse(mutant.switch)

    done: dict[str, Exchange] = {}
    """By id: many clauses look at one exchange."""

    def change(exchange: Exchange) -> Exchange:
        if exchange.response is None or exchange.operation != mutation.operation:
            return exchange
        if exchange.id not in done:
            done[exchange.id] = mutated(exchange, exchange.response)
        return done[exchange.id]

    def mutated(exchange: Exchange, response: Response) -> Exchange:
        answer = Answer(response.status, response.body, headers=list(response.headers), operation=exchange.operation)
        if not apply(mutation, answer, mutant.rows):
            return exchange
        return replace(exchange, response=replace(response, status=answer.status, body=answer.body))

    return change


def _places(answer: Response) -> Iterator[str]:
    """Paths of the members of a JSON or XML answer; a repetition is written ``[]`` once, whatever its length."""
    parsed = payload(answer)
    if parsed.xml is not None:
        yield from dict.fromkeys(_xml_places(parsed.xml))
    elif parsed.format == "json":
        yield from dict.fromkeys(_json_places(parsed.json))


def _json_places(document: Any) -> Iterator[str]:
    todo: list[tuple[str, Any]] = [("", document)]
    while todo:
        path, node = todo.pop(0)
        if is_object(node):
            for name, value in node.items():
                here = f"{path}/{name.replace('~', '~0').replace('/', '~1')}"
                yield here
                todo.append((here, value))
        elif is_list(node):
            todo.extend((f"{path or '/'}[]", item) for item in node[:3])


def _xml_places(root: Element) -> Iterator[str]:
    todo: list[tuple[str, Element]] = [("", root)]
    while todo:
        path, element = todo.pop(0)
        children = list(element.iterchildren("*"))
        names = [etree.QName(child).localname for child in children]
        for child, name in zip(children, names, strict=True):
            here = f"{path}/{name}" + ("[]" if names.count(name) > 1 else "")
            yield here
            todo.append((here, child))
        yield from (f"{path}/@{etree.QName(str(key)).localname}" for key in element.attrib)
