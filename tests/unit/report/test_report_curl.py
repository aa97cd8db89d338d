"""The curl command sends the request, holds no secret, and nothing of the wire breaks out of its quotes."""

from __future__ import annotations

import os
import subprocess
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conformance.exchanges.exchange import Request
from conformance.report.curl import curl, variables
from conformance.report.pretty import visible

PLAIN = st.text(max_size=60).filter(lambda t: visible(t) == t and "«" not in t)


def words(command: str, **environment: str) -> list[str]:
    """What a shell would hand to curl."""
    script = f'curl() {{ printf "%s\\0" "$@"; }}\n{command}'
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **environment}
    done = subprocess.run(["sh", "-c", script], env=env, check=True, capture_output=True)
    return done.stdout.decode().split("\0")[:-1]


def test_a_request_as_a_command(make: Any) -> None:
    request = make.exchange(sent=b'{"a":"it\'s"}', method="POST").request
    command = curl(request)
    assert variables(command) == ["PPM_SESSION_TOKEN"]
    assert words(command, PPM_SESSION_TOKEN="t0k3n $(x)") == [
        "--include", "--compressed", "--request", "POST", "--header", "authToken: t0k3n $(x)",
        "--data-binary", '{"a":"it\'s"}', "--url", "https://ppm.example/rest/projects?limit=2",
    ]  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PLAIN, PLAIN, PLAIN)
def test_nothing_breaks_out_of_the_quotes(url: str, header: str, body: str) -> None:
    command = curl(Request("GET", f"http://h/{url}", (("X", header),), body.encode()))
    data = ["--data-binary", body] if body else []
    assert words(command) == [
        "--include",
        "--compressed",
        "--request",
        "GET",
        "--header",
        f"X: {header}",
        *data,
        "--url",
        f"http://h/{url}",
    ]


def test_a_hostile_link_stays_an_argument() -> None:
    url = 'http://h/\'; touch owned; echo $(id) `id` "$HOME"'
    assert words(curl(Request("GET", url)))[-1] == url


def test_what_a_command_line_cannot_hold_or_show_gives_none() -> None:
    assert curl(Request("POST", "http://h/", (), b"\xff\xfe")) == ""
    assert curl(Request("POST", "http://h/", (), b"x" * 9_000)) == ""
    assert curl(Request("POST", "http://h/", (), "a\u202eb".encode())) == ""
    assert curl(Request("GET", "http://h/\x00")) == ""
    assert words(curl(Request("POST", "http://h/", (), b"a\nb")))[4:6] == ["--data-binary", "a\nb"]
