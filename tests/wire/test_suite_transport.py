"""Where requests may go and how a run proves itself there: an allow-list of hosts, client certificates."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import trustme

from conformance import config
from conformance.engine import run
from conformance.exchanges.exchange import Request
from conformance.exchanges.transport import Transport
from conformance.mock import mock
from conformance.verdict.lattice import Verdict
from generator.diagnostics import BadInput


class Greets(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def demanding(authority: trustme.CA) -> Iterator[str]:
    """A server that talks to those only who show a certificate of the authority."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    authority.issue_cert("localhost").configure_cert(context)
    server = HTTPServer(("127.0.0.1", 0), Greets)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"https://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_client_certificate_lets_in(demanding: str, authority: trustme.CA, tmp_path: Path) -> None:
    ca, cert, key = tmp_path / "ca.pem", tmp_path / "client.pem", tmp_path / "client.key"
    authority.cert_pem.write_to_path(ca)
    mine = authority.issue_cert("suite@example.com")
    mine.cert_chain_pems[0].write_to_path(cert)
    mine.private_key_pem.write_to_path(key)
    shown = Transport(ca=str(ca), cert=str(cert), key=str(key))
    answered = shown.send(Request("GET", demanding))
    shown.close()
    assert answered.response is not None
    assert answered.response.body == b"ok"
    hidden = Transport(ca=str(ca))
    refused = hidden.send(Request("GET", demanding))
    hidden.close()
    assert refused.response is None


def test_a_certificate_that_cannot_be_used_is_told_before_the_run(tmp_path: Path) -> None:
    file = tmp_path / "client.pem"
    file.write_text("no certificate", "utf-8")
    with pytest.raises(BadInput, match="the client certificate cannot be used"):
        Transport(cert=str(file))


TARGET = """vendor = "clarity"
hosts = [{hosts}]
[server.rest]
url = "https://ppm.example/ppm/rest/v1"
{more}
"""


@pytest.mark.parametrize(
    ("hosts", "more", "told"),
    [
        ('"other.example"', "", "target.toml:4: ppm.example is not among hosts"),
        ("7", "", "target.toml:2: hosts is no list of names"),
        ('"ppm.example"', 'ca = "missing.pem"', "target.toml:5: [server.rest] ca: there is no file missing.pem"),
        ('"ppm.example"', 'key = "target.toml"', "target.toml:5: [server.rest] has a key and no certificate"),
    ],
)
def test_a_target_that_contradicts_itself(hosts: str, more: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "target.toml"
    file.write_text(TARGET.format(hosts=hosts, more=more), "utf-8")
    with pytest.raises(BadInput) as caught:
        config.load(file)
    assert str(caught.value).removeprefix(f"{tmp_path}/").startswith(told)


def test_requests_go_to_allowed_hosts_only() -> None:
    """The twin address of a clause about transport is another host name here: nothing is sent to it."""
    with mock("clarity") as server:
        target = server.target() | {"hosts": ["127.0.0.1"]}
        data = dict(target["data"]) | {"plain": server.plain_origin.replace("127.0.0.1", "localhost")}
        judged = run("clarity", target | {"data": data}, only=["CLR-PAGE-001"])
        assert judged.results["CLR-PAGE-001"].verdict is Verdict.PASS
        moved = {"rest": {"url": server.url("rest").replace("127.0.0.1", "localhost")}}
        with pytest.raises(BadInput, match="localhost is not among hosts"):
            run("clarity", target | {"server": moved}, only=["CLR-PAGE-001"])
