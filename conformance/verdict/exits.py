"""Exit codes of a run: the first that applies of 130, 2, 1, 5, 3, 0. Changes (4) have a command of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from conformance.verdict.lattice import Verdict

OK, FINDINGS, COULD_NOT_RUN, STALE, HARNESS, INTERRUPTED = 0, 1, 2, 3, 5, 130


def exit_code(
    verdicts: Iterable[Verdict],
    *,
    strict: bool = False,
    interrupted: bool = False,
    lost: bool = False,
    excused: Iterable[Verdict] = (),
    stale: bool = False,
) -> int:
    """`strict` counts WARN as a finding, `excused` are the verdicts among `verdicts` that a baseline knows, `stale`
    says that it has entries which are over. A run in which nothing was judged, or whose server was `lost` on the way,
    could not run, whatever else it says."""
    seen = Counter(verdicts)
    if interrupted:
        return INTERRUPTED
    if lost or not any(verdict.judged or verdict is Verdict.ERROR for verdict in seen):
        return COULD_NOT_RUN
    left = seen - Counter(excused)
    if left[Verdict.FAIL] or (strict and left[Verdict.WARN]):
        return FINDINGS
    if left[Verdict.ERROR]:
        return HARNESS
    return STALE if stale else OK
