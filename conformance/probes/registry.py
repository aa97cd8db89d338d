"""Probes by name, with the arguments that a clause may give them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from conformance.probes.context import Probe
from generator.contract.vocabulary import Effect


@dataclass(frozen=True, slots=True)
class Known:
    run: Probe
    args: frozenset[str]
    """``*``: any label, each a request."""
    cost: int
    """Requests, at most or typically; used to plan a budget."""
    lab: tuple[str, ...] = ()
    passive: bool = False
    """Looks at what others sent, so it runs last."""
    effect: Effect = "read"
    """What it does to the target beyond what its requests do."""
    waits: bool = False
    """Where no lab moves the clock it waits itself, for minutes."""
    asked: bool = False
    """Runs only where it was asked for (``--fuzz``), and outside the budget of the others."""


PROBES: dict[str, Known] = {}


def probe(
    name: str,
    *args: str,
    cost: int,
    lab: tuple[str, ...] = (),
    passive: bool = False,
    waits: bool = False,
    asked: bool = False,
    effect: Effect = "read",
) -> Callable[[Probe], Probe]:
    def register(function: Probe) -> Probe:
        PROBES[name] = Known(function, frozenset(args), cost, lab, passive, effect, waits, asked)
        return function

    return register
