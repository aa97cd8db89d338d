"""What a server does where nobody may be blamed: named, never judged."""

from __future__ import annotations

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import codes, items, served


@check("variant", "label", "served", "refused", "rows")
def variant(scene: Scene, want: Want) -> Judged:
    """The name of what was met: `served` (with the number of rows if `rows`), or `refused` with the code."""
    judging = Judging()
    names: list[str] = []
    for exchange in scene.of(want.label()):
        if exchange.response is None:
            judging.undecide(f"no answer ({exchange.trouble})", shaken=True)
            continue
        judging.expect(True, exchange, "variant", "answer", "")
        behaviour = scene.behaviour(exchange.operation)
        if served(exchange, behaviour):
            rows = f" {len(items(exchange, behaviour))}" if want.flag("rows") else ""
            names.append(want.text("served", "served") + rows)
        else:
            told = codes(exchange, behaviour)
            names.append(want.text("refused", "refused") + (f" {told[0]}" if told else f" {exchange.status}"))
    return judging.done(", ".join(dict.fromkeys(names)))
