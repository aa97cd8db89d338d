"""The suite's own signature against the worked vectors that client and mock read as well."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from conformance.exchanges.signature import planfix_md5
from generator.data import data_root

VECTORS: dict[str, Any] = yaml.safe_load(
    (data_root() / "specs" / "planfix" / "vectors" / "signature.yaml").read_text("utf-8")
)


PLAIN = [vector for vector in VECTORS["signatures"] if "<![CDATA[" not in vector["request"]]
"""What the suite sends has no CDATA."""


@pytest.mark.parametrize("vector", PLAIN, ids=lambda v: v["id"])
def test_the_signature_is_that_of_the_vector(vector: dict[str, Any]) -> None:
    assert planfix_md5(vector["request"].encode(), VECTORS["key"], vector["order"]) == vector["md5"]
