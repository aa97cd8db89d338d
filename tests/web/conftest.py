"""A headless Chromium: ``PPM_BROWSER``, else what stands on PATH. Nothing is ever downloaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from conformance.engine import run
from conformance.mock import mock
from conformance.report.build import build
from conformance.report.html import page as render
from conformance.report.model import Report

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
HINT = "no Chromium: `make browser` installs one on Debian; elsewhere set PPM_BROWSER to its executable"


def executable() -> str:
    """Path of a browser; "" where there is none. A variable that leads nowhere is an error, not a skip."""
    named = os.environ.get("PPM_BROWSER", "")
    if named and not (found := shutil.which(named)):
        pytest.fail(f"PPM_BROWSER={named} is no executable")
    return found if named else next((path for path in map(shutil.which, NAMES) if path), "")


# Its driver keeps an event loop running in this thread: not longer than these tests last.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = executable()
    if not path:
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(HINT)
        pytest.skip(HINT)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def faulty() -> Report:
    """A run of which some clauses fail, warn and inform."""
    with mock("clarity", faults=("F-PG-02", "F-ER-01")) as server:
        return build(run("clarity", server.target()))


@pytest.fixture(scope="session")
def planfix() -> Report:
    with mock("planfix", faults=("F-PG-21",)) as server:
        return build(run("planfix", server.target()))


@pytest.fixture(scope="session")
def file(faulty: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "report.html"
    path.write_text(render([faulty]), "utf-8")
    return path


class Heard:
    """What a page said and asked for. Asserted after every test: nothing of it may happen."""

    def __init__(self, page: Page) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: self.said.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self.asked.append(request.url))


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The report in a fresh, offline tab. Fails the test on any console message, script error or further request."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    tab = context.new_page()
    heard = Heard(tab)
    tab.goto(file.as_uri())
    yield tab
    tab.wait_for_timeout(50)
    assert heard.said == []
    assert {url.partition("#")[0] for url in heard.asked} <= {file.as_uri()}
    context.close()
