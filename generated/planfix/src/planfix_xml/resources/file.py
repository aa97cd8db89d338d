"""Operations of `file`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

DELETE: Operation[int] = Operation(
    "file.delete",
    XmlPost("file.delete"),
    (element("silent"), element("files")),
    answer="models.file:FileDeleteResponse",
    result="count",
)
DOWNLOAD: Operation[bytes] = Operation(
    "file.download",
    XmlPost("file.download", answer=""),
    (element("silent"), element("id", "file"), element("uniqueId", "file")),
    idempotent=True,
)
GET: Operation[models.FileCard] = Operation(
    "file.get",
    XmlPost("file.get"),
    (element("silent"), element("id", "file"), element("uniqueId", "file"), element("returnDownloadLinks")),
    answer="models.file:FileGetResponse",
    result="file",
    idempotent=True,
)
GET_HISTORY: Operation[list[models.FileCard]] = Operation(
    "file.getHistory",
    XmlPost("file.getHistory"),
    (element("silent"), element("id", "file")),
    answer="models.file:FileGetHistoryResponse",
    result="files.file",
    idempotent=True,
)
GET_LIST_FOR_CLIENT: Operation[models.FileCard] = Operation(
    "file.getListForClient",
    XmlPost("file.getListForClient"),
    (element("silent"), element("id", "client"), element("pageCurrent"), element("pageSize")),
    answer="models.file:FileGetListForClientResponse",
    paging=Paging(
        "page",
        "files.file",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="files.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_LIST_FOR_PROJECT: Operation[models.FileCard] = Operation(
    "file.getListForProject",
    XmlPost("file.getListForProject"),
    (
        element("silent"),
        element("id", "project"),
        element("pageCurrent"),
        element("pageSize"),
        element("returnDownloadLinks"),
    ),
    answer="models.file:FileGetListForProjectResponse",
    paging=Paging(
        "page",
        "files.file",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="files.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_LIST_FOR_TASK: Operation[models.FileCard] = Operation(
    "file.getListForTask",
    XmlPost("file.getListForTask"),
    (
        element("silent"),
        element("id", "task"),
        element("general", "task"),
        element("pageCurrent"),
        element("pageSize"),
        element("sort"),
        element("returnDownloadLinks"),
    ),
    answer="models.file:FileGetListForTaskResponse",
    paging=Paging(
        "page",
        "files.file",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="files.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_LIST_FOR_USER: Operation[models.FileCard] = Operation(
    "file.getListForUser",
    XmlPost("file.getListForUser"),
    (element("silent"), element("id", "user"), element("pageCurrent"), element("pageSize")),
    answer="models.file:FileGetListForUserResponse",
    paging=Paging(
        "page",
        "files.file",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="files.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
UPLOAD: Operation[list[models.FileMade]] = Operation(
    "file.upload",
    XmlPost("file.upload"),
    (
        element("silent"),
        element("id", "task"),
        element("id", "project"),
        element("id", "owner"),
        element("target"),
        element("id", "action"),
        element("file", "files"),
        element("notifiedList"),
    ),
    answer="models.file_2:FileUploadResponse",
    result="files.file",
)


class File(Group):
    """File: delete, download, get, get history, get list for client, get list for project, ...."""

    def delete(self, *, files: models.FileIds, silent: bool | None = None) -> int:
        """Deletes files or versions and says how many."""
        return self._call(DELETE, silent, files)

    def download(self, *, silent: bool | None = None, id: int | None = None, unique_id: int | None = None) -> bytes:
        """Gives the bytes of a file; the HTTP status says how it went."""
        return self._call(DOWNLOAD, silent, id, unique_id)

    def get(
        self,
        *,
        silent: bool | None = None,
        id: int | None = None,
        unique_id: int | None = None,
        return_download_links: bool | None = None,
    ) -> models.FileCard:
        """Reads what is known of a file."""
        return self._call(GET, silent, id, unique_id, return_download_links)

    def get_history(self, *, id: int, silent: bool | None = None) -> list[models.FileCard]:
        """Lists the versions of a file."""
        return self._call(GET_HISTORY, silent, id)

    def get_list_for_client(
        self,
        *,
        client_id: int,
        silent: bool | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> Pager[models.FileCard]:
        """Lists the files of a client, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST_FOR_CLIENT, silent, client_id, page_current, page_size)

    def get_list_for_project(
        self,
        *,
        project_id: int,
        silent: bool | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        return_download_links: bool | None = None,
    ) -> Pager[models.FileCard]:
        """Lists the files of a project, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST_FOR_PROJECT, silent, project_id, page_current, page_size, return_download_links)

    def get_list_for_task(
        self,
        *,
        silent: bool | None = None,
        task_id: int | None = None,
        task_general: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        sort: models.FileSort | None = None,
        return_download_links: bool | None = None,
    ) -> Pager[models.FileCard]:
        """Lists the files of a task, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(
            GET_LIST_FOR_TASK, silent, task_id, task_general, page_current, page_size, sort, return_download_links
        )

    def get_list_for_user(
        self, *, user_id: int, silent: bool | None = None, page_current: int | None = None, page_size: int | None = None
    ) -> Pager[models.FileCard]:
        """Lists the files of an employee, page by page; for administrators where it is another one.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST_FOR_USER, silent, user_id, page_current, page_size)

    def upload(
        self,
        *,
        silent: bool | None = None,
        task_id: int | None = None,
        project_id: int | None = None,
        owner_id: int | None = None,
        target: models.FileTarget | None = None,
        action_id: int | None = None,
        files: Sequence[models.FileIn] = (),
        notified_list: models.FileNotified | None = None,
    ) -> list[models.FileMade]:
        """Puts files on a task or project, by a new comment where no other target is named."""
        return self._call(UPLOAD, silent, task_id, project_id, owner_id, target, action_id, files, notified_list)


class AsyncFile(AsyncGroup):
    """File: delete, download, get, get history, get list for client, get list for project, ...."""

    async def delete(self, *, files: models.FileIds, silent: bool | None = None) -> int:
        """Deletes files or versions and says how many."""
        return await self._call(DELETE, silent, files)

    async def download(
        self, *, silent: bool | None = None, id: int | None = None, unique_id: int | None = None
    ) -> bytes:
        """Gives the bytes of a file; the HTTP status says how it went."""
        return await self._call(DOWNLOAD, silent, id, unique_id)

    async def get(
        self,
        *,
        silent: bool | None = None,
        id: int | None = None,
        unique_id: int | None = None,
        return_download_links: bool | None = None,
    ) -> models.FileCard:
        """Reads what is known of a file."""
        return await self._call(GET, silent, id, unique_id, return_download_links)

    async def get_history(self, *, id: int, silent: bool | None = None) -> list[models.FileCard]:
        """Lists the versions of a file."""
        return await self._call(GET_HISTORY, silent, id)

    def get_list_for_client(
        self,
        *,
        client_id: int,
        silent: bool | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> AsyncPager[models.FileCard]:
        """Lists the files of a client, page by page."""
        return self._pages(GET_LIST_FOR_CLIENT, silent, client_id, page_current, page_size)

    def get_list_for_project(
        self,
        *,
        project_id: int,
        silent: bool | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        return_download_links: bool | None = None,
    ) -> AsyncPager[models.FileCard]:
        """Lists the files of a project, page by page."""
        return self._pages(GET_LIST_FOR_PROJECT, silent, project_id, page_current, page_size, return_download_links)

    def get_list_for_task(
        self,
        *,
        silent: bool | None = None,
        task_id: int | None = None,
        task_general: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        sort: models.FileSort | None = None,
        return_download_links: bool | None = None,
    ) -> AsyncPager[models.FileCard]:
        """Lists the files of a task, page by page."""
        return self._pages(
            GET_LIST_FOR_TASK, silent, task_id, task_general, page_current, page_size, sort, return_download_links
        )

    def get_list_for_user(
        self, *, user_id: int, silent: bool | None = None, page_current: int | None = None, page_size: int | None = None
    ) -> AsyncPager[models.FileCard]:
        """Lists the files of an employee, page by page; for administrators where it is another one."""
        return self._pages(GET_LIST_FOR_USER, silent, user_id, page_current, page_size)

    async def upload(
        self,
        *,
        silent: bool | None = None,
        task_id: int | None = None,
        project_id: int | None = None,
        owner_id: int | None = None,
        target: models.FileTarget | None = None,
        action_id: int | None = None,
        files: Sequence[models.FileIn] = (),
        notified_list: models.FileNotified | None = None,
    ) -> list[models.FileMade]:
        """Puts files on a task or project, by a new comment where no other target is named."""
        return await self._call(UPLOAD, silent, task_id, project_id, owner_id, target, action_id, files, notified_list)
