"""The account: its workspaces and people, and actions on people that succeed or fail one by one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.guards import is_list, is_object
from conformance.mock.people import Person
from conformance.mock.projectplace.call import Call, texts
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.people import ADMIN, OWNER
from conformance.mock.projectplace.state import Row

_ROLES = {
    "account_co_owner": "account_role_co_owner", "account_administrator": "account_role_admin",
    "account_member": "account_role_member", "external_member": "account_role_external",
    "account_pending_member": "", "unregistered": "",
}  # fmt: skip
"""Roles as filters name them, which is not how answers do."""
_DOMAINS = ("example.com", "example.org")
"""Domains that the account enforces; an address elsewhere is refused."""
_FIELDS = {"creation_date": "created", "name": "name", "last_login": "login"}


def _administer(call: Call) -> None:
    """Raises Refused for a caller who does not administer the account."""
    if ADMIN not in call.person.rights:
        raise Refused("right.missing")


def _account(desk: Desk, call: Call) -> Any:
    managers = [
        p["id"] for p in desk.state.people.values() if p["role"] in ("account_role_owner", "account_role_co_owner")
    ]
    return {"managers": [desk.views.named(id) for id in managers]}


def _projects(desk: Desk, call: Call) -> Any:
    _administer(call)
    rows = [r for r in desk.state.visible(call.person) if call.flag("include_archived") or not r["archived"]]
    shown = [{name: row[name] for name in ("id", "name", "archived")} for row in rows]
    return shown if desk.faults.on("F-PP-28", call.operation) else {"projects": shown}


def _search(desk: Desk, call: Call) -> Any:
    _administer(call)
    body = call.body()
    if "row_number" in body and desk.faults.on("T-16", call.operation):
        desk.state.project("Made by somebody else", tenant=call.person.tenant)
    wanted = _filter(body).get("archive_status")
    rows = list(desk.state.visible(call.person))
    if wanted is not None and not desk.faults.on("F-PP-13", call.operation):
        if not is_list(wanted):
            raise Refused("param.value", say="archive_status")
        rows = [row for row in rows if int(row["archived"]) in wanted]
    rows = _sorted(desk, call, body, rows)
    shown = ("id", "name", "space_used")
    return [{name: row[name] for name in shown} for row in desk.page(call, body, rows)]


def _filter(body: Mapping[str, Any]) -> dict[str, Any]:
    found = body.get("filter", {})
    if not is_object(found):
        raise Refused("param.value", say="filter")
    return found


def _sorted(desk: Desk, call: Call, body: Mapping[str, Any], rows: list[Row]) -> list[Row]:
    """By a sign and a field. Raises Refused."""
    said = str(body.get("sort_by") or "+creation_date")
    field = _FIELDS.get(said[1:], "")
    if said[:1] not in "+-" or field not in (rows[0] if rows else {field: 0}):
        if "sort_by" in body:
            raise Refused("param.value", say="sort_by")
        return rows
    if desk.faults.on("F-PP-29", call.operation):
        return sorted(rows, key=lambda row: str(row[field])[::-1])
    return sorted(rows, key=lambda row: row[field], reverse=said[0] == "-")


def _create(desk: Desk, call: Call) -> Any:
    body = call.required(("name",))
    owner = body.get("owner_id")
    row = desk.state.project(
        str(body["name"]), tenant=call.person.tenant, owner=owner if isinstance(owner, int) else OWNER
    )
    row["members"].add(call.person.number)
    return desk.views.project(row)


def _connect(desk: Desk, call: Call) -> Any:
    desk.project(call, call.id("projectId"))["external"] = call.required(("external_id",))["external_id"]
    return {"status": 1}


# --- people ---


def _people(desk: Desk, call: Call) -> list[Row]:
    """People of the caller's account. Raises Refused."""
    _administer(call)
    return [] if call.person.tenant else [p for p in desk.state.people.values() if p["member"]]


def _everybody(desk: Desk, call: Call) -> Any:
    rows = [desk.views.person(row) for row in _people(desk, call)]
    return [{**row, "id": int(row["id"])} for row in rows] if desk.faults.on("F-PP-15", call.operation) else rows


def _members(desk: Desk, call: Call) -> Any:
    rows = _people(desk, call)
    inside = [desk.views.account_member(r) for r in rows if r["role"] != "account_role_external"]
    answer: dict[str, Any] = {"members": inside}
    if call.flag("include_external_users"):
        answer["external"] = [desk.views.account_member(r) for r in rows if r["role"] == "account_role_external"]
    return answer


def _invite(desk: Desk, call: Call) -> Any:
    _administer(call)
    known = {row["email"]: row for row in desk.state.people.values()}
    data, invalid = list[Any](), list[Any]()
    for email in texts(call.body(), "emails"):
        if email in known:
            cause: dict[str, Any] = {"cause": "PART_OF_THIS_ACCOUNT", **desk.views.named(known[email]["id"])}
            if desk.faults.on("F-PP-30", call.operation):
                del cause["cause"]
            invalid.append(cause)
        else:
            data.append({"id": desk.state.id(), "name": email.partition("@")[0], "email": email, "avatar": None})
    return {"data": data, "invalid_invitees": invalid}


