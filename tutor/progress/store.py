"""What a learner does, recorded: the only place that makes events."""

from __future__ import annotations

from tutor.progress.aside import Aside
from tutor.progress.event_files import EventFiles
from tutor.progress.events import (
    ATTEMPT,
    BREAKS,
    GIVE_UP,
    HINT,
    KEPT,
    PREDICTION,
    RECALL,
    REPLACED,
    REVIEW,
    SESSION,
    VISIT,
    Attempt,
    Event,
    SessionSummary,
)
from tutor.progress.standing import Solved, Standing
from tutor.progress.versions import History, Replacement, history_of
from tutor.results import Grade, to_json
from tutor.workspace.submission import Submission

LONGEST = 200  # characters of a prediction that are kept


class Store(EventFiles):
    """An open progress file, in the words of the shell; like its files, no method raises.

    aside: the review under way, or None. Meanwhile everything about its exercise is recorded and
    read aside.
    """

    aside: Aside | None = None

    def standing(self) -> Standing:
        """How far the learner is now, of an exercise under review how far in the review."""
        whole = self.overall()
        return self.aside.standing(whole) if self.aside else whole

    def events_of(self, exercise_id: str) -> list[Event]:
        """Everything recorded about one exercise, oldest first."""
        return super().events_of(self._name_of(exercise_id))

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
        whole = self.overall()
        if (whole.reviewing or whole.place) != self._name_of(exercise_id):
            self._record(Event(self._clock(), VISIT, exercise_id))

    def place(self) -> str:
        """The exercise last visited, or ""; reviews do not count."""
        return self.overall().place

    def record_review(self, exercise_id: str, solved: Solved) -> None:
        """An exercise was solved once more."""
        data = {name: item for name, item in to_json(solved).items() if name != "at"}
        self._record(Event(self._clock(), REVIEW, exercise_id, data=data))

    def record_recall(self, exercise_id: str, name: str, text: str, *, right: bool) -> None:
        """A question that was asked again was answered."""
        data = {"name": name, "text": text[:LONGEST], "right": right}
        # also of an exercise under review: its questions have a schedule of their own
        super()._record(Event(self._clock(), RECALL, exercise_id, data=data))

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

    def _record(self, event: Event) -> None:
        super()._record(self.aside.event(event) if self.aside else event)

    def _name_of(self, exercise_id: str) -> str:
        """The name under which an exercise is recorded now."""
        is_aside = self.aside is not None and self.aside.exercise_id == exercise_id
        return self.aside.name if self.aside and is_aside else exercise_id
