"""Which document describes an answer, and its validator, compiled at first use."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from conformance.checks.base import Finding
from conformance.documents.openapi import OpenApi
from conformance.documents.xsd import SoapTypes, Validator, XmlTypes
from conformance.exchanges.exchange import Exchange
from generator.model import HttpBinding, SoapBinding, XmlPostBinding
from generator.vendors import Vendor

_PLACEHOLDER = re.compile("«[^«»#]+#\\d+»")

Violations = tuple[list[Finding], str]
"""Findings, and why it is undecided ("" = it is not)."""


class Documents:
    """Validators of one vendor's view."""

    def __init__(self, vendor: Vendor) -> None:
        self._vendor = vendor
        self._openapi: dict[str, OpenApi] = {}
        self._types: dict[str, Validator] = {}

    def violations(self, exchange: Exchange) -> Violations | None:
        """Breaches of the document by a served answer; None where no document describes it."""
        if (
            exchange.response is None
            or not exchange.response.body.strip()
            or exchange.request.url.lower().endswith("?wsdl")
        ):
            return None
        operation = self._vendor.model.operation(exchange.operation, exchange.interface)
        body = restored(exchange)
        binding = operation.binding
        success = operation.success
        if isinstance(binding, HttpBinding):
            document = self._document(exchange.interface, ".yaml", ".json")
            if str(document) not in self._openapi:
                self._openapi[str(document)] = OpenApi.read(document)
            return self._openapi[str(document)].violations(operation.name, exchange, body)
        if success is None or success.shape is None:
            return None
        name = success.shape.name
        if isinstance(binding, SoapBinding):
            document = self._document(exchange.interface, ".wsdl")
            return self._compiled(str(document), lambda: SoapTypes(document)).violations(exchange, body)
        if isinstance(binding, XmlPostBinding):
            folder = Path(self._vendor.folder)
            made = self._compiled(name, lambda: XmlTypes(folder / "types.xsd", binding.answer_root, name))
            return made.violations(exchange, body)
        return None

    def _compiled(self, name: str, make: Callable[[], Validator]) -> Validator:
        if name not in self._types:
            self._types[name] = make()
        return self._types[name]

    def _document(self, interface: str, *suffixes: str) -> Path:
        names = self._vendor.contract.interfaces[interface].documents
        return Path(self._vendor.folder) / next(name for name in names if name.endswith(suffixes))


def restored(exchange: Exchange) -> bytes:
    """The body with every placeholder replaced by a text of the secret's length and kind of characters."""
    assert exchange.response is not None

    def filler(match: re.Match[str]) -> str:
        facts = exchange.secrets.get(match.group())
        return facts.shape or "x" * facts.length if facts is not None else match.group()

    body = exchange.response.body
    if "«".encode() not in body:
        return body
    return _PLACEHOLDER.sub(filler, body.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
