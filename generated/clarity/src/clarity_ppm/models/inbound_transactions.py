"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {
    "models.projects": ("Lookup",),
    "models.shared": ("BatchMetadata", "Moment", "RowError"),
}


class InboundTransaction(Model, kw_only=True, rename="camel"):
    """One of the inbound transactions."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    external_source_id: str | None = None
    external_id: str | None = field(default=None, name="externalID")
    transaction_date: Moment | None = None
    investment_id: Lookup | None = field(default=None, name="investmentID")
    task_id: Lookup | None = field(default=None, name="taskID")
    resource_id: Lookup | None = field(default=None, name="resourceID")
    role_id: Lookup | None = field(default=None, name="roleID")
    transaction_type: Lookup | None = None
    import_status: Lookup | None = None
    input_type_code: Lookup | None = None
    transaction_class: Lookup | None = None
    charge_code: Lookup | None = None
    user_lov1: Lookup | None = field(default=None, name="userLov1")
    user_lov2: Lookup | None = field(default=None, name="userLov2")
    chargeable: bool | None = None
    notes: str | None = None
    units: float | None = None
    actual_cost_rate: float | None = None
    actual_cost_rate_currency: Lookup | None = None
    bill_rate: float | None = None
    bill_rate_currency: Lookup | None = None
    voucher_number: str | None = None
    group_id: str | None = field(default=None, name="groupID")
    po_number: str | None = None
    incurred_by: Lookup | None = None
    vendor_code: Lookup | None = None
    client_id: str | None = field(default=None, name="clientID")
    expense_type: Lookup | None = None


class InboundTransactionBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[InboundTransaction] | None = field(default=None, name="_results")


class InboundTransactionInput(Model, kw_only=True, rename="camel"):
    """Attributes of an inbound transaction to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    external_source_id: str | None | UnsetType = UNSET
    external_id: str | None | UnsetType = field(default=UNSET, name="externalID")
    transaction_date: Moment | None | UnsetType = UNSET
    investment_id: str | int | Lookup | None | UnsetType = field(default=UNSET, name="investmentID")
    task_id: str | int | Lookup | None | UnsetType = field(default=UNSET, name="taskID")
    resource_id: str | int | Lookup | None | UnsetType = field(default=UNSET, name="resourceID")
    role_id: str | int | Lookup | None | UnsetType = field(default=UNSET, name="roleID")
    transaction_type: str | int | Lookup | None | UnsetType = UNSET
    import_status: str | int | Lookup | None | UnsetType = UNSET
    input_type_code: str | int | Lookup | None | UnsetType = UNSET
    transaction_class: str | int | Lookup | None | UnsetType = UNSET
    charge_code: str | int | Lookup | None | UnsetType = UNSET
    user_lov1: str | int | Lookup | None | UnsetType = field(default=UNSET, name="userLov1")
    user_lov2: str | int | Lookup | None | UnsetType = field(default=UNSET, name="userLov2")
    chargeable: bool | None | UnsetType = UNSET
    notes: str | None | UnsetType = UNSET
    units: float | None | UnsetType = UNSET
    actual_cost_rate: float | None | UnsetType = UNSET
    actual_cost_rate_currency: str | int | Lookup | None | UnsetType = UNSET
    bill_rate: float | None | UnsetType = UNSET
    bill_rate_currency: str | int | Lookup | None | UnsetType = UNSET
    voucher_number: str | None | UnsetType = UNSET
    group_id: str | None | UnsetType = field(default=UNSET, name="groupID")
    po_number: str | None | UnsetType = UNSET
    incurred_by: str | int | Lookup | None | UnsetType = UNSET
    vendor_code: str | int | Lookup | None | UnsetType = UNSET
    client_id: str | None | UnsetType = field(default=UNSET, name="clientID")
    expense_type: str | int | Lookup | None | UnsetType = UNSET


class InboundTransactionList(Model, kw_only=True):
    """A page of inbound transactions."""

    self_: str = field(name="_self")
    total_count: int = field(name="_totalCount")
    """Records that match, over all pages."""
    records_returned: int | None = field(default=None, name="_recordsReturned")
    """Records in this page; some printed samples leave it out."""
    page_size: int = field(name="_pageSize")
    """Page size in force."""
    next: str | None = field(default=None, name="_next")
    """Next page; absent on the last one."""
    previous: str | None = field(default=None, name="_previous")
    """Previous page; absent on the first one."""
    metadata: dict[str, Any] | None = field(default=None, name="_metadata")
    """Empty where it was seen, in a 16.2.2 capture."""
    results: list[InboundTransaction] = field(name="_results")


class InboundTransactionRows(Model, kw_only=True):
    """Several inbound transactions to write."""

    d: list[InboundTransactionInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
