"""Two OData interfaces: one metadata document for each service root."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diff.csdl.metadata import Metadata
from generator.diff.csdl.operations import compare_operations
from generator.diff.csdl.renames import Renames
from generator.diff.csdl.resources import compare_resources
from generator.diff.csdl.telling import Both
from generator.diff.csdl.types import compare_types
from generator.diff.findings import Finding, found
from generator.diff.sides import Side


def compare_csdl(old: Side, new: Side) -> Iterator[Finding]:
    """Changes from `old` to `new`. Raises BadInput for what is no metadata of OData 4."""
    if len(old.sources) == len(new.sources) == 1:
        yield from _roots(Metadata.read(old, old.source), Metadata.read(new, new.source), "")
        return
    before = {_stem(source.name): Metadata.read(old, source) for source in old.sources}
    after = {_stem(source.name): Metadata.read(new, source) for source in new.sources}
    for stem in [*before, *(stem for stem in after if stem not in before)]:
        if stem in before and stem in after:
            yield from _roots(before[stem], after[stem], stem)
        else:
            yield from _root(before.get(stem), after.get(stem), stem)


def _stem(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).stem


def _root(old: Metadata | None, new: Metadata | None, stem: str) -> Iterator[Finding]:
    """A service root that is gone, or came, with all that it offers."""
    for data, rule in ((old, "csdl:set-removed"), (new, "csdl:set-added")):
        for name in data.resources if data is not None else ():
            yield found(
                rule,
                subject=f"{stem} {name}",
                old=data.whole if data is old and data is not None else None,
                new=data.whole if data is new and data is not None else None,
                operations=(name,),
            )


def _roots(old: Metadata, new: Metadata, label: str) -> Iterator[Finding]:
    both = Both(old, new, Renames(old, new), label)
    yield from _names(both)
    yield from compare_resources(both)
    yield from compare_operations(both)
    yield from compare_types(both)


def _names(both: Both) -> Iterator[Finding]:
    was, now = both.old.declared, both.new.declared
    everything = tuple(both.new.resources)
    if was.version != now.version:
        rule = "csdl:version-raised" if now.version > was.version else "csdl:version-lowered"
        yield both.tell(rule, "version", said=f"{was.version} -> {now.version}", operations=everything)
    for before, after in both.renames.spaces.items():
        yield both.tell("csdl:namespace-changed", after, said=f"{before} -> {after}", operations=everything)
    for space in was.namespaces:
        called = both.renames.spaces.get(space, space)
        aliases = was.aliases.get(space, ""), now.aliases.get(called, "")
        if called in now.namespaces and aliases[0] != aliases[1]:
            yield both.tell("csdl:alias-changed", called, said=f"{aliases[0] or 'none'} -> {aliases[1] or 'none'}")
    if was.main and now.main and both.renames.of(was.main) != now.main:
        containers = was.containers.get(was.main), now.containers.get(now.main)
        said = f"{was.main} -> {now.main}"
        yield both.tell("csdl:container-renamed", now.main, *containers, said=said)
