"""What single resources of Clarity demand beyond their attributes: filters, locks, the life of a timesheet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.clarity.filter import Where
from conformance.mock.clarity.rows import CUSTOM, FIRST_ID
from conformance.mock.clarity.store import Shelf
from conformance.mock.guards import is_list, is_object
from conformance.mock.store import Row
from conformance.mock.vendor import World

SECURED = {"agileFormattedID": "Secured - agileFormattedID"}
"""Attributes under field-level security, and the right that opens them."""
_OPEN = ("0", "2", None)
"""Statuses of a timesheet whose entries may be edited: unsubmitted, returned."""
_RANGE = 92
"""Days that a filter of transactions may span, where the contract is silent."""


def demanded(world: World, operation: str, where: Where) -> None:
    """Refuse a list whose filter lacks what the contract demands. Raises Refused."""
    names = {name for name, _, _ in where.names}
    for rule in world.rules.filterings(operation):
        wanted = rule.filter.demanded if rule.filter is not None else ()
        missing = [name for name in wanted if name not in names]
        if missing and operation == "listActualTransactions":
            raise Refused("x.transaction_filter")
        if missing:
            raise Refused("param.missing", say=missing[0])
    if operation == "listActualTransactions":
        _transactions(world, where)


def stock_first(world: World, resource: str, where: Where) -> None:
    """Before 16.0.2 some filters had to name an attribute that is not custom. Raises Refused."""
    if world.version != "15.6" or resource not in ("projects", "resources", "timesheets") or not where.names:
        return
    if all(name == CUSTOM for name, _, _ in where.names):
        raise Refused("param.value", message="The filter must name a stock attribute.")


def _transactions(world: World, where: Where) -> None:
    for name, operator, _ in where.names:
        if name == "_internalId" and operator not in ("=", "in"):
            raise Refused("param.value", message=f"Operator {operator} is not supported for _internalId.")
    dates = [(op, datetime.fromisoformat(str(v))) for name, op, v in where.names if name == "transactionDate"]
    if any(op in ("=", "in") for op, _ in dates):
        return
    lower = [v for op, v in dates if op in (">", ">=")]
    upper = [v for op, v in dates if op in ("<", "<=")]
    limit = world.rules.limit("limit.transactions")
    days = limit.max.value if limit is not None and limit.max is not None else _RANGE
    if not lower or not upper:
        raise Refused("x.transaction_filter")
    if (min(upper) - max(lower)).days > days:
        raise Refused("limit.range")


def derived(shelf: Shelf, resource: str, values: Row, parent: int) -> Row:
    """What the server fills in when it creates an object. Raises Refused."""
    if resource == "timeEntries":
        task = shelf.get(shelf.resources["tasks"], int(values.get("taskId") or 0))
        if task is None:
            raise Refused("param.value", say="taskId")
        sheet = shelf.get(shelf.resources["timesheets"], parent)
        filled = {
            "assignmentId": FIRST_ID,
            "investmentId": task["_parentId"],
            "phaseId": task["_internalId"],
            "role": "0",
        }
        return {**values, **filled, "taskName": task["name"], "resourceId": sheet["resourceId"] if sheet else None}
    if resource == "timesheets":
        return {"status": "0", "numberOfEntries": 0, "actualsTotal": 0.0, **values}
    if resource == "custAccounts" and not values.get("code"):  # this kind is numbered by the server
        return {**values, "code": f"ACC{len(shelf.tables[resource].select('', (), limit=10_000)) + 1:05d}"}
    if resource == "links" and values.get("sequence") is None:
        return {**values, "sequence": 1}
    return values


def editable(shelf: Shelf, resource: str, parent: int) -> None:
    """Refuse to change the entries of a timesheet that is handed in. Raises Refused."""
    if resource != "timeEntries":
        return
    sheet = shelf.get(shelf.resources["timesheets"], parent)
    if sheet is not None and sheet["status"] not in _OPEN:
        raise Refused("object.locked", message="The timesheet is submitted; its entries cannot be changed.")


def actuals(value: Any) -> Any:
    """A time-varying value with the total that the server computes from its segments."""
    if not is_object(value) or not is_object(value.get("segmentList")):
        return value
    inside = value["segmentList"]
    segments = inside.get("segments")
    rows = [row for row in segments if is_object(row)] if is_list(segments) else []
    total = sum(row["value"] for row in rows if isinstance(row.get("value"), int | float))
    return {**value, "_type": "tsv", "total": total, "segmentList": {**inside, "total": total}}
