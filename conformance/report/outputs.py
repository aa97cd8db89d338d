"""The formats that a run may be asked for, rendered from one model and written behind the leak scan."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import PurePath

from conformance.report import plain
from conformance.report.build import build
from conformance.report.model import Report
from conformance.report.write import STANDARD_OUTPUT, SecretLeak, prepare, write
from conformance.results import Run
from generator.diagnostics import BadInput

FORMATS = ("json", "html", "junit", "sarif", "markdown", "har")


class Outputs:
    """Where reports go: format -> file or ``-``. Made before the run, so that a place that cannot be written stops it.
    Raises BadInput."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = {name: place for name, place in places.items() if place}
        prepare({f"--{name}": place for name, place in self._places.items()})

    @property
    def on_standard_output(self) -> bool:
        return STANDARD_OUTPUT in self._places.values()

    def write(self, runs: Sequence[Run], *, several: bool, reports: Sequence[Report] | None = None) -> None:
        """Write all of them. `several`: of ``--all``, however many runs there are; `reports` where they are built
        already. One that fails does not keep the others from being written; the first failure is raised then."""
        if not self._places:
            return
        with _unbroken():
            self._write(runs, list(reports) if reports is not None else [build(run) for run in runs], several)

    def _write(self, runs: Sequence[Run], reports: list[Report], several: bool) -> None:
        failures: list[BadInput] = []
        for name, place in self._places.items():
            text, own = self._rendered(name, runs, reports, several)
            try:
                write(text, place, [run.registry for run in runs], own)
            except BadInput as failure:
                failures.append(failure)
        failures.sort(key=lambda failure: not isinstance(failure, SecretLeak))
        if failures:
            raise failures[0]

    def _rendered(self, name: str, runs: Sequence[Run], reports: Sequence[Report], several: bool) -> tuple[str, bytes]:
        """(text, what of it is ours). Renderers are imported when they are asked for: a run without them starts
        faster."""
        match name:
            case "html":
                from conformance.report import html

                return html.page(reports, self._files()), html.own_text()
            case "junit":
                from conformance.report.junit import junit

                return junit(reports), b""
            case "sarif":
                from conformance.report.sarif import sarif

                return sarif(reports), b""
            case "markdown":
                from conformance.report.markdown import markdown

                return markdown(reports), b""
            case "har":
                from conformance.report.har import har

                return har([(run.started, run.exchanges) for run in runs], reports[0].suite), b""
            case _:
                return plain.text(plain.reports(reports) if several else plain.report(reports[0])), b""

    def _files(self) -> list[str]:
        """Names only: where they lie is nobody's business but the operator's."""
        return [PurePath(place).name for place in self._places.values() if place != STANDARD_OUTPUT]


@contextmanager
def _unbroken() -> Generator[None]:
    """A first Ctrl-C waits until the reports are written; a second one breaks off, for a pipe may block for ever."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed = False

    def pause(number: int, frame: object) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True

    before = signal.signal(signal.SIGINT, pause)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
