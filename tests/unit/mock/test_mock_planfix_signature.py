from __future__ import annotations

from typing import Any

import pytest
import yaml

from conformance.mock.planfix.signature import base, signed
from conformance.mock.xmlin import parsed
from generator.data import data_root

VECTORS: dict[str, Any] = yaml.safe_load(
    (data_root() / "specs" / "planfix" / "vectors" / "signature.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("vector", VECTORS["signatures"], ids=lambda v: v["id"])
def test_the_signature_follows_the_published_algorithm(vector: dict[str, Any]) -> None:
    root = parsed(vector["request"].encode())
    assert base(root, vector["order"]) == vector["text"]
    assert signed(root, VECTORS["key"], vector["order"]) == vector["md5"]
