"""The passes in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.contract.overlay import Overlay
from generator.model import Model
from generator.passes.flatten import flatten
from generator.passes.invariants import check
from generator.passes.naming import named_rightly
from generator.passes.overlay import extended
from generator.passes.prune import prune
from generator.passes.unions import normalise
from generator.passes.versions import view


@dataclass(frozen=True, slots=True)
class Context:
    """What passes may depend on besides the model: the version wanted, and all versions, oldest first; what instances
    add, and the forms that the names of that may have."""

    version: str = ""
    known: tuple[str, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    names: tuple[str, ...] = ()


_ANY = Context()


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    guarantees: str
    run: Callable[[Model, Context], Model]


STEPS: tuple[Step, ...] = (
    Step("version view", "nothing of another version is left", lambda m, c: view(m, c.version, c.known)),
    Step(
        "attribute ids",
        "members of an instance are named as the vendor allows",
        lambda m, c: named_rightly(m, c.overlays, c.names),
    ),
    Step("overlay", "structures have the members of the instance", lambda m, c: extended(m, c.overlays)),
    Step("prune", "an operation leads to every shape", lambda m, _: prune(m)),
    Step("flatten", "no structure has bases", lambda m, _: flatten(m)),
    Step("unions", "a union has two or more branches, none of them a plain union", lambda m, _: normalise(m)),
    Step("prune", "an operation leads to every shape", lambda m, _: prune(m)),
)


def run(model: Model, context: Context = _ANY) -> Model:
    """The model after all steps. Raises BadInput for what only the whole shows wrong, BrokenModel for our errors."""
    for step in STEPS:
        model = step.run(model, context)
    return check(model)
