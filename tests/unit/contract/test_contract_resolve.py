"""Resolving: rules merge key by key, the narrower over the wider; what is named must exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.contract.resolve import resolve
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput, BadInputs
from generator.model import Model

Parse = Callable[[str], Contract]


def refusal(contract: Contract, model: Model) -> list[str]:
    with pytest.raises(BadInput) as caught:
        resolve(contract, model)
    return str(caught.value).splitlines()


def test_keys_of_several_rules_come_together(contract: Parse, model: Model) -> None:
    resolved = resolve(
        contract(
            "paging:\n"
            "  - {id: paging.all, style: none, items: 'body:/items[]', no_hits: empty}\n"
            "  - {id: paging.rows, ops: ['list*'], style: offset, start: {at: query:offset}}\n"
            "  - {id: paging.size, ops: [listRows], size: {at: query:limit, max: 5}}\n"
        ),
        model,
    )
    rows, one = resolved.named("listRows").paging, resolved.named("getRow").paging
    assert rows is not None
    assert one is not None
    assert rows.style is not None
    assert one.style is not None
    assert (rows.id, rows.style.value, rows.no_hits and rows.no_hits.value) == ("paging.size", "offset", "empty")
    assert rows.start is not None
    assert rows.size is not None
    assert (one.id, one.style.value, one.size) == ("paging.all", "none", None)


def test_an_operation_that_no_rule_is_about_has_none(contract: Parse, model: Model) -> None:
    behaviour = resolve(contract(""), model).named("getRow")
    assert (behaviour.paging, behaviour.filtering, behaviour.effect, behaviour.codes) == (None, None, None, ())
    assert behaviour.interface.kind == "rest-json"


def test_one_key_set_twice_at_equal_specificity_is_refused(contract: Parse, model: Model) -> None:
    assert refusal(
        contract(
            "operations:\n"
            "  - {id: op.one, ops: ['list*'], effect: read}\n"
            "  - {id: op.two, ops: ['*Rows'], effect: write}\n"
        ),
        model,
    ) == [
        "acme.yaml:9: op.two sets 'effect' for listRows, as op.one on line 8 does, equally specific; "
        "narrow the `ops` of one of them"
    ]


def test_equal_specificity_is_fine_where_the_keys_differ(contract: Parse, model: Model) -> None:
    text = (
        "operations:\n"
        "  - {id: op.one, ops: ['list*'], effect: read}\n"
        "  - {id: op.two, ops: ['*Rows'], idempotent: true}\n"
    )
    behaviour = resolve(contract(text), model).named("listRows")
    assert (behaviour.effect, behaviour.idempotent) == ("read", True)


@pytest.mark.parametrize("first", [True, False])
def test_the_narrower_rule_wins_wherever_it_stands(contract: Parse, model: Model, first: bool) -> None:
    rules = ["  - {id: op.one, ops: ['*'], effect: write}\n", "  - {id: op.two, ops: ['get*'], effect: read}\n"]
    text = "operations:\n" + "".join(rules if first else reversed(rules))
    resolved = resolve(contract(text), model)
    assert resolved.named("getRow").effect == "read"
    assert resolved.named("login").effect == "write"


def test_a_rule_of_the_interface_is_narrower_than_the_same_rule_of_all(contract: Parse, model: Model) -> None:
    text = "operations:\n  - {id: op.one, effect: write}\n  - {id: op.two, interface: rest, effect: read}\n"
    assert resolve(contract(text), model).named("getRow").effect == "read"


def test_schemes_come_by_rank_and_not_for_the_operation_that_obtains_them(contract: Parse, model: Model) -> None:
    resolved = resolve(
        contract(
            "auth:\n  secrets: {user: {kind: name}, pass: {kind: password}}\n  schemes:\n    - {id: auth.basic, kind:"
            " basic, rank: 2, secrets: [user, pass], ops: ['*'],\n       send: [{at: header:Authorization, value:"
            " '{basic:user:pass}'}]}\n    - {id: auth.login, kind: login, rank: 1, secrets: [user, pass], obtain: {op:"
            " login, read: {token: body:/token}}}\n"
        ),
        model,
    )
    assert [s.id for s in resolved.named("getRow").schemes] == ["auth.login", "auth.basic"]
    assert [s.id for s in resolved.named("login").schemes] == ["auth.basic"]
    assert [s.id for s in resolved.named("login").obtains] == ["auth.login"]


def test_a_code_of_an_operation_comes_before_and_instead_of_the_same_code_of_all(contract: Parse, model: Model) -> None:
    behaviour = resolve(
        contract(
            "errors:\n"
            "  codes:\n"
            "    - {code: '1', condition: auth.missing, class: Any}\n"
            "    - {code: '2', condition: param.value, class: Two}\n"
            "    - {code: '1', condition: object.unknown, class: Row, ops: [getRow]}\n"
        ),
        model,
    ).named("getRow")
    assert [code.class_ for code in behaviour.codes] == ["Row", "Two"]
    found = behaviour.code_for("object.unknown")
    assert found is not None
    assert found.class_ == "Row"
    assert behaviour.code_for("object.locked") is None


def test_exempt_operations_have_no_limit(contract: Parse, model: Model) -> None:
    resolved = resolve(contract("limits: [{id: limit.day, kind: quota, max: 5, exempt: [login]}]\n"), model)
    assert [limit.id for limit in resolved.named("getRow").limits] == ["limit.day"]
    assert resolved.named("login").limits == ()


def test_all_names_that_are_none_are_told_at_once(contract: Parse, model: Model) -> None:
    assert refusal(
        contract(
            "operations: [{id: op.reads, ops: [listRow, 'get*', '!put*'], effect: read, undo: dropRow}]\nauth:\n "
            " secrets: {token: {kind: token}}\n  precedence: [auth.kye]\n  schemes:\n    - {id: auth.key, kind: static,"
            " rank: 1, needs: [cap.keys], secrets: [tokn], ends: {op: logout},\n       send: [{at: header:K, value:"
            " '{session.id}{secret}'}]}\nentities: [{id: e.f, interface: soap, carrier: body:/a, key: item:/k, value:"
            " item:/v, catalogue: {op: fields}}]\n"
        ),
        model,
    ) == [
        "acme.yaml:7: operations[0].undo names the operation 'dropRow', which is none; known: getRow, listRows, login",
        "acme.yaml:7: operations[0]: '!put*' matches no operation; known: getRow, listRows, login",
        "acme.yaml:7: operations[0]: 'listRow' matches no operation; did you mean 'listRows'?",
        "acme.yaml:9: auth.precedence names the scheme 'auth.kye', which is none; did you mean 'auth.key'?",
        "acme.yaml:12: auth.schemes[0] needs the capability 'cap.keys', which is none; known: none",
        (
            "acme.yaml:12: auth.schemes[0].ends.op names the operation 'logout', which is none; known: getRow,"
            " listRows, login"
        ),
        "acme.yaml:12: auth.schemes[0] takes the secret 'tokn', which is none; did you mean 'token'?",
        "acme.yaml:13: auth.schemes[0].send uses 'secret', which is neither a secret nor a setting; known: token",
        "acme.yaml:13: auth.schemes[0].send uses {session.id}, which nothing reads; known: none",
        "acme.yaml:14: entities[0] names the interface 'soap', which is none; known: rest",
        (
            "acme.yaml:14: entities[0].catalogue.op names the operation 'fields', which is none; known: getRow,"
            " listRows, login"
        ),
    ]


def test_a_secret_that_a_template_uses_must_be_one_that_the_scheme_takes(contract: Parse, model: Model) -> None:
    text = (
        "auth:\n  secrets: {user: {kind: name}, pass: {kind: password}}\n  schemes:\n    - {id: auth.basic, kind:"
        " basic, rank: 1, secrets: [user], send: [{at: header:A, value: '{basic:user:pass}'}]}\n"
    )
    assert refusal(contract(text), model) == [
        "acme.yaml:10: auth.schemes[0].send uses the secret 'pass', which the scheme does not take; known: user"
    ]


def test_settings_and_words_in_capitals_need_no_secret(contract: Parse, model: Model) -> None:
    text = (
        "auth:\n  secrets: {user: {kind: name}}\n  schemes:\n    - {id: auth.basic, kind: basic, rank: 1, secrets:"
        " [user], send: [{at: header:A, value: '{basic:user:X}'}]}\n"
    )
    assert resolve(contract(text), model).named("getRow").schemes[0].id == "auth.basic"


def test_the_view_of_one_version_may_lack_operations(
    contract: Parse, model: Model, without: Callable[[str], Model]
) -> None:
    whole = contract("operations: [{id: op.reads, ops: [getRow, login], effect: read}]\n")
    assert resolve(whole, without("getRow"), partial=True).named("login").effect == "read"
    with pytest.raises(BadInputs):
        resolve(whole, without("getRow"))


def test_interfaces_of_contract_and_documents_are_the_same(contract: Parse, model: Model) -> None:
    from dataclasses import replace

    from generator.model import Interface

    other = replace(model, interfaces={"rest": Interface("rest", "odata-4.0"), "soap": Interface("soap", "soap-1.1")})
    assert refusal(contract(""), other) == [
        "acme.yaml:1: nothing is said of the interface 'soap'; add it to `interfaces`",
        "acme.yaml:6: interface 'rest' is rest-json here and odata-4.0 in its document; make them agree",
    ]
