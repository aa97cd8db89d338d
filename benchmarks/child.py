"""One command, with what it cost: wall time, CPU of its tree, peak memory of its tree."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_PAUSE_S = 0.25
"""Between samples of memory; looking costs the machine a millisecond a process."""
Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Usage:
    """`peak_mb`: highest sum of proportional set sizes seen in the process tree, at least the largest process."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    code: int
    output: str


def typical(usages: Sequence[Usage]) -> Usage:
    """The median of each figure; code and output are those of the last one."""
    wall = median(usage.wall_s for usage in usages)
    cpu = median(usage.cpu_s for usage in usages)
    peak = median(usage.peak_mb for usage in usages)
    return Usage(wall, cpu, peak, usages[-1].code, usages[-1].output)


class Failed(Exception):
    """A command that had to succeed did not; the message holds the end of what it printed."""


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Ours, with bytecode caching on, as users have it, and plain output."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")}
    return kept | {"NO_COLOR": "1"} | dict(extra or {})


def run(
    command: Command,
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout_s: float = 300,
    codes: Sequence[int] = (0,),
) -> Usage:
    """Run to the end. Raises Failed for another exit code than `codes`, or when the time is up."""
    before = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    peak = _Peak(process.pid)
    killer = threading.Timer(timeout_s, process.kill)
    killer.start()
    try:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
    finally:
        killer.cancel()
        peak.done.set()
    wall = time.perf_counter() - before
    process.returncode = code = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if code not in codes:
        late = f" after {wall:.0f} s" if wall >= timeout_s else ""
        raise Failed(f"{Path(str(command[0])).name} ended with {code}{late}: {output[-600:]}")
    peak.join()
    return Usage(wall, used.ru_utime + used.ru_stime, max(peak.mb, used.ru_maxrss / 1024), code, output)


class _Peak(threading.Thread):
    """Samples the memory of a process tree; pages that processes share count once."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.done = threading.Event()
        self.mb = 0.0
        self._pid = pid
        self.start()

    def run(self) -> None:
        while not self.done.wait(_PAUSE_S):
            self.mb = max(self.mb, sum(_pss_kb(pid) for pid in _tree(self._pid)) / 1024)


def _tree(root: int) -> list[int]:
    found, todo = list[int](), [root]
    while todo:
        pid = todo.pop()
        found.append(pid)
        with suppress(OSError):
            for task in Path(f"/proc/{pid}/task").iterdir():
                todo += [int(child) for child in (task / "children").read_text().split()]
    return found


def _pss_kb(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
