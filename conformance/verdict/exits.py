"""Exit codes of a run: the first that applies of 130, 2, 1, 5, 0. Baselines (3) and changes (4) have commands of
their own."""

from __future__ import annotations

from collections.abc import Iterable

from conformance.verdict.lattice import Verdict

OK, FINDINGS, COULD_NOT_RUN, HARNESS, INTERRUPTED = 0, 1, 2, 5, 130


def exit_code(verdicts: Iterable[Verdict], *, strict: bool = False, interrupted: bool = False) -> int:
    """`strict` counts WARN as a finding. A run in which nothing was judged could not run, whatever else it says."""
    seen = frozenset(verdicts)
    if interrupted:
        return INTERRUPTED
    if not any(verdict.judged or verdict is Verdict.ERROR for verdict in seen):
        return COULD_NOT_RUN
    if Verdict.FAIL in seen or (strict and Verdict.WARN in seen):
        return FINDINGS
    if Verdict.ERROR in seen:
        return HARNESS
    return OK
