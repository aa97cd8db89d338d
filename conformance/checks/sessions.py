"""Lifetimes: how long a session works, and that it is over afterwards."""

from __future__ import annotations

from conformance.checks.answers import refused, works
from conformance.checks.base import Judged, Scene, Want, check


@check("session.lives", "for_s", "label")
def session_lives(scene: Scene, want: Want) -> Judged:
    """The session that was used shortly before `for_s` seconds had passed was served."""
    return works(scene, Want({"label": want.label("alive")}))


@check("session.expires", "after_s", "label", "code", "status", "fault")
def session_expires(scene: Scene, want: Want) -> Judged:
    """The session that was used later than `after_s` seconds after its login was refused."""
    keys = {key: want.values[key] for key in ("code", "status", "fault") if key in want}
    return refused(scene, Want({"label": want.label("dead"), **keys}))


@check("session.ends", "label", "other")
def session_ends(scene: Scene, want: Want) -> Judged:
    """What worked before the end is refused after it."""
    return refused(scene, Want({"label": "after", "unless": ["used"]}))
