"""All results in a temporary SQLite file: memory stays small however many there are.

Rows are only added. `settle` then keeps the latest result of each learner and exercise, and the
questions of the report are answered by SQL on that.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tutor.report.meaning import STANDING
from tutor.report.reported import AnyResult
from tutor.report.rows import ResultRows, rows_of

SCHEMA = Path(__file__).with_name("ledger.sql")
BATCH = 2_000
INSERTS = {
    "run": "INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?, ?, ?, ?)",
    # of two results of one moment, the later row of the file counts
    "learner": "INSERT INTO learner VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
    " SET name = excluded.name, moment = excluded.moment WHERE excluded.moment >= moment",
    "attempt": "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "mistake": "INSERT INTO mistake VALUES (?, ?, ?, ?, ?, ?)",
    "arrival": "INSERT INTO arrival VALUES (?, ?, ?, ?, ?)",
}
MISTAKES = "CREATE INDEX mistake_attempt ON mistake (attempt, rank)"
LATEST = """
CREATE TABLE latest AS
SELECT seq, learner, exercise, attempt.verdict, standing, duration, digest, note, code,
    mistake.title AS title
FROM (
    SELECT *, row_number() OVER (PARTITION BY learner, exercise ORDER BY moment DESC, seq DESC)
    AS age FROM attempt
) AS attempt
JOIN standing USING (verdict)
LEFT JOIN mistake ON mistake.attempt = seq AND rank = 0
WHERE age = 1
"""
# a diagnosis counts once per submission, however often it is made there. example: the smallest
# belongs to the submission that shows it best, certain and with a line to look at
FOUND = """
CREATE TABLE found AS
SELECT exercise, code, title, count(*) AS number, sum(certain) AS certain, min(example) AS example,
    learner, line
FROM (
    SELECT exercise, learner, mistake.code, mistake.title, line, certain,
        min(((1 - certain) * 2 + (line = 0)) * 1000 + rank) AS example
    FROM latest JOIN mistake ON attempt = seq
    WHERE standing = 'stuck' GROUP BY seq, mistake.code
)
GROUP BY exercise, code, title
"""
INDEXES = (
    "CREATE INDEX latest_exercise ON latest (exercise, duration)",
    "CREATE INDEX latest_learner ON latest (learner, exercise)",
    "CREATE INDEX latest_mistake ON latest (exercise, code, seq) WHERE standing = 'stuck'",
    "CREATE INDEX found_code ON found (code)",
)


class Ledger:
    """The tables of `ledger.sql` while they are filled and asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._next = 1
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        rows = [(verdict.value, standing.value) for verdict, standing in STANDING.items()]
        connection.executemany("INSERT INTO standing VALUES (?, ?)", rows)

    def fill(self, results: Iterable[AnyResult]) -> None:
        """Add every result, and settle which of them count."""
        waiting: list[ResultRows] = []
        for result in results:
            waiting.append(rows_of(result, self._next))
            self._next += len(result.exercises)
            if len(waiting) == BATCH:
                self._write(waiting)
                waiting.clear()
        self._write(waiting)
        self._settle()

    def _write(self, waiting: Sequence[ResultRows]) -> None:
        for table, insert in INSERTS.items():
            rows = [row for each in waiting for row in getattr(each, table)]
            # thousands of rows have the same run
            self._connection.executemany(insert, dict.fromkeys(rows) if table == "run" else rows)

    def _settle(self) -> None:
        """Keep the latest of each learner and exercise, and what arrived in their latest run."""
        for statement in (MISTAKES, LATEST, FOUND, *INDEXES):
            self._connection.execute(statement)
        self._connection.execute(
            "DELETE FROM arrival WHERE moment <"
            " (SELECT moment FROM learner WHERE id = arrival.learner)"
        )

    def execute(self, statement: str) -> None:
        """Run a statement that answers nothing."""
        self._connection.execute(statement)

    def add(self, table: str, rows: Iterable[Sequence[Any]], columns: int) -> None:
        """Add rows of so many columns to a table."""
        marks = ", ".join("?" * columns)
        self._connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)

    def rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows that answer a query, one after the other."""
        yield from self._connection.execute(query, values)

    def row(self, query: str, *values: object) -> tuple[Any, ...]:
        """The first row that answers a query, which has one."""
        return next(self.rows(query, *values))

    def number(self, query: str, *values: object) -> int:
        """The one number that answers a query."""
        return int(self.row(query, *values)[0])


@contextmanager
def temporary_ledger() -> Iterator[Ledger]:
    """A ledger in a temporary folder, which is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="tutor-report-") as folder:
        connection = sqlite3.connect(Path(folder) / "ledger.db", isolation_level=None)
        try:
            # nothing here outlives the process, so nothing has to survive a power cut
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA cache_size = -32768")
            yield Ledger(connection)
        finally:
            connection.close()
