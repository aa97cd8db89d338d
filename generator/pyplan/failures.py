"""The errors of a contract: classes of the client, and the tables by which the runtime chooses among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.contract.locator import Locator
from generator.contract.values import Test
from generator.contract.vocabulary import Code, Contract, Disguise, Envelope
from generator.pyplan.meanings import meaning_of
from generator.pyplan.names import Names, pascal
from generator.pyplan.places import tuple_of
from generator.pyplan.plan import PyError
from generator.pyplan.source import Expression, call, mapping, row, texts
from generator.pyplan.text import docstring, literal, plain

RUNTIME = (
    "AnswerUnreadable",
    "ApiError",
    "BadRequest",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "NotAuthenticated",
    "NotFound",
    "NotPermitted",
    "PagingError",
    "QuotaKept",
    "RateLimited",
    "RedirectRefused",
    "ServerFailed",
    "SoapFault",
    "TimedOut",
    "TransportError",
    "UsageError",
)
"""Classes of the runtime that every client exports."""

_BY_CONDITION = (
    ("auth.", "NotAuthenticated"),
    ("right.", "NotPermitted"),
    ("account.", "NotPermitted"),
    ("origin.", "NotPermitted"),
    ("object.unknown", "NotFound"),
    ("object.", "Conflict"),
    ("limit.rate", "RateLimited"),
    ("limit.quota", "RateLimited"),
    ("limit.", "BadRequest"),
    ("param.", "BadRequest"),
    ("request.", "BadRequest"),
    ("option.", "BadRequest"),
    ("service.", "ServerFailed"),
    ("server.", "ServerFailed"),
)
_BY_STATUS = {
    400: "BadRequest",
    401: "NotAuthenticated",
    403: "NotPermitted",
    404: "NotFound",
    409: "Conflict",
    429: "RateLimited",
}


@dataclass(frozen=True, slots=True)
class Failures:
    classes: tuple[PyError, ...]
    names: dict[str, str]
    """Python class by the contract's class name."""


def build_failures(contract: Contract, error: str, names: Names) -> Failures:
    """One class for each `class` of the codes; one that the runtime has already is not made again."""
    grouped: dict[str, list[Code]] = {}
    for code in contract.errors.codes:
        if code.class_:
            grouped.setdefault(code.class_, []).append(code)
    own = [name for name in grouped if name not in RUNTIME]
    given = names.allocate("errors", [(name, pascal(name, "Failure")) for name in own], frozenset({*RUNTIME, error}))
    classes = tuple(_class(given[name], grouped[name]) for name in own)
    return Failures(classes, {name: given.get(name, name) for name in grouped})


def _class(name: str, codes: Sequence[Code]) -> PyError:
    meaning = next((code.meaning for code in codes if code.meaning), "") or "; ".join(
        dict.fromkeys(meaning_of(condition.name) for code in codes for condition in code.condition)
    )
    marks = ", ".join(dict.fromkeys(mark for code in codes if (mark := code.code or code.prefix or _status(code))))
    shown = plain(meaning)
    doc = docstring(f"{shown[:1].upper()}{shown[1:]} ({marks})." if marks else f"{shown}.", 4)
    return PyError(name, _base(codes), doc, marks)


def _status(code: Code) -> str:
    return f"status {code.status.value}" if code.status is not None else ""


def _base(codes: Sequence[Code]) -> str:
    found = dict.fromkeys(_base_of(code) for code in codes)
    return next(iter(found)) if len(found) == 1 else "ApiError"


def _base_of(code: Code) -> str:
    for condition in code.condition:
        for start, base in _BY_CONDITION:
            if condition.name.startswith(start):
                return base
    return _BY_STATUS.get(code.status.value, "ApiError") if code.status is not None else "ApiError"


