"""The page as text: order, escaping, policy. What a browser makes of it is tested in tests/web."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as parser

from conformance.report import html
from conformance.report.model import Cite
from conformance.report.pretty import visible
from conformance.verdict.lattice import Verdict

HOSTILE = "</script><img src=x onerror=alert(1)><!-- \" ' ${7*7} {{ 7*7 }}"


def parsed(page: str) -> Any:
    return parser.document_fromstring(page.encode())


def test_sections_stand_in_the_order_that_readers_want(make: Any) -> None:
    page = parsed(html.page([make.report()]))
    assert [h.text_content() for h in page.iter("h1", "h2", "h3")] == [
        "clarity 16.4.1",
        "Findings",
        "✕FAIL CLR-PAGE-005",
        "Area by verdict",
        "What was not judged, and what would change that",
        "Capabilities",
        "Footprint",
        "Redaction",
        "What this run cannot tell you",
        "Every other clause",
        "Glossary",
    ]
    assert "1 of 2 judged clauses is violated; no warnings. 2 of 2 clauses judged; 0 could not be tested." in " ".join(
        page.find_class("verdict")[0].text_content().split()
    )


def test_failures_come_first_and_of_these_the_musts(make: Any) -> None:
    rows = [
        make.clause("A-1", Verdict.PASS),
        make.clause("A-2", Verdict.WARN),
        make.clause("A-3", Verdict.FAIL, level="SHOULD"),
        make.clause("A-4", Verdict.FAIL),
        make.clause("A-5", Verdict.ERROR),
    ]
    cards = parsed(html.page([make.report(*rows)])).find_class("card")
    assert [card.get("id") for card in cards] == ["A-4", "A-3", "A-5", "A-2"]


def test_a_finding_shows_clause_citation_values_place_and_command(make: Any) -> None:
    card = parsed(html.page([make.report()])).get_element_by_id("CLR-PAGE-005")
    text = " ".join(card.text_content().split())
    for told in ("_next is there when more records follow", "MUST", "documented", "REST API Reference", "ab12", "25"):
        assert told in text
    assert [link.get("href") for link in card.iter("a")] == ["#CLR-PAGE-005", "https://docs.example/rest"]
    assert [mark.text for mark in card.iter("mark")] == ['"_totalCount": 9,']
    assert "curl --include" in text
    assert "PPM_SESSION_TOKEN" in text


@pytest.mark.parametrize("field", ["says", "area", "reason", "id", "level", "evidence", "interface"])
def test_no_text_of_a_clause_becomes_markup(make: Any, field: str) -> None:
    rows = [
        make.clause(**{"id": "A", field: HOSTILE}),
        make.clause(**{"id": "B", "verdict": Verdict.NOT_TESTABLE, field: HOSTILE}),
    ]
    inert(html.page([make.report(*rows)]))


def test_nothing_of_the_wire_becomes_markup(make: Any) -> None:
    exchange = make.exchange(
        HOSTILE.encode(), url=f"https://ppm.example/{HOSTILE}", sent=HOSTILE.encode(), headers=[(HOSTILE, HOSTILE)],
        sent_headers=[("X", HOSTILE)], operation=HOSTILE,
    )  # fmt: skip
    finding = make.finding(at=HOSTILE, expected=HOSTILE, actual=HOSTILE, fingerprint=HOSTILE)
    report = make.report(make.clause(findings=(finding,)), exchanges=[exchange], target=HOSTILE, vendor=HOSTILE)
    inert(html.page([report], files=[HOSTILE]))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'`/!-{}%"), min_size=1))
def test_any_text_comes_back_as_it_was(make: Any, text: str) -> None:
    finding = make.finding(at="status", expected=text, actual=text)
    page = html.page([make.report(make.clause(says=text, findings=(finding,)))])
    card = parsed(page).get_element_by_id("CLR-PAGE-005")
    assert card.find_class("actual")[0].text_content() == visible(text)
    assert len(list(parsed(page).iter("script"))) == 1


def inert(page: str) -> None:
    tree = parsed(page)
    assert "&lt;/script&gt;&lt;img" in page or "&lt;/script" in page
    assert len(list(tree.iter("script"))) == len(list(tree.iter("style"))) == 1
    assert list(tree.iter("img", "iframe", "object", "embed", "link", "form", "base")) == []
    for node in tree.iter():
        assert not [name for name in node.attrib if name.startswith("on") or name in ("style", "src")]


def test_only_web_addresses_are_links(make: Any) -> None:
    cites = tuple(
        Cite(f"T{n}", "t", url)
        for n, url in enumerate(["javascript:alert(1)", "data:text/html,x", "//h/x", "https://h/x"])
    )
    page = parsed(html.page([make.report(make.clause(cites=cites))]))
    assert [a.get("href") for a in page.iter("a") if not a.get("href").startswith("#")] == ["https://h/x"]


def test_the_policy_names_exactly_the_style_and_script_of_the_page(make: Any) -> None:
    page = html.page([make.report()])
    policy = parsed(page).xpath("//meta[@http-equiv]/@content")[0]
    for tag in ("style", "script"):
        inside = page.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_every_clause_stands_once_and_every_inner_link_leads_somewhere(make: Any) -> None:
    rows = [make.clause(f"A-{v}", v) for v in Verdict] + [make.clause("X-1", Verdict.PASS)]
    other = replace(make.report(make.clause("X-1", Verdict.FAIL)), vendor="planfix")
    page = parsed(html.page([make.report(*rows), other]))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    shown = [node.get("id") for node in page.xpath("//*[@data-verdict]")]
    assert sorted(shown) == sorted([*(f"A-{v}" for v in Verdict), "clarity/X-1", "planfix/X-1"])


def test_several_runs_share_one_page_with_a_matrix_by_interface(make: Any) -> None:
    other = replace(
        make.report(make.clause("P-1", area="errors", interface="xml")), vendor="planfix", interfaces=("xml",)
    )
    page = parsed(html.page([make.report(), other]))
    table = page.get_element_by_id("matrix")
    rows = [[" ".join(c.text_content().split()) for c in row] for row in table.iter("tr")]
    assert rows == [
        ["Area", "clarity/rest", "planfix/xml"],
        ["auth", "✓1 PASS", ""],
        ["errors", "", "✕1 FAIL"],
        ["paging", "✕1 FAIL", ""],
    ]


def test_what_was_not_judged_is_grouped_by_what_would_enable_it(make: Any) -> None:
    rows = [make.clause(f"A-{n}", Verdict.NOT_TESTABLE) for n in range(3)]
    rows += [make.clause("A-9", Verdict.SKIPPED_UNSAFE, reason="allow it with --allow write")]
    page = parsed(html.page([make.report(*rows)]))
    settings = [" ".join(li.text_content().split()) for li in page.find_class("gaps")[0]]
    assert settings == [
        "–NOT TESTABLE 3 set project in [data] of target.toml 3 clausesA-0 A-1 A-2",
        "–SKIPPED UNSAFE 1 allow it with --allow write 1 clauseA-9",
    ]


def test_what_follows_from_the_run_is_said(make: Any) -> None:
    scope = replace(make.report().scope, mocked=True, max_requests=20, missing_identities=("limited",))
    text = html.page([replace(make.report(), scope=scope, interrupted=True, exit_code=130)])
    for told in (
        "embedded mock was judged",
        "budget was 20 requests",
        "No identity limited",
        "was interrupted",
        "INTERRUPTED",
    ):
        assert told in text


def test_left_over_objects_are_told(make: Any) -> None:
    report = make.report()
    footprint = replace(
        report.footprint, writes=5, created=3, left_over=(("createTask", "5001"), ("createTask", "<b>"))
    )
    page = parsed(html.page([replace(report, footprint=footprint)]))
    assert "Left over: 5001 by createTask, <b> by createTask." in page.text_content()
    assert [node.text for node in page.find_class("alert")[0]] == ["left over", "2"]
