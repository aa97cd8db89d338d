"""``source.toml`` of a vendor: the texts that facts come from, and how the Python client is called."""

from __future__ import annotations

import difflib
import keyword
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from generator.data import data_root
from generator.diagnostics import BadInput, BadInputs

SDK_KEYS: Final = ("distribution", "package", "client", "error", "example")
_DISTRIBUTION: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\Z")
_PACKAGE: Final = re.compile(r"[a-z_][a-z0-9_]*\Z")


@dataclass(frozen=True, slots=True)
class SourceTag:
    """A text that facts come from. `date` is "" where the text bears none, `url` where the index names none."""

    title: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class SdkNames:
    """How the Python client is called. `operations`: operation -> ``group.method``, or ``method`` at the root."""

    distribution: str = ""
    package: str = ""
    client: str = ""
    error: str = ""
    example: str = ""
    """Operation that README and sample program show; "" = one that can be called without arguments."""
    operations: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Content of ``source.toml``. `lines`: where each key of ``[sdk]`` stands, by dotted name (``sdk.package``)."""

    sources: Mapping[str, SourceTag]
    sdk: SdkNames
    lines: Mapping[str, int] = field(default_factory=dict[str, int])

    def line(self, key: str) -> int:
        return _line(self.lines, key)


def load_source(path: Path) -> SourceInfo:
    """Read ``source.toml``. Raises BadInput for what is no TOML, for unknown keys, for wrong types and for names that
    Python or pip would not take."""
    name = shown(path)
    try:
        text = path.read_text(encoding="utf-8")
        data: dict[str, Any] = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"cannot read the file ({type(error).__name__})", name) from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"no valid TOML: {error}", name, remedy="repair the syntax there") from None
    _only(data, {"sources", "sdk"}, "source.toml", name)
    tags: dict[str, SourceTag] = {}
    for tag, value in _table(data.get("sources", {}), "sources", name).items():
        row = _table(value, f"sources.{tag}", name)
        _only(row, {"title", "url", "date"}, f"sources.{tag}", name)
        tags[tag] = SourceTag(
            *(_text(row.get(key, ""), f"sources.{tag}.{key}", name) for key in ("title", "url", "date"))
        )
    lines = _lines(text)
    sdk = _names(_table(data.get("sdk", {}), "sdk", name), name)
    faults = [BadInput(what, name, _line(lines, key), remedy=remedy) for key, what, remedy in _unusable(sdk)]
    if faults:
        raise BadInputs(faults)
    return SourceInfo(tags, sdk, lines)


def _names(sdk: dict[str, Any], name: str) -> SdkNames:
    _only(sdk, {*SDK_KEYS, "operations"}, "sdk", name)
    operations = {
        k: _text(v, f"sdk.operations.{k}", name)
        for k, v in _table(sdk.get("operations", {}), "sdk.operations", name).items()
    }
    distribution, package, client, base, example = (_text(sdk.get(key, ""), f"sdk.{key}", name) for key in SDK_KEYS)
    return SdkNames(distribution, package, client, base, example, operations)


def is_package(name: str) -> bool:
    """Whether an import package can be called so."""
    return bool(_PACKAGE.match(name)) and not keyword.iskeyword(name)


def _is_name(name: str) -> bool:
    return name.isidentifier() and name.isascii() and not keyword.iskeyword(name)


def _unusable(sdk: SdkNames) -> Iterator[tuple[str, str, str]]:
    """Key, fault and remedy of each name that nothing can have; a name left out is made from the documents."""
    if sdk.distribution and not _DISTRIBUTION.match(sdk.distribution):
        yield "sdk.distribution", f"{sdk.distribution!r} is no name of a distribution", "write one like 'acme-client'"
    if sdk.package and not is_package(sdk.package):
        remedy = "use lower-case letters, digits and underscores, and no word of Python's own"
        yield "sdk.package", f"{sdk.package!r} is no package name", remedy
    for key, value in (("client", sdk.client), ("error", sdk.error)):
        if value and not _is_name(value):
            yield f"sdk.{key}", f"{value!r} is no class name", "write one like 'Acme'"
    for op, value in sdk.operations.items():
        parts = value.split(".")
        if len(parts) > 2 or not all(map(_is_name, parts)):
            yield f"sdk.operations.{op}", f"{value!r} is no name of a method", "write 'group.method' or 'method'"


_HEADER: Final = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?\Z")
_KEY: Final = re.compile(r"""\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")


def _lines(text: str) -> dict[str, int]:
    """Lines of tables and keys of a file that is valid TOML: tomllib tells none. Keys of inline tables have none."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = header[1].replace('"', "").replace(" ", "")
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            word = key[1].strip("\"'")
            found.setdefault(f"{table}.{word}" if table else word, number)
    return found


def _line(lines: Mapping[str, int], key: str) -> int:
    """The line of a key, or of the nearest table around it; 0 where not even that is known."""
    while key and key not in lines:
        key = key.rpartition(".")[0]
    return lines.get(key, 0)


def shown(path: Path) -> str:
    """A path as messages and provenance call it: ``specs/...`` for shipped files, as given for all others."""
    root = data_root()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _table(value: Any, where: str, file: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadInput(f"{where} must be a table", file, remedy=f"write [{where}]")
    return cast("dict[str, Any]", value)


def _text(value: Any, where: str, file: str) -> str:
    if not isinstance(value, str):
        raise BadInput(f"{where} must be text", file, remedy="put it in quotes")
    return value


def _only(table: dict[str, Any], allowed: set[str], where: str, file: str) -> None:
    for key in table:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(allowed))}"
            raise BadInput(f"unknown key {key!r} in {where}", file, remedy=hint)
