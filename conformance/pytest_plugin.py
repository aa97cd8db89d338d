"""pytest as a view over one run: ``pytest specs/clarity/clauses.yaml --ppm-mock`` shows one item a clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from conformance.engine import Result, Run
    from generator.contract.clauses import Clause

_WHICH = "ppm-conform: say which instance: give exactly one of --ppm-mock, --ppm-url URL, --ppm-config FILE"
_FAILING = frozenset({"FAIL", "ERROR", "INCONCLUSIVE"})
_RUNNING = frozenset({"PASS", "INFO", "WARN", "OBSERVED"})


class Judged(Exception):
    """A clause that did not hold. Its text is the whole failure: pytest's own form would print arguments."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ppm-conform", "clauses of project-management APIs")
    group.addoption("--ppm-mock", action="store_true", help="judge the embedded mock")
    group.addoption("--ppm-url", default="", help="address of the instance; secrets come from PPM_<NAME>")
    group.addoption("--ppm-config", default="", help="target.toml of the instance")
    group.addoption("--ppm-allow", default="", help="beyond reading: write,destructive,credential")
    group.addoption("--ppm-fault", action="append", default=[], help="seeded fault of the mock")


def pytest_configure(config: pytest.Config) -> None:
    """What is wrong with the options themselves is one usage error, not one failure a clause."""
    given = [name for name in ("--ppm-mock", "--ppm-url", "--ppm-config") if config.getoption(name)]
    asked = any(Path(argument.partition("::")[0]).name == "clauses.yaml" for argument in config.args)
    if not given and not asked:
        return
    if len(given) != 1:
        raise pytest.UsageError(f"{_WHICH} ({' and '.join(given) or 'none'} given)")
    if file := str(config.getoption("--ppm-config")):
        _check(lambda: _read(Path(file)))
    _check(lambda: _allow(config))


def _check(work: Callable[[], object]) -> None:
    from generator.diagnostics import BadInput

    try:
        work()
    except BadInput as error:
        raise pytest.UsageError(str(error)) from None


def _read(file: Path) -> object:
    from conformance import config

    return config.load(file, ask=lambda _: "asked later")


def _allow(config: pytest.Config) -> frozenset[str]:
    from conformance.commands.run import allowed

    return allowed(str(config.getoption("--ppm-allow")))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.File | None:
    config = parent.config
    asked = config.getoption("--ppm-mock") or config.getoption("--ppm-url") or config.getoption("--ppm-config")
    if file_path.name == "clauses.yaml" and asked:
        node: Any = Clauses  # from_parent is untyped in pytest
        return cast(pytest.File, node.from_parent(parent, path=file_path))
    return None


class Clauses(pytest.File):
    """One vendor's clauses, its own and the common ones; the run begins with the first item that is wanted."""

    _run: Run | None = None
    _stopped: Judged | None = None

    def collect(self) -> Iterator[pytest.Item]:
        from conformance.catalogue import clauses_of
        from conformance.planning import on_request
        from generator import vendors

        name = self.path.parent.name
        for clause in clauses_of(vendors.load(name, specs=self._specs()))[0]:
            if on_request(clause):  # hundreds of requests are no item of a test suite
                continue
            node: Any = ClauseItem  # as above
            item = cast(ClauseItem, node.from_parent(self, name=clause.id, clause=clause))
            item.extra_keyword_matches.update({name, clause.level.lower(), clause.area})
            yield item

    def _specs(self) -> tuple[Path, ...]:
        from generator.data import data_root

        root = self.path.parent.parent
        return () if root == data_root() / "specs" else (root,)

    def result(self, id: str) -> Result:
        if self._stopped is not None:
            raise self._stopped
        if self._run is None:
            from generator.diagnostics import BadInput

            try:
                self._run = self._judged()
            except BadInput as error:
                self._stopped = Judged(str(error))
                raise self._stopped from None
        return self._run.results[id]

    def _judged(self) -> Run:
        from conformance.commands.shared import opened
        from conformance.engine import Options, run

        config, vendor = self.config, self.path.parent.name
        wanted = tuple(item.name for item in self.session.items if isinstance(item, ClauseItem) and item.parent is self)
        file = config.getoption("--ppm-config")
        with ExitStack() as stack:
            target = stack.enter_context(
                opened(
                    vendor,
                    mocked=bool(config.getoption("--ppm-mock")),
                    url=str(config.getoption("--ppm-url")),
                    file=Path(file) if file else None,
                    version="",
                    faults=tuple(config.getoption("--ppm-fault") or ()),
                    specs=self._specs(),
                )
            )
            options = Options(only=wanted, allow=_allow(config), specs=self._specs())
            return run(vendor, target, options=options)


class ClauseItem(pytest.Item):
    def __init__(self, *, clause: Clause, **arguments: Any) -> None:
        base: Any = super()
        base.__init__(**arguments)
        self.clause = clause

    def runtest(self) -> None:
        assert isinstance(self.parent, Clauses)
        result = self.parent.result(self.name)
        self.user_properties += [("verdict", str(result.verdict)), ("outcome", str(result.outcome))]
        verdict = str(result.verdict)
        if verdict in _FAILING:
            raise Judged(_told(result))
        if verdict not in _RUNNING:
            pytest.skip(f"{verdict}: {result.reason}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """Only the text of Judged; of anything else the class, for its arguments may hold a secret."""
        if isinstance(excinfo.value, Judged):
            return str(excinfo.value)
        return f"{self.name}: {type(excinfo.value).__name__}"

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, max(0, self.clause.line - 1), self.name


def _told(result: Result) -> str:
    lines = [f"{result.verdict} {result.clause.id}: {result.clause.says}"]
    lines += [f"  {result.reason}"] if result.reason else []
    lines += [f"  {f.at}: expected {f.expected}; got {f.actual} ({f.exchange})" for f in result.findings]
    return "\n".join(lines)
