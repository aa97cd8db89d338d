"""Runs on file: judged again offline, continued after a break, exchanged as HTTP archives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conformance import cli, engine
from conformance.exchanges.sender import Sender
from conformance.mock import mock
from conformance.records.record import load_record
from conformance.records.replay import replay
from conformance.results import Options
from generator import vendors

EVERYTHING = frozenset({"write", "destructive", "credential"})
JUDGED = [name for name, folder in vendors.folders(()).items() if (folder / "clauses.yaml").is_file()]


def conform(*args: str) -> int:
    with pytest.raises(SystemExit) as caught:
        cli.main(list(args))
    return int(str(caught.value.code))


@pytest.mark.parametrize("vendor", JUDGED)
def test_a_record_judged_again_says_what_the_run_said(vendor: str, tmp_path: Path) -> None:
    file = tmp_path / "run.jsonl"
    with mock(vendor, tls=None) as server:
        run = engine.run(vendor, server.target(), options=Options(allow=EVERYTHING, record=file))
    again = replay(load_record(file), Options())
    assert {id: (r.verdict, r.reason, r.findings) for id, r in again.results.items()} == {
        id: (r.verdict, r.reason, r.findings) for id, r in run.results.items()
    }
    assert again.exchanges == run.exchanges
    assert again.exit_code == run.exit_code


class Killed(BaseException):
    """What a crash looks like from inside."""


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_run_that_was_killed_is_continued_without_sending_the_same_again(
    share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mock("planfix", tls=None) as server:
        whole = engine.run("planfix", server.target())
    file, last = tmp_path / "run.jsonl", int(len(whole.exchanges) * share)
    real = Sender._record  # pyright: ignore[reportPrivateUsage]

    def record(self: Sender, *args: object) -> object:
        if len(self.store) >= last:
            raise Killed
        return real(self, *args)  # type: ignore[arg-type]  # passed through as it came

    with mock("planfix", tls=None) as server:
        monkeypatch.setattr(Sender, "_record", record)
        with pytest.raises(Killed):
            engine.run("planfix", server.target(), options=Options(record=file))
        monkeypatch.undo()
        broken = load_record(file)
        assert not broken.ended
        resumed = engine.run("planfix", server.target(), options=Options(record=file, resume=broken))
    assert {id: r.verdict for id, r in resumed.results.items()} == {id: r.verdict for id, r in whole.results.items()}
    ended = load_record(file)
    assert ended.ended
    assert [exchange.id for exchange in ended.exchanges] == [exchange.id for exchange in resumed.exchanges]
    assert [e.id for e in ended.exchanges[: len(broken.exchanges)]] == [e.id for e in broken.exchanges]
    sent_again = len(resumed.exchanges) - len(broken.exchanges)
    assert sent_again <= len(whole.exchanges) - len(broken.exchanges) + 8, "logins, and what was remembered only"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_one_finding_is_sent_again(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = ("run", "planfix", "--config", "target.toml", "--only", "PFX-PG-04")
    for fault, word, code in (("F-PG-21", "STILL", 1), ("", "FIXED", 0), ("F-PG-22", "", None)):
        with mock("planfix", tls=None, faults=("F-PG-21",)) as server:
            server.write_target(Path("target.toml"))
            assert conform(*run, "--record", "run.jsonl", "--json", "run.json") == 1
        (clause,) = json.loads(Path("run.json").read_text("utf-8"))["clauses"]
        with mock("planfix", tls=None, faults=(fault,) if fault else ()) as server:
            server.write_target(Path("target.toml"))
            capsys.readouterr()
            found = clause["findings"][0]["fingerprint"]
            got = conform("replay", "run.jsonl", "--live", found, "--config", "target.toml")
        if code is not None:
            assert (got, capsys.readouterr().out.split()[0]) == (code, word)


def test_an_archive_of_ours_keeps_what_can_be_known(here: Path) -> None:
    assert conform("run", "clarity", "--mock", "--har", "all.har", "--fault", "F-PG-01") in (0, 1)
    assert conform("replay", "all.har", "--vendor", "clarity", "--json", "again.json") in (0, 1)
    again = json.loads(Path("again.json").read_text("utf-8"))
    assert again["summary"]["judged"] > 5
    assert again["requests"] > 30


def test_an_archive_of_a_browser_is_redacted_before_it_is_looked_at(here: Path) -> None:
    secret = "br0wser-session-token"
    request = {
        "method": "GET", "url": "https://ppm.example/ppm/rest/v1/projects?limit=1",
        "headers": [{"name": "authToken", "value": secret}, {"name": ":path", "value": "/"}],
    }  # fmt: skip
    content = {"text": json.dumps({"_results": [], "echo": secret}), "mimeType": "application/json"}
    headers = [{"name": "Content-Type", "value": "application/json"}, {"name": "Content-Encoding", "value": "br"}]
    foreign = {"request": request | {"url": "https://cdn.example/logo.png"}, "response": {"status": 200, "headers": []}}
    entry = {"request": request, "response": {"status": 200, "headers": headers, "content": content}, "time": 5}
    Path("b.har").write_text(json.dumps({"log": {"entries": [foreign, entry]}}), "utf-8")
    assert (
        conform("replay", "b.har", "--vendor", "clarity", "--json", "r.json", "--html", "r.html", "--har", "c.har") == 1
    )
    told = {c["id"]: c for c in json.loads(Path("r.json").read_text("utf-8"))["clauses"]}
    assert told["X-SEC-ECHO"]["verdict"] == "FAIL"
    assert secret not in "".join(Path(name).read_text("utf-8") for name in ("r.json", "r.html", "c.har"))


@pytest.mark.parametrize(
    ("content", "args", "told"),
    [
        ("", (), "x.jsonl: the record is empty"),
        ("{}\n", (), "x.jsonl:1: this is no record of a run"),
        ('{"record": 9}\n', (), "x.jsonl:1: record format 9 is not known"),
        ("{}", ("--vendor", "clarity"), "x.har: this is no HTTP archive"),
        ('{"log": {"entries": []}}', ("--vendor", "clarity"), "x.har: the archive is empty"),
        ('{"log": {"entries": [{}]}}', ("--vendor", "clarity"), "x.har: none of its 1 requests is one of clarity's"),
        ("{}", (), "x.har: an HTTP archive does not say whose traffic it holds"),
    ],
)
def test_a_file_that_is_no_record_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], content: str, args: tuple[str, ...], told: str
) -> None:
    name = "x.har" if "har" in told or "archive" in told or args else "x.jsonl"
    Path(name).write_text(content, "utf-8")
    assert conform("replay", name, *args) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"ppm-conform: {told}")
    assert err.count("\n") == 1


def test_a_run_that_came_to_its_end_is_not_continued(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert conform("run", "planfix", "--mock", "--only", "PFX-PG-04", "--record", "r.jsonl") == 0
    capsys.readouterr()
    assert conform("run", "planfix", "--mock", "--resume", "r.jsonl") == 2
    assert "the recorded run came to its end" in capsys.readouterr().err
    assert conform("run", "clarity", "--mock", "--resume", "r.jsonl") == 2
    assert "the record is of planfix, not of clarity" in capsys.readouterr().err
