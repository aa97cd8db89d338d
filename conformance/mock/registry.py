"""Which vendors can be mocked, and which switches each mock takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conformance.mock.clarity.service import Clarity
from conformance.mock.planfix.service import Planfix
from conformance.mock.planview_admin.service import PlanviewAdmin
from conformance.mock.ppmpro.feed import Feed
from conformance.mock.ppmpro.service import PpmPro
from conformance.mock.projectplace.feeds import Feeds
from conformance.mock.projectplace.service import ProjectPlace
from conformance.mock.vendor import VendorMock

MOCKS: Mapping[str, tuple[type[VendorMock], ...]] = MappingProxyType(
    {
        "clarity": (Clarity,),
        "planfix": (Planfix,),
        "planview_admin": (PlanviewAdmin,),
        "ppmpro": (PpmPro, Feed),
        "projectplace": (ProjectPlace, Feeds),
    }
)
"""Vendor -> its interfaces, in the order of its contract."""

_ALL = "clarity planfix planview_admin ppmpro"
_ROWS = f"""
F-AU-01 F-AU-02 F-AU-03 : {_ALL}
F-AU-04 F-AU-05 F-AU-06 F-AU-07 F-AU-08 F-AU-09 : ppmpro
F-AU-11 F-AU-12 F-AU-13 F-AU-14 F-AU-15 : clarity
F-AU-16 F-AU-17 F-AU-18 F-AU-19 F-AU-20 F-AU-21 : planview_admin
F-AU-29 F-AU-30 F-AU-31 F-AU-32 : planfix
F-SE-01 F-SE-02 F-SE-03 F-SE-04 : ppmpro
F-SE-05 F-SE-06 F-SE-07 : clarity
F-SE-08 F-SE-09 : planview_admin
F-SE-14 F-SE-15 F-SE-16 F-SE-17 : planfix
F-PRO-01 F-PRO-02 F-PRO-03 F-PRO-04 F-PRO-05 F-PRO-06 F-PRO-07 F-PRO-08 F-PRO-09 F-PRO-10 F-PRO-11 F-PRO-12 : ppmpro
F-PRO-13 F-PRO-14 F-PRO-15 F-PRO-16 F-PRO-17 F-PRO-18 F-PRO-19 F-PRO-20 F-PRO-21 F-PRO-22 F-PRO-23 F-PRO-24 : ppmpro
F-PRO-25 F-PRO-26 F-PRO-27 : ppmpro
F-PRO-28 F-PRO-29 F-PRO-30 F-AU-10 : ppmpro
F-OD-01 F-OD-02 F-OD-03 F-OD-04 F-OD-05 F-OD-16 F-OD-17 F-OD-18 F-OD-19 F-OD-20 : ppmpro projectplace
F-OD-21 F-OD-22 F-OD-23 F-OD-28 F-OD-29 F-ER-13 F-ER-14 : ppmpro projectplace
F-OD-06 F-OD-07 F-OD-08 F-OD-09 F-OD-10 F-OD-11 F-OD-12 F-OD-13 F-OD-14 F-OD-15 F-OD-25 F-OD-27 : projectplace
F-OD-30 F-OD-31 F-OD-32 F-OD-33 F-OD-35 F-OD-36 F-OD-37 F-OD-38 F-OD-39 F-OD-40 F-OD-41 : projectplace
F-PG-27 F-PG-28 F-PG-29 F-AU-22 F-AU-23 F-SE-10 F-SE-11 T-OD-01 : projectplace
T-OD-02 : ppmpro
F-BT-10 F-BT-11 : ppmpro
T-PRO-01 T-PRO-02 T-PRO-03 T-PRO-04 T-PRO-05 : ppmpro
F-PG-01 F-PG-02 F-PG-03 F-PG-04 F-PG-05 F-PG-06 F-PG-07 F-PG-08 F-PG-09 F-PG-10 F-PG-11 : clarity
F-PG-12 F-PG-13 F-PG-14 F-PG-15 F-PG-16 F-PG-17 F-PG-18 F-PG-19 : planview_admin
F-PG-20 F-PG-21 F-PG-22 F-PG-23 F-PG-24 F-PG-25 : planfix
F-FI-01 : clarity
F-ER-01 F-ER-02 F-ER-03 F-ER-04 F-ER-05 F-ER-06 : clarity
F-ER-07 F-ER-08 F-ER-09 F-ER-10 F-ER-11 : planfix
F-ER-15 F-ER-16 : {_ALL}
F-RL-01 F-RL-02 F-RL-03 F-RL-04 F-RL-05 F-RL-06 F-RL-07 F-RL-08 F-RL-11 : planview_admin
F-PVA-01 F-PVA-02 F-PVA-03 F-PVA-05 : planview_admin
T-PVA-01 T-PVA-02 T-PVA-03 T-PVA-04 T-15 : planview_admin
F-SC-07 : planview_admin projectplace
F-RL-09 F-RL-10 : planfix
F-XM-01 F-XM-02 F-XM-03 F-XM-04 F-XM-05 F-XM-06 F-XM-07 F-XM-08 F-XM-09 F-XM-10 F-XM-11 F-XM-12 : ppmpro
F-XM-13 F-XM-15 F-XM-16 F-XM-17 : planfix
F-XM-14 F-XM-18 : ppmpro planfix
F-CT-01 : clarity ppmpro planview_admin
F-CT-04 F-CT-06 : clarity planview_admin
F-CT-08 F-CT-09 : clarity
F-CT-07 : clarity planfix ppmpro planview_admin
F-BT-01 F-BT-02 F-BT-03 F-BT-04 F-BT-05 F-BT-06 F-BT-07 F-BT-08 : clarity
F-FZ-01 F-FZ-02 F-FZ-03 F-FZ-04 F-CLR-04 F-CLR-05 F-CLR-06 F-CLR-07 F-CLR-08 F-CLR-09 F-CLR-10 : clarity
F-CT-02 : ppmpro
F-CT-03 : planfix
F-CT-05 F-CT-10 : {_ALL}
F-SC-01 F-SC-02 F-SC-03 F-SC-04 F-SC-11 F-SC-12 F-SC-14 : {_ALL}
F-SC-05 : planfix
F-SC-06 F-SC-08 F-SC-09 F-SC-10 : clarity
F-AU-24 F-AU-25 F-AU-26 F-AU-27 F-AU-28 F-BT-09 F-ER-12 F-PG-26 F-PP-01 F-PP-02 F-PP-03 F-PP-04 : projectplace
F-PP-05 F-PP-06 F-PP-07 F-PP-08 F-PP-09 F-PP-10 F-PP-11 F-PP-12 F-PP-13 F-PP-14 F-PP-15 F-PP-16 : projectplace
F-PP-17 F-PP-18 F-PP-19 F-PP-20 F-PP-21 F-PP-22 F-PP-23 F-PP-24 F-PP-25 F-PP-26 F-PP-27 F-PP-28 : projectplace
F-PP-29 F-PP-30 F-PP-31 F-PP-32 F-PP-33 F-PP-34 F-PP-35 F-PP-36 F-PP-37 F-PP-38 F-PP-39 F-PP-40 : projectplace
F-PP-41 F-PP-42 F-PP-43 F-PP-44 F-PP-45 F-PP-46 F-PP-47 F-SE-12 F-SE-13 : projectplace
F-AU-01 F-AU-02 F-AU-03 F-CT-01 F-CT-04 F-CT-05 F-CT-06 F-CT-07 F-CT-08 F-CT-10 F-ER-15 F-ER-16 : projectplace
F-SC-01 F-SC-02 F-SC-03 F-SC-04 F-SC-05 F-SC-08 F-SC-09 F-SC-11 F-SC-12 F-SC-14 : projectplace
T-03 T-06 T-07 T-08 T-11 T-13 T-14 T-16 T-21 T-23 : projectplace
T-01 T-05 : ppmpro
T-02 T-04 T-09 : ppmpro planfix
T-03 T-07 T-13 T-14 T-21 T-23 : {_ALL}
T-06 : {_ALL}
T-16 : clarity planfix planview_admin
T-08 : clarity planview_admin
T-18 T-19 : clarity
T-11 T-12 T-17 : clarity ppmpro planview_admin
T-20 T-RATE : planfix
F-BT-12 F-BT-13 : planfix
F-PFX-01 F-PFX-02 F-PFX-03 F-PFX-04 F-PFX-05 F-PFX-06 F-PFX-07 F-PFX-08 F-PFX-09 F-PFX-10 F-PFX-11 F-PFX-12 : planfix
F-PFX-13 F-PFX-14 F-PFX-15 F-PFX-16 F-PFX-17 F-PFX-18 F-PFX-19 F-PFX-20 F-PFX-21 F-PFX-22 F-PFX-23 F-PFX-24 : planfix
F-PFX-25 F-PFX-26 F-PFX-27 F-PFX-28 F-PFX-29 F-PFX-30 F-PFX-31 F-PFX-32 F-PFX-33 F-PFX-34 F-PFX-35 F-PFX-36 : planfix
F-PFX-37 F-PFX-38 F-PFX-39 F-PFX-40 F-PFX-41 F-PFX-42 F-PFX-43 F-PFX-44 : planfix
T-PFX-01 T-PFX-02 T-PFX-03 T-PFX-04 T-PFX-05 : planfix
"""


def _table() -> Mapping[str, tuple[str, ...]]:
    rows: dict[str, tuple[str, ...]] = {}
    for line in _ROWS.strip().splitlines():
        ids, _, vendors = line.partition(" : ")
        for id in ids.split():
            rows[id] = (*rows.get(id, ()), *vendors.split())
    return MappingProxyType(rows)


IMPLEMENTED: Mapping[str, tuple[str, ...]] = _table()
"""Fault or twin id -> vendors whose mock plays it. The catalogue's test holds itself against this."""


def switches(vendor: str) -> tuple[str, ...]:
    """Ids that the mock of `vendor` takes."""
    return tuple(id for id, vendors in IMPLEMENTED.items() if vendor in vendors)
