"""What the report says of a class: plain values, made once and shown as text, JSON or a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.report.equal_programs import SamePrograms
from tutor.report.listing import Listing
from tutor.report.meaning import STANDING, Standing
from tutor.results import Verdict


@dataclass(frozen=True)
class Run:
    """One grading run. missing: each layer that was not active → what it would have stopped."""

    started: str
    version: str
    course: str
    seed: str
    isolation: tuple[str, ...]
    missing: Mapping[str, str]


@dataclass(frozen=True)
class Example:
    """One learner's mistake. line: in their file, 0 where it is not known; code: that line's text,
    "" where the program is not at hand.
    """

    learner: str
    exercise: str
    line: int
    code: str = ""


@dataclass(frozen=True)
class Mistake:
    """A diagnosis, and how many submissions got it.

    certain: how many of them with certainty. exercises: the ids of those where it was found.
    """

    code: str
    title: str
    count: int
    certain: int
    exercises: tuple[str, ...]
    example: Example


@dataclass(frozen=True)
class Seconds:
    """How long something took. lower, upper: the quartiles, between which half of it lies."""

    shortest: float
    lower: float
    median: float
    upper: float
    longest: float


@dataclass(frozen=True)
class ExerciseSummary:
    """The latest results of one exercise.

    verdicts: verdict → submissions. seconds: that grading a submission took. mistakes: the
    commonest ones of this exercise.
    """

    id: str
    title: str
    verdicts: Mapping[str, int]
    seconds: Seconds
    mistakes: tuple[Mistake, ...] = ()

    @property
    def submissions(self) -> int:
        """How many learners have a result."""
        return sum(self.verdicts.values())

    def number(self, standing: Standing) -> int:
        """How many results mean this to a teacher."""
        return sum(
            count
            for verdict, count in self.verdicts.items()
            if STANDING[Verdict(verdict)] is standing
        )


@dataclass(frozen=True)
class StuckOn:
    """An exercise that a learner tried and has not solved. code, title: "" without a diagnosis."""

    exercise: str
    verdict: str
    code: str
    title: str


@dataclass(frozen=True)
class NeedsHelp:
    """One learner. graded: exercises with a result. stuck: the first of them, with their number."""

    learner: str
    accepted: int
    graded: int
    stuck: Listing[StuckOn]


@dataclass(frozen=True)
class SharedMistake:
    """Learners with the same diagnosis in the same exercise: they could be helped together."""

    exercise: str
    code: str
    title: str
    learners: Listing[str]


@dataclass(frozen=True)
class ToReview:
    """Something a person has to look at. kind: "flagged", "judge_error", "left_out", "late"."""

    kind: str
    learner: str
    what: str
    reason: str


@dataclass(frozen=True)
class GridRow:
    """One learner in the grid.

    seconds: that grading their results took. verdicts: one per exercise of the grid, "" where
    there is no result.
    """

    learner: str
    accepted: int
    seconds: float
    verdicts: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """Learners and exercises, those with the fewest accepted results first.

    exercises: their ids, the first ones of the course where there are very many.
    """

    exercises: tuple[str, ...]
    learners: Listing[GridRow]


@dataclass(frozen=True)
class ClassSummary:
    """All of it. replaced: earlier results that a later one of the same learner took over from."""

    learners: int
    without_result: int
    results: int
    replaced: int
    runs: Listing[Run]
    exercises: tuple[ExerciseSummary, ...]
    grid: Grid
    mistakes: Listing[Mistake]
    needs_help: Listing[NeedsHelp]
    shared: Listing[SharedMistake]
    review: Listing[ToReview]
    review_counts: Mapping[str, int]
    same: SamePrograms
