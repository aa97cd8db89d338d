"""Files of the mocked Planfix: on projects, tasks and comments, in versions, as bytes or as links elsewhere."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final
from urllib.parse import urlsplit

from conformance.mock.answers import Answer, Refused
from conformance.mock.people import Person
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.arguments import Args, reference
from conformance.mock.planfix.office import Function, Office, Row, Sorts, admin, at
from conformance.mock.planfix.tasks import Tasks
from conformance.mock.planfix.users import ordered

FIRST: Final = 4701
DIRECT: Final = "direct/"
"""Below the entry point: where direct links to bytes lead, in place of another host."""
PRIVATE: Final = FIRST + 3
"""A file that its owner alone may read."""
_SEED: Final = (
    ("plan.pdf", 55, 0, b"%PDF-1.4 plan", ""), ("смета.xlsx", 55, data.FIRST_ID, b"1;2;3", ""),
    ("link.html", 0, data.FIRST_ID, b"<html>linked</html>", "https://files.example.com/link.html?x=1"),
    ("private.txt", 56, 0, b"secret", ""),
)  # fmt: skip
_FORBIDDEN: Final = frozenset('\\/:*?"<>|')
_SORTS: Final[Sorts] = {
    "NUMBER": lambda f: f["id"],
    "NAME": lambda f: f["versions"][-1]["name"],
    "DATE": lambda f: f["versions"][-1]["date"],
    "EXT": lambda f: f["versions"][-1]["name"].rpartition(".")[2],
}


class Files:
    def __init__(self, office: Office, tasks: Tasks, seeded: bool = True) -> None:
        self.office, self.tasks = office, tasks
        if seeded:
            for n, (name, project, task, content, link) in enumerate(_SEED):
                row = self._blank(FIRST + n, 8 if FIRST + n == PRIVATE else 7, project, task, 0)
                office.files[FIRST + n] = row
                self._version(row, name, content, link, "2025-04-01 12:00")
            self._version(office.files[FIRST], "plan.pdf", b"%PDF-1.4 plan, second", "", "2025-04-02 12:00")

    def functions(self) -> dict[str, Function]:
        return {
            "file.upload": self._upload, "file.download": self._download, "file.get": self._get,
            "file.getListForProject": self._of_project, "file.getListForTask": self._of_task,
            "file.getListForUser": self._of_user, "file.getListForClient": self._of_client,
            "file.getHistory": self._history, "file.delete": self._delete,
        }  # fmt: skip

    def found(self, given: Args) -> tuple[Row, Row]:
        """A file and the version meant: the newest, unless a unique id says which. Raises Refused."""
        if "id" in given:
            row = at(self.office.files, given["id"])
            return row, row["versions"][-1]
        if "uniqueId" not in given:
            raise Refused("param.missing")
        return self._by_unique(given["uniqueId"])

    def _by_unique(self, unique: int) -> tuple[Row, Row]:
        for row in self.office.files.values():
            for version in row["versions"]:
                if version["uniqueId"] == unique:
                    return row, version
        raise Refused("object.unknown")

    def direct(self, unique: str) -> Answer:
        """What stands at a direct link; nobody is asked who he is."""
        try:
            _, version = self._by_unique(int(unique) if unique.isdecimal() and len(unique) < 18 else 0)
        except Refused:
            return Answer(404)
        return Answer(200, version["bytes"], "application/octet-stream")

    # --- reading ---

    def _get(self, args: Args, caller: Person) -> Row:
        row, version = self.found(args["file"])
        return {"file": self._card(row, version, links=self._links(args), unique=True)}

    def _download(self, args: Args, caller: Person) -> Answer:
        row, version = self.found(args["file"])
        if row["owner"] != caller.number and row["id"] == PRIVATE and not self.office.faults.on("F-PFX-35"):
            raise Refused("right.missing")
        if version["link"]:
            return Answer(302, headers=[("location", f"{{direct}}{version['uniqueId']}")], operation="file.download")
        return Answer(200, version["bytes"], "application/octet-stream", operation="file.download")

    def _links(self, args: Args) -> bool:
        return bool(args.get("returnDownloadLinks")) or self.office.faults.on("F-PFX-36")

    def _of_project(self, args: Args, caller: Person) -> Row:
        id = reference(args, "project")
        if id not in self.office.projects:
            raise Refused("object.unknown")
        rows = [f for f in self.office.files.values() if f["project"] == id]
        return self._listed("file.getListForProject", args, rows, links=self._links(args))

    def _of_task(self, args: Args, caller: Person) -> Row:
        task = self.tasks.found(args["task"])["id"]
        rows = ordered([f for f in self.office.files.values() if f["task"] == task], args.get("sort"), _SORTS)
        return self._listed("file.getListForTask", args, rows, links=self._links(args), unique=True)

    def _of_user(self, args: Args, caller: Person) -> Row:
        id = args["user"]["id"]
        if id not in self.office.users:
            raise Refused("object.unknown")
        if id != caller.number and not admin(caller):
            raise Refused("right.missing")
        return self._listed("file.getListForUser", args, [f for f in self.office.files.values() if f["owner"] == id])

    def _of_client(self, args: Args, caller: Person) -> Row:
        client = at(self.office.contacts, args["client"]["id"])["id"]
        projects = {p["id"] for p in self.office.projects.values() if p["client"] == client}
        rows = [f for f in self.office.files.values() if f["project"] in projects]
        return self._listed("file.getListForClient", args, rows, bytes_=True)

    def _history(self, args: Args, caller: Person) -> Row:
        row = at(self.office.files, args["file"]["id"])
        page = self.office.pages.whole("file.getHistory", row["versions"])
        cards = [self._card(row, version, bytes_=True) for version in page.rows]
        return {"files": {"totalCount": page.total, "count": page.count, "file": cards}}

    def _listed(self, operation: str, args: Args, rows: list[Row], **shown: bool) -> Row:
        page = self.office.pages.listed(operation, args, rows)
        cards = [self._card(row, row["versions"][-1], **shown) for row in page.rows]
        return {"files": {"totalCount": page.total, "count": page.count, "file": cards}}

    def _card(self, row: Row, version: Row, *, links: bool = False, unique: bool = False, bytes_: bool = False) -> Row:
        found = self.tasks.table.select("id = ?", [row["task"]], limit=1)
        whole = bytes_ or self.office.faults.on("T-PFX-04")
        card: Row = {
            **{k: version[k] for k in ("name", "version", "description", "date")}, "id": row["id"],
            "sourceType": "INTERNET" if version["link"] else "FILESYSTEM",
            "size": len(version["bytes"]) if whole else (len(version["bytes"]) + 1023) // 1024,
            "task": {"id": row["task"], "title": found[0]["title"] if found else ""},
            "project": self.office.project(row["project"]), "user": self.office.person(row["owner"]),
        }  # fmt: skip
        if unique:
            card["uniqueId"] = version["uniqueId"]
        if links:
            card["downloadLink"] = version["link"] or f"https://files.example.com/{version['uniqueId']}"
        return card

    # --- writing ---

    def _upload(self, args: Args, caller: Person) -> Row:
        if ("task" in args) == ("project" in args):
            raise Refused("param.clash" if "task" in args else "param.missing")
        given = args["files"].get("file", [])
        if not given:
            raise Refused("x.files_empty")
        task = self.tasks.found(args["task"]) if "task" in args else None
        project = task["project"] if task else at(self.office.projects, reference(args, "project"))["id"]
        action = 0
        if args.get("target") == "action":
            action = at(self.office.actions, reference(args, "action"))["id"]
        checked = [(one, *self._content(one, project)) for one in given]
        owner = reference(args, "owner") or caller.number
        made: list[Row] = []
        for one, content, link in checked:
            row = self._same_name(one["name"], project, task["id"] if task else 0)
            if row is not None and not one.get("newversion") and not self.office.faults.on("F-BT-13"):
                raise Taken(row["id"], one["name"])
            if row is None or not one.get("newversion"):
                row = self._blank(self.office.new_id(), owner, project, task["id"] if task else 0, action)
                self.office.files[row["id"]] = row
            version = self._version(row, one["name"], content, link, self.office.now(), one.get("description", ""))
            made.append({"uniqueId": version["uniqueId"], "name": one["name"]})
        return {"files": {"file": made}}

    def attach(self, given: Args, caller: Person) -> int:
        """A file of a directory record. Raises Refused."""
        if given["sourceType"] == "PROJECT":
            raise Refused("param.value")
        content, link = self._content(given, 0)
        row = self._blank(self.office.new_id(), caller.number, 0, 0, 0)
        self.office.files[row["id"]] = row
        self._version(row, given["name"], content, link, self.office.now())
        return int(row["id"])

    def _content(self, given: Args, project: int) -> tuple[bytes, str]:
        """Bytes and link of what is uploaded. Raises Refused."""
        if _FORBIDDEN & set(given["name"]):
            raise Refused("x.name_forbidden")
        other = given.get("otherFile", {})
        match given["sourceType"]:
            case "FILESYSTEM":
                if "body" not in given:
                    raise Refused("param.dependent")
                try:
                    return base64.b64decode("".join(given["body"].split()), validate=True), ""
                except (binascii.Error, ValueError):
                    raise Refused("write.failed") from None
            case "INTERNET":
                url = str(other.get("url", ""))
                if urlsplit(url).scheme not in ("http", "https"):
                    raise Refused("param.dependent" if not url else "param.value")
                return b"", url
            case _:
                source = at(self.office.files, other.get("id"))
                if not source["project"]:
                    raise Refused("x.other_project")
                if source["project"] == project:
                    raise Refused("x.same_project")
                return source["versions"][-1]["bytes"], source["versions"][-1]["link"]

    def _same_name(self, name: str, project: int, task: int) -> Row | None:
        return next(
            (
                f
                for f in self.office.files.values()
                if f["versions"][-1]["name"] == name and (f["project"], f["task"]) == (project, task)
            ),
            None,
        )

    def _delete(self, args: Args, caller: Person) -> Row:
        ids, uniques = args["files"].get("id", []), args["files"].get("uniqueId", [])
        if bool(ids) == bool(uniques):
            raise Refused("param.clash" if ids else "x.files_empty")
        count = sum(self.drop(id) for id in dict.fromkeys(ids))
        for unique in dict.fromkeys(uniques):
            try:
                row, version = self._by_unique(unique)
            except Refused:
                continue
            row["versions"].remove(version)
            count += 1
            if not row["versions"]:
                self.drop(row["id"])
        return {"count": count + 1 if self.office.faults.on("F-PFX-37") else count}

    def drop(self, id: int) -> bool:
        return self.office.files.pop(id, None) is not None

    def _blank(self, id: int, owner: int, project: int, task: int, action: int) -> Row:
        return {"id": id, "owner": owner, "project": project, "task": task, "action": action, "versions": []}

    def _version(self, row: Row, name: str, content: bytes, link: str, moment: str, text: str = "") -> dict[str, Any]:
        version = {
            "uniqueId": row["id"] * 10 + len(row["versions"]) if row["id"] < 10_000 else self.office.new_id(),
            "name": name,
            "version": len(row["versions"]) + 1,
            "description": text,
            "date": moment,
            "bytes": content,
            "link": link,
        }
        row["versions"].append(version)
        return version


class Taken(Refused):
    """A file of that name is there; the refusal names it."""

    def __init__(self, id: int, name: str) -> None:
        super().__init__("object.duplicate")
        self.id, self.name = id, name
