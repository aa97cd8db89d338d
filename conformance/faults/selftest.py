"""Run the suite against every mutant of a mock and score it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache, partial

from conformance.engine import Options, Result, Run, run
from conformance.faults.catalogue import catalogue
from conformance.faults.mutants import FAMILIES, Mutant, changed, contractual, mechanical, seeded
from conformance.mock import mock
from conformance.verdict.lattice import Outcome, Verdict
from generator.diagnostics import BadInput
from generator.vendors import load

ALLOW = frozenset({"read", "write", "destructive", "credential"})
_ALARMS = frozenset({Verdict.WARN, Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE})


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant against the suite. `flipped`: clauses whose outcome differs from the clean run.

    A fault is killed by a clause that it names, violated at its computed severity; a mechanical mutant by any clause
    that flips, or by a preflight that refuses the mock (`stopped` says why).
    """

    mutant: Mutant
    flipped: tuple[str, ...] = ()
    killed: bool = False
    stopped: str = ""
    unwatched: str = ""
    """Reason in the catalogue why nothing watches the place of a mechanical mutant that lives."""


@dataclass(frozen=True, slots=True)
class Score:
    trials: tuple[Trial, ...]
    alarms: tuple[str, ...]
    """Findings on the clean mocks and clauses flipped by twins, one line each."""

    @property
    def judged(self) -> tuple[Trial, ...]:
        return tuple(t for t in self.trials if t.mutant.family != "twin" and not t.unwatched)

    @property
    def unwatched(self) -> tuple[Trial, ...]:
        return tuple(t for t in self.trials if t.unwatched)

    @property
    def killed(self) -> int:
        return sum(t.killed for t in self.judged)

    @property
    def clean(self) -> bool:
        return self.killed == len(self.judged) and not self.alarms

    def line(self) -> str:
        """The last line that scripts read."""
        return f"{self.killed}/{len(self.judged)} mutants killed, {len(self.alarms)} false alarms"


Progress = Callable[[str, int, int], None]
"""(vendor, mutants done, mutants in all)"""


def selftest(
    vendors: Iterable[str],
    families: Iterable[str] = (),
    progress: Progress | None = None,
    jobs: int = 0,
    quick: bool = False,
) -> Score:
    """Score the suite on `vendors`. `families`: of mutants, empty = all; `jobs`: processes, 0 = one a core;
    `quick`: leave a mechanical mutant at the first clause that sees it.

    Raises BadInput for an unknown family or a vendor without a mock, and what a broken mock or engine raises.
    """
    wanted = frozenset(families) or frozenset(FAMILIES)
    if unknown := wanted - frozenset(FAMILIES):
        raise BadInput(f"unknown family {min(unknown)!r}", remedy=f"families: {', '.join(FAMILIES)}")
    vendors = tuple(vendors)
    for vendor in vendors:
        load(vendor)  # an unknown one stops before anything plays
    mutants: list[Mutant] = []
    alarms: list[str] = []
    for vendor in vendors:
        clean = _clean(vendor)
        alarms += [
            f"{vendor}: {id} is {r.verdict} on the clean mock" for id, r in clean.results.items() if _alarming(r)
        ]
        contract = load(vendor).contract
        made = (*seeded(vendor), *contractual(vendor, contract), *mechanical(vendor, clean.exchanges))
        mutants += [m for m in made if m.family in wanted]
    trials: list[Trial] = []
    for trial in _trials(mutants, jobs or os.cpu_count() or 1, quick):
        trials.append(trial)
        if trial.mutant.family == "twin" and (trial.flipped or trial.stopped):
            said = f"flips {', '.join(trial.flipped)}" if trial.flipped else trial.stopped
            alarms.append(f"{trial.mutant.vendor}: twin {trial.mutant.switch} {said}")
        if progress:
            progress(trial.mutant.vendor, len(trials), len(mutants))
    return Score(tuple(trials), tuple(alarms))


def _trials(mutants: list[Mutant], jobs: int, quick: bool) -> Iterator[Trial]:
    one = partial(attempt, quick=quick)
    if jobs < 2 or len(mutants) < 20:  # a worker costs about a second of imports
        yield from map(one, mutants)
        return
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(one, mutants, chunksize=8)


def attempt(mutant: Mutant, quick: bool = False) -> Trial:
    """Judge one mutant against the clean run of its vendor.

    Answers changed by a mechanical operator are judged offline, over the exchanges of the clean run; everything else
    plays in the mock.
    """
    clean = _clean(mutant.vendor, mutant.fuzz)
    if mutant.family == "mechanical" and not mutant.switch.startswith("M:contract:"):

        def flipped(seen: Result) -> bool:
            return seen.outcome is not clean.results[seen.clause.id].outcome

        again = clean.judged_again(changed(mutant), flipped if quick else None)
        return _trial(mutant, clean.results, again)
    try:
        seen = _judge(mutant.vendor, (mutant.switch,), mutant.fuzz)
    except BadInput as refused:
        return Trial(mutant, killed=mutant.family == "mechanical", stopped=str(refused))
    return _trial(mutant, clean.results, seen.results)


def _trial(mutant: Mutant, clean: Mapping[str, Result], seen: Mapping[str, Result]) -> Trial:
    broken = [f"{id}: {result.reason}" for id, result in seen.items() if result.verdict is Verdict.ERROR]
    if broken:
        return Trial(mutant, stopped=broken[0])
    flipped = tuple(id for id, result in seen.items() if result.outcome is not clean[id].outcome)
    if mutant.family == "twin":  # what may be either way only tells which way it is
        return Trial(mutant, tuple(id for id in flipped if seen[id].verdict is not Verdict.OBSERVED))
    if mutant.family == "catalogue":
        return Trial(mutant, flipped, any(_caught(seen[id]) for id in mutant.kills if id in flipped))
    return Trial(mutant, flipped, bool(flipped), unwatched="" if flipped else _waiver(mutant))


@lru_cache(maxsize=16)
def _clean(vendor: str, fuzz: bool = False) -> Run:
    return _judge(vendor, (), fuzz)


def _judge(vendor: str, faults: tuple[str, ...], fuzz: bool = False) -> Run:
    with mock(vendor, faults=faults, tls=None) as server:
        # Reading operations have most cases each where no others are fuzzed.
        return run(vendor, server.target(), allow=() if fuzz else ALLOW, options=Options(fuzz=fuzz))


def _alarming(result: Result) -> bool:
    return result.verdict in _ALARMS


def _caught(result: Result) -> bool:
    """What a MAY or a conflict allows cannot be violated: there the other variant is the catch."""
    return result.verdict is Verdict.OBSERVED or (
        result.outcome is Outcome.VIOLATED and result.verdict is result.severity
    )


def _waiver(mutant: Mutant) -> str:
    rows = catalogue().unwatched
    return next((r.reason for r in rows if r.vendor == mutant.vendor and fnmatchcase(mutant.switch, r.mutant)), "")
