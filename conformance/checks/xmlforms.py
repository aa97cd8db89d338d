"""What holds for every answer of plain XML: its status, the numbers that lists state, the members that pages show."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import items, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Element, local, payload, text, within


def _roots(scene: Scene, want: Want, judging: Judging) -> Iterator[tuple[Exchange, Element]]:
    """XML answers of functions that the clause does not except."""
    for exchange in scene.all():
        root = payload(exchange.response).xml if exchange.response is not None else None
        if root is not None and exchange.operation not in want.list("except"):
            yield judging.look(exchange), root


@check("xml.status", "is", "except", alone=True)
def xml_status(scene: Scene, want: Want) -> Judged:
    """Every XML answer comes with that HTTP status, whatever it says inside."""
    judging = Judging()
    for exchange, _ in _roots(scene, want, judging):
        judging.expect(
            exchange.status == want.number("is"), exchange, "status", "status", want.number("is"), exchange.status
        )
    return judging.done()


@check("xml.counts", "count", "total", "except", alone=True)
def xml_counts(scene: Scene, want: Want) -> Judged:
    """Where an element states a count, it has so many children; a total is not below the count, and where it stands
    alone the list is whole."""
    judging = Judging()
    for exchange, root in _roots(scene, want, judging):
        for element in root:
            said, total = (element.get(want.text(name)) for name in ("count", "total"))
            here = len(element)
            place = f"body:/{local(element)}"
            if said is not None:
                judging.expect(said == str(here), exchange, "count", f"{place}/@{want.text('count')}", here, said)
            if total is not None and total.isdecimal():
                fits = int(total) >= here if said is not None else int(total) == here
                judging.expect(fits, exchange, "total", f"{place}/@{want.text('total')}", f"{here} rows", total)
    return judging.done()


@check("lists.once", "except", alone=True)
def lists_once(scene: Scene, want: Want) -> Judged:
    """No row stands twice in one answer, whichever list it is."""
    judging = Judging()
    for exchange, _ in _roots(scene, want, judging):
        behaviour = scene.behaviour(exchange.operation)
        key = behaviour.paging.key if behaviour.paging is not None else None
        if key is None or not served(exchange, behaviour):
            continue
        keys = [text(node) for row in items(exchange, behaviour) for node in within(row, key)[:1]]
        if keys:
            twice = sorted({one for one in keys if keys.count(one) > 1})
            judging.expect(not twice, exchange, "repeated", "items", "each row once", twice[:3])
    return judging.done()


@check("document.complete", "except", alone=True)
def document_complete(scene: Scene, want: Want) -> Judged:
    """Every served answer has each member that its document describes. `except`: ``operation:place``, both globs."""
    judging = Judging()
    spared = [str(one).partition(":")[::2] for one in want.list("except")]
    for exchange in scene.all():
        if scene.validators is None or not served(exchange, scene.behaviour(exchange.operation)):
            continue
        gaps = scene.validators.gaps(exchange)
        if gaps is None:
            continue
        judging.look(exchange)
        judging.comparisons += 1
        for place in gaps:
            if not any(fnmatchcase(exchange.operation, op) and fnmatchcase(place, at) for op, at in spared):
                judging.expect(False, exchange, "missing", f"body:{place}", "as the page shows it", "absent")
    return judging.done()
