"""Which document describes an answer, and its validator, compiled at first use."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar, cast

from lxml import etree

from conformance.checks.base import Finding
from conformance.documents import csdl
from conformance.documents.complete import gaps
from conformance.documents.openapi import OpenApi
from conformance.documents.second import SecondReader
from conformance.documents.wsdl import drift, served, types_text
from conformance.documents.xsd import SoapTypes, Validator, XmlTypes
from conformance.exchanges import edm
from conformance.exchanges.exchange import Exchange, Response
from conformance.exchanges.reading import Element, envelope, fault, payload, soap_content
from generator.model import Evidence, HttpBinding, ODataBinding, SoapBinding, XmlPostBinding
from generator.readers.documents import source_at
from generator.readers.safexml import load_xml
from generator.vendors import Vendor

T = TypeVar("T")
_REMEMBERED = 2000
"""Answers whose reading is kept."""

_PLACEHOLDER = re.compile("«[^«»#]+#\\d+»")

Violations = tuple[list[Finding], str]
"""Findings, and why it is undecided ("" = it is not)."""


class Documents:
    """Validators of one vendor's view."""

    def __init__(self, vendor: Vendor) -> None:
        self._vendor = vendor
        self._openapi: dict[str, OpenApi] = {}
        self._made: dict[str, object] = {}
        self._gaps: dict[tuple[str, Response | None], list[str]] = {}

    def beside(self, exchanges: Iterable[Exchange]) -> Beside:
        """The validators for what one instance answered, which may have handed out a description of its own."""
        return Beside(self, served(exchanges))

    def violations(self, exchange: Exchange, own: Element | None = None) -> Violations | None:
        """Breaches of the document by a served answer; None where no document describes it.

        `own`: the instance's WSDL. Where its schemas cannot be compiled, ours count.
        """
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
            return self._soap(exchange.interface, own).violations(exchange, body)
        if isinstance(binding, XmlPostBinding) and binding.answer_root:
            return self._plain(exchange.interface, binding.answer_root).violations(exchange, body, name)
        return None

    def _plain(self, interface: str, root: str) -> XmlTypes:
        """The types of all answers that have that root."""
        operations = self._vendor.model.of_interface(interface)
        answers = [
            o.success for o in operations if isinstance(o.binding, XmlPostBinding) and o.binding.answer_root == root
        ]
        names = [answer.shape.name for answer in answers if answer is not None and answer.shape is not None]
        types = Path(self._vendor.folder) / "types.xsd"
        return self._once(f"answers {interface} {root}", lambda: XmlTypes(types, root, names))

    def gaps(self, exchange: Exchange) -> list[str] | None:
        """Places of members that the document describes and a served answer of plain XML lacks; None for others."""
        operation = self._vendor.model.operation(exchange.operation, exchange.interface)
        success, binding = operation.success, operation.binding
        root = payload(exchange.response).xml if exchange.response is not None else None
        described = isinstance(binding, XmlPostBinding) and binding.answer_root and success is not None
        if not described or success is None or success.shape is None or root is None:
            return None
        key = (exchange.operation, exchange.response)
        if key not in self._gaps:
            if len(self._gaps) >= _REMEMBERED:
                self._gaps.clear()
            self._gaps[key] = gaps(self._vendor.model, success.shape, root)
        return self._gaps[key]

    def _soap(self, interface: str, own: Element | None) -> Validator:
        if own is not None:
            with suppress(etree.LxmlError, ValueError):
                key = hashlib.sha256(types_text(own)).hexdigest()
                return self._once(f"own {key}", lambda: SoapTypes(own, Evidence.DOCUMENTED))
        ours = self._document(interface, ".wsdl")
        return self._once(f"types {ours}", lambda: SoapTypes(load_xml(source_at(ours))))

    def drift(self, exchange: Exchange) -> list[Finding] | None:
        """How the WSDL or the metadata in an answer differ from ours; None where the answer holds none."""
        if isinstance(self._vendor.model.operation(exchange.operation, exchange.interface).binding, ODataBinding):
            return self._metadata_drift(exchange)
        theirs = served([exchange])
        if theirs is None:
            return None
        ours = self._document(exchange.interface, ".wsdl")
        return drift(load_xml(source_at(ours)), theirs, exchange)

    def _metadata_drift(self, exchange: Exchange) -> list[Finding] | None:
        """Ours are the document that has most of their sets: a vendor may have several service roots."""
        theirs = edm.metadata(exchange.response) if exchange.response is not None else None
        if theirs is None:
            return None
        folder = Path(self._vendor.folder)
        names = self._vendor.contract.interfaces[exchange.interface].documents
        ours = [found for name in names if (found := edm.read(load_xml(source_at(folder / name)))) is not None]
        nearest = max(ours, key=lambda one: len(one.sets.keys() & theirs.sets.keys()))
        return csdl.drift(nearest, theirs, exchange)

    def second_reading(self, exchange: Exchange, own: Element | None = None) -> str | None:
        """How an independent reader differs from us over a SOAP answer ("" = it does not); None where there is
        nothing to read."""
        root = payload(exchange.response).xml if exchange.response is not None else None
        content = soap_content(root) if root is not None and envelope(root) else None
        if root is None or content is None or fault(root) is not None:
            return None
        try:
            reader = self._reader(exchange.interface, own)
        except Exception as error:  # zeep raises whatever it likes over a description that it does not bear
            return f"zeep cannot load the description ({type(error).__name__})"
        return reader.problem(content)

    def _reader(self, interface: str, own: Element | None) -> SecondReader:
        if own is not None:
            key = hashlib.sha256(types_text(own)).hexdigest()
            return self._once(f"zeep {key}", lambda: SecondReader(etree.tostring(own)))
        ours = self._document(interface, ".wsdl")
        return self._once(f"zeep {ours}", lambda: SecondReader(ours.read_bytes()))

    def _once(self, name: str, make: Callable[[], T]) -> T:
        if name not in self._made:
            self._made[name] = make()
        return cast(T, self._made[name])

    def _document(self, interface: str, *suffixes: str) -> Path:
        names = self._vendor.contract.interfaces[interface].documents
        return Path(self._vendor.folder) / next(name for name in names if name.endswith(suffixes))


class Beside:
    """Validators of one run: the instance's own WSDL, once it was handed out, judges what the instance answers."""

    def __init__(self, documents: Documents, own: Element | None) -> None:
        self._documents = documents
        self._own = own

    def violations(self, exchange: Exchange) -> Violations | None:
        return self._documents.violations(exchange, self._own)

    def gaps(self, exchange: Exchange) -> list[str] | None:
        return self._documents.gaps(exchange)

    def drift(self, exchange: Exchange) -> list[Finding] | None:
        return self._documents.drift(exchange)

    def second_reading(self, exchange: Exchange) -> str | None:
        return self._documents.second_reading(exchange, self._own)


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
