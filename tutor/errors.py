"""Everything that can go wrong on the tutor's side, as one tree of exceptions.

    TutorError                 shown as one short message, never a traceback
    ├─ UsageError      exit 2  an unknown command, exercise or option
    ├─ ContentError    exit 2  a lesson breaks a rule: file, line, rule, fix
    ├─ WorkspaceError  exit 2  the learner's folder cannot be read or written
    ├─ SetupError      exit 2  no terminal, a missing package, the wrong Python
    └─ JudgeError      exit 3  grading failed; costs the learner nothing
       └─ ProcessEnded         the process that should have answered ended, or did not answer

What a learner's code does is never one of these: it is a Verdict with a Diagnosis
(tutor/results.py).
"""

from __future__ import annotations

from pathlib import Path


class TutorError(Exception):
    """Says what happened, where, and what to type next."""

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        fix = f"\n{self.fix}" if self.fix else ""
        return f"{place}{self.what}{fix}"


class UsageError(TutorError):
    """What was typed names nothing that is known."""


class ContentError(TutorError):
    """A file of a course breaks a rule of the format."""

    def __init__(
        self, what: str, *, file: Path, line: int | None = None, rule: str, fix: str
    ) -> None:
        place = f"{file}:{line}" if line else str(file)
        super().__init__(f"{what} [{rule}]", where=place, fix=fix)
        self.file = file
        self.line = line
        self.rule = rule


class WorkspaceError(TutorError):
    """The learner's folder or file cannot be used as it is."""


class SetupError(TutorError):
    """This machine lacks something that the tutor needs."""


class JudgeError(TutorError):
    """Grading itself failed; the learner is not to blame."""

    exit_code = 3


class ProcessEnded(JudgeError):
    """The process that should have answered has ended, or did not answer in time."""
