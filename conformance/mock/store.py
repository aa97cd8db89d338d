"""Rows of a mock: SQLite in memory, one connection, used on the loop thread only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = dict[str, Any]


def quoted(name: str) -> str:
    """A column or table name as SQL. Names come from our own tables; the quoting is the second fence."""
    return '"' + name.replace('"', '""') + '"'


class Table:
    """Columns are fixed at creation; `where` is SQL over quoted column names with ``?`` for every value."""

    def __init__(self, db: sqlite3.Connection, name: str, columns: Mapping[str, str], key: str) -> None:
        self.name, self.key = quoted(name), quoted(key)
        self.columns = dict(columns)
        self._db = db
        parts = [f"{quoted(c)} {kind}{' PRIMARY KEY' if c == key else ''}" for c, kind in columns.items()]
        db.execute(f"CREATE TABLE {self.name} ({', '.join(parts)}) STRICT")

    def insert(self, rows: Iterable[Mapping[str, Any]]) -> None:
        names = list(self.columns)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {self.name} ({', '.join(map(quoted, names))}) VALUES ({marks})"  # noqa: S608  own column names
        self._db.execute("BEGIN")
        self._db.executemany(sql, ([row.get(name) for name in names] for row in rows))
        self._db.execute("COMMIT")

    def update(self, key: object, values: Mapping[str, Any]) -> None:
        """Change columns of one row; a key that no row has changes nothing."""
        if values:
            parts = ", ".join(f"{quoted(name)} = ?" for name in values)
            sql = f"UPDATE {self.name} SET {parts} WHERE {self.key} = ?"  # noqa: S608  own column names
            self._db.execute(sql, [*values.values(), key])

    def delete(self, key: object) -> bool:
        """Remove one row; whether there was one."""
        done = self._db.execute(f"DELETE FROM {self.name} WHERE {self.key} = ?", [key])  # noqa: S608  own names
        return done.rowcount > 0

    def greatest(self) -> int:
        """The greatest key, 0 in an empty table; keys are whole numbers here."""
        sql = f"SELECT coalesce(max({self.key}), 0) FROM {self.name}"  # noqa: S608  own names
        return int(self._db.execute(sql).fetchone()[0])

    def count(self, where: str = "", values: Sequence[Any] = ()) -> int:
        sql = f"SELECT count(*) FROM {self.name}{' WHERE ' + where if where else ''}"  # noqa: S608  values are bound
        return int(self._db.execute(sql, values).fetchone()[0])

    def select(
        self, where: str = "", values: Sequence[Any] = (), *, order: str = "", limit: int = -1, offset: int = 0
    ) -> list[Row]:
        """Rows as mappings, ordered by `order` and then by key; `limit` -1 = all."""
        sql = (
            f"SELECT * FROM {self.name}{' WHERE ' + where if where else ''}"  # noqa: S608  values are bound
            f" ORDER BY {order + ', ' if order else ''}{self.key} LIMIT ? OFFSET ?"
        )
        names = list(self.columns)
        return [dict(zip(names, row, strict=True)) for row in self._db.execute(sql, [*values, limit, offset])]

    def get(self, key: object) -> Row | None:
        found = self.select(f"{self.key} = ?", [key], limit=1)
        return found[0] if found else None


class Store:
    """All tables of one mock. `close` frees them."""

    def __init__(self) -> None:
        # Made on the thread that builds the mock, used on the loop thread: never on both at once.
        self._db = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self.tables: dict[str, Table] = {}

    def table(self, name: str, columns: Mapping[str, str], key: str) -> Table:
        """Create a table. Raises ValueError if it exists."""
        if name in self.tables:
            raise ValueError(f"table {name!r} exists")
        self.tables[name] = Table(self._db, name, columns, key)
        return self.tables[name]

    def close(self) -> None:
        self._db.close()
