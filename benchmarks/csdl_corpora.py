"""Metadata of others that a package registry carries: it has to generate, import and type-check; a made one for size.

The package comes by npm; nothing of it is kept here. Failures are printed with what went wrong.
"""

from __future__ import annotations

import shutil
import tarfile
from functools import partial
from pathlib import Path

from benchmarks.figure import Row, Setting, at_least
from benchmarks.peers import packed
from benchmarks.xml_corpora import Case, checked, generated

PACKAGES = ("odata-v4-server@0.2.13",)
TYPES = 300
_KINDS = ("String", "Int64", "Boolean", "DateTimeOffset", "Date", "Guid", "Double", "Decimal", "Duration", "TimeOfDay")


def sources(out: Path) -> list[Path]:
    """The metadata documents of the packages, fetched if need be. Raises NotHere."""
    found: list[Path] = []
    for package in PACKAGES:
        root = out / "corpora" / package.rpartition("@")[0].replace("/", "_")
        if not root.exists():
            with tarfile.open(packed(out / "corpora", package)) as archive:
                wanted = [m for m in archive.getmembers() if m.isfile() and m.name.endswith(".xml")]
                archive.extractall(root, wanted, filter="data")
        found += sorted(p for p in root.rglob("*.xml") if b"docs.oasis-open.org/odata/ns/edmx" in p.read_bytes())
    return found


def made(types: int) -> str:
    """Metadata of the kind that large services have: a tree of entity types, links in rings, open complex types."""
    rows: list[str] = []
    for at in range(types):
        base = f' BaseType="Made.Type{at // 3}"' if at else ""
        key = (
            "" if at else '<Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.String" Nullable="false"/>'
        )
        own = "".join(f'<Property Name="Part{at}X{n}" Type="Edm.{_KINDS[(at + n) % 10]}"/>' for n in range(5))
        links = (
            f'<Property Name="Kind{at}" Type="Made.Kind"/><Property Name="Place{at}" Type="Made.Place"/>'
            f'<NavigationProperty Name="Next{at}" Type="Made.Type{(at + 1) % types}"/>'
            f'<NavigationProperty Name="Many{at}" Type="Collection(Made.Type{at * 7 % types})" ContainsTarget="true"/>'
        )
        rows.append(f'<EntityType Name="Type{at}"{base}>{key}{own}{links}</EntityType>')
    sets = "".join(f'<EntitySet Name="Set{at}" EntityType="Made.Type{at * 6 % types}"/>' for at in range(50))
    return (
        '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>'
        '<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="Made">'
        '<EnumType Name="Kind"><Member Name="One"/><Member Name="Two"/></EnumType>'
        '<ComplexType Name="Place" OpenType="true"><Property Name="City" Type="Edm.String"/></ComplexType>'
        f'{"".join(rows)}<EntityContainer Name="Container">{sets}</EntityContainer>'
        "</Schema></edmx:DataServices></edmx:Edmx>"
    )


def measure(setting: Setting) -> list[Row]:
    folder = setting.folder("corpora")
    documents = sources(setting.out)
    own = folder / "made.xml"
    own.write_text(made(TYPES // (10 if setting.quick else 1)), "utf-8")
    cases = [
        Case(path.parent, path, f"corpus_{number}", folder / "csdl" / f"corpus_{number}")
        for number, path in enumerate([*documents, own], 900)
    ]
    shutil.rmtree(folder / "csdl", ignore_errors=True)
    generated_ = list(map(partial(generated, setting, worker="csdl_document"), cases))
    seen = {case.package: case for case in checked(setting, [case for case in generated_ if not case.problem])}
    judged = [seen.get(case.package, case) for case in generated_]
    for case in judged:
        if case.problem:
            print(f"  {case.name}: {case.problem}")
    good = sum(not case.problem for case in judged)
    subject = (
        f"OData metadata of {', '.join(PACKAGES)}, and a made one of {TYPES} types: generated, imported, type-checked"
    )
    return [Row(subject, "documents", good, "all of them", len(judged), at_least(0.95))]
