"""The package imports, every record can be named, and clients open and close without a network."""

from __future__ import annotations

import planview_ppmpro


def test_every_model_is_importable() -> None:
    for name in dir(planview_ppmpro.models):
        assert name == "__version__" or hasattr(planview_ppmpro.models, name)


def test_a_client_opens_and_closes() -> None:
    auth = planview_ppmpro.PpmPro.basic("username", "token")
    with planview_ppmpro.PpmPro(base_url="https://ppm.example/services/MainService", auth=auth) as client:
        assert "PpmPro" in repr(client)
