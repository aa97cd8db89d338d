"""All functions of one account of the mocked Planfix."""

from __future__ import annotations

from conformance.mock.planfix.actions import Actions
from conformance.mock.planfix.analitics import Analitics
from conformance.mock.planfix.contacts import Contacts
from conformance.mock.planfix.files import Files
from conformance.mock.planfix.handbooks import Handbooks
from conformance.mock.planfix.office import Function, Office
from conformance.mock.planfix.projects import Projects
from conformance.mock.planfix.task_writes import TaskWrites
from conformance.mock.planfix.tasks import Tasks
from conformance.mock.planfix.users import Users
from conformance.mock.planfix.writer import Writer
from conformance.mock.vendor import World


class Functions:
    """`rows`: tasks to begin with; an account that is not `seeded` is empty."""

    def __init__(self, world: World, account: str, writer: Writer, *, rows: int, seeded: bool = True) -> None:
        self.office = office = Office(world, account)
        users, projects = Users(office, seeded), Projects(office, seeded)
        contacts, analitics = Contacts(office, seeded), Analitics(office, seeded)
        self.tasks = Tasks(office, writer, rows)
        self.files = Files(office, self.tasks, seeded)
        self.actions = Actions(office, self.tasks, contacts, analitics, seeded)
        families = (
            users, projects, contacts, analitics, self.tasks, TaskWrites(office, self.tasks), self.files, self.actions,
            Handbooks(office, self.files, seeded),
        )  # fmt: skip
        self.by_name: dict[str, Function] = {name: do for family in families for name, do in family.functions().items()}
