"""The package imports, every record can be named, and clients open and close without a network."""

from __future__ import annotations

import planview_admin


def test_every_model_is_importable() -> None:
    for name in dir(planview_admin.models):
        assert name == "__version__" or hasattr(planview_admin.models, name)


def test_a_client_opens_and_closes() -> None:
    auth = planview_admin.PlanviewAdmin.client_credentials("client_id", "client_secret")
    with planview_admin.PlanviewAdmin(base_url="https://ppm.example", auth=auth) as client:
        assert "PlanviewAdmin" in repr(client)
