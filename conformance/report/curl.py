"""A request as a `curl` command. Credentials stand as shell variables; nothing of the wire breaks out of its quotes."""

from __future__ import annotations

import re
import shlex

from conformance.exchanges.exchange import Request
from conformance.report.pretty import visible

_PLACEHOLDER = re.compile("«([^«»#]+)#\\d+»")
_OWN = frozenset({"content-length", "host", "accept-encoding"})
"""Headers that curl sets itself."""
_LONGEST = 8_000


def curl(request: Request) -> str:
    """The command, one option a line; "" for what a command line cannot hold or show."""
    try:
        body = request.body.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    if len(body) > _LONGEST:
        return ""
    lines = [f"curl --include --compressed --request {_quoted(request.method)}"]
    lines += [f"--header {_quoted(f'{name}: {value}')}" for name, value in request.headers if name.lower() not in _OWN]
    lines += [f"--data-binary {_quoted(body)}"] if body else []
    lines.append(f"--url {_quoted(request.url)}")
    command = " \\\n  ".join(lines)
    # What would not show as it is must not be pasted into a shell either.
    return command if visible(command.replace("\n", "")) == command.replace("\n", "") else ""


def variables(command: str) -> list[str]:
    """Shell variables that stand for credentials in a command, in the order of their first use."""
    return list(dict.fromkeys(re.findall(r'"\$(PPM_[A-Z0-9_]+)"', command)))


def _quoted(text: str) -> str:
    """`text` for a POSIX shell, placeholders as variables outside the single quotes."""
    parts: list[str] = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        parts += [shlex.quote(text[end : match.start()])] if match.start() > end else []
        parts.append(f'"$PPM_{re.sub("[^A-Z0-9]+", "_", match[1].upper()).strip("_")}"')
        end = match.end()
    parts += [shlex.quote(text[end:])] if end < len(text) or not parts else []
    return "".join(parts)
