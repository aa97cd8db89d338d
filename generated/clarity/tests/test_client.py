"""The package imports, every record can be named, and clients open and close without a network."""

from __future__ import annotations

import clarity_ppm


def test_every_model_is_importable() -> None:
    for name in dir(clarity_ppm.models):
        assert name == "__version__" or hasattr(clarity_ppm.models, name)


def test_a_client_opens_and_closes() -> None:
    auth = clarity_ppm.Clarity.token_login("username", "password")
    with clarity_ppm.Clarity(base_url="https://ppm.example/ppm/rest/v1", auth=auth) as client:
        assert "Clarity" in repr(client)
