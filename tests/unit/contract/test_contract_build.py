"""contract.yaml -> objects: what is written, what is inherited, and the exact line of each mistake."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.contract.locator import Locator, Step
from generator.contract.values import Condition, Reading, Send, Template, Test
from generator.contract.vocabulary import Contract, Link, Next, Size
from generator.model import Evidence, Marks

Parse = Callable[[str], Contract]
Refuse = Callable[..., list[str]]

DOCUMENTED = Marks(Evidence.DOCUMENTED, ("S",))


# -- what is written


def test_the_head_of_a_contract(contract: Parse) -> None:
    built = contract("")
    assert (built.contract, built.vendor, built.file) == (1, "acme", "acme.yaml")
    assert built.versions.known == ("1", "2")
    assert built.interfaces["rest"].documents == ("api.yaml",)
    assert built.paging == ()


def test_a_paging_rule(contract: Parse) -> None:
    (rule,) = contract(
        "paging:\n"
        "  - id: paging.rows\n"
        "    ops: [listRows]\n"
        "    style: link\n"
        "    size: {at: query:limit, default: 25, max: {is: 500, source: [K1]}, over_max: clamp}\n"
        "    next: {from: link, at: body:/next, link: {encoded: form}}\n"
        "    items: 'body:/items[]'\n"
        "    end: no_link\n"
    ).paging
    assert rule.line == 8
    assert rule.style == Reading("link", marks=DOCUMENTED)
    assert rule.size == Size(
        marks=DOCUMENTED,
        at=Locator("query", "limit"),
        default=Reading(25, marks=DOCUMENTED),
        max=Reading(500, marks=Marks(Evidence.DOCUMENTED, ("K1",))),
        over_max=Reading("clamp", marks=DOCUMENTED),
    )
    assert rule.next == Next(
        marks=DOCUMENTED,
        from_="link",
        at=Locator("body", "", (Step("child", "next"),)),
        link=Link(marks=DOCUMENTED, encoded="form"),
    )
    assert rule.end == ("no_link",)


def test_tests_and_sends(contract: Parse) -> None:
    built = contract(
        "auth:\n"
        "  secrets: {key: {kind: key}}\n"
        "  schemes:\n"
        "    - {id: auth.key, kind: static, rank: 1, secrets: key, send: [{at: header:X-Key, value: '{key}'}]}\n"
        "errors:\n"
        "  envelopes: [{id: errors.one, when: [{at: status, in: [400, 401]}, {at: body:/ok, is: false}]}]\n"
    )
    assert built.auth.schemes[0].secrets == (Reading("key", marks=DOCUMENTED),)
    assert built.auth.schemes[0].send == (
        Send(
            Reading(Locator("header", "X-Key"), marks=DOCUMENTED),
            Reading(Template("{key}"), marks=DOCUMENTED),
            marks=DOCUMENTED,
        ),
    )
    assert built.errors.envelopes[0].when == (
        Test(Locator("status"), in_=(400, 401), marks=DOCUMENTED),
        Test(Locator("body", "", (Step("child", "ok"),)), is_=False, marks=DOCUMENTED),
    )


def test_a_list_of_words_may_be_one_word(contract: Parse) -> None:
    one, two = (
        contract(f"errors: {{codes: [{{code: '1', condition: {written}}}]}}\n").errors.codes[0]
        for written in ("auth.missing", "[auth.missing]")
    )
    assert one == two
    assert one.condition == (Condition("auth.missing"),)


def test_an_annotated_value_keeps_its_alternatives_and_their_marks(contract: Parse) -> None:
    (rule,) = contract(
        "paging:\n"
        "  - id: paging.rows\n"
        "    size: {at: query:limit, over_max: {is: clamp, evidence: assumed,\n"
        "      or: [param.value, {is: honour, evidence: observed, source: [C1], since: '2'}]}}\n"
    ).paging
    assert rule.size is not None
    assert rule.size.over_max == Reading(
        "clamp",
        ("param.value", "honour"),
        Marks(Evidence.ASSUMED),
        (Marks(Evidence.ASSUMED), Marks(Evidence.OBSERVED, ("C1",), "2")),
    )
    assert not rule.size.over_max.judged
    assert rule.size.over_max.accepts("honour")


# -- marks


def test_the_nearest_marks_above_apply_and_notes_stay(contract: Parse) -> None:
    (rule,) = contract(
        "limits:\n"
        "  - id: limit.day\n"
        "    kind: quota\n"
        "    evidence: observed\n"
        "    note: seen twice\n"
        "    since: '2'\n"
        "    max: {is: 5, evidence: inferred}\n"
        "    remaining: {at: header:X-Left, source: [D2]}\n"
    ).limits
    assert rule.marks == Marks(Evidence.OBSERVED, ("S",), "2", "", "seen twice")
    assert rule.max is not None
    assert rule.max.marks == Marks(Evidence.INFERRED, ("S",), "2")
    assert rule.remaining is not None
    assert rule.remaining.marks == Marks(Evidence.OBSERVED, ("D2",), "2")


def test_what_is_assumed_cites_no_source_from_above(contract: Parse) -> None:
    one, two = contract(
        "limits:\n"
        "  - {id: limit.a, kind: rate, max: {is: 5, evidence: assumed}}\n"
        "  - {id: limit.b, kind: rate, evidence: assumed, source: [D1], max: 5}\n"
    ).limits
    assert one.max is not None
    assert two.max is not None
    assert one.max.marks.source == ()
    assert two.max.marks.source == ("D1",)


def test_evidence_may_stand_on_each_statement_instead_of_the_top(faults: Refuse) -> None:
    head = "contract: 1\nvendor: acme\nversions: {scheme: label, known: ['1'], default: '1', evidence: documented}\n"
    head += "interfaces: {rest: {kind: rest-json, documents: [a.yaml], evidence: documented}}\n"
    lines = faults("limits: [{id: limit.a, kind: none}]\ntolerance: {nil: none}\n", head)
    assert lines == [
        "acme.yaml:5: limits[0] has no evidence; write `evidence:` here or on a mapping above",
        "acme.yaml:6: tolerance.nil has no evidence; write `evidence:` here or on a mapping above",
    ]


# -- mistakes, each with its line

MISTAKES = [
    ("pagin: []", "7: unknown key 'pagin' at the top; did you mean 'paging'?"),
    ("paging:\n  - {id: a.b, itms: x}", "8: unknown key 'itms' in paging[0]; did you mean 'items'?"),
    (
        "paging:\n  - id: a.b\n    size:\n      at: query:n\n      maxx: 5",
        "11: unknown key 'maxx' in paging[0].size; did you mean 'max'?",
    ),
    (
        "formats: {x: {applies: a, zzzz: 1}}",
        (
            "7: unknown key 'zzzz' in formats.x; keys here: applies, pattern, zone, true, false, unset, int_bits,"
            " opaque, days, evidence, source, since, until, note"
        ),
    ),
    ("paging: {id: a.b}", "7: paging must be a list, not a mapping"),
    ("paging: [a]", "7: paging[0] must be a mapping, not the text 'a'"),
    (
        "paging: [{ops: [x]}]",
        "7: paging[0] lacks the key 'id'; it gives: Dotted, lower case, unique in the contract, never used again.",
    ),
    ("auth: {secrets: {a: {}}}", "7: auth.secrets.a lacks the key 'kind'; it gives: What it is."),
    (
        "paging: [{id: a.b, style: page, start: {at: query:p, base: '1'}}]",
        "7: paging[0].start.base must be a whole number, not the text '1'; remove the quotes",
    ),
    ("errors: {codes: [{code: 1005}]}", "7: errors.codes[0].code must be text, not 1005; quote it"),
    (
        "auth: {schemes: [{id: a.b, kind: basic, rank: true}]}",
        "7: auth.schemes[0].rank must be a whole number, not true",
    ),
    (
        "auth: {schemes: [{id: a.b, kind: basic, rank: 1, preemptive: yes}]}",
        "7: auth.schemes[0].preemptive must be true or false, not the text 'yes'",
    ),
    ("paging: [{id: a.b, style: pages}]", "7: paging[0].style cannot be 'pages'; did you mean 'page'?"),
    (
        "operations: [{id: a.b, effect: gone}]",
        "7: operations[0].effect cannot be 'gone'; choices: read, write, destructive, credential",
    ),
    (
        "paging: [{id: a.b, items: bdy:/x}]",
        (
            "7: paging[0].items: unknown place 'bdy' in locator 'bdy:/x'; places: status, header, cookie, media, query,"
            " path, form, body, fault, item, row, token"
        ),
    ),
    ("paging: [{id: a.b, items: body:x}]", "7: paging[0].items: locator 'body:x' needs a path: body:/a/b"),
    ("paging: [{id: a.b, items: 5}]", "7: paging[0].items must be a locator, not 5"),
    (
        "errors: {codes: [{code: '1', condition: auth.mising}]}",
        "7: errors.codes[0].condition: unknown condition 'auth.mising'; did you mean 'auth.missing'?",
    ),
    ("errors: {codes: [{code: '1', condition: X.own}]}", "7: errors.codes[0].condition: unknown condition 'X.own'"),
    ("errors: {accept: {auth.lost: fault}}", "7: errors.accept: unknown condition 'auth.lost'"),
    (
        "errors: {accept: {auth.missing: fualt}}",
        "7: errors.accept.auth.missing must be fault, nil_item, empty, no_item or a whole number, not the text 'fualt'",
    ),
    (
        "paging: [{id: a.b, size: {at: query:n, over_max: clampp}}]",
        "7: paging[0].size.over_max: unknown condition 'clampp'; did you mean 'clamp'?",
    ),
    (
        "limits: [{id: a.b, kind: rate, refused: zzz}]",
        "7: limits[0].refused: unknown condition 'zzz'; choices: none or a condition",
    ),
    (
        "auth: {schemes: [{id: a.b, kind: static, rank: 1, send: [{at: header:K, value: '{key'}]}]}",
        (
            "7: auth.schemes[0].send[0].value: template '{key' has a hole that is no {name}, {session.name} or"
            " {basic:user:pass}"
        ),
    ),
    (
        "auth: {secrets: {a: {kind: key, lifetime_s: ever}}}",
        "7: auth.secrets.a.lifetime_s must be a whole number or never, not the text 'ever'",
    ),
    (
        "limits: [{id: a.b, kind: rate, max: {is: 5, orr: [6]}}]",
        "7: unknown key 'orr' in limits[0].max; did you mean 'or'?",
    ),
    ("limits: [{id: a.b, kind: rate, max: {is: 5, or: 6}}]", "7: limits[0].max.or must be a list, not 6"),
    (
        "limits: [{id: a.b, kind: rate, max: {is: 5, or: [5]}}]",
        "7: limits[0].max.or repeats the value of `is`; remove it",
    ),
    (
        "limits: [{id: a.b, kind: rate, max: {is: 5, or: [{is: 6, or: [7]}]}}]",
        "7: limits[0].max.or[0] has alternatives of its own; list them all in one `or`",
    ),
    (
        "limits: [{id: a.b, kind: {is: rate}}]",
        (
            "7: limits[0].kind must be rate or quota or concurrency or rows or bytes or chars or days or none, not a"
            " mapping; this key takes no annotated value; put the marks on the mapping above"
        ),
    ),
    (
        "limits:\n  - id: a.b\n    kind: none\n    evidence: documentd",
        "10: limits[0].evidence cannot be 'documentd'; did you mean 'documented'?",
    ),
    ("limits: [{id: a.b, kind: none, source: {a: b}}]", "7: limits[0].source must be a list, not a mapping"),
    ("limits: [{id: a.b, kind: none, since: 2}]", "7: limits[0].since must be text, not 2; quote it"),
    ("limits: [{id: a.b, kind: none, note: [x]}]", "7: limits[0].note must be text, not a list"),
    ("auth:", "7: auth must be a mapping, not empty"),
    ("limits: [{id: , kind: none}]", "7: limits[0].id must be text, not empty"),
]


@pytest.mark.parametrize(("body", "line"), MISTAKES, ids=[line.split("; ")[0][:60] for _, line in MISTAKES])
def test_a_mistake_has_one_line(faults: Refuse, body: str, line: str) -> None:
    assert faults(body) == [f"acme.yaml:{line}"]


def test_all_mistakes_of_a_file_are_told_in_the_order_of_their_lines(faults: Refuse) -> None:
    lines = faults(
        "limits:\n"
        "  - {id: limit.a, kind: rte}\n"
        "  - {id: limit.b, kind: rate, max: '5', per_z: 1}\n"
        "paging:\n"
        "  - {id: paging.a, items: nowhere:/x, style: none}\n"
    )
    assert [line.split(":")[1] for line in lines] == ["8", "9", "9", "11"]


def test_long_values_do_not_flood_the_terminal(faults: Refuse) -> None:
    (line,) = faults(f"vendr: {'x' * 5000}\n{'y' * 5000}: 1\n")[-1:]
    assert len(line) < 700


def test_a_wrong_version_of_the_vocabulary(faults: Refuse) -> None:
    lines = faults(
        "",
        "contract: 2\nvendor: acme\nevidence: documented\nversions: {scheme: label, known: ['1'], default: '1'}\n"
        "interfaces: {}\n",
    )
    assert lines == ["acme.yaml:1: contract cannot be '2'; choices: 1"]


def test_a_document_that_is_no_mapping(faults: Refuse) -> None:
    assert faults("", "- 1\n") == ["acme.yaml:1: the document must be a mapping, not a list"]
