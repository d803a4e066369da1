"""What a course is made of: frozen values, no files opened here (that is load.py)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tutor.course.cost_bar import CostBar


@dataclass(frozen=True)
class Tolerance:
    """Allowed error relative to S = max(1, max|reference|), by the reference's precision."""

    float32: float = 2e-5
    float64: float = 1e-10


@dataclass(frozen=True)
class Hint:
    """One rung of the ladder; the smallest nudge comes first."""

    title: str
    text: str


@dataclass(frozen=True)
class Goal:
    """Something to do in a debug session, judged on what happens there (tutor/debugger/goals.py).

    key: names it for good ("the entry: the shape of inp"). kind: one of tutor/course/goals.py. of:
    what it is about, an expression in the starter's names or a function. after: the name of a goal
    to reach first. holds: what must be true in the frame besides. type: the commands that reach it,
    for the hint; "" where they follow from the kind.
    """

    key: str
    name: str
    kind: str
    of: str = ""
    after: str = ""
    holds: str = ""
    type: str = ""


@dataclass(frozen=True)
class Guess:
    """A prediction at a stop. answer: an expression, computed after the line. why: then shown."""

    ask: str
    answer: str
    why: str


@dataclass(frozen=True)
class Waypoint:
    """A planned stop of a guided debug session.

    anchor: a place by meaning, "PLACE [in FUNCTION]" ("assign $2.g in lin_grad"; see
    tutor/anchors/anchors.py). case: the one to run it on if none has failed ("" is the first).
    say, question: true on every case; here: on that one, said after `say`. look: expressions worth
    printing there. answer: an expression, computed in the frame. again, condition: of a stop that
    the learner has set: it opens every time, if the condition is true.
    """

    name: str
    anchor: str
    say: str
    case: str = ""
    look: tuple[str, ...] = ()
    question: str = ""
    answer: str = ""
    goals: tuple[Goal, ...] = ()
    predict: Guess | None = None
    condition: str = ""
    again: bool = False
    here: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A part of a message. forms: code that the learner's program has to hold for `text` to be
    told; of a program without it `otherwise` is told. Without forms, `text` holds of every program
    that behaves alike.
    """

    text: str
    forms: tuple[str, ...] = ()
    otherwise: str = ""


@dataclass(frozen=True)
class KnownSubmission:
    """A program the author wrote to prove the cases; a wrong one is also a diagnosis.

    verdict: the name of its folder ("accepted", "wrong_answer", ...). code, title, paragraphs,
    help, look: from its docstring; an accepted one has a single paragraph. at: the anchor of the
    statement to point at in a learner's file, or a form of code in backquotes; "" for none.
    """

    name: str
    verdict: str
    path: Path
    source: str
    code: str = ""
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    help: str = ""
    look: str = ""
    at: str = "return"


@dataclass(frozen=True)
class Exercise:
    """One exercise; its texts are read on demand by load.py from `folder`.

    entry: the names the learner must define. kind: "write" from a starter, "fix" a starter with a
    planted bug, "debug" in a session. hunt: finding what is wrong in the starter is the task, so
    nothing tells the line. staged: names that are not there yet only fail the cases that call them.
    starts_processes: programs may, as a DataLoader with workers does. needs: earlier exercises that
    it builds on. uses: earlier exercises that the learner's file imports (`from lin import lin`).
    forbidden: rule names (tutor/grading/rules.py). observe: attributes read after the call
    ("w.g"). concepts: words of the glossary, or shared ones. shapes: the letters of each argument's
    axes, ("x", ("n", "i")), for a ratio called "n". titles: what learners read for an entry or a
    function of drive.py, ("updates", "the number of updates").
    """

    id: str
    lesson: str
    folder: Path
    title: str
    minutes: int
    difficulty: int
    entry: tuple[str, ...]
    kind: str = "write"
    hunt: bool = False
    staged: bool = False
    starts_processes: bool = False
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    observe: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    tolerance: Tolerance = Tolerance()
    time_limit: float = 5.0
    bars: tuple[CostBar, ...] = ()
    shapes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Lesson:
    """A folder of exercises with an opening page."""

    id: str
    title: str
    folder: Path
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Course:
    """The whole course, lessons in order. data: a folder of modules that content and learners may
    import.
    """

    id: str
    title: str
    version: str
    folder: Path
    lessons: tuple[Lesson, ...]
    data: Path | None = None

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises in the order of the course."""
        return tuple(exercise for lesson in self.lessons for exercise in lesson.exercises)

    def find(self, exercise_id: str) -> Exercise | None:
        """The exercise of that name, or None."""
        return next((exercise for exercise in self.exercises if exercise.id == exercise_id), None)

    def with_concept(self, concept: str) -> tuple[Exercise, ...]:
        """The exercises that name this concept, whatever its capitals."""
        word = concept.casefold()
        return tuple(
            exercise
            for exercise in self.exercises
            if word in (own.casefold() for own in exercise.concepts)
        )
