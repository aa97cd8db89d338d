"""Interleaved rounds: every case once a round, so that a busy moment of the machine hits all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter, process_time

Clock = Callable[[], float]


def interleave(cases: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median of what each case returned as its own figure over `rounds`; `None` results are an error."""
    seen: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            value = case()
            if not isinstance(value, int | float):
                raise TypeError(f"{name} returned {value!r}, not a figure")
            seen[name].append(float(value))
    return {name: median(values) for name, values in seen.items()}


def timed(work: Callable[[], object], calls: int, clock: Clock = perf_counter) -> Callable[[], float]:
    """A case: seconds per call of `work`, over `calls` calls in a row."""

    def case() -> float:
        before = clock()
        for _ in range(calls):
            work()
        return (clock() - before) / calls

    return case


def per_call(
    works: Mapping[str, Callable[[], object]], rounds: int, *, seconds: float = 0.05, cpu: bool = False
) -> dict[str, float]:
    """Median seconds per call of each work; as many calls a round as fill about `seconds`."""
    clock = process_time if cpu else perf_counter
    cases: dict[str, Callable[[], object]] = {}
    for name, work in works.items():
        work()  # builds what is built once: decoders, connections
        once = max(timed(work, 3)(), 1e-7)
        cases[name] = timed(work, max(1, min(20_000, int(seconds / once))), clock)
    return interleave(cases, rounds)
