"""YAML and JSON files -> documents."""

from __future__ import annotations

from functools import lru_cache

from generator.diagnostics import BadInput
from generator.readers.files import SourceFile, read_bytes
from generator.readers.jsontree import load_json
from generator.readers.trees import Document
from generator.readers.yamltree import load_yaml


def load_tree(source: SourceFile) -> Document:
    """Read a file. Raises BadInput with the line of what is wrong; no content of the document enters the message.

    The last ones are kept while their files do not change: several readers look at one document. Nobody writes into it.
    """
    try:
        state = source.path.stat()
    except OSError:
        return _read(source)  # which says what is wrong
    return _kept(source, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=2)
def _kept(source: SourceFile, size: int, mtime_ns: int) -> Document:
    return _read(source)


def _read(source: SourceFile) -> Document:
    data = read_bytes(source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("the file is not UTF-8", source.name, line, remedy="save it as UTF-8") from None
    return load_json(source, text) if text.lstrip()[:1] in ("{", "[") else load_yaml(source, text)