def errors_literal(contract: Contract, interface: str, classes: dict[str, str], runtime: set[str]) -> Expression | None:
    """``Errors(...)`` of an interface; None where the contract says nothing about its errors."""
    errors = contract.errors
    keyed: dict[str, Expression] = {}
    envelopes = [envelope(e, runtime) for e in errors.envelopes if e.interface in ("", interface)]
    codes = [code for code in errors.codes if code.interface in ("", interface) and not is_narrow(code, contract)]
    disguises = [d for d in errors.disguises if d.interface in ("", interface)]
    if envelopes:
        keyed["envelopes"] = row(envelopes)
    if rows := _codes(codes, disguises, errors.codes, classes):
        runtime.add("Code")
        keyed["codes"] = mapping(rows)
    if statuses := _statuses(codes, classes):
        keyed["statuses"] = mapping(statuses)
    if disguises:
        keyed["disguises"] = row([_disguise(d, runtime) for d in disguises])
    if not keyed:
        return None
    runtime.add("Errors")
    return call("Errors", **keyed)


def is_narrow(code: Code, contract: Contract) -> bool:
    """Whether a row holds for some operations only: elsewhere its code, or a status without a code, says another
    thing. A code that stands in one row alone means the same wherever it comes from."""
    if not code.ops:
        return False
    rows = contract.errors.codes
    return not code.code or bool(code.prefix) or sum(row.code == code.code for row in rows) > 1


def _codes(
    codes: Iterable[Code], disguises: Iterable[Disguise], everywhere: Sequence[Code], classes: dict[str, str]
) -> list[tuple[str, Expression]]:
    """Rows by code or by the prefix of the message; a disguise is known by its condition."""
    rows: dict[str, Expression] = {}
    for code in codes:
        for key in dict.fromkeys(k for k in (code.code, code.prefix) if k):
            rows.setdefault(literal(key), code_literal(code, classes))
    for disguise in disguises:
        known = next((c for c in everywhere if any(x.name == disguise.condition.name for x in c.condition)), None)
        if known is not None:
            rows.setdefault(literal(disguise.condition.name), code_literal(known, classes))
    return list(rows.items())


def code_literal(code: Code, classes: Mapping[str, str]) -> Expression:
    """``Code("Class", "retry")``."""
    name = literal(classes.get(code.class_, ""))
    return call("Code", name) if code.retry == "never" else call("Code", name, literal(code.retry))


def _statuses(codes: Iterable[Code], classes: dict[str, str]) -> list[tuple[str, Expression]]:
    rows: dict[int, Expression] = {}
    for code in codes:
        if not code.code and not code.prefix and code.status is not None and code.class_:
            rows.setdefault(code.status.value, literal(classes[code.class_]))
    return [(str(status), name) for status, name in sorted(rows.items())]


def envelope(found: Envelope, runtime: set[str]) -> Expression:
    runtime.add("Envelope")
    keyed: dict[str, Expression] = {}
    if found.code is not None:
        keyed["code"] = tuple_of(found.code)
    message = found.message
    if message is not None:
        at = next((v for v in (message.value, *message.others) if isinstance(v, Locator)), None)
        if at is not None:
            keyed["message"] = tuple_of(at)
    if found.request_id is not None:
        keyed["request_id"] = tuple_of(found.request_id)
    if found.when:
        keyed["when"] = row([_test(test, runtime) for test in found.when])
    if found.ops:
        keyed["ops"] = texts(found.ops)
    return call("Envelope", **keyed)


def _disguise(found: Disguise, runtime: set[str]) -> Expression:
    runtime.add("Disguise")
    keyed: dict[str, Expression] = {"ops": texts(found.ops)} if found.ops else {}
    return call("Disguise", row([_test(test, runtime) for test in found.when]), literal(found.condition.name), **keyed)


def _test(test: Test, runtime: set[str]) -> Expression:
    runtime.add("Test")
    keyed: dict[str, Expression] = {}
    equals = test.is_ if test.is_ is not None else test.media
    if equals is not None:
        keyed["equals"] = _value(equals)
    if test.in_:
        keyed["among"] = row([_value(value) for value in test.in_])
    if test.present is not None:
        keyed["present"] = str(test.present)
    if test.starts is not None:
        keyed["starts"] = literal(test.starts)
    return call("Test", tuple_of(test.at), **keyed)


def _value(value: str | int | bool) -> str:
    return literal(value) if isinstance(value, str) else repr(value)
