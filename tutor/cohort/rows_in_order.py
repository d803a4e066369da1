"""Results leave in the order of the learners, whatever the order in which they came."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.cohort.journal import Journal
from tutor.cohort.tasks import Task, exit_code
from tutor.formats.registry import FORMATS
from tutor.learner_results import LearnerResult


class RowsInOrder:
    """Takes each task's result once, and those that the journal holds by itself.

    done: how many tasks have a result. code: the exit code of what has left.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        journal: Journal | None,
        form: str,
        write: Callable[[str], None],
    ) -> None:
        self._tasks, self._journal = tasks, journal
        self._form, self._write = FORMATS[form], write
        self._kept = {task.index for task in tasks if journal and journal.holds(task)}
        self._waiting: dict[int, LearnerResult] = {}
        self._next = 0
        self._rows: list[LearnerResult] = []
        self.done, self.code = len(self._kept), 0

    def left_to_do(self) -> tuple[Task, ...]:
        """The tasks without a result."""
        return tuple(task for task in self._tasks if task.index not in self._kept)

    def add(self, task: Task, result: LearnerResult) -> None:
        """Keep it in the journal, and let go what is next in order."""
        if self._journal:
            self._journal.add(task, result)
        self.done += 1
        self._waiting[task.index] = result
        self.let_go()

    def let_go(self) -> None:
        """Write what is next in order, as far as it is known."""
        while self._next < len(self._tasks) and (result := self._result(self._next)):
            self.code = max(self.code, exit_code(result.exercises))
            if self._form.streams:
                self._write(self._form.write([result]))
            else:
                self._rows.append(result)
            self._next += 1

    def finish(self) -> None:
        """Write what can only be written as a whole."""
        if not self._form.streams:
            self._write(self._form.write(self._rows))

    def _result(self, index: int) -> LearnerResult | None:
        if self._journal and index in self._kept:
            return self._journal.result(self._tasks[index])
        return self._waiting.pop(index, None)
