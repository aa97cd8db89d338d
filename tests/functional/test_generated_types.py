"""Type checkers accept the generated packages and their right use, and refuse their wrong use."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
PACKAGES = {"clarity": "clarity_ppm", "planfix": "planfix_xml", "ppmpro": "planview_ppmpro"}

RIGHT = """
    import asyncio
    import datetime as dt
    from collections.abc import Sequence
    from datetime import date, datetime

    from clarity_ppm import AsyncClarity, Clarity, Retry, Timeout, effort, errors, models, where
    from planfix_xml import Planfix
    from planview_ppmpro import AsyncPpmPro, PpmPro
    from planview_ppmpro.entities import Project, User
    from planview_ppmpro.models import EntityObj, ValuePair

    def projects() -> Sequence[models.Project]:
        with Clarity(base_url="https://ppm.example", auth=Clarity.token_login("u", "p"), timeout=5) as clarity:
            try:
                one: models.Project = clarity.projects.get(5, fields=["code"])
                number: int = one.internal_id
                manager = one.manager.display_value if one.manager is not None else str(number)
                print(manager)
                return [project for project in clarity.projects.list(limit=10)]
            except errors.UnknownId as error:
                print(error.status)
                return []

    def batch(clarity: Clarity) -> list[str]:
        rows = [models.ProjectInput(code="A", name=None), models.ProjectInput(code="B")]
        made = clarity.with_options(retry=Retry(attempts=1), timeout=Timeout(total=9.0)).projects.create_many(rows)
        row: models.Project | models.RowError | None = made.for_input(0)
        print(row, len(made.skipped))
        return [project.self_ for project in made.ok] + [str(error.error_code) for error in made.failed]

    async def names() -> list[str | None]:
        async with AsyncClarity(base_url="https://ppm.example", auth=AsyncClarity.basic("u", "p")) as clarity:
            await clarity.projects.get(5)
            return [project.name async for project in clarity.projects.list()]

    def filtered(clarity: Clarity) -> list[models.Project]:
        open_now = where.Project.is_active.eq(True) & where.Project.schedule_start.ge(datetime(2026, 1, 1))
        some = open_now & where.Project.priority.is_in([1, 2]) & where.Project.manager.ne(5000101)
        clarity.acting_as("theo").tasks.list(5, filter=where.Task.name.starts_with("Design"))
        clarity.lookups.values("BROWSE_PROJMGR", filter=where.LookupValue.search_text.starts_with("Lee"))
        return [*clarity.projects.list(filter=some), *clarity.projects.list(filter="(isActive = true)")]

    def worked(clarity: Clarity) -> float:
        entry = models.TimeEntryInput(task_id=5, actuals=effort.of_hours({date(2026, 2, 9): 7.5}))
        clarity.time_entries.update(1, 2, entry)
        return sum(effort.hours(clarity.time_entries.get(1, 2).actuals).values())

    def entities(ppm: PpmPro) -> list[EntityObj]:
        pair = ValuePair(id=436, element_value="x")
        return ppm.find_entity(entity_type_id=4, search_value_pairs=[pair], fields_request=[1])

    def typed(ppm: PpmPro) -> list[str | None]:
        day: dt.date | None = ppm.entities(Project).find(title="x", priority="1")[0].target_date
        made: int = ppm.entities(User).create(login="ann", active=True, extra={2700000001: "x"})
        done: bool = ppm.entities(Project).update(made, target_date=day, description=None)
        one: Project | None = ppm.entities(Project).select("title").get(5)
        print(done, one, ppm.entities(Project).upsert(["title"], title="x"))
        return [user.login for user in ppm.entities(User).find()]

    async def later(ppm: AsyncPpmPro) -> str:
        found: list[Project] = await ppm.entities(Project).find(title="x")
        return found[0].title or found[0].extra[7] or ""

    def tasks(planfix: Planfix) -> list[int]:
        Planfix.token(account="a", api_key="k", token="t", signing_key="s")
        return [task.id for task in planfix.task.get_list(target="in")] + [planfix.task.get(id=3).general]

    asyncio.run(names())
