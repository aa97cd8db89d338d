"""The mocked Planfix: one XML entry point that gives each call to the function that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from xml.sax.saxutils import escape

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.planfix import analitics, files, handbooks
from conformance.mock.planfix import contacts as people
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.access import ACCOUNT, LOGIN, OTHER, Access
from conformance.mock.planfix.actions import FIRST as FIRST_ACTION
from conformance.mock.planfix.arguments import arguments
from conformance.mock.planfix.files import DIRECT, Taken
from conformance.mock.planfix.functions import Functions
from conformance.mock.planfix.writer import Writer
from conformance.mock.vendor import LabRefused, VendorMock, World
from conformance.mock.xmlin import BadXml, Element, parsed, tag
from generator.contract.vocabulary import Contract
from generator.model import XmlPostBinding

_METHOD = re.compile(rb"<request[^>]*?\smethod\s*=\s*[\"']([\w.-]+)[\"']")
_TRACE = "PDOException: SQLSTATE[42S02] SELECT * FROM pf_task in /var/www/api/Task.php:88"
_MEDIA: Final = "application/xml; charset=utf-8"
_REJECT: Final = "task.reject"
_DOWNLOAD: Final = "file.download"
_STATUSES: Final = {"right.missing": 403, "object.unknown": 404}
"""Of refused downloads, the only statuses that are published."""
FORCED: Final = "C-"
"""Switches ``C-3014@op=task.get``: calls that would succeed are refused with that code."""


class Planfix(VendorMock):
    interface = "xml"
    mount = "/xml/"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.access = Access(world)
        self.people = self.access.people
        self._operations = {
            o.binding.function: o
            for o in world.model.of_interface(self.interface)
            if isinstance(o.binding, XmlPostBinding)
        }
        self.writer = Writer(world.model, world.faults)
        rows = 205 if world.rows is None else world.rows
        self.offices = {ACCOUNT: Functions(world, ACCOUNT, self.writer, rows=rows)}
        codes = [c.code for c in world.rules.contract.errors.codes]
        self._forced = [code for code in dict.fromkeys(codes) if world.faults.has(FORCED + code)]

    @property
    def functions(self) -> Functions:
        """Of the account under test."""
        return self.offices[ACCOUNT]

    @classmethod
    def own_switches(cls, contract: Contract) -> Iterable[str]:
        return [FORCED + code.code for code in contract.errors.codes]

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        found = _METHOD.search(request.body[:4000])
        name = found[1].decode() if found else ""
        return name if name in self._operations else ""

    def handle(self, request: Request) -> Answer:
        if request.method == "GET" and request.path.startswith(self.mount + DIRECT):
            return self.functions.files.direct(request.path.removeprefix(self.mount + DIRECT))
        if request.path.rstrip("/") != self.mount.rstrip("/"):
            return Answer(404)
        methods = self.world.rules.contract.interfaces[self.interface].methods
        if request.method not in (methods.value if methods else ("POST",)) and not (
            request.method == "GET" and self.faults.on("F-XM-15")
        ):
            return Answer(405, headers=[("allow", "POST")])
        answer, account = self._answered(request)
        if not self.faults.on("F-RL-09", answer.operation):
            answer.headers.append((self.access.header, str(self.access.left(account, answer.operation))))
        return answer

    def _answered(self, request: Request) -> tuple[Answer, str]:
        """The answer, and whose quota its header speaks of."""
        name, account = self.operation_of(request), ACCOUNT
        try:
            root = _read(request)
            name = root.get("method", "") if root.get("method", "") in self._operations else ""
            account, content = self._called(request, root)
            if isinstance(content, Answer):
                return self._direct(request, content), account
            if self.faults.on("F-ER-08", name):
                content = f"<code>0000</code>{content}"
            return self._enveloped(f'<response status="ok">{content}</response>', name), account
        except Refused as refused:
            return self._refusal(refused, name, request), account

    def _called(self, request: Request, root: Element) -> tuple[str, str | Answer]:
        """(account, content of the response). The order of the checks is the documented mapping's. Raises Refused."""
        access, method = self.access, root.get("method", "")
        operation = method if method in self._operations else ""
        owner = access.key(request, operation)
        account = access.account(root, owner, operation)
        over = access.spend(account)
        if not operation:
            raise Refused("request.operation", code="0003" if self.faults.on("F-ER-10") else "")
        if operation == LOGIN:
            access.signature(root, owner, operation)
            self._force(operation)
            return account, f"<sid>{access.login(root, account)}</sid>"
        person = access.caller(request, root, owner, operation)
        access.signature(root, owner, operation)
        access.function(person, operation)
        if over and self.faults.on("F-RL-10", operation):
            return account, '<tasks totalCount="0" count="0"/>'
        self._force(operation)
        if operation == _REJECT and self.faults.on("F-PFX-42", operation):
            return account, "<task><id>1</id></task>"
        functions = self._office(account)
        args = arguments(self.world.model, self._operations[operation], root)
        result = functions.by_name[operation](args, person)
        if isinstance(result, Answer):
            return account, result
        return account, self.writer.answer(self._operations[operation], result)

    def _office(self, account: str) -> Functions:
        """Another account holds nothing, unless a fault lets it see what this one holds."""
        if account == ACCOUNT or self.faults.has("F-AU-03"):
            return self.functions
        if account not in self.offices:
            self.offices[account] = Functions(self.world, OTHER, self.writer, rows=0, seeded=False)
        return self.offices[account]

    def _force(self, operation: str) -> None:
        for code in self._forced:
            if self.faults.on(FORCED + code, operation):
                raise Refused("x.forced", code=code)

    # --- answers ---

    def _enveloped(self, body: str, operation: str, status: int = 200) -> Answer:
        if self.faults.on("F-XM-13", operation):
            body += "ok"
        return Answer(status, f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'.encode(), _MEDIA, operation=operation)

    def _direct(self, request: Request, answer: Answer) -> Answer:
        base = f"{request.origin}{self.mount}{DIRECT}"
        answer.headers = [(name, text.replace("{direct}", base)) for name, text in answer.headers]
        return answer

    def _refusal(self, refused: Refused, operation: str, request: Request) -> Answer:
        row = self.world.rules.code(refused.condition, operation)
        code = refused.code or (row.code if row else "1002")
        if self.faults.on("F-ER-09", operation):
            code = code.lstrip("0")
        status = _STATUSES.get(refused.condition, 200) if operation == _DOWNLOAD else 200
        if operation == _DOWNLOAD and self.faults.on("F-PFX-40"):
            status = 200
        if self.faults.on("F-ER-11", operation):
            status = 500
        coded = "" if self.faults.on("F-ER-07", operation) else f"<code>{code}</code>"
        told = f"<id>{refused.id}</id><name>{escape(refused.name)}</name>" if isinstance(refused, Taken) else ""
        said = self._message(operation, request)
        return self._enveloped(f'<response status="error">{coded}{said}{told}</response>', operation, status)

    def _message(self, operation: str, request: Request) -> str:
        """Nothing, as the pages have it; faults and clients of former times know a text."""
        message = "refused" if self.faults.on("T-PFX-02", operation) else ""
        if self.faults.on("F-ER-15", operation):
            message = _TRACE
        if self.faults.on("F-ER-16", operation):
            basic = request.basic()
            found = re.search(rb"<password>([^<]*)<", request.body)
            secret = found[1].decode("utf-8", "replace") if found else (basic[1] or basic[0]) if basic else ""
            message = f"refused: {secret}"
        return f"<message>{escape(message)}</message>" if message else ""

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return self.writer.items(self._operations[operation]) if operation in self._operations else ""

    def settings(self) -> dict[str, str]:
        return {"account": ACCOUNT}

    def session_tokens(self) -> Iterator[str]:
        return self.access.tokens()

    def forget(self, user: str) -> None:
        self.access.sessions.end_of(user)

    def seed(self, rows: int) -> int:
        return self.functions.tasks.add(rows)

    def lock(self, id: int, on: bool) -> None:
        tasks = self.functions.tasks
        if tasks.table.get(id) is None:
            raise LabRefused(f"there is no task {id}")
        (tasks.busy.add if on else tasks.busy.discard)(id)

    def quota(self, remaining: int) -> None:
        self.access.quota.leave(ACCOUNT, remaining)

    def data(self) -> dict[str, Any]:
        return {
            "task": data.FIRST_ID + 3,
            "task_general": data.FIRST_GENERAL + 3,
            "unknown_task": data.FAR,
            "task_tree": data.FIRST_ID,
            "task_grandchild": data.FIRST_ID + 2,
            "me": 7,
            "spare_user": 10,
            "handbook_record": handbooks.FIRST + 1,
            "project": 55,
            "other_project": 56,
            "other_project_general": 16,
            "contact": people.FIRST,
            "contact_general": people.FIRST - 859,
            "other_contact": people.FIRST + 1,
            "other_contact_userid": people.FIRST + 1001,
            "contact_template": people.TEMPLATE_NUMBER,
            "user": 8,
            "user_group": 1,
            "action_task": data.FIRST_ID,
            "system_action": FIRST_ACTION,
            "status_action": FIRST_ACTION + 2,
            "older_comment": FIRST_ACTION + 1,
            "file": files.FIRST,
            "private_file": files.PRIVATE,
            "linked_file": files.FIRST + 2,
            "file_task": data.FIRST_ID,
            "handbook": handbooks.PRICES,
            "handbook_group": handbooks.GROUP,
            "handbook_file_field": handbooks.FILE,
            "analitic": analitics.HOURS,
        }


def _read(request: Request) -> Element:
    try:
        root = parsed(request.body)
    except BadXml:
        raise Refused("request.unparsable") from None
    if tag(root) != ("", "request"):
        raise Refused("request.unparsable")
    return root
