"""The mini SDKs on the path, a clock that only tests move, and servers: in memory and on loopback."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "mini_sdk"))
sys.path.insert(0, str(Path(__file__).parent / "support"))

Reply = tuple[int, dict[str, str], bytes]
Script = Callable[[str, str, dict[str, str], bytes], Reply]


@pytest.fixture
def loopback() -> Iterator[Callable[[Script], str]]:
    """Start a real HTTP server that answers by a script (method, path, headers in lower case, body); gives its URL."""
    servers: list[ThreadingHTTPServer] = []

    def start(script: Script) -> str:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _any(self) -> None:
                length = int(self.headers.get("content-length") or 0)
                headers = {name.lower(): value for name, value in self.headers.items()}
                status, fields, body = script(self.command, self.path, headers, self.rfile.read(length))
                self.send_response(status)
                for name, value in ({"content-length": str(len(body))} | fields).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                if fields.get("content-length", str(len(body))) != str(len(body)):
                    self.close_connection = True

            do_GET = do_POST = do_DELETE = do_PATCH = _any

            def log_message(self, format: str, *args: object) -> None:
                return None

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