"""

WRONG = """
    from clarity_ppm import Clarity, effort, models, where
    from planview_ppmpro import PpmPro
    from planview_ppmpro.entities import Project, User

    def wrong_filters(clarity: Clarity) -> None:
        clarity.projects.list(filter=where.Task.name.eq("x"))  # E
        where.Project.is_active.eq("true")  # E
        where.Project.is_active.lt(True)  # E
        where.Project.is_active.is_in([True])  # E
        where.Project.name.lt("x")  # E
        where.Project.name.eq(5)  # E
        where.Project.priority.eq("5")  # E
        where.Project.priority.starts_with("5")  # E
        where.Project.schedule_start.ge("2026-01-01T00:00:00")  # E
        where.Project.tasks.eq("x")  # E
        where.Project.name.eq("a") & where.Task.name.eq("b")  # E
        where.Project.name.is_in("abc") | where.Project.name.eq("a")  # E
        where.LookupValue.search_text.ne("x")  # E
        where.LookupValue.display_value.eq("x")  # E
        effort.of_hours({"2026-02-09": 7.5})  # E
        effort.hours(7.5)  # E

    def wrong(clarity: Clarity, ppm: PpmPro) -> None:
        clarity.projects.get("5")  # E
        clarity.projects.update_many([models.ProjectInput()]).for_input(0)  # E
        clarity.projects.create_many([models.Project])  # E
        clarity.projects.get()  # E
        clarity.projects.get(5, ["code"])  # E
        clarity.projects.list(limit="10")  # E
        clarity.projects.nothing()  # E
        code: str = clarity.projects.get(5).code  # E
        clarity.projects.get(5).manager.id  # E
        models.Nothing  # E
        models.Project(code="x")  # E
        Clarity(auth=Clarity.basic("u", "p"))  # E
        Clarity(base_url="https://ppm.example", auth="secret")  # E
        ppm.find_entity(4)  # E
        ppm.entities(Project).find(titel="x")  # E
        ppm.entities(Project).find(title=5)  # E
        ppm.entities(Project).find("Apollo")  # E
        ppm.entities(Project).create(target_date="2026-11-21")  # E
        ppm.entities(Project).update(title="x")  # E
        ppm.entities(Project).update("5", title="x")  # E
        ppm.entities(User).find(title="x")  # E
        ppm.entities(Project).find()[0].login  # E
        ppm.entities(models.Project)  # E
        ppm.find_entity(entity_type_id="4")  # E
        for project in clarity.projects.list():
            number: str = project.internal_id  # E
            print(code, number)
"""


def expected(source: str) -> set[int]:
    return {number for number, line in enumerate(source.splitlines(), 1) if line.endswith("# E")}


@pytest.fixture(scope="module")
def consumers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("consumers")
    (folder / "right.py").write_text(dedent(RIGHT))
    (folder / "wrong.py").write_text(dedent(WRONG))
    sources = [str(GENERATED / vendor / "src") for vendor in PACKAGES]
    paths = ":".join(sources)
    (folder / "mypy.ini").write_text(f"[mypy]\nstrict = true\npython_version = 3.11\nmypy_path = {paths}\n")
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": sources,
        "include": [str(folder), *sources],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    return folder


def test_mypy_strict(consumers: Path) -> None:
    packages = [argument for package in PACKAGES.values() for argument in ("-p", package)]
    command = [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", "-p", "right", "-p", "wrong", *packages]
    done = subprocess.run(command, cwd=consumers, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert [line for line in lines if not line.startswith("wrong.py")] == []
    assert {int(line.split(":")[1]) for line in lines} == expected(dedent(WRONG))


def test_pyright_strict(consumers: Path) -> None:
    pyright = Path(sys.executable).with_name("pyright")
    command = [str(pyright), "--pythonpath", sys.executable, "--outputjson", "-p", str(consumers)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [d for d in json.loads(done.stdout)["generalDiagnostics"] if d["severity"] == "error"]
    assert [d for d in found if not d["file"].endswith("wrong.py")] == []
    assert {d["range"]["start"]["line"] + 1 for d in found} >= expected(dedent(WRONG))


@pytest.mark.parametrize(("vendor", "package"), PACKAGES.items())
def test_the_programs_of_the_readme_are_well_typed(vendor: str, package: str, tmp_path: Path) -> None:
    programs = re.findall(r"```python\n(.*?)```", (GENERATED / vendor / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(programs) == 2
    for number, program in enumerate(programs):
        (tmp_path / f"program_{number}.py").write_text(program)
    (tmp_path / "mypy.ini").write_text(
        f"[mypy]\nstrict = true\npython_version = 3.11\nmypy_path = {GENERATED / vendor / 'src'}\n"
    )
    command = [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", "program_0.py", "program_1.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
