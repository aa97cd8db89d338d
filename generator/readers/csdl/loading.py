"""A CSDL document with what it refers to: local files of its own folder; vocabularies of others are not fetched."""

from __future__ import annotations

from urllib.parse import unquote

from generator.diagnostics import BadInput
from generator.readers.csdl.declarations import Declarations
from generator.readers.csdl.jsonform import read_json
from generator.readers.csdl.xmlform import read_xml
from generator.readers.files import SourceFile, read_bytes

_MAX_DOCUMENTS = 200


def load(source: SourceFile) -> Declarations:
    """Everything that the document and its references declare. Raises BadInput."""
    found = Declarations()
    todo, seen = [source], {source.path.resolve()}
    while todo:
        here = todo.pop(0)
        before = len(found.references)
        _read(here, found)
        for uri, line in found.references[before:]:
            if "://" in uri:
                continue  # its types are read as anything where they are used
            beside = here.beside(unquote(uri.partition("#")[0].partition("?")[0]), line)
            if beside.path not in seen:
                seen.add(beside.path)
                todo.append(beside)
            if len(seen) > _MAX_DOCUMENTS:
                raise BadInput("more than 200 documents refer to each other", here.name, line, remedy="join them")
    return found


def _read(source: SourceFile, found: Declarations) -> None:
    data = read_bytes(source)
    as_json = data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    (read_json if as_json else read_xml)(source, data, found)
