"""The page of changes in a real browser: filter, folding, deep links, no request, no complaint."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.diff.engine import difference
from generator.diff.formats.html import page
from generator.diff.report import Report
from generator.diff.subjects import Subjects

TRIPLES = Path(__file__).parents[1] / "unit" / "diff" / "triples"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("changes")
    old = (TRIPLES / "base.yaml").read_text("utf-8")
    (folder / "old.yaml").write_text(old, "utf-8")
    changed = old.replace("        name: {type: string}\n", "", 1).replace("maximum: 100", "maximum: 500")
    (folder / "new.yaml").write_text(changed.replace("enum: [open, shut]", "enum: [open, shut, lost]"), "utf-8")
    with Subjects() as subjects:
        before, after = (subjects.read(str(folder / name)) for name in ("old.yaml", "new.yaml"))
    out = folder / "changes.html"
    out.write_text(page(Report("old.yaml", "new.yaml", difference(before, after))), "utf-8")
    return out


def test_the_page_filters_and_links(browser: Browser, file: Path) -> None:
    tab = browser.new_page()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("request", lambda request: complaints.append(request.url) if not request.url.startswith("file:") else None)
    tab.goto(file.as_uri())
    assert tab.locator("#tally").inner_text() == "4 changes"
    tab.fill("#words", "thing.name")
    assert tab.locator("#tally").inner_text() == "1 of 4 changes"
    shown = tab.locator("[data-verdict]:not([hidden])")
    assert "oas:resp-prop-removed" in shown.inner_text()
    tab.click("#clear")
    tab.click('[data-chip="PASS"]')
    assert "of 4 changes" in tab.locator("#tally").inner_text()
    anchor = tab.locator("[data-verdict=WARN]").first.get_attribute("id")
    tab.goto(f"{file.as_uri()}#{anchor}")
    tab.wait_for_function("document.querySelector('.target') !== null")
    assert tab.locator(".target").get_attribute("id") == anchor
    assert complaints == []
    tab.close()
