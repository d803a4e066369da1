"""What a learner does, recorded: the only place that makes events."""

from __future__ import annotations

from tutor.progress.event_files import EventFiles
from tutor.progress.events import (
    ATTEMPT,
    BREAKS,
    GIVE_UP,
    HINT,
    KEPT,
    PREDICTION,
    REPLACED,
    SESSION,
    VISIT,
    Attempt,
    Event,
    SessionSummary,
)
from tutor.progress.versions import History, Replacement, history_of
from tutor.results import Grade, to_json
from tutor.workspace.submission import Submission

LONGEST = 200  # characters of a prediction that are kept


class Store(EventFiles):
    """An open progress file, in the words of the shell; like its files, no method raises."""

    def record_attempt(
        self, exercise_id: str, grade: Grade, submission: Submission, hints_used: int = 0
    ) -> None:
        """A check was made."""
        data = {
            "digest": submission.digest,
            "code": grade.diagnosis.code if grade.diagnosis else "",
            "score": grade.score,
            "duration": grade.duration,
            "hints_used": hints_used,
        }
        verdict, source = grade.verdict.value, submission.source or ""
        self._record(Event(self._clock(), ATTEMPT, exercise_id, verdict, source, data))

    def record_hint(self, exercise_id: str, index: int, code: str = "") -> None:
        """The hint with that index, counted from 0, was shown. code: of the diagnosis at hand."""
        self._record(Event(self._clock(), HINT, exercise_id, data={"index": index, "code": code}))

    def record_prediction(self, exercise_id: str, name: str, text: str, *, right: bool) -> None:
        """What the learner said before running it."""
        data = {"name": name, "text": text[:LONGEST], "right": right}
        self._record(Event(self._clock(), PREDICTION, exercise_id, data=data))

    def record_session(self, exercise_id: str, summary: SessionSummary) -> None:
        """A debug session has ended."""
        self._record(Event(self._clock(), SESSION, exercise_id, data=to_json(summary)))

    def record_breaks(self, exercise_id: str, stops: list[str]) -> None:
        """All of the learner's own breakpoints in this exercise."""
        self._record(Event(self._clock(), BREAKS, exercise_id, data={"stops": stops}))

    def record_give_up(self, exercise_id: str) -> None:
        """The learner asked for the solution without having one."""
        self._record(Event(self._clock(), GIVE_UP, exercise_id))

    def set_place(self, exercise_id: str) -> None:
        """The learner is at this exercise now. Being there already is not recorded again."""
        if self.place() != exercise_id:
            self._record(Event(self._clock(), VISIT, exercise_id))

    def place(self) -> str:
        """The exercise last visited, or ""."""
        return self.standing().place

    def attempts(self, exercise_id: str) -> tuple[Attempt, ...]:
        """The recorded checks of one exercise, oldest first."""
        events = self.events_of(exercise_id)
        return tuple(Attempt.from_event(row) for row in events if row.kind == ATTEMPT)

    def record_kept(self, submission: Submission) -> None:
        """A file is about to be replaced that no check has recorded."""
        data = {"digest": submission.digest}
        name, source = submission.exercise_id, submission.source or ""
        self._record(Event(self._clock(), KEPT, name, source=source, data=data))

    def record_replacement(self, exercise_id: str, replacement: Replacement) -> None:
        """The learner's file was replaced by another version of it."""
        self._record(Event(self._clock(), REPLACED, exercise_id, data=to_json(replacement)))

    def history(self, exercise_id: str) -> History:
        """The versions of the learner's file that are recorded."""
        return history_of(self.events_of(exercise_id))
