"""An error of the tutor's as a record, so that it crosses from the judge to the shell."""

from __future__ import annotations

from dataclasses import dataclass

from tutor import errors
from tutor.errors import ContentError, JudgeError, TutorError


@dataclass(frozen=True)
class Failure:
    """A fault that the shell is to say. kind: the name of a class in tutor.errors."""

    kind: str
    what: str
    where: str
    fix: str


def failure_of(error: TutorError) -> Failure:
    """An error as a record."""
    return Failure(type(error).__name__, error.what, error.where, error.fix)


def error_of(failure: Failure) -> TutorError:
    """The inverse; a fault of the content is the judge's as far as a learner is concerned."""
    kind = getattr(errors, failure.kind, JudgeError)
    if kind is ContentError or not issubclass(kind, TutorError):
        kind = JudgeError
    error: TutorError = kind(failure.what, where=failure.where, fix=failure.fix)
    return error
