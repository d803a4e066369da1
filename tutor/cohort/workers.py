"""The workers on this machine: one thread each, which waits for its own judge and zygote."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Sequence
from contextlib import closing

from tutor.cohort.base import Base, slow_imports
from tutor.cohort.engine import Plan
from tutor.cohort.grade_learner import grade_learner
from tutor.cohort.graders import Graders
from tutor.cohort.required_layers import refuse_without
from tutor.cohort.tasks import Finished, Task

LEAVING = 5.0  # seconds for a worker's thread to see that the run was stopped


class Workers:
    """Learners are spread over the workers; one learner's exercises stay on one, in order.

    The threads only wait: what computes are processes, all of them descendants of one base, which
    ends with this process whatever ends that.
    """

    def __init__(self, plan: Plan, count: int) -> None:
        self.plan, self.count = plan, count
        self._todo: queue.SimpleQueue[Task] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Finished | BaseException] = queue.SimpleQueue()
        self._stopped = threading.Event()

    def grade(self, tasks: Sequence[Task]) -> Generator[Finished, None, None]:
        """Each as soon as it is done.

        Raises UsageError where a required layer is missing, JudgeError where nothing can be graded.
        """
        for task in tasks:
            self._todo.put(task)
        base = Base(slow_imports(task.learner for task in tasks))
        threads = [
            threading.Thread(target=self._work, args=(base,), daemon=True)
            for _ in range(self.count)
        ]
        try:
            self._check_layers(base)
            for thread in threads:
                thread.start()
            for _ in tasks:
                yield self._next()
        finally:
            self._stopped.set()
            base.close()
            for thread in threads:
                if thread.is_alive():
                    thread.join(LEAVING)

    def _check_layers(self, base: Base) -> None:
        """Before the first submission runs."""
        with closing(Graders(base, self.plan.folder, self.plan.hidden)) as graders:
            refuse_without(graders, self.plan.options.require)

    def _next(self) -> Finished:
        done = self._done.get()
        if isinstance(done, BaseException):
            raise done
        return done

    def _work(self, base: Base) -> None:
        """One worker, until nothing is left to do."""
        try:
            hidden = self.plan.hidden
            with closing(Graders(base, self.plan.folder, hidden, self._goes_on)) as graders:
                while self._goes_on():
                    self._done.put(self._grade(graders, self._todo.get_nowait()))
        except queue.Empty:
            return
        except BaseException as error:  # whoever waits for results must not wait for ever
            self._done.put(error)

    def _grade(self, graders: Graders, task: Task) -> Finished:
        grades = grade_learner(self.plan.course, graders, task.learner, self.plan.run.seed)
        return Finished(task, grades, graders.about())

    def _goes_on(self) -> bool:
        return not self._stopped.is_set()
