"""``ppm-conform``: judge an instance of a project-management API against its documentation."""

from __future__ import annotations

import sys

import typer
from rich.console import Console

from conformance.commands import clauses, doctor, explain, init, run, selftest, serve
from conformance.verdict.exits import COULD_NOT_RUN, INTERRUPTED
from generator.diagnostics import BadInput

app = typer.Typer(
    name="ppm-conform",
    help="Judge an instance of a project-management API against its documentation, clause by clause.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (run, serve, clauses, explain, doctor, init, selftest):
    module.register(app)


def main(arguments: list[str] | None = None) -> int:
    """Entry point. Bad input is one line on standard error and exit code 2, never a traceback."""
    try:
        code = app(args=arguments, standalone_mode=False)
    except BadInput as error:
        Console(stderr=True, soft_wrap=True, highlight=False, markup=False).print(f"ppm-conform: {error}")
        return _leave(COULD_NOT_RUN)
    except (KeyboardInterrupt, typer.Abort):
        return _leave(INTERRUPTED)
    except Exception as error:
        usage = getattr(error, "show", None)
        if usage is None:
            raise
        usage()
        return _leave(COULD_NOT_RUN)
    return _leave(int(code or 0))


def _leave(code: int) -> int:
    """Used as a console script the code must be given to the shell."""
    sys.exit(code)


if __name__ == "__main__":
    main()
