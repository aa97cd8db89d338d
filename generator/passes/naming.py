"""Names that members of an instance may have: what the vendor lets nobody call a member is a slip of the overlay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.contract.overlay import Overlay
from generator.diagnostics import BadInput, BadInputs
from generator.model import Model


def named_rightly(model: Model, overlays: Sequence[Overlay], forms: Sequence[str]) -> Model:
    """The model as it is. Raises BadInputs for added members whose names have none of the `forms` (regular expressions
    of the contract) that the vendor lets such names have; without forms any name will do."""
    faults = [
        BadInput(
            f"{member.name[:60]!r} is no name that the vendor lets members of an instance have",
            overlay.file,
            member.line,
            remedy=f"names look like {' or '.join(forms)}",
        )
        for overlay in overlays
        for member in overlay.members()
        if forms and not any(re.fullmatch(form, member.name) for form in forms)
    ]
    if faults:
        raise BadInputs(faults)
    return model
