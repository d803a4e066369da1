"""The shell's only state: the course, the files, where the learner is, what the last check said."""

from __future__ import annotations

import builtins
from dataclasses import dataclass, field

from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.errors import ContentError, UsageError
from tutor.progress.aside import Aside
from tutor.progress.standing import next_exercise
from tutor.progress.store import Store
from tutor.results import Grade
from tutor.settings import Settings
from tutor.shell.engine import Engine
from tutor.workspace.files import Workspace
from tutor.workspace.preferences import Preferences, read_preferences, write_preferences


@dataclass(frozen=True)
class Review:
    """An exercise is being written once more. aside: which one, and its name in the progress.

    home: where the learner was before. grade: of the last check before, or None.
    """

    aside: Aside
    home: Exercise
    grade: Grade | None


@dataclass
class Session:
    """Held by the shell, or for the length of one command by the command line.

    grades: the last grade of each exercise checked in this session. asked: what the last command
    wants to be typed once more before it is done. asked_before: the same of the command before it.
    pasted: what was pasted behind the line that is being done. unread: the part of the last answer
    that is still to be shown. preferences: what the learner has switched on or off.
    runs_beside: what runs beside the prompt, for the toolbar, or "". tour: the
    step of the tour that is to be done, counted from 0, or -1. review: the one under way, or None.
    question: the one that `recall` has asked, or "".
    """

    settings: Settings
    course: Course
    workspace: Workspace
    store: Store
    engine: Engine
    exercise: Exercise
    grades: dict[str, Grade] = field(default_factory=dict)
    asked: str = ""
    asked_before: str = ""
    pasted: list[str] = field(default_factory=list)
    unread: str = ""
    preferences: Preferences = field(default_factory=Preferences)
    runs_beside: str = ""
    tour: int = -1
    review: Review | None = None
    question: str = ""

    @classmethod
    def open(cls, settings: Settings, *, interactive: bool) -> Session:
        """Load the course and the progress. Raises ContentError."""
        course = load_course(settings.course)
        if not course.exercises:
            raise ContentError(
                "has no exercises",
                file=course.folder / "course.toml",
                rule="empty",
                fix="List a lesson.",
            )
        store = Store(settings.progress)
        known_place = course.find(store.place())
        return cls(
            settings=settings,
            course=course,
            workspace=Workspace(settings.workspace, course),
            store=store,
            engine=Engine(course, interactive=interactive),
            exercise=known_place or next_exercise(course, store.standing()) or course.exercises[0],
            preferences=read_preferences(settings.preferences),
        )

    @property
    def is_watching(self) -> bool:
        """Whether a file is checked when it is saved: as the learner said, else as is usual."""
        said = self.preferences.watch
        return self.settings.watch if said is None else said

    def prefer(self, **changed: bool) -> None:
        """Remember what the learner has switched on or off. Raises WorkspaceError."""
        self.preferences = write_preferences(self.settings.preferences, **changed)

    def find(self, exercise_id: str) -> Exercise:
        """The exercise of that name, or the current one for "". Raises UsageError for others."""
        if not exercise_id:
            return self.exercise
        exercise = self.course.find(exercise_id)
        if exercise is None:
            raise UsageError(f"no exercise is called {exercise_id!r}", fix=self._near(exercise_id))
        return exercise

    def go_to(self, exercise: Exercise) -> None:
        """Make it the current one, and remember that. A review of another one is put aside."""
        if self.review and self.review.aside.exercise_id != exercise.id:
            self.leave_review()
        self.exercise = exercise
        self.store.set_place(exercise.id)

    @property
    def place(self) -> str:
        """What the prompt shows."""
        return f"review {self.exercise.id}" if self.review else self.exercise.id

    def enter_review(self, exercise: Exercise, aside: Aside) -> None:
        """From now on its file, its checks and its hints are those of the review."""
        home = self.review.home if self.review else self.exercise
        self.leave_review()
        self.review = Review(aside, home, self.grades.pop(exercise.id, None))
        self.store.aside, self.workspace.reviewed = aside, exercise.id
        self.go_to(exercise)

    def leave_review(self) -> None:
        """Everything is the exercise's own again."""
        if self.review is None:
            return
        exercise_id, grade = self.review.aside.exercise_id, self.review.grade
        self.review, self.store.aside, self.workspace.reviewed = None, None, ""
        self.grades.pop(exercise_id, None)
        if grade is not None:
            self.grades[exercise_id] = grade

    def begin_command(self) -> None:
        """Another command: only what the last one has asked for can be confirmed by it."""
        self.asked_before, self.asked = self.asked, ""

    def confirm(self, line: str) -> bool:
        """Whether this line was typed twice in a row; if not, the next command may confirm it."""
        if self.asked_before == line:
            return True
        self.asked = line
        return False

    def prepare(self) -> None:
        """Let the judge prepare the current exercise, if torch has loaded; returns at once."""
        if self.engine.interactive and self.engine.is_ready():
            self.engine.judge.prepare(self.exercise, self.settings.seed)

    def may_be_defined(self, name: str) -> bool:
        """Whether the learner's Python may know that name; nothing is asked of it."""
        if self.engine.python_runs or hasattr(builtins, name):
            return True
        return any(name in (exercise.id, *exercise.entry) for exercise in self.course.exercises)

    def close(self) -> None:
        """End the processes and close the files."""
        self.engine.close()
        self.store.close()

    def _near(self, word: str) -> str:
        import difflib

        names = [exercise.id for exercise in self.course.exercises]
        near = difflib.get_close_matches(word, names, 3, 0.5)
        return f"Did you mean {' or '.join(near)}?" if near else "`list all` shows them all."
