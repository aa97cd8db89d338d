"""Double entry: clause and contract give the same numbers, codes and lifetimes; a slip in one of them is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.contract.clauses import parse_clauses
from generator.contract.lint_clauses import lint_clauses
from generator.contract.resolve import Resolved, resolve
from generator.contract.vocabulary import Contract
from generator.model import Model

Parse = Callable[[str], Contract]

BODY = """\
auth:
  secrets: {user: {kind: name}, pass: {kind: password}}
  schemes:
    - {id: auth.login, kind: login, rank: 1, secrets: [user, pass], obtain: {op: login, read: {t: body:/token}},
       lives: {absolute_s: {is: 600, or: [1200]}}}
paging:
  - {id: paging.rows, ops: [listRows], style: offset, start: {at: query:offset, base: 0},
     size: {at: query:limit, default: 25, max: 500}}
errors:
  codes:
    - {code: '0005', condition: auth.session.expired, status: 401}
    - {prefix: A-7, condition: right.missing, message: "A-7 : no right"}
  accept: {object.unknown: fault}
limits: [{id: limit.rate, kind: rate, max: 10, per_s: 60, remaining: {at: header:X-Left}}]
"""


@pytest.fixture
def resolved(contract: Parse, model: Model) -> Resolved:
    return resolve(contract(BODY), model)


def findings(resolved: Resolved, row: str) -> list[str]:
    text = (
        "clauses: 1\nevidence: documented\nsource: [S]\nrows:\n  - {id: A-1, says: it, level: MUST, area: x,"
        f" {row}}}\n"
    )
    clauses = parse_clauses(text, name="c.yaml").rows
    return [str(f) for f in lint_clauses(clauses, resolved, {"works", *CHECKS}, {"F-1"})]


CHECKS = [
    "paging.default",
    "paging.maximum",
    "paging.start",
    "session.lives",
    "session.expires",
    "refused",
    "limit.refused",
    "limit.header",
]

AGREE = [
    ("paging.default", "{size: 25}", "{size: 20}", "expects 20 as default page size (size), the contract gives 25"),
    ("paging.maximum", "{size: 500}", "{size: 200}", "expects 200 as largest page size (size), the contract gives 500"),
    ("paging.start", "{base: 0}", "{base: 1}", "expects 1 as first page (base), the contract gives 0"),
    (
        "session.lives",
        "{for_s: 600}",
        "{for_s: 300}",
        "expects 300 as session lifetime (for_s), the contract gives 1200 or 600",
    ),
    (
        "session.expires",
        "{after_s: 1200}",
        "{after_s: 60}",
        "expects 60 as session lifetime (after_s), the contract gives 1200 or 600",
    ),
    (
        "refused",
        "{condition: auth.session.expired, code: '0005'}",
        "{condition: auth.session.expired, code: '0012'}",
        "expects the condition 'auth.session.expired', which no code and no `errors.accept` of the contract gives so",
    ),
    (
        "refused",
        "{code: '0005', status: 401}",
        "{code: '0005', status: 403}",
        "expects {'code': '0005', 'status': 403}, which no code of the contract gives",
    ),
    (
        "refused",
        "{condition: right.missing, starts: A-7}",
        "{condition: right.missing, starts: A-8}",
        "expects the condition 'right.missing', which no code and no `errors.accept` of the contract gives so",
    ),
    (
        "refused",
        "{condition: object.unknown}",
        "{condition: object.locked}",
        "expects the condition 'object.locked', which no code and no `errors.accept` of the contract gives so",
    ),
    (
        "limit.refused",
        "{max: 10, per_s: 60}",
        "{max: 10, per_s: 1}",
        "expects 1 as counting time (per_s), the contract gives 60",
    ),
    (
        "limit.header",
        "{name: X-Left}",
        "{name: X-Rest}",
        "expects the header 'X-Rest', which no limit of the contract names",
    ),
]


@pytest.mark.parametrize(("check", "good", "bad", "message"), AGREE)
def test_a_number_that_differs_is_found(resolved: Resolved, check: str, good: str, bad: str, message: str) -> None:
    assert findings(resolved, f"check: {check}, faults: [F-1], with: {good}") == []
    assert findings(resolved, f"check: {check}, faults: [F-1], with: {bad}") == [
        f"c.yaml:5: A-1 {message}; read the source again; one of the two is wrong [clause.differs]"
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("faults: [F-1]", "has neither a check nor a reason why it is `untestable` [clause.check]"),
        ("check: works", "has no seeded fault and no `no_fault` reason [clause.fault]"),
        ("check: works, faults: [F-1], no_fault: none", "has a seeded fault and a `no_fault` reason [clause.fault]"),
        ("check: work, faults: [F-1]", "names the check 'work', which is none; did you mean 'works'? [check.unknown]"),
        ("check: works, faults: [F-2]", "names the faults 'F-2', which is none; did you mean 'F-1'? [fault.unknown]"),
        (
            "check: works, faults: [F-1], send: {op: listRow}",
            "names the send.op 'listRow', which is none; did you mean 'listRows'? [operation.unknown]",
        ),
        (
            "check: works, faults: [F-1], send: {op: login, wrong: [passs]}",
            "names the send.wrong 'passs', which is none; did you mean 'pass'? [secret.unknown]",
        ),
        (
            "check: works, faults: [F-1], needs: {capability: cap.x}",
            "names the needs.capability 'cap.x', which is none [capability.unknown]",
        ),
        (
            "check: works, faults: [F-1], follows_from: [A-2]",
            "names the follows_from 'A-2', which is none; did you mean 'A-1'? [clause.unknown]",
        ),
    ],
)
def test_what_a_clause_names_exists(resolved: Resolved, row: str, message: str) -> None:
    assert findings(resolved, row) == [f"c.yaml:5: A-1 {message}"]


@pytest.mark.parametrize("row", ["subject: console, untestable: it is a screen", "subject: client"])
def test_a_clause_that_no_server_is_judged_by_needs_no_fault(resolved: Resolved, row: str) -> None:
    assert findings(resolved, row) == []


def test_one_of_several_codes_suffices(resolved: Resolved) -> None:
    row = "check: refused, faults: [F-1], with: {condition: auth.session.expired, code: ['0005', '0101']}"
    assert findings(resolved, row) == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("probe: several, args: {one: {op: listRows}}, check: works, with: {label: one}", []),
        (
            "probe: several, args: {one: {op: listRows}}, check: works, with: {label: on}",
            ["'on', which is none; did you mean 'one'?"],
        ),
        ("send: {op: listRows}, check: works, with: {label: nix}", ["names the with.label 'nix', which is none"]),
        ("probe: paging.walk, check: works, with: {label: page}", []),
    ],
)
def test_a_label_is_one_under_which_the_probe_sends(resolved: Resolved, row: str, told: list[str]) -> None:
    said = [line for line in findings(resolved, f"{row}, faults: [F-1]") if "[label.unknown]" in line]
    assert len(said) == len(told)
    assert all(words in line for words, line in zip(told, said, strict=True))
