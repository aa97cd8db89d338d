"""Queries over entity sets: type checkers accept what is right, and find every line that is wrong."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from generator.commands.generation import Request, run

ROOT = Path(__file__).resolve().parents[2]

RIGHT = """
    import datetime as dt
    from pmfeed import AsyncPmfeed, Pmfeed, models
    from pmfeed.fields import Activity, Card

    def cards(client: Pmfeed) -> list[models.Card]:
        first = client.pm.cards.first()
        title: str | None = first.card_title if first is not None else None
        one: models.Card = client.pm.cards.select(Card.card_id).get(7)
        late = (Card.due_date < dt.date(2026, 1, 1)) & ~Card.is_done.one_of(True) | (Card.board_id == None)
        query = client.pm.cards.filter(Card.board_id == 7).filter(late).filter("Points gt 3")
        number: int = query.count()
        members = client.pm.cards_co_assignees.get((1, 2)).member_id
        sorted_ = query.select(Card.card_id, Card.card_title).orderby(Card.due_date, Card.points.desc())
        for page in sorted_.top(5).pages():
            print(page.total, [card.card_id for card in page], title, one, number, members)
        return [card for card in query.stream()]

    async def activities(client: AsyncPmfeed) -> list[dt.date | None]:
        ours = client.pm.activities.filter(Activity.activity_name.starts_with("A") | (Activity.duration > 3))
        return [activity.end_date async for activity in ours]
"""
WRONG = """
    from pmfeed import Pmfeed
    from pmfeed.fields import Activity, Card

    def wrong(client: Pmfeed) -> None:
        cards = client.pm.cards
        cards.filter(Card.board_id == "7")  # E
        cards.filter(Activity.activity_id == 7)  # E
        cards.filter((Card.card_id == 1) & (Activity.duration == 7))  # E
        cards.filter(Card.is_done)  # E
        cards.filter(True)  # E
        cards.filter(Card.due_date > 5)  # E
        cards.filter(Card.board_id > None)  # E
        cards.select(Activity.activity_id)  # E
        cards.select("CardId")  # E
        cards.orderby(Activity.board_id.desc())  # E
        cards.expand(Card.board_id)  # E
        cards.top("5")  # E
        cards.get("x")  # E
        client.pm.cards_co_assignees.get(1)  # E
        Card.board_id.contains("x")  # E
        Card.nothing  # E
        client.pm.nothing  # E
        for card in cards:
            number: str = card.card_id  # E
            print(number)
"""


@pytest.fixture(scope="module")
def consumer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("types")
    spec = ROOT / "specs" / "projectplace" / "metadata-pm.xml"
    assert run(Request(spec=spec, package="pmfeed", out=folder / "feed", jobs=1)) == 0
    (folder / "right.py").write_text(dedent(RIGHT), "utf-8")
    (folder / "wrong.py").write_text(dedent(WRONG), "utf-8")
    return folder


def expected(name: str) -> set[tuple[str, int]]:
    lines = dedent(WRONG).splitlines()
    return {(name, number) for number, line in enumerate(lines, 1) if line.endswith("# E")}


def test_mypy_strict_finds_exactly_the_wrong_lines(consumer: Path) -> None:
    source = consumer / "feed" / "src"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file",
            os.devnull,
            "--cache-dir",
            os.devnull,
            "right.py",
            "wrong.py",
        ],
        cwd=consumer,
        env={**os.environ, "MYPYPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = {(m[1], int(m[2])) for m in re.finditer(r"^(\S+?):(\d+): error", done.stdout, re.MULTILINE)}
    assert found == expected("wrong.py"), done.stdout


def test_pyright_strict_accepts_the_package_and_finds_exactly_the_wrong_lines(consumer: Path) -> None:
    config = {
        "typeCheckingMode": "strict",
        "include": ["right.py", "wrong.py", "feed/src"],
        "extraPaths": ["feed/src"],
    }
    (consumer / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    done = subprocess.run(
        [str(Path(sys.executable).with_name("pyright")), "--pythonpath", sys.executable, "--outputjson"],
        cwd=consumer,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)["generalDiagnostics"]
    found = {
        (Path(row["file"]).name, row["range"]["start"]["line"] + 1) for row in report if row["severity"] == "error"
    }
    assert found == expected("wrong.py"), report
