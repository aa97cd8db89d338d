"""The package imports, every record can be named, and clients open and close without a network."""

from __future__ import annotations

import planfix_xml


def test_every_model_is_importable() -> None:
    for name in dir(planfix_xml.models):
        assert name == "__version__" or hasattr(planfix_xml.models, name)


def test_a_client_opens_and_closes() -> None:
    auth = planfix_xml.Planfix.token(account="account", api_key="api_key", token="token")
    with planfix_xml.Planfix(base_url="https://ppm.example/xml", auth=auth) as client:
        assert "Planfix" in repr(client)
