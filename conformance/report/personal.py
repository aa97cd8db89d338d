"""Personal data out of a report: addresses and names of people become placeholders that stay the same through a run.

This is for handing a report on. It is done by the names of members and by the look of values, so it is no promise:
free text may still name somebody. A record keeps what was exchanged, or it could not be judged again.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import replace

from conformance.exchanges.exchange import Exchange
from conformance.exchanges.redact import Registry
from conformance.results import Result, Run

_NAMES = (
    rb"(?:first|last|middle|full|display|user|given|family|sur|login|owner|manager|author|creator|sender|recipient|resource)"
    rb"_?names?|e-?mail(?:_?address)?|phones?|mobile|fax|skype|icq|birth_?day|birth_?date|initials"
)
_IN_JSON = re.compile(rb'"(' + _NAMES + rb')"\s*:\s*"((?:[^"\\]|\\.){2,200})"', re.IGNORECASE)
_IN_XML = re.compile(rb"<(?:[\w.-]+:)?(" + _NAMES + rb")(?:\s[^<>]*)?>([^<>]{2,200})</", re.IGNORECASE)
_PERSON = (
    rb"owner|user|worker|member|contact|client|manager|author|creator|person|resource|assignee|participant|auditor"
)
_NAME = rb"name|displayValue|display_name|title|midName|lastName"
# The name of somebody who is an object of his own: {"manager": {"displayValue": ...}}, <owner><id/><name>...
_JSON_PERSON = re.compile(
    rb'"(' + _PERSON + rb')"\s*:\s*\{[^{}]{0,400}?"(?:' + _NAME + rb')"\s*:\s*"((?:[^"\\]|\\.){2,200})"', re.IGNORECASE
)
_XML_PERSON = re.compile(
    rb"<(?:[\w.-]+:)?(" + _PERSON + rb")(?:\s[^<>]*)?>(?:\s*<(?!/)[^<>]+>[^<>]{0,200}</[^<>]+>){0,4}?\s*<(?:" + _NAME
    + rb")>([^<>]{2,200})</", re.IGNORECASE,
)  # fmt: skip
_MAIL = re.compile(rb"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def masked(run: Run) -> Run:
    """The run as a report may tell it: equal values have equal placeholders, ``«person#1»`` and ``«mail#1»``."""
    people = Registry(secrets.token_bytes(16))
    for exchange in run.exchanges:
        _learn(people, exchange.request.body)
        if exchange.response is not None:
            _learn(people, exchange.response.body)
    results = {id: _result(people, result) for id, result in run.results.items()}
    return replace(run, exchanges=tuple(_exchange(people, e) for e in run.exchanges), results=results, masked=True)


def _learn(people: Registry, data: bytes) -> None:
    for match in _MAIL.finditer(data):
        people.learn("mail", match.group().decode())
    for match in _values(data):
        people.learn("person", match.group(2).decode("utf-8", "surrogateescape"))


def _values(data: bytes) -> Iterable[re.Match[bytes]]:
    for pattern in (_IN_JSON, _IN_XML, _JSON_PERSON, _XML_PERSON):
        yield from pattern.finditer(data)


def _exchange(people: Registry, exchange: Exchange) -> Exchange:
    sent, got = exchange.request, exchange.response
    request = replace(sent, url=people.text(sent.url), body=people.data(sent.body))
    response = got and replace(got, body=people.data(got.body))
    return replace(exchange, request=request, response=response)


def _result(people: Registry, result: Result) -> Result:
    findings = tuple(
        replace(finding, expected=people.text(finding.expected), actual=people.text(finding.actual))
        for finding in result.findings
    )
    return replace(result, findings=findings, reason=people.text(result.reason))
