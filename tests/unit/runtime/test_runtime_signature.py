"""The signature of XML requests, against the worked examples that stand with the specs."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from lxml import etree
from mini_xml import MiniXml
from mini_xml._service import SERVICE, XML
from runtime.credentials import credentials
from runtime.errors import UsageError
from runtime.service import Signature
from runtime.xml_signature import planfix_md5
from runtime_support import FakeTime, Scripted, answer

VECTORS = yaml.safe_load(
    (Path(__file__).parents[3] / "specs" / "planfix" / "vectors" / "signature.yaml").read_text("utf-8")
)
RULE = Signature("planfix-md5", ("body", "signature"), "signing_key")


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS["signatures"] if v["order"] == "document"], ids=lambda vector: str(vector["id"])
)
def test_worked_examples(vector: dict[str, Any]) -> None:
    assert planfix_md5(vector["request"].encode(), VECTORS["key"]) == vector["md5"]


def signing_client(
    monkeypatch: pytest.MonkeyPatch, rule: Signature, key: str | None = "k3y-of-signatures"
) -> tuple[MiniXml, Scripted]:
    interface = msgspec.structs.replace(XML, signature=rule)
    monkeypatch.setattr("mini_xml._client.SERVICE", msgspec.structs.replace(SERVICE, interfaces=(interface,)))
    transport = Scripted(lambda call: answer(200, b'<response status="ok"/>', "application/xml"))
    auth = credentials(interface, "auth.token", {"account": "demo"}, api_key="k123", token="t123", signing_key=key)
    return MiniXml(auth=auth, transport=transport, clock=FakeTime().clock), transport


def test_every_request_is_signed_with_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    client, transport = signing_client(monkeypatch, RULE)
    client.task.get(id=5, general=6)
    root = etree.fromstring(transport.calls[0].body or b"")
    assert [child.tag for child in root] == ["account", "task", "signature"]
    assert root[-1].text == hashlib.md5(b"task.getdemo65k3y-of-signatures").hexdigest()
    assert "k3y" not in repr(client) + repr(transport.calls)


def test_without_a_key_nothing_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    client, transport = signing_client(monkeypatch, RULE, None)
    client.task.get(id=5)
    assert b"signature" not in (transport.calls[0].body or b"")


def test_an_unknown_algorithm_is_refused_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="cannot sign by rot13"):
        signing_client(monkeypatch, Signature("rot13", ("body", "signature"), "signing_key"))
