"""The report page in a real browser."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conformance.report.html import page as render
from conformance.report.model import Report
from conformance.verdict.lattice import Verdict


def clauses(page: Page) -> Locator:
    return page.locator("[data-verdict]:visible")


def tally(page: Page) -> str:
    return page.locator("#tally").inner_text()


def count(report: Report, *verdicts: Verdict) -> int:
    return sum(clause.verdict in verdicts for clause in report.clauses)


def test_it_opens_on_the_verdict_and_the_first_failure(page: Page, faulty: Report) -> None:
    assert faulty.of(Verdict.FAIL)
    expect(page).to_have_title(re.compile("^FAIL: clarity"))
    expect(page.locator("header .verdict")).to_contain_text("judged clauses are violated")
    first = page.locator(".card").first
    expect(first).to_have_attribute("id", faulty.of(Verdict.FAIL)[0].id)
    box = first.bounding_box()
    assert box is not None
    assert box["y"] < 900  # in view without scrolling


def test_words_filter_clauses(page: Page, faulty: Report) -> None:
    assert tally(page) == f"{len(faulty.clauses)} clauses"
    page.fill("#words", "clr-page _NEXT")
    shown = [c for c in faulty.clauses if "clr-page" in c.id.lower() and "_next" in f"{c.says}{c.reason}".lower()]
    assert len(shown) > 1
    expect(clauses(page)).to_have_count(len(shown))
    assert tally(page) == f"{len(shown)} of {len(faulty.clauses)} clauses"
    page.fill("#words", "area:paging")
    expect(clauses(page)).to_have_count(sum(c.area == "paging" for c in faulty.clauses))
    page.fill("#words", "no such clause at all")
    expect(clauses(page)).to_have_count(0)
    page.click("#clear")
    expect(clauses(page)).to_have_count(len(faulty.clauses))
    expect(page.locator("#clear")).to_be_hidden()


def test_chips_filter_by_verdict_and_add_up(page: Page, faulty: Report) -> None:
    fail, warn = page.locator("[data-chip=FAIL]"), page.locator("[data-chip=WARN]")
    expect(fail).to_contain_text(f"FAIL {count(faulty, Verdict.FAIL)}")
    fail.click()
    expect(fail).to_have_attribute("aria-pressed", "true")
    expect(clauses(page)).to_have_count(count(faulty, Verdict.FAIL))
    warn.click()
    expect(clauses(page)).to_have_count(count(faulty, Verdict.FAIL, Verdict.WARN))
    fail.click()
    expect(clauses(page)).to_have_count(count(faulty, Verdict.WARN))
    page.fill("#words", "area:paging")
    expect(clauses(page)).to_have_count(sum(c.verdict is Verdict.WARN and c.area == "paging" for c in faulty.clauses))


def test_a_field_of_the_matrix_shows_its_clauses(page: Page, faulty: Report) -> None:
    page.locator("[data-area=auth][data-only=FAIL]").click()
    shown = [c.id for c in faulty.of(Verdict.FAIL) if c.area == "auth"]
    assert [node.get_attribute("id") for node in clauses(page).all()] == shown
    expect(page.locator(f"[id='{shown[0]}']")).to_be_in_viewport()


@pytest.mark.parametrize("verdict", [Verdict.FAIL, Verdict.PASS])
def test_a_deep_link_leads_to_its_clause_whatever_hides_it(
    page: Page, file: Path, faulty: Report, verdict: Verdict
) -> None:
    clause = faulty.of(verdict)[-1]
    page.fill("#words", "no such clause at all")
    page.goto(f"{file.as_uri()}#{clause.id}")
    node = page.locator(f"[id='{clause.id}']")
    expect(node).to_be_in_viewport()
    expect(node).to_be_focused()
    expect(node.locator(".meta")).to_be_visible()
    expect(clauses(page)).to_have_count(len(faulty.clauses))
    bar = page.locator(".filter").bounding_box()
    box = node.bounding_box()
    assert bar is not None
    assert box is not None
    assert box["y"] >= bar["y"] + bar["height"] - 1  # not below the bar that stays on top


def test_an_unknown_deep_link_does_no_harm(page: Page, file: Path) -> None:
    page.goto(f"{file.as_uri()}#%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(page.locator("h1")).to_be_visible()


def test_an_exchange_unfolds_at_the_marked_place(page: Page) -> None:
    exchange = page.locator("#CLR-PAGE-005 details.exchange").first
    expect(exchange.locator(".sides")).to_be_hidden()
    exchange.locator("summary").first.click()
    mark = exchange.locator("mark").first
    expect(mark).to_be_visible()
    inside = mark.evaluate(
        "m => { const p = m.closest('pre').getBoundingClientRect(), r = m.getBoundingClientRect();"
        " return r.top >= p.top && r.bottom <= p.bottom; }"
    )
    assert inside
    exchange.locator(".curl summary").click()
    expect(exchange.locator(".curl code[data-copy]")).to_contain_text("$PPM_SESSION_TOKEN")
    page.click("#unfold")
    expect(page.locator("details:not([open])")).to_have_count(0)
    page.click("#unfold")
    expect(page.locator("details[open]")).to_have_count(0)


def test_the_command_can_be_copied(page: Page) -> None:
    page.click("#unfold")
    button = page.locator(".copy").first
    button.click()
    expect(button).to_have_text("Copied")
    command = page.locator("[data-copy]").first.inner_text()
    page.locator("#words").focus()
    page.keyboard.press("Control+V")
    assert page.locator("#words").input_value().split() == command.split()


def test_everything_is_reached_by_keyboard(page: Page, faulty: Report) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("/")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("area:paging")
    page.keyboard.press("Tab")
    expect(page.locator(".chip").first).to_be_focused()
    outline = page.locator(".chip").first.evaluate("node => getComputedStyle(node).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Space")
    expect(page.locator(".chip").first).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(clauses(page)).to_have_count(len(faulty.clauses))
    page.locator("#CLR-PAGE-005 details.exchange > summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#CLR-PAGE-005 .sides").first).to_be_visible()


def luminance(colour: str) -> float:
    parts = [int(float(part)) / 255 for part in re.findall(r"[\d.]+", colour)[:3]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


CONTRAST = r"""() => {
  const clear = (colour) => /, 0\)$|transparent/.test(colour);
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!clear(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const shown = document.querySelectorAll('.badge, .chip, .cell, mark, .quiet, .meta, .verdict, td, dt, a');
  return [...shown].map((node) => [node.className || node.tagName, getComputedStyle(node).color, behind(node)]);
}"""


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_light_and_dark_follow_the_reader_and_can_be_read(page: Page, scheme: Any, dark: bool) -> None:
    page.emulate_media(color_scheme=scheme)
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (luminance(background) < 0.1) == dark
    page.click("#unfold")
    weak: set[str] = set()
    for name, front, back in page.evaluate(CONTRAST):
        high, low = sorted((luminance(front), luminance(back)), reverse=True)
        if (high + 0.05) / (low + 0.05) < 4.5:
            weak.add(f"{name}: {front} on {back}")
    assert weak == set()


@pytest.mark.parametrize("width", [320, 400, 800])
def test_narrow_screens_scroll_one_way_only(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.click("#unfold")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    right = page.locator(".card .actual").first.evaluate("node => node.getBoundingClientRect().right")
    assert right <= width


def test_paper_shows_the_evidence_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator("#CLR-PAGE-005 .sides").first).to_be_visible()
    assert luminance(page.evaluate("getComputedStyle(document.body).backgroundColor")) == pytest.approx(1)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details[open]")).to_have_count(0)
    assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_without_scripts_everything_is_there(browser: Browser, file: Path, faulty: Report) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    tab = context.new_page()
    tab.goto(file.as_uri())
    expect(tab.locator("[data-verdict]")).to_have_count(len(faulty.clauses))
    tab.locator("#CLR-PAGE-005 details.exchange > summary").first.click()
    expect(tab.locator("#CLR-PAGE-005 mark").first).to_be_visible()
    context.close()


HOSTILE = "</script></code></pre><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>\"'><b>"


def test_what_a_server_says_is_inert(page: Page, faulty: Report, tmp_path: Path) -> None:
    exchanges = {
        id: replace(
            exchange,
            request=replace(exchange.request, url=f"{exchange.request.url}?{HOSTILE}"),
            response=exchange.response and replace(exchange.response, headers=(("X", HOSTILE),), body=HOSTILE.encode()),
        )
        for id, exchange in faulty.exchanges.items()
    }
    rows = tuple(
        replace(c, findings=tuple(replace(f, actual=HOSTILE, at=HOSTILE) for f in c.findings), reason=HOSTILE)
        for c in faulty.clauses
    )
    text = render([replace(faulty, clauses=rows, exchanges=exchanges, target=HOSTILE)])
    hostile = tmp_path / "hostile.html"
    hostile.write_text(text, "utf-8")
    said: list[str] = []
    tab = page.context.new_page()
    for event in ("console", "pageerror", "dialog", "requestfailed"):
        tab.on(event, lambda what, event=event: said.append(f"{event} {what}"))  # type: ignore[call-overload]  # by name
    tab.goto(hostile.as_uri())
    tab.click("#unfold")
    tab.fill("#words", "alert")
    expect(tab.locator("pre").first).to_contain_text("<script>alert(1)</script>")
    assert tab.locator("img, body script ~ script, pre b script").count() == 0
    assert said == []


def test_the_policy_would_stop_a_script_that_got_in(browser: Browser, file: Path, tmp_path: Path) -> None:
    text = file.read_text("utf-8").replace(
        "</main>", "<script>document.title='owned'</script><p id=p onclick=x style=color:red>p</p></main>"
    )
    broken = tmp_path / "broken.html"
    broken.write_text(text, "utf-8")
    tab = browser.new_page()
    refused: list[str] = []
    tab.on("console", lambda message: refused.append(message.text))
    tab.goto(broken.as_uri())
    assert "owned" not in tab.title()
    assert sum("Content Security Policy" in text for text in refused) >= 2
    tab.close()


def test_several_vendors_stand_in_one_file(page: Page, faulty: Report, planfix: Report, tmp_path: Path) -> None:
    both = tmp_path / "both.html"
    both.write_text(render([faulty, planfix]), "utf-8")
    tab = page.context.new_page()
    tab.goto(both.as_uri())
    expect(tab.locator("#matrix thead")).to_contain_text("clarity/rest")
    tab.locator("#matrix thead a", has_text="planfix/xml").click()
    expect(tab.locator("#run-planfix h2")).to_be_in_viewport()
    tab.locator("[data-chip=FAIL]").click()
    expect(clauses(tab)).to_have_count(count(faulty, Verdict.FAIL) + count(planfix, Verdict.FAIL))
    tab.goto(f"{both.as_uri()}#planfix/X-SEC-ECHO")
    expect(tab.locator("[id='planfix/X-SEC-ECHO']")).to_be_in_viewport()
