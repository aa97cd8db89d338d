"""What kind of answer an exchange holds: served, refused, or nothing that can be judged."""

from __future__ import annotations

import re
from typing import Any

from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Node, fault, find, payload, text, value
from generator.contract.failures import Envelope
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour
from generator.contract.values import Test

PASSING = frozenset({502, 503, 504})
"""Statuses of a failure that may be over with the next request."""


def holds(test: Test, exchange: Exchange) -> bool:
    """Whether a test of the contract holds for an answer."""
    found = find(exchange.response, test.at)
    if test.present is not None:
        return bool(found) == test.present
    if not found:
        return False
    actual = found[0]
    if test.is_ is not None:
        return same(actual, test.is_)
    if test.in_:
        return any(same(actual, wanted) for wanted in test.in_)
    if test.starts is not None:
        return text(actual).startswith(test.starts)
    return test.media is None or text(actual) == test.media


def same(node: Node, wanted: Any) -> bool:
    """Equality across formats: a JSON value of the same type, or the text of an XML node."""
    actual = value(node)
    if actual is None or wanted is None:
        return actual is wanted
    if isinstance(actual, bool) or isinstance(wanted, bool):
        return text(node) == ("true" if wanted is True else "false" if wanted is False else str(wanted))
    if isinstance(actual, int | float) and isinstance(wanted, int | float):
        return actual == wanted
    return str(actual) == str(wanted) and (isinstance(actual, str) or not isinstance(wanted, str))


def envelope_of(exchange: Exchange, behaviour: Behaviour) -> Envelope | None:
    """The error envelope that the answer matches."""
    return next((e for e in behaviour.envelopes if e.when and all(holds(t, exchange) for t in e.when)), None)


def is_fault(exchange: Exchange) -> bool:
    if exchange.response is None:
        return False
    root = payload(exchange.response).xml
    return root is not None and fault(root) is not None


def disguised(exchange: Exchange, behaviour: Behaviour) -> bool:
    """A failure that looks like success. JSON is no page, however it is labelled."""
    if exchange.response is None or payload(exchange.response).format == "json":
        return False
    return any(d.when and all(holds(t, exchange) for t in d.when) for d in behaviour.disguises)


def unreadable(exchange: Exchange) -> bool:
    """A body that is neither empty nor JSON nor XML."""
    return exchange.response is not None and payload(exchange.response).format == "other"


def served(exchange: Exchange, behaviour: Behaviour) -> bool:
    """A success: 2xx, readable, no error envelope, no fault, no failure in disguise."""
    if not 200 <= exchange.status < 300 or unreadable(exchange):
        return False
    return envelope_of(exchange, behaviour) is None and not is_fault(exchange) and not disguised(exchange, behaviour)


def describe(exchange: Exchange, behaviour: Behaviour) -> str:
    """An answer in a few words, for findings: never a message text, which may be localised."""
    if exchange.response is None:
        return f"no answer ({exchange.trouble})"
    words = [f"status {exchange.status}"]
    if unreadable(exchange):
        return f"status {exchange.status}, unreadable"
    envelope = envelope_of(exchange, behaviour)
    if envelope is not None and envelope.code is not None:
        code = find(exchange.response, envelope.code)
        words.append(f"code {text(code[0])}" if code and text(code[0]) else "no code")
    elif is_fault(exchange):
        words.append("SOAP fault")
    elif 200 <= exchange.status < 300:
        words.append("served")
    return ", ".join(words)


def codes(exchange: Exchange, behaviour: Behaviour) -> list[str]:
    envelope = envelope_of(exchange, behaviour)
    return (
        [text(n) for n in find(exchange.response, envelope.code)]
        if envelope is not None and envelope.code is not None
        else []
    )


def items(exchange: Exchange, behaviour: Behaviour) -> list[Node]:
    """The items of a list answer; a nil item stands for none."""
    paging = behaviour.paging
    if paging is None or paging.items is None:
        return []
    return [node for node in find(exchange.response, paging.items) if value(node) is not None]


def matches(pattern: str, node: Node, exchange: Exchange) -> bool:
    """Whether a value has a lexical form. A secret of the server is judged by its shape."""
    actual = text(node)
    facts = exchange.secrets.get(actual)
    if facts is not None:
        return bool(facts.shape) and re.fullmatch(pattern, facts.shape) is not None
    return re.fullmatch(pattern, actual) is not None


def length(node: Node, exchange: Exchange) -> int:
    facts = exchange.secrets.get(text(node))
    return facts.length if facts is not None else len(text(node))


def locators(names: list[Any]) -> list[Locator]:
    return [Locator.parse(str(name)) for name in names]
