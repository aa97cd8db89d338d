"""The plan of every shipped client gives the descriptors that a capture speaks through."""

from __future__ import annotations

import pytest

from generator import vendors
from generator.capture.descriptors import describe
from generator.contract.resolve import resolve

SIDES = [(name, interface) for name in vendors.names() for interface in vendors.load(name).contract.interfaces]


@pytest.mark.parametrize(("name", "interface"), SIDES)
def test_descriptors_are_values_for_every_interface(name: str, interface: str) -> None:
    loaded = vendors.load(name)
    service, operations = describe(resolve(loaded.contract, loaded.model, partial=True), interface)
    assert [one.key for one in service.interfaces] == [interface]
    assert {scheme.id for scheme in service.interfaces[0].schemes} <= {s.id for s in loaded.contract.auth.schemes}
    asked = [rule.catalogue.op for rule in loaded.contract.entities if rule.catalogue is not None]
    known = {op.name for op in loaded.model.of_interface(interface)}
    assert {op for op in asked if op in known} <= set(operations)
    assert service.interfaces[0].errors.statuses == {}
