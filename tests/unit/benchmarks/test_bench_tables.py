"""Benchmarks fail nothing on time; what they print has to be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import generate_wsdl, samples
from benchmarks.child import Failed, run
from benchmarks.figure import Row, above, at_least, at_most, below, faster
from benchmarks.rounds import interleave, per_call
from benchmarks.table import as_json, cells, short
from benchmarks.workers.load import _complete
from generator.model import Structure
from generator.vendors import read_document


@pytest.mark.parametrize(
    ("goal", "ours", "theirs", "met"),
    [
        (at_most(0.6), 3.0, 5.0, True),
        (at_most(0.6), 3.1, 5.0, False),
        (at_least(5), 500.0, 100.0, True),
        (at_least(5), 499.0, 100.0, False),
        (faster(9), 1.0, 9.0, True),
        (faster(9), 1.0, 8.0, False),
        (below(15), 15.0, None, True),
        (below(15), 16.0, 1.0, False),
        (above(500), 499.0, None, False),
        (at_most(0.6), 3.0, None, None),
    ],
)
def test_a_goal_is_met_or_missed_or_unknown(goal: object, ours: float, theirs: float | None, met: bool | None) -> None:
    row = Row("s", "ms", ours, "peer", theirs, goal)  # type: ignore[arg-type]  # one type over several makers
    assert row.met is met


def test_a_row_shows_its_ratio_and_goal() -> None:
    assert cells(Row("page", "us", 50.0, "zeep", 1_000.0, faster(12))) == (
        *("page", "50.0 us", "zeep", "1,000 us", "0.05", ">= 12 x faster", "yes"),
    )
    assert cells(Row("import", "ms", 0.5, goal=below(15))) == ("import", "0.50 ms", "", "", "", "<= 15", "yes")


@pytest.mark.parametrize(("value", "text"), [(1234.5, "1,234"), (12.34, "12.3"), (1.234, "1.23"), (0.0123, "0.012")])
def test_figures_are_short(value: float, text: str) -> None:
    assert short(value) == text


def test_the_report_keeps_ratio_and_verdict() -> None:
    (figure,) = as_json({"x": [Row("s", "s", 1.0, "peer", 4.0, at_most(0.2))]}, 3)["figures"]["x"]
    assert (figure["ratio"], figure["met"]) == (0.25, False)


def test_rounds_are_interleaved_and_their_median_counts() -> None:
    order: list[str] = []
    values = iter([1, 2, 30, 4, 5, 6])

    def case(name: str) -> int:
        order.append(name)
        return next(values)

    assert interleave({"a": lambda: case("a"), "b": lambda: case("b")}, 3) == {"a": 5.0, "b": 4.0}
    assert order == ["a", "b"] * 3


def test_work_that_returns_no_figure_is_refused() -> None:
    with pytest.raises(TypeError, match="not a figure"):
        interleave({"a": lambda: None}, 1)


def test_calls_are_timed_each() -> None:
    seen = per_call({"idle": lambda: None, "busy": lambda: sum(range(2_000))}, 3, seconds=0.005)
    assert 0 < seen["idle"] < seen["busy"]


def test_a_command_is_measured_and_its_failure_told(tmp_path: Path) -> None:
    used = run(["python3", "-c", "x = bytearray(40_000_000); print(len(x))"], cwd=tmp_path)
    assert used.output == "40000000\n"
    assert used.peak_mb > 40
    with pytest.raises(Failed, match="ended with 3: gone"):
        run(["python3", "-c", "print('gone'); raise SystemExit(3)"])


def test_the_load_generator_knows_the_end_of_an_answer() -> None:
    assert _complete(b"http/1.1 200 ok\r\ncontent-length: 4", b"abcd")
    assert not _complete(b"http/1.1 200 ok\r\ncontent-length: 4", b"abc")
    assert _complete(b"http/1.1 200 ok\r\ntransfer-encoding: chunked", b"1\r\na\r\n0\r\n\r\n")
    assert not _complete(b"http/1.1 200 ok\r\ntransfer-encoding: chunked", b"1\r\na\r\n")


def test_the_large_wsdl_has_all_its_types(tmp_path: Path) -> None:
    document = tmp_path / "large.wsdl"
    document.write_text(generate_wsdl.document())
    model, _ = read_document(document)
    types = [s for s in model.shapes.values() if isinstance(s, Structure) and s.id.name.startswith("Type")]
    assert len(types) == generate_wsdl.TYPES
    assert len(model.operations) == generate_wsdl.TYPES // 5


def test_the_samples_are_of_the_announced_size() -> None:
    assert 190_000 < len(samples.json_page()) < 220_000
    assert 9_000 < samples.soap_page().count(b"</") < 10_000
