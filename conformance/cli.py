"""``ppm-conform``: judge an instance of a project-management API against its documentation."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import typer
from rich.console import Console

from conformance.commands import clauses, cleanup, doctor, explain, faults, history, init, replay, run, selftest, serve
from conformance.exchanges.redact import scrub
from conformance.verdict.exits import COULD_NOT_RUN, HARNESS, INTERRUPTED, OK
from generator.diagnostics import BadInput

app = typer.Typer(
    name="ppm-conform",
    help="Judge an instance of a project-management API against its documentation, clause by clause.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (run, replay, history, cleanup, serve, clauses, faults, explain, doctor, init, selftest):
    module.register(app)


def main(arguments: list[str] | None = None) -> int:
    """Entry point. Bad input is one line on standard error and exit code 2, a defect of ours one line and 5; a
    traceback comes with PPM_DEBUG=1 only, for it may quote what a server sent; known secrets are taken out of it."""
    try:
        code = app(args=arguments, standalone_mode=False)
    except BadInput as error:
        _say(str(error))
        return _leave(COULD_NOT_RUN)
    except (KeyboardInterrupt, typer.Abort):
        return _leave(INTERRUPTED)
    except BrokenPipeError:  # whoever reads has seen enough
        sys.stderr.close()
        return _leave(OK)
    except Exception as error:
        usage = getattr(error, "show", None)
        if usage is not None:
            usage()
            return _leave(COULD_NOT_RUN)
        if os.environ.get("PPM_DEBUG", "") not in ("", "0"):
            _say(scrub(traceback.format_exc()))
            return _leave(HARNESS)
        _say(
            f"a defect of ppm-conform: {type(error).__name__} at {_place(error)}; PPM_DEBUG=1 shows where it came from"
        )
        return _leave(HARNESS)
    return _leave(int(code or 0))


def _say(text: str) -> None:
    Console(stderr=True, soft_wrap=True, highlight=False, markup=False).print(f"ppm-conform: {text}")


def _place(error: Exception) -> str:
    """The innermost file and line; never the message, which may quote a secret."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else "no place"


def _leave(code: int) -> int:
    """Used as a console script the code must be given to the shell."""
    sys.exit(code)


if __name__ == "__main__":
    main()
