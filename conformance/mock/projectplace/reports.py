"""Rows of the reporting feeds: what the account holds, denormalised, and a plan of activities for each workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Any

from conformance.mock.odata.values import Row
from conformance.mock.projectplace.state import COLUMNS, State

ACTIVITIES, CARDS = 30, 25
"""Of each workspace, beside the cards that the REST interface knows."""
_START = date(2026, 1, 5)
_SPREAD = 1000
"""Ids of what belongs to a workspace follow from the workspace's."""
Workspace = Mapping[str, Any]
Maker = Callable[[State, Workspace], Iterator[dict[str, Any]]]


def _day(number: int) -> date:
    return _START + timedelta(days=number)


def _moment(number: int) -> datetime:
    return datetime(2026, 1, 5, 8, tzinfo=UTC) + timedelta(days=number)


def _hours(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _id(workspace: Workspace, number: int) -> int:
    return int(workspace["id"]) * _SPREAD + number


def activities(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    """The first is the parent of all, every tenth a milestone: these have no board, and a milestone takes no time."""
    board = next((b for b in state.boards.values() if b["project_id"] == workspace["id"]), None)
    for n in range(ACTIVITIES):
        parent, milestone = n == 0, n % 10 == 9
        held = board is not None and not parent and not milestone
        start, days = _day(n), 0 if milestone else ACTIVITIES if parent else 1 + n % 5
        done = n % 4 == 1
        yield {
            "ActivityId": _id(workspace, n), "ActivityName": f"Activity {n}", "ActivityDescription": None,
            "ActivitySortOrder": n, "ActivityStatus": "Done" if done else "Not Done",
            "ActivityType": "Milestone" if milestone else "Activity",
            "ParentActivityId": None if parent else _id(workspace, 0),
            "BoardId": board["id"] if held and board is not None else None,
            "BoardName": board["name"] if held and board is not None else None,
            "CardCount": n % 3 if held else None, "CardsDoneCount": n % 2 if held else None, "StartDate": start,
            "EndDate": start + timedelta(days=max(0, days - 1)), "CompletedDate": start if done else None,
            "Duration": days, "EstimatedTimeHours": _hours(45 * n), "ReportedTimeHours": _hours(30 * n),
        }  # fmt: skip


def cards(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    boards = {b["id"]: b for b in state.boards.values() if b["project_id"] == workspace["id"]}
    for card in state.cards.values():
        if (board := boards.get(card["board_id"])) is not None:
            yield _card(state, card["id"], card["title"], board["name"], card["board_id"], card["column_id"]) | {
                "CardDescription": card["description"] or None, "ActivityId": card["planlet_id"],
                "AssigneeId": card["assignee_id"], "IsBlocked": card["is_blocked"],
                "BlockedReason": card["is_blocked_reason"],
                "DueDate": date.fromisoformat(card["due_date"]) if card["due_date"] else None,
            }  # fmt: skip
    for n in range(CARDS):
        yield _card(state, _id(workspace, 500 + n), f"Card {n} of {workspace['name']}", "Plan", None, n % 3)


def _card(state: State, id: int, title: str, board: str, board_id: int | None, column: int) -> dict[str, Any]:
    people = list(state.people.values())
    assignee = people[id % len(people)]
    return {
        "CardId": id, "CardTitle": title, "CardDescription": None, "BoardId": board_id, "BoardName": board,
        "ColumnName": COLUMNS[column % len(COLUMNS)], "ActivityId": None, "AssigneeId": assignee["id"],
        "AssigneeName": f"{assignee['first_name']} {assignee['last_name']}",
        "DueDate": _day(id % 40) if id % 3 else None, "Points": (id % 8) / 2, "IsBlocked": False,
        "BlockedReason": None, "IsDone": column % len(COLUMNS) == len(COLUMNS) - 1,
        "EstimatedTimeHours": _hours(id % 600), "ReportedTimeHours": _hours(id % 90), "CreatedDate": _moment(id % 60),
    }  # fmt: skip


def _time_reports(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    people = list(state.people)
    for n in range(5):
        yield {
            "TimeReportId": _id(workspace, n), "UserId": people[n % len(people)], "ReportedDate": _day(n),
            "Minutes": 15 * (n + 1), "ArtifactType": "activity", "CardId": None, "ActivityId": _id(workspace, n + 1),
        }  # fmt: skip


def _card_fields(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"CardId": _id(workspace, 500), "FieldName": "Cost centre", "FieldValue": "4711"}


def _activity_fields(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"ActivityId": _id(workspace, 1), "FieldName": "Phase", "FieldValue": "Design"}


def _members(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    for person in sorted(workspace["members"]):
        kind = "owner" if person == workspace["owner"] else "member"
        yield {"MemberId": person, "MembershipType": kind}


def _roles(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"MemberId": workspace["owner"], "Role": "Project manager"}


def _co_assignees(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    boards = {b["id"] for b in state.boards.values() if b["project_id"] == workspace["id"]}
    for card in state.cards.values():
        if card["board_id"] in boards:
            yield from ({"CardId": card["id"], "MemberId": member} for member in card["contributors"])


def _card_tags(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"CardId": _id(workspace, 500), "Tag": "urgent"}


def _issue_tags(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"IssueId": _id(workspace, 700), "Tag": "risk"}


def _snapshots(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"SnapshotId": _id(workspace, 800), "SnapshotName": "Baseline", "CreatedDate": _moment(3)}


def _snapshot_values(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    for n in range(3):
        yield {
            "SnapshotId": _id(workspace, 800), "ActivityId": _id(workspace, n), "StartDate": _day(n),
            "EndDate": _day(n + 2),
        }  # fmt: skip


def _issues(state: State, workspace: Workspace) -> Iterator[dict[str, Any]]:
    yield {"IssueId": _id(workspace, 700), "Title": "Late supplier", "Status": "Open"}


_OF_WORKSPACES: Mapping[str, Maker] = {
    "Activities": activities, "Cards": cards, "TimeReports": _time_reports, "CardCustomFields": _card_fields,
    "ActivityCustomFields": _activity_fields, "WorkspaceMemberships": _members, "WorkspaceMemberRoles": _roles,
    "CardsCoAssignees": _co_assignees, "CardTags": _card_tags, "IssueTags": _issue_tags, "PlanSnapshots": _snapshots,
    "PlanSnapshotValues": _snapshot_values, "Issues": _issues,
}  # fmt: skip


def pm(state: State, name: str, workspaces: Sequence[Workspace]) -> Iterator[Row]:
    """A set of ``/pm`` over the workspaces that the caller may see."""
    if name == "Workspaces":
        for n, w in enumerate(workspaces):
            ends = None if n % 5 == 4 else _day(90 + n)
            yield Row({"WorkspaceId": w["id"], "WorkspaceName": w["name"], "StartDate": _day(n), "EndDate": ends,
                       "IsArchived": w["archived"]})  # fmt: skip
    elif name == "Members":
        for person in sorted(set(chain.from_iterable(w["members"] for w in workspaces)) & state.people.keys()):
            yield Row({"MemberId": person, **_named(state, person)})
    else:
        for w in workspaces:
            for values in _OF_WORKSPACES[name](state, w):
                yield Row({**values, "WorkspaceId": w["id"], "WorkspaceName": w["name"]})


def _named(state: State, person: int) -> dict[str, Any]:
    row = state.people.get(person, {"first_name": "Robot", "last_name": "", "email": None})
    return {"Name": f"{row['first_name']} {row['last_name']}".strip(), "Email": row["email"]}


def am(state: State, name: str, workspaces: Sequence[Workspace]) -> Iterator[Row]:
    """A set of ``/am``, for administrators of the account."""
    match name:
        case "AccountPeople":
            for id, person in state.people.items():
                seen = datetime.fromtimestamp(person["login"] / 1000, UTC).replace(microsecond=0)
                yield Row({"PersonId": id, **_named(state, id), "AccountRole": person["role"], "LastLogin": seen})
        case "AccountWorkspaces":
            for w in workspaces:
                yield Row({"WorkspaceId": w["id"], "WorkspaceName": w["name"],
                           "OwnerName": _named(state, w["owner"])["Name"], "IsArchived": w["archived"]})  # fmt: skip
        case "AccountWorkspaceMembers":
            for w in workspaces:
                for person in sorted(w["members"]):
                    role = "owner" if person == w["owner"] else "member"
                    yield Row({"WorkspaceId": w["id"], "PersonId": person, "WorkspaceName": w["name"], "Role": role})
        case "WorkspaceCustomField":
            for w in workspaces:
                yield Row({"WorkspaceId": w["id"], "FieldName": "Region", "FieldValue": "North",
                           "WorkspaceName": w["name"]})  # fmt: skip
        case "Requests":
            for n in range(4):
                yield Row({"RequestId": 9000 + n, "Title": f"Request {n}", "Status": "New", "CreatedDate": _moment(n)})
        case _:
            for n in range(4):
                yield Row({"RequestId": 9000 + n, "FieldName": "Benefit", "FieldValue": None if n % 2 else "High"})


def portfolios(state: State, name: str, workspaces: Sequence[Workspace]) -> Iterator[Row]:
    """A set of ``/portfolios``: two of them, which share the workspaces."""
    for n in range(2):
        held = workspaces[n::2][:10]
        if name == "Portfolios":
            yield Row({"PortfolioId": 8000 + n, "PortfolioName": f"Portfolio {n + 1}", "OwnerName": "Olivia Owner"})
        elif name == "PortfolioWorkspaces":
            for w in held:
                yield Row({"PortfolioId": 8000 + n, "WorkspaceId": w["id"], "WorkspaceName": w["name"]})
        else:
            for w in held:
                status = ("Green", "Yellow", "Red")[int(w["id"]) % 3]
                yield Row({"ReportId": _id(w, 900), "PortfolioId": 8000 + n, "WorkspaceId": w["id"], "Status": status,
                           "ReportedDate": _day(n)})  # fmt: skip
