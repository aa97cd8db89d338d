"""The mocks: real HTTP servers that play a vendor from its model and contract, with faults on demand.

``with mock("clarity") as server: ...`` starts one in this process; ``ppm-conform serve`` starts one for others.
"""

from conformance.mock.faults import BadSwitch
from conformance.mock.patch import alternatives
from conformance.mock.registry import IMPLEMENTED, MOCKS, switches
from conformance.mock.running import MockServer, mock
from conformance.mock.vendor import LabRefused

__all__ = ["IMPLEMENTED", "MOCKS", "BadSwitch", "LabRefused", "MockServer", "alternatives", "mock", "switches"]
