"""Where a run's journal is, and whether it is begun or continued."""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tutor.cohort.journal import Journal, begin_journal, continue_journal
from tutor.cohort.journal_header import RunIdentity, changed_since, header_of, refuse_other_run
from tutor.cohort.run_options import RunOptions
from tutor.cohort.tasks import Task
from tutor.errors import UsageError

SEED_BITS = 48  # a JSON number holds 53
UNKNOWN = -1  # of a seed that is not chosen yet


def journal_path(
    options: RunOptions, state: Path, course: Path, paths: Sequence[Path], exercise: str
) -> Path:
    """The one that was named, else beside the result, else in the tutor's own folder.

    There its name follows from what is graded, so that the same command finds it again.
    """
    if options.journal:
        return options.journal
    if options.out:
        return options.out.with_name(f"{options.out.name}.journal")
    parts = [str(course), exercise, *(str(path.resolve()) for path in paths)]
    name = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return state / "grade" / f"{name}.jsonl"


def open_journal(
    path: Path,
    options: RunOptions,
    wanted: RunIdentity,
    started: str,
    tasks: Sequence[Task],
    warn: Callable[[str], None],
) -> tuple[Journal | None, RunIdentity]:
    """A journal, and which run it is of: with its seed, a secret one unless one was chosen.

    wanted: its seed counts only where options.seed is given. The journal is None for one learner,
    and where none can be written in the tutor's own folder. Raises UsageError.
    """
    if options.resume:
        continued = _continued(path, options, wanted, tasks, warn)
        if continued:
            return continued
    seed = secrets.randbits(SEED_BITS) if options.seed is None else options.seed
    run = replace(wanted, seed=seed)
    named = bool(options.journal or options.out)
    if len(tasks) == 1 and not named:
        return None, run
    try:
        return begin_journal(path, header_of(run, started, tasks)), run
    except OSError as error:
        refusal = f"the journal cannot be written ({error.strerror})"
    if named:
        raise UsageError(refusal, where=str(path), fix="Name another: --journal FILE")
    warn(f"{path}: {refusal}, so this run cannot be continued if it is stopped")
    return None, run


def _refuse_handed_in(path: Path, tasks: Sequence[Task]) -> None:
    """Raises UsageError where the journal lies in a folder that one learner alone handed in: its
    rows would be grades, and whoever filled that folder may have written them.
    """
    whose = Counter(task.learner.folder.resolve() for task in tasks)
    handed_in = {folder for folder, learners in whose.items() if learners == 1}
    if handed_in & set(path.resolve().parents):
        raise UsageError(
            "this journal lies in a folder that a learner handed in, who may have written it",
            where=str(path),
            fix="Leave --resume out, and let the next run keep it elsewhere: --journal FILE",
        )


def _continued(
    path: Path,
    options: RunOptions,
    wanted: RunIdentity,
    tasks: Sequence[Task],
    warn: Callable[[str], None],
) -> tuple[Journal, RunIdentity] | None:
    """None where there is nothing to continue, which is said."""
    _refuse_handed_in(path, tasks)
    try:
        journal, header = continue_journal(path)
    except FileNotFoundError:
        path.unlink(missing_ok=True)  # a file without even a first line
        warn(f"{path}: there is no journal to continue, so this starts from the beginning")
        return None
    try:
        seed = header.run.seed if options.seed is None else options.seed
        refuse_other_run(path, header.run, replace(wanted, seed=seed))
    except UsageError:
        journal.close()
        raise
    for key in changed_since(header, tasks):
        warn(f"{key}: the files have changed since the run began; they are graded again")
    return journal, header.run
