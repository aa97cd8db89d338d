"""The package imports, every record can be named, and clients open and close without a network."""

from __future__ import annotations

import planview_projectplace


def test_every_model_is_importable() -> None:
    for name in dir(planview_projectplace.models):
        assert name == "__version__" or hasattr(planview_projectplace.models, name)


def test_a_client_opens_and_closes() -> None:
    auth = planview_projectplace.ProjectPlace.robot("client_id", "client_secret")
    with planview_projectplace.ProjectPlace(auth=auth) as client:
        assert "ProjectPlace" in repr(client)
