"""A plan as files: every template of ``templates/sdk``, rendered to the path that its own path spells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.pyplan.plan import PyPackage
from generator.pyplan.text import cell, markdown
from generator.render import contexts
from generator.render.environment import environment, render
from generator.render.fileset import FileSet

_SUFFIX = ".j2"


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text by path before formatting; `kept` are written once; `verbatim` are copied as they are."""

    texts: Mapping[str, str]
    kept: frozenset[str]
    verbatim: Mapping[str, bytes]


def render_package(package: PyPackage, templates: Path, override: Path | None = None) -> Rendered:
    """All files of the distribution. Raises BadInput for an overriding template that fails."""
    env = environment(templates / "sdk", override)
    env.filters |= {"cell": cell, "markdown": markdown}
    texts: dict[str, str] = {}
    for template in _templates(templates / "sdk"):
        for path, context in _outputs(template, package):
            text = render(env, template, context)
            if text.strip() or path.endswith("py.typed"):
                texts[path] = text
    runtime = {f"src/{package.package}/_runtime/{name}": data for name, data in runtime_files(templates, package)}
    return Rendered(texts, frozenset(path for path in texts if "/_custom/" in path), runtime)


def _templates(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob(f"*{_SUFFIX}"))


def runtime_files(templates: Path, package: PyPackage) -> Iterator[tuple[str, bytes]]:
    """The runtime as it stands; without XML, OData and OAuth where nothing speaks them, and without what no list or
    member needs."""
    xml = any(dependency.startswith("lxml") for dependency in package.dependencies)
    used = {
        "xml_": xml,
        "odata_": package.odata,
        "conditions.py": bool(package.conditions),
        "effort.py": bool(package.days),
        "oauth1.py": any(dependency.startswith("oauthlib") for dependency in package.dependencies),
        "consent.py": package.consents,
        "tokens.py": package.consents,
    }
    left_out = tuple(prefix for prefix, needed in used.items() if not needed)
    root = templates / "runtime"
    for path in sorted(root.rglob("*.py")):
        if not path.name.startswith(left_out) and (package.entities is not None or path.stem not in _ENTITIES):
            yield path.relative_to(root).as_posix(), path.read_bytes()


_ENTITIES = frozenset({"entities", "entity_model"})
"""Modules of the runtime that only a client with entities needs."""
_ONE: Mapping[str, Callable[[PyPackage], object]] = {
    "src/{{package}}/__init__.py": contexts.root,
    "src/{{package}}/_client.py": contexts.client,
    "src/{{package}}/errors.py": contexts.errors,
    "src/{{package}}/where.py": contexts.where,
    "src/{{package}}/fields/__init__.py": contexts.fields_root,
    "src/{{package}}/models/__init__.py": contexts.models_root,
    "README.md": contexts.readme,
    "pyproject.toml": contexts.project,
    "tests/test_client.py": contexts.smoke,
    "reference.md": contexts.reference,
}


def _outputs(template: str, package: PyPackage) -> Iterator[tuple[str, object]]:
    """Path and context of each file that a template makes."""
    bare = template.removesuffix(_SUFFIX)
    path = bare.replace("{{package}}", package.package)
    if "/fields/{{module}}" in path:
        for fields in package.fields:
            yield path.replace("{{module}}", fields.name), contexts.FieldModule(package, fields)
    elif "{{module}}" in path:
        for module in package.models:
            yield path.replace("{{module}}", module.name), contexts.model_module(package, module)
    elif "{{resource}}" in path:
        for group in package.resources:
            yield path.replace("{{resource}}", group.module.rpartition(".")[2]), contexts.resource(package, group)
    elif "{{days}}" in path:
        for days in package.days:
            yield path.replace("{{days}}", days.name), contexts.Days(package, days)
    elif bare.endswith("/_root.py"):
        if package.root is not None:
            yield path, contexts.resource(package, package.root)
    else:
        yield path, _ONE.get(bare, contexts.Plain)(package)


def fileset(rendered: Rendered, formatted: Mapping[str, str]) -> FileSet:
    """The files of a distribution, `formatted` in place of the Python that was rendered."""
    files = FileSet()
    for path, text in rendered.texts.items():
        files.add(path, formatted.get(path, text), keep=path in rendered.kept)
    for path, data in rendered.verbatim.items():
        files.add(path, data)
    return files


def python_texts(rendered: Rendered) -> dict[str, str]:
    return {path: text for path, text in rendered.texts.items() if path.endswith(".py")}