def _found(desk: Desk, call: Call) -> Any:
    rows, body = _people(desk, call), call.body()
    wanted = _filter(body)
    if "last_logged_in" in wanted:
        first, last = _range(desk, call, wanted["last_logged_in"])
        rows = [row for row in rows if first <= row["login"] < last]
    if "account_roles" in wanted:
        roles = texts(wanted, "account_roles")
        unknown = [role for role in roles if role not in _ROLES]
        if unknown:
            raise Refused("param.value", say="account_roles")
        rows = [row for row in rows if row["role"] in {_ROLES[role] for role in roles}]
    shown = [desk.views.found(row) for row in desk.page(call, body, _sorted(desk, call, body, rows))]
    if desk.faults.on("F-PP-19", call.operation):
        return [{**row, "last_login": row["last_login"] // 1000} for row in shown]
    return shown


def _range(desk: Desk, call: Call, said: Any) -> tuple[int, int]:
    """A range of days in milliseconds, both ends included. Raises Refused where an end is missing."""
    given: dict[str, Any] = said if is_object(said) else {}
    if desk.faults.on("F-PP-14", call.operation):
        given = {"from": "1990-01-01", "to": "2999-12-31", **given}
    ends = list[int]()
    for name in ("from", "to"):
        if name not in given:
            raise Refused("param.missing", say=f"last_logged_in.{name}")
        try:
            day = date.fromisoformat(str(given[name]))
        except ValueError:
            raise Refused("param.value", say=f"last_logged_in.{name}") from None
        ends.append(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000))
    return ends[0], ends[1] + 86_400_000


def _owned(desk: Desk, call: Call) -> Any:
    person = _person(desk, call)
    rows = [r for r in desk.state.projects.values() if r["owner"] == person["id"] and not r["tenant"]]
    owned = [{"id": row["id"], "name": row["name"]} for row in rows]
    nothing: dict[str, Any] = {n: [] for n in ("portfolios_owner", "teams_owner", "templates_owner")}
    return {str(person["id"]): {"projects_data": {"projects_owner": owned}, **nothing}}


def _person(desk: Desk, call: Call) -> Row:
    _administer(call)
    found = desk.state.people.get(call.id("personId"))
    if found is None or call.person.tenant or not found["member"]:
        raise Refused("object.unknown", say="person")
    return found


def _change(desk: Desk, call: Call) -> Any:
    """200 whatever becomes of the person: who was done stands in one list, who was not in the other."""
    person, body = _person(desk, call), call.required(("action",))
    actions = {"add_secondary_email": _add_email, "remove_account_user": _remove, "delete_account_user": _delete}
    action = actions.get(str(body["action"]))
    if action is None:
        raise Refused("param.value", say="action")
    params = body.get("params")
    done = action(desk, call, person, params if is_list(params) else [])
    id = str(person["id"])
    if desk.faults.on("F-BT-09", call.operation):
        return {"succeeded": [], "failed": []}
    return {"succeeded": [id] if done else [], "failed": [] if done else [id]}


def _add_email(desk: Desk, call: Call, person: Row, params: list[Any]) -> bool:
    emails = [str(one) for one in params]
    guarded = person["role"] == "account_role_owner" and _other(call.person, person)
    if guarded and not desk.faults.on("F-PP-31", call.operation):
        return False
    if not emails or any(email.rpartition("@")[2] not in _DOMAINS for email in emails):
        return False
    person["secondary"] += emails
    return True


def _other(caller: Person, person: Row) -> bool:
    return bool(caller.number != person["id"])


def _remove(desk: Desk, call: Call, person: Row, params: list[Any]) -> bool:
    person["member"] = False
    return True


def _delete(desk: Desk, call: Call, person: Row, params: list[Any]) -> bool:
    """An external member cannot be deleted; who owns something only if the same call gives it to others."""
    on = desk.faults.on
    if person["role"] == "account_role_external" and not on("F-PP-32", call.operation):
        return False
    heirs = _heirs(person, params)
    owned = [row for row in desk.state.projects.values() if row["owner"] == person["id"]]
    if any(str(row["id"]) not in heirs for row in owned) and not on("F-PP-33", call.operation):
        return False
    for row in owned:
        row["owner"] = int(str(heirs.get(str(row["id"]), OWNER)))
    person["member"] = False
    return True


def _heirs(person: Row, params: list[Any]) -> dict[str, Any]:
    """Workspace -> new owner, as the call says. Raises Refused for what cannot be read."""
    for row in params:
        said = row.get(str(person["id"])) if is_object(row) else None
        heirs = said.get("workspaces") if is_object(said) else None
        if is_object(heirs):
            if not all(str(heir).isascii() and str(heir).isdecimal() for heir in heirs.values()):
                raise Refused("param.value", say="workspaces")
            return heirs
    return {}


HANDLERS: Mapping[str, Handler] = {
    "getAccount": _account,
    "listAccountProjects": _projects,
    "searchProjects": _search,
    "createProject": _create,
    "connectProject": _connect,
    "listAccountMembers": _members,
    "inviteMembers": _invite,
    "listPeople": _everybody,
    "searchPeople": _found,
    "getOwnedArtifacts": _owned,
    "changePerson": _change,
}
