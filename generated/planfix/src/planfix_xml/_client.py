"""The clients: where a call starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import AsyncClient, AsyncOptions, Client, Options
from ._runtime.credentials import Credentials, SecretText, credentials
from ._service import SERVICE, XML

if TYPE_CHECKING:
    from .resources.action import AsyncAction, Action
    from .resources.analitic import AsyncAnalitic, Analitic
    from .resources.auth import AsyncAuth, Auth
    from .resources.contact import AsyncContact, Contact
    from .resources.file import AsyncFile, File
    from .resources.handbook import AsyncHandbook, Handbook
    from .resources.project import AsyncProject, Project
    from .resources.project_group import AsyncProjectGroup, ProjectGroup
    from .resources.task import AsyncTask, Task
    from .resources.task_status import AsyncTaskStatus, TaskStatus
    from .resources.user import AsyncUser, User
    from .resources.user_group import AsyncUserGroup, UserGroup


class _Schemes:
    """Ways to authenticate; pass the result as `auth`."""

    @staticmethod
    def token(
        *, account: str, api_key: SecretText, token: SecretText, signing_key: SecretText | None = None
    ) -> Credentials:
        """Sends api key and token with every call. With a signing key it signs every request."""
        return credentials(
            XML, "auth.token", {"account": account}, api_key=api_key, token=token, signing_key=signing_key
        )

    @staticmethod
    def session_login(
        *,
        account: str,
        api_key: SecretText,
        login: SecretText,
        password: SecretText,
        signing_key: SecretText | None = None,
    ) -> Credentials:
        """Opens a session with api key, login and password, renews it when it ends and closes it with the client.
        With a signing key it signs every request.
        """
        return credentials(
            XML,
            "auth.login",
            {"account": account},
            api_key=api_key,
            login=login,
            password=password,
            signing_key=signing_key,
        )


class Planfix(Client, _Schemes):
    """Client of Planfix. Close it, or use it in a `with` block."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[Options]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def action(self) -> Action:
        from .resources.action import Action

        return Action(self._core)

    @cached_property
    def analitic(self) -> Analitic:
        from .resources.analitic import Analitic

        return Analitic(self._core)

    @cached_property
    def auth(self) -> Auth:
        from .resources.auth import Auth

        return Auth(self._core)

    @cached_property
    def contact(self) -> Contact:
        from .resources.contact import Contact

        return Contact(self._core)

    @cached_property
    def file(self) -> File:
        from .resources.file import File

        return File(self._core)

    @cached_property
    def handbook(self) -> Handbook:
        from .resources.handbook import Handbook

        return Handbook(self._core)

    @cached_property
    def project(self) -> Project:
        from .resources.project import Project

        return Project(self._core)

    @cached_property
    def project_group(self) -> ProjectGroup:
        from .resources.project_group import ProjectGroup

        return ProjectGroup(self._core)

    @cached_property
    def task(self) -> Task:
        from .resources.task import Task

        return Task(self._core)

    @cached_property
    def task_status(self) -> TaskStatus:
        from .resources.task_status import TaskStatus

        return TaskStatus(self._core)

    @cached_property
    def user(self) -> User:
        from .resources.user import User

        return User(self._core)

    @cached_property
    def user_group(self) -> UserGroup:
        from .resources.user_group import UserGroup

        return UserGroup(self._core)


class AsyncPlanfix(AsyncClient, _Schemes):
    """Asynchronous twin of `Planfix`."""

    def __init__(self, *, base_url: str, auth: Credentials, **options: Unpack[AsyncOptions]) -> None:
        super().__init__(SERVICE, base_url, auth, options)

    @cached_property
    def action(self) -> AsyncAction:
        from .resources.action import AsyncAction

        return AsyncAction(self._core)

    @cached_property
    def analitic(self) -> AsyncAnalitic:
        from .resources.analitic import AsyncAnalitic

        return AsyncAnalitic(self._core)

    @cached_property
    def auth(self) -> AsyncAuth:
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._core)

    @cached_property
    def contact(self) -> AsyncContact:
        from .resources.contact import AsyncContact

        return AsyncContact(self._core)

    @cached_property
    def file(self) -> AsyncFile:
        from .resources.file import AsyncFile

        return AsyncFile(self._core)

    @cached_property
    def handbook(self) -> AsyncHandbook:
        from .resources.handbook import AsyncHandbook

        return AsyncHandbook(self._core)

    @cached_property
    def project(self) -> AsyncProject:
        from .resources.project import AsyncProject

        return AsyncProject(self._core)

    @cached_property
    def project_group(self) -> AsyncProjectGroup:
        from .resources.project_group import AsyncProjectGroup

        return AsyncProjectGroup(self._core)

    @cached_property
    def task(self) -> AsyncTask:
        from .resources.task import AsyncTask

        return AsyncTask(self._core)

    @cached_property
    def task_status(self) -> AsyncTaskStatus:
        from .resources.task_status import AsyncTaskStatus

        return AsyncTaskStatus(self._core)

    @cached_property
    def user(self) -> AsyncUser:
        from .resources.user import AsyncUser

        return AsyncUser(self._core)

    @cached_property
    def user_group(self) -> AsyncUserGroup:
        from .resources.user_group import AsyncUserGroup

        return AsyncUserGroup(self._core)
