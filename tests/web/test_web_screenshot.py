"""The picture in the README is a picture of the page. `PPM_SCREENSHOT=1 pytest tests/web` takes it anew."""

from __future__ import annotations

import os
import struct
from pathlib import Path

from playwright.sync_api import Page, expect

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).with_name("report.png")
SIZE = (1200, 1050)


def test_the_readme_shows_a_picture_of_this_page(page: Page) -> None:
    page.set_viewport_size({"width": SIZE[0], "height": SIZE[1]})
    exchange = page.locator("#CLR-PAGE-005 details.exchange").first
    page.locator("[data-chip=FAIL]").click()
    page.fill("#words", "clr-page-005")
    exchange.locator("summary").first.click()
    expect(exchange.locator("mark").first).to_be_in_viewport()
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    taken = page.screenshot()
    if os.environ.get("PPM_SCREENSHOT"):
        PICTURE.write_bytes(taken)
    kept = PICTURE.read_bytes()
    assert struct.unpack(">II", kept[16:24]) == struct.unpack(">II", taken[16:24]) == SIZE
    assert len(kept) <= 150_000
    assert str(PICTURE.relative_to(ROOT)) in (ROOT / "README.md").read_text("utf-8")
