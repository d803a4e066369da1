"""`tutor grade`: find what was handed in, grade it, keep and write each row once it is known."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import tutor
from tutor.cohort.engine import Plan
from tutor.cohort.grade_tasks import grade_tasks
from tutor.cohort.intake import Arrival, Learner, arrivals, dry_run_text
from tutor.cohort.journal import Journal
from tutor.cohort.journal_header import RunIdentity
from tutor.cohort.open_journal import UNKNOWN, journal_path, open_journal
from tutor.cohort.rows_in_order import RowsInOrder
from tutor.cohort.run_options import RunOptions
from tutor.cohort.tasks import Task, tasks_of
from tutor.cohort.whole_file import check_writable, files_of, whole_file
from tutor.course.held import hold
from tutor.course.load import load_course
from tutor.formats.one_learner import the_one
from tutor.formats.registry import FORMATS
from tutor.settings import Settings

ISO_8601 = "%Y-%m-%dT%H:%M:%S%z"
STOPPED = 130  # the exit code after Ctrl-C
Write = Callable[[str], None]


def ignore(done: int, total: int) -> None:
    """For whoever does not watch the progress."""


@dataclass(frozen=True)
class Outlets:
    """Where a run's texts go.

    form: a name in FORMATS. write: takes each result. warn: takes what is left out, and what goes
    otherwise than asked. progress: told how many learners are done, and of how many.
    """

    form: str
    write: Write
    warn: Write
    progress: Callable[[int, int], None] = ignore


def grade_paths(
    settings: Settings,
    paths: Sequence[Path],
    exercise_id: str,
    form: str,
    write: Write,
    warn: Write,
    options: RunOptions | None = None,
    progress: Callable[[int, int], None] = ignore,
) -> int:
    """3 if anything could not be graded, 1 if anything is not accepted, else 0; 130 after Ctrl-C.

    form, write, warn, progress: as in Outlets. Raises UsageError when nothing is found, an option
    cannot be followed or a required layer is missing, JudgeError when nothing can be graded.
    """
    options = options or RunOptions()
    if options.out:
        check_writable(options.out)
    held = hold(settings.course)  # before any learner code runs
    course = load_course(held.folder)
    arrival = arrivals(course, paths, exercise_id)
    if options.dry_run:
        write(dry_run_text(arrival))
        return 0
    learners = _to_grade(arrival, form, warn)
    place = journal_path(options, settings.state, settings.course, paths, exercise_id)
    wanted = RunIdentity(tutor.__version__, held.digest, UNKNOWN, exercise_id)
    hidden, started = _hidden(paths, place, options), time.strftime(ISO_8601)
    plan = Plan(course, settings.course, wanted, started, options, hidden)
    return _open_and_grade(plan, tasks_of(learners), place, Outlets(form, write, warn, progress))


def _hidden(paths: Sequence[Path], journal: Path, options: RunOptions) -> tuple[Path, ...]:
    """What no submission may read, even where it lies inside of Python's own folders."""
    results = files_of(options.out) if options.out else ()
    return tuple(Path(os.path.realpath(path)) for path in (*paths, journal, *results))


def _to_grade(arrival: Arrival, form: str, warn: Write) -> tuple[Learner, ...]:
    """The learners; what is left out is said.

    A class is refused before it is graded where only one learner may be in the file.
    """
    learners = arrival.learners
    for note in arrival.notes:
        warn(note)
    for each in (*arrival.left_out, *(one for learner in learners for one in learner.left_out)):
        warn(f"skipped {each.path}: {each.reason}")
    if FORMATS[form].one_learner:
        the_one(learners, form)
    return learners


def _open_and_grade(plan: Plan, tasks: Sequence[Task], place: Path, outlets: Outlets) -> int:
    """plan: its run has no seed yet. place: of the journal."""
    journal, run = open_journal(place, plan.options, plan.run, plan.started, tasks, outlets.warn)
    return _grade(replace(plan, run=run), tasks, journal, outlets)


def _grade(plan: Plan, tasks: Sequence[Task], journal: Journal | None, outlets: Outlets) -> int:
    """All that the journal does not hold yet, and the exit code of the whole."""
    done = 0

    def progress(now: int) -> None:
        nonlocal done
        done = now
        outlets.progress(now, len(tasks))

    try:
        with _closed(journal), _result_file(plan.options.out, outlets.write) as write:
            rows = RowsInOrder(tasks, journal, outlets.form, write)
            grade_tasks(plan, rows, progress)
            rows.finish()
    except KeyboardInterrupt:
        if journal is None:
            raise
        outlets.warn(
            f"Stopped. {done} of {len(tasks)} learners are graded and kept in {journal.path}\n"
            "To continue, repeat the command with --resume."
        )
        return STOPPED
    if journal and not plan.options.journal:
        journal.remove()
    return rows.code


@contextlib.contextmanager
def _closed(journal: Journal | None) -> Iterator[None]:
    try:
        yield
    finally:
        if journal:
            journal.close()


def _result_file(out: Path | None, write: Write) -> contextlib.AbstractContextManager[Write]:
    """What takes the result: a file that is written whole or not at all, or the given outlet."""
    return whole_file(out) if out else contextlib.nullcontext(write)
