"""Properties of the records in `models.odata`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.odata_fields import Text

if TYPE_CHECKING:
    from .. import models


class Row:
    """Properties of `models.Row`."""

    entity_description: Text[models.Row] = Text("EntityDescription")
