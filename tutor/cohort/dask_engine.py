"""The dask engine: batches of learners on a cluster that is there, or on one of this machine."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from typing import Any

from tutor.cohort.base import slow_imports
from tutor.cohort.course_archive import pack_course
from tutor.cohort.engine import Plan
from tutor.cohort.flagged import all_flagged
from tutor.cohort.tasks import Finished, Task
from tutor.errors import SetupError
from tutor.judge.messages import About
from tutor.results import Grade
from tutor.typed_json import read_record

BATCH = 25  # learners: what a message costs is then small beside their grading
AHEAD = 3  # batches per thread of the cluster that are with the scheduler at once
RETRIES = 2  # of a batch that raised
START = 300.0  # seconds for the first worker to be there

Batch = tuple[Task, ...]


def grade_with_dask(
    plan: Plan, tasks: Sequence[Task], count: int, *, alone: bool = False
) -> Generator[Finished, None, None]:
    """Each task once its batch is done. count: of workers, where the cluster is made here. alone:
    no two at once, in fresh processes.

    Raises SetupError where dask is not installed or its scheduler cannot be reached, and what a
    worker raised in the end.
    """
    with ExitStack() as stack:
        client = _client(plan.options.scheduler, count, stack)
        client.register_plugin(_plugin(plan, tasks))
        yield from _Run(plan, client, alone=alone).grade(tasks)


def _client(address: str, count: int, stack: ExitStack) -> Any:
    """Closed with the stack, and so is the cluster that was made for it."""
    dask = _distributed()
    if not address:
        cluster = dask.LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None)
        return stack.enter_context(dask.Client(stack.enter_context(cluster)))
    try:
        client = stack.enter_context(dask.Client(address, timeout=START))
        client.wait_for_workers(1, timeout=START)
    except (OSError, TimeoutError) as error:
        fix = "Name its address: tutor grade --scheduler tcp://HOST:8786"
        raise SetupError(
            "the scheduler cannot be reached, or has no worker", where=address, fix=fix
        ) from error
    return client


def _distributed() -> Any:
    """The library, without types: most of it has none."""
    try:
        return importlib.import_module("distributed")
    except ImportError as error:
        fix = "Try: pip install 'backprop-tutor[dask]'"
        raise SetupError("dask is not installed", fix=fix) from error


def _plugin(plan: Plan, tasks: Sequence[Task]) -> Any:
    """The course goes with it to other machines; references go nowhere else."""
    from tutor.cohort.dask_plugin import GradersPlugin

    archive = pack_course(plan.folder) if plan.options.scheduler else b""
    slow = slow_imports(task.learner for task in tasks)
    return GradersPlugin(plan, archive, slow)


class _Run:
    """Which batches are with the scheduler, by the keys of their futures."""

    def __init__(self, plan: Plan, client: Any, *, alone: bool) -> None:
        self.plan, self.client, self.alone = plan, client, alone
        self.sent: dict[str, Batch] = {}

    def grade(self, tasks: Sequence[Task]) -> Iterator[Finished]:
        """A new batch is sent for each that comes back, so that few wait at the scheduler."""
        dask = _distributed()
        waiting = _batches(tasks, 1 if self.alone else BATCH)
        threads = max(1, sum(self.client.nthreads().values()))
        ahead = 1 if self.alone else AHEAD * threads
        futures = dask.as_completed([self._send(batch) for batch in islice(waiting, ahead)])
        for future in futures:
            batch = self.sent.pop(future.key)
            try:
                yield from _finished(batch, future.result())
            except dask.KilledWorker:
                if len(batch) == 1:
                    yield _flagged(batch[0])
                else:  # one of them did it: each by itself shows which
                    futures.update([self._send((task,)) for task in batch])
            futures.update([self._send(batch) for batch in islice(waiting, 1)])

    def _send(self, batch: Batch) -> Any:
        """The same work has the same key: what is lost with a worker may safely be done again."""
        from tutor.cohort.dask_plugin import SentFile, SentTask, grade_batch

        sent = [
            SentTask(
                task.index,
                task.learner.id,
                tuple(
                    SentFile(found.exercise.id, str(found.path), found.source, found.problem)
                    for found in task.learner.files
                ),
            )
            for task in batch
        ]
        key = _key(self.plan, batch, alone=self.alone)
        self.sent[key] = batch
        return self.client.submit(grade_batch, sent, fresh=self.alone, key=key, retries=RETRIES)


def _batches(tasks: Sequence[Task], size: int) -> Iterator[Batch]:
    return (tuple(tasks[start : start + size]) for start in range(0, len(tasks), size))


def _key(plan: Plan, batch: Batch, *, alone: bool) -> str:
    parts = [f"{task.key}\0{task.digest}" for task in batch]
    text = "\n".join([repr((plan.run, alone)), *parts])
    return f"tutor-{hashlib.sha256(text.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}"


def _finished(batch: Batch, rows: Sequence[Any]) -> Iterator[Finished]:
    """In words of this side. Raises ValueError for what is not a worker's answer."""
    tasks = {task.index: task for task in batch}
    for row in rows:
        grades = tuple(read_record(Grade, grade) for grade in row["grades"])
        yield Finished(tasks[row["index"]], grades, read_record(About, row["about"]))


def _flagged(task: Task) -> Finished:
    """For somebody whose work ended every worker that it was given to."""
    return Finished(task, all_flagged(task.learner), About((), {}))
