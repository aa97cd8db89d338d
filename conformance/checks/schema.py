"""Answers against the interface documents."""

from __future__ import annotations

from collections import Counter

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import served

_ENOUGH = 2
"""Invalid answers of one operation that are looked at: the confirming validator is slow, and more say nothing new."""


@check("schema.valid", "label")
def schema_valid(scene: Scene, want: Want) -> Judged:
    """Every served answer is what its interface document describes; a breach weighs what the violated node's
    evidence weighs."""
    judging = Judging()
    invalid: Counter[str] = Counter()
    for exchange in scene.of(want.label("all")):
        if (
            exchange.response is None
            or scene.validators is None
            or invalid[exchange.operation] >= _ENOUGH
            or not served(exchange, scene.behaviour(exchange.operation))
        ):
            continue
        result = scene.validators.violations(exchange)
        if result is None:
            continue
        findings, undecided = result
        judging.look(exchange)
        judging.comparisons += 1
        judging.findings += findings
        invalid[exchange.operation] += bool(findings)
        if undecided:
            judging.undecide(undecided)
    return judging.done()
