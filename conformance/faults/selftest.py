"""Run the suite against every mutant of a mock and score it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from conformance.engine import Result, Run, run
from conformance.faults.catalogue import catalogue
from conformance.faults.mutants import Mutant, mechanical, seeded
from conformance.mock import mock

ALLOW = frozenset({"read", "write", "destructive", "credential"})


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant against the suite. `flipped`: clauses whose outcome differs from the clean run, `wrong` those among
    them that neither the mutant's `kills` nor its `collateral` names."""

    mutant: Mutant
    flipped: tuple[str, ...]
    survived: bool
    wrong: tuple[str, ...] = ()
    unwatched: str = ""
    """Reason from the catalogue why a surviving mechanical mutant is accepted."""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    trials: tuple[Trial, ...]
    alarms: tuple[str, ...]
    """Findings on the clean mocks and on twins, one line each."""

    @property
    def judged(self) -> tuple[Trial, ...]:
        return tuple(t for t in self.trials if t.mutant.family != "twin" and not t.unwatched)

    @property
    def killed(self) -> int:
        return sum(not t.survived for t in self.judged)

    @property
    def clean(self) -> bool:
        return self.killed == len(self.judged) and not self.alarms

    def line(self) -> str:
        """The last line that scripts read."""
        return f"{self.killed}/{len(self.judged)} mutants killed, {len(self.alarms)} false alarms"


Progress = Callable[[str, int, int], None]


def selftest(vendors: Iterable[str], families: Iterable[str] = (), progress: Progress | None = None) -> Score:
    """Score the suite on `vendors`. `families`: of mutants; empty = all. Raises what a broken mock or engine raises."""
    trials: list[Trial] = []
    alarms: list[str] = []
    wanted = frozenset(families) or frozenset({"catalogue", "twin", "mechanical"})
    for vendor in vendors:
        clean = _judge(vendor, ())
        alarms += [f"{vendor}: {id} is {r.verdict} on the clean mock" for id, r in clean.results.items() if _alarming(r)]
        mutants = [m for m in (*seeded(vendor), *mechanical(vendor, clean.exchanges)) if m.family in wanted]
        for done, mutant in enumerate(mutants, 1):
            trial = _try(mutant, clean)
            trials.append(trial)
            if mutant.family == "twin" and trial.flipped:
                alarms.append(f"{vendor}: twin {mutant.switch} flips {', '.join(trial.flipped)}")
            if progress:
                progress(vendor, done, len(mutants))
    return Score(tuple(trials), tuple(alarms))


def _judge(vendor: str, faults: tuple[str, ...]) -> Run:
    with mock(vendor, faults=faults) as server:
        return run(vendor, server.target(), allow=ALLOW)


def _alarming(result: Result) -> bool:
    return str(result.verdict) in {"WARN", "FAIL", "ERROR", "INCONCLUSIVE"}


def _try(mutant: Mutant, clean: Run) -> Trial:
    try:
        seen = _judge(mutant.vendor, (mutant.switch,))
    except Exception as failure:  # a mutant may break preflight: that is seen, but by no clause
        return Trial(mutant, (), survived=mutant.family != "mechanical", error=f"{type(failure).__name__}: {failure}")
    flipped = _flipped(clean.results, seen.results)
    if mutant.family == "twin":
        return Trial(mutant, flipped, survived=not flipped)
    if mutant.family == "mechanical":
        return Trial(mutant, flipped, survived=not flipped, unwatched="" if flipped else _waiver(mutant))
    named = [id for id in mutant.kills if id in flipped and seen.results[id].verdict == seen.results[id].severity]
    wrong = tuple(id for id in flipped if id not in mutant.kills and id not in mutant.collateral)
    return Trial(mutant, flipped, survived=not named, wrong=wrong)


def _flipped(clean: Mapping[str, Result], seen: Mapping[str, Result]) -> tuple[str, ...]:
    return tuple(id for id, before in clean.items() if seen[id].outcome != before.outcome)


def _waiver(mutant: Mutant) -> str:
    rows = catalogue().unwatched
    return next((r.reason for r in rows if r.vendor == mutant.vendor and fnmatchcase(mutant.switch, r.mutant)), "")
