"""Properties of the records in `models.odata`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import odata_fields as _f

if TYPE_CHECKING:
    from .. import models


class Row:
    """Properties of `models.Row`."""

    entity_description: _f.Text[models.Row] = _f.Text("EntityDescription")
