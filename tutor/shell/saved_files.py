"""What is said when a learner's file was saved: its verdict, or the way to its exercise."""

from __future__ import annotations

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.errors import TutorError
from tutor.shell import checking, tour
from tutor.shell.session import Session
from tutor.workspace.saves import Saves
from tutor.workspace.submission import Submission

SAVED = "{0} was saved."
AS_CHECKED = "{0} was saved; it is as it was at the last check ({1})."
ELSEWHERE = "{0} was saved, and you are at {1}. `goto {2}` goes there; `check {2}` checks it too."


class SavedFiles:
    """What was saved waits here while the learner is elsewhere. since: as for Saves."""

    def __init__(self, session: Session, since: float) -> None:
        self.session = session
        self._saves = Saves(session.workspace, since)
        self._waiting: dict[str, Exercise] = {}

    def look(self, *, after_command: bool) -> list[Block]:
        """What to say now; nothing where nothing was saved. As slow as a check.

        after_command: a command has run since the last look, and may have checked the file itself.
        Raises TutorError where a check fails or is stopped; what was saved then waits for the next
        look.
        """
        self._waiting |= {each.id: each for each in self._saves.take()}
        said: list[Block] = []
        for exercise in tuple(self._waiting.values()):
            if exercise != self.session.exercise:
                said += self._of_another(exercise, after_command)
            elif (verdict := self._verdict(exercise, after_command)) is not None:
                said += verdict
            else:
                continue  # saved again meanwhile: the next look tells
            self._waiting.pop(exercise.id, None)
        return said

    def _verdict(self, exercise: Exercise, after_command: bool) -> list[Block] | None:
        """Of the current exercise's file; None where it has changed while it was graded."""
        submission = self._worth_a_word(exercise)
        if submission is None:
            return []
        standing = self.session.store.standing()
        if standing.checked.get(exercise.id) == submission.digest:
            return [] if after_command else [self._as_checked(exercise)]
        graded = checking.grade_file(self.session, exercise)
        if not self._saves.settle(exercise):
            return None
        note = Note(SAVED.format(submission.path.name), dim=True)
        verdict = checking.record(self.session, graded)
        return [note, *verdict, *tour.after(self.session, "check")]

    def _as_checked(self, exercise: Exercise) -> Block:
        from tutor.shell.version_words import verdict_of

        versions = self.session.store.history(exercise.id).versions
        verdict = verdict_of(next(each for each in reversed(versions) if each.verdict))
        name = self.session.workspace.path(exercise).name
        return Note(AS_CHECKED.format(name, verdict), dim=True)

    def _of_another(self, exercise: Exercise, after_command: bool) -> list[Block]:
        submission = self._worth_a_word(exercise)
        if submission is None:
            return []
        checked = self.session.store.standing().checked.get(exercise.id)
        if after_command and checked == submission.digest:
            return []
        here = self.session.exercise.id
        return [Note(ELSEWHERE.format(submission.path.name, here, exercise.id))]

    def _worth_a_word(self, exercise: Exercise) -> Submission | None:
        """The file, unless the tutor wrote it, nothing is written in it yet, or it is gone."""
        try:
            submission = self.session.workspace.snapshot(exercise)
        except TutorError:
            return None
        is_own = self.session.workspace.has_written(exercise, submission.digest)
        return None if submission.untouched or is_own else submission
