"""Which reader a document is for: by the kind of its interface, or by a look at it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from generator.diagnostics import BadInput
from generator.model.service import Kind
from generator.readers.csdl.reader import read_csdl
from generator.readers.files import SourceFile, read_bytes
from generator.readers.fragment import Fragment, joined
from generator.readers.openapi.reader import read_openapi
from generator.readers.wsdl.reader import read_wsdl
from generator.readers.wsdl.xmlpost import read_xmlpost

Reader = Callable[[SourceFile, str, str], Fragment]

READERS: Final[dict[Kind, Reader]] = {
    "rest-json": read_openapi,
    "soap-1.1": read_wsdl,
    "xml-post": read_xmlpost,
    "odata-4.0": read_csdl,
}
_HEAD: Final = 256 * 1024


def guess_kind(source: SourceFile) -> Kind:
    """The kind of interface that a document describes. Raises BadInput where it is none that is known."""
    head = read_bytes(source)[:_HEAD]
    if re.search(rb"<(?:\w+:)?definitions\b", head):
        post = re.search(rb"schemas\.xmlsoap\.org/wsdl/http/", head) and not re.search(
            rb"schemas\.xmlsoap\.org/wsdl/soap(?:12)?/", head
        )
        # Parts in a query, a path or a form are calls of their own; XML in the body is one entry point for all.
        parts = post and re.search(rb"url(?:Encoded|Replacement)|x-www-form-urlencoded", read_bytes(source))
        return "xml-post" if post and not parts else "soap-1.1"
    if re.search(rb"<(?:\w+:)?Edmx\b", head) or re.match(rb'(?:\xef\xbb\xbf)?\s*\{(?s:.*)"\$Version"\s*:', head):
        return "odata-4.0"
    if re.search(rb"""^\s*["']?(?:openapi|swagger)["']?\s*:""", head, re.MULTILINE) or re.match(
        rb'\s*\{.*"(?:openapi|swagger)"\s*:', head, re.DOTALL
    ):
        return "rest-json"
    raise BadInput(
        "this is neither an OpenAPI nor a WSDL nor an OData metadata document",
        source.name,
        1,
        remedy="give one of these, or name its kind",
    )


def read_interface(sources: tuple[SourceFile, ...], kind: Kind, vendor: str, interface: str) -> Fragment:
    """The fragment of one interface. XSD beside a WSDL is read as far as the WSDL includes it; each CSDL document is a
    service root of its own. Raises BadInput."""
    reader = READERS.get(kind)
    main = next((s for s in sources if _is_main(s, kind)), None)
    if reader is None or main is None:
        name = sources[0].name if sources else ""
        raise BadInput(
            f"no document that describes an interface of kind {kind!r}", name, remedy="name one among its documents"
        )
    if kind == "odata-4.0":
        return joined([reader(source, vendor, interface) for source in sources])
    return reader(main, vendor, interface)


def _is_main(source: SourceFile, kind: Kind) -> bool:
    if kind == "rest-json":
        return True
    return source.path.suffix.lower() != ".xsd"


def source_at(path: Path, shown: str = "") -> SourceFile:
    """A document given by a user: called as the user calls it."""
    return SourceFile(path, shown or str(path))
