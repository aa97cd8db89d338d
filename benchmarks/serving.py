"""Servers in processes of their own, for the time of a `with`."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from benchmarks.child import Command, Failed, environment
from benchmarks.figure import Setting

_PATIENCE_S = 30


@contextmanager
def loopback(setting: Setting) -> Generator[str]:
    """The address of a server that answers every GET with one record of about 2 kB."""
    command: Command = [setting.peers, "-m", "benchmarks.workers.loopback"]
    with process(command, setting.root) as started:
        assert started.stdout is not None
        yield f"http://127.0.0.1:{int(started.stdout.readline())}/api"


@contextmanager
def process(command: Command, cwd: Path | None = None, *, quiet: bool = False) -> Generator[subprocess.Popen[str]]:
    """A command that runs until the block ends; its standard output can be read unless `quiet`."""
    started = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if quiet else subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield started
    finally:
        started.terminate()
        with suppress(subprocess.TimeoutExpired):
            started.wait(5)
        started.kill()
        started.wait()
        if started.stdout is not None:
            started.stdout.close()


def answers(url: str, started: subprocess.Popen[str]) -> float:
    """Seconds until `url` answers anything. Raises Failed if the process ends before, or in half a minute."""
    before = time.perf_counter()
    while time.perf_counter() - before < _PATIENCE_S:
        if started.poll() is not None:
            raise Failed(f"the server ended with {started.returncode}")
        try:
            with urlopen(url, timeout=2):
                return time.perf_counter() - before
        except HTTPError:
            return time.perf_counter() - before
        except (URLError, OSError):
            time.sleep(0.02)
    raise Failed("the server does not answer")


def resident_mb(pid: int) -> float:
    """Resident memory of a process now; 0 where the system does not tell."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0
