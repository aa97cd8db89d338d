"""The Jinja environment. Templates loop and choose; they decide nothing, and they see only what their context holds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.diagnostics import BadInput


@cache
def environment(root: Path, override: Path | None = None) -> Environment:
    """Templates below `root`; a file of the same path below `override` replaces one.

    Sandboxed: a template folder of somebody else may shape text, not reach into the process. Output is not HTML, so
    nothing is escaped here: every text of a spec has passed ``pyplan.text`` before.
    """
    loaders = [FileSystemLoader(folder) for folder in (override, root) if folder is not None]
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Python, TOML and Markdown; see the docstring
        auto_reload=False,
    )


def render(env: Environment, template: str, context: object) -> str:
    """The text of `template` with the fields of the dataclass `context`. Raises BadInput for a template that fails:
    ours are proven by tests, so it is one that overrides them."""
    slots = getattr(context, "__dataclass_fields__", {})
    try:
        return env.get_template(template).render({name: getattr(context, name) for name in slots})
    except TemplateError as error:
        raise BadInput(
            f"template: {error.message or type(error).__name__}",
            str(getattr(error, "name", None) or template),
            getattr(error, "lineno", 0) or 0,
            remedy="compare it with the one in templates/sdk",
        ) from None
