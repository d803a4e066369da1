"""What a helper keeps between two commands: torch in a zygote, a judge, the course."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path

import tutor
from tutor.candidate.processes.lent_zygote import LentZygote
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.held import hold
from tutor.course.load import load_course
from tutor.judge.client import Judge
from tutor.settings import DEFAULT_SEED

# what the commands import when they run; every child then has it
USED = (
    "tutor.cli.main",
    "tutor.shell.checking",
    "tutor.shell.why",
    "tutor.shell.predicting",
    "tutor.display.text",
    "tutor.cohort.batch",
    "tutor.cohort.workers",
    "tutor.cli.progress_bar",
)
PACKAGE = Path(tutor.__file__).parent
Stamp = tuple[str, int, int]


class Kept:
    """Nothing of it depends on whose command is run. Raises TutorError where it cannot be had.

    is_judge_lent: whether a command has the use of the judge just now.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = self._stamps()  # before anything is read
        hold(folder)
        self.course = load_course(folder)
        self.zygote = Zygote.start()
        for name in USED:
            importlib.import_module(name)
        self.zygote.wait_ready()
        self.judge = Judge(self.zygote, folder)
        self.judge.process.start()
        self.is_judge_lent = False
        gc.collect()
        gc.freeze()  # a collection in a child would copy all of this memory

    def prepare(self, arguments: Sequence[str]) -> None:
        """Let the judge get ready for the exercise that this command line names."""
        found = (self.course.find(word) for word in reversed(arguments))
        exercise = next((each for each in found if each), None)
        if exercise is not None:
            self.judge.prepare(exercise, DEFAULT_SEED)

    def is_current(self) -> bool:
        """Whether torch still runs here, and the files are those that this process has read."""
        return not self.zygote.has_ended() and self._stamps() == self._files

    def lend(self) -> LentZygote:
        """A connection for one child. Raises JudgeError."""
        if not self.judge.process.is_waiting and not self.is_judge_lent:
            self.renew_judge()
        return LentZygote(self.zygote.connect())

    def renew_judge(self) -> None:
        """After a command that may have left the judge in the middle of something. Raises
        JudgeError.
        """
        self.judge.close()
        self.judge.process.start()

    def close(self) -> None:
        """End all of it."""
        self.judge.close()
        self.zygote.close()

    def _stamps(self) -> frozenset[Stamp]:
        """Of the tutor's files, the course's, and the folder in which packages are installed."""
        packages = sysconfig.get_path("purelib")
        files = (*_files(str(PACKAGE)), *_files(str(self._folder)), packages)
        return frozenset(stamp for path in files for stamp in _stamp(path))


def _files(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{parent}/{name}" for name in names)


def _stamp(path: str) -> Iterator[Stamp]:
    with contextlib.suppress(OSError):
        info = os.stat(path)  # noqa: PTH116 (of a thousand files)
        yield path, info.st_mtime_ns, info.st_size
