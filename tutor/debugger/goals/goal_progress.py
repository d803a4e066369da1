"""Which goals of a session are reached: the holder of that, fed with what happens.

The marks lie in memory that all forks of the session share: a learner who goes back to an earlier
stop keeps what they have reached.
"""

from __future__ import annotations

import dataclasses
import mmap
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any

from tutor.course.model import Goal
from tutor.debugger.goals import change
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.reached import LOOKS_ON, holds, reached_by_arrival, reached_by_command
from tutor.debugger.goals.session_events import Arrival, Command, Names
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.sources import MISSING

OPEN, REACHED, VOID, SKIPPED = 0, 1, 2, 3
ASKED = ("answered", "predicted")  # kinds of goals that only the stop itself can ask for
NamesOf = Callable[[FrameType], Names]


@dataclass(frozen=True)
class Task:
    """A goal in this session. place: of its mark. number: the stop from which on it counts."""

    place: int
    number: int
    goal: Goal


class GoalProgress:
    """The goals of these stops. reached: keys of those that an earlier session has brought."""

    def __init__(self, stops: Sequence[Stop] = (), reached: Collection[str] = ()) -> None:
        goals = [(stop.number, goal) for stop in stops for goal in stop.goals]
        self.tasks = tuple(Task(place, number, goal) for place, (number, goal) in enumerate(goals))
        self.homes: dict[int, FrameType] = {}
        self._looks = {expression for stop in stops for expression in stop.look}
        self._marks = mmap.mmap(-1, max(1, len(self.tasks)))
        self._kept: dict[tuple[int, int], Any] = {}
        self._changed: set[int] = set()
        for task in self.tasks:
            if task.goal.key in reached:
                self._marks[task.place] = REACHED

    def mark(self, task: Task) -> int:
        """OPEN, REACHED, VOID, or SKIPPED: its stop was passed by, and what that asks was not
        asked.
        """
        return self._marks[task.place]

    @property
    def open(self) -> tuple[Task, ...]:
        """What is still to do, in the author's order."""
        return tuple(task for task in self.tasks if self.mark(task) == OPEN)

    def counts(self) -> tuple[int, int]:
        """(reached, all of those that can be reached here)."""
        marks = [self.mark(task) for task in self.tasks]
        return marks.count(REACHED), len(marks) - marks.count(VOID) - marks.count(SKIPPED)

    def may_be_reached(self, task: Task) -> bool:
        """Whether it is open, its stop was reached, and so was the goal that has to come before it."""
        before = [
            other for other in self.tasks if task.goal.after and other.goal.name == task.goal.after
        ]
        due = not before or any(self.mark(other) != OPEN for other in before)
        return (
            self.mark(task) == OPEN
            and due
            and (task.number in self.homes or task.goal.kind == "post-mortem")
        )

    def reach(self, task: Task) -> bool:
        """Tick it off; False if it was already."""
        fresh = self.mark(task) == OPEN
        self._marks[task.place] = REACHED
        return fresh

    def drop(self, task: Task) -> None:
        """It has no meaning in this learner's program."""
        if self.mark(task) == OPEN:
            self._marks[task.place] = VOID

    def pass_by(self, number: int, frame: FrameType) -> None:
        """The program ran past a stop without opening it; its goals count in this frame."""
        self.homes.setdefault(number, frame)

    def set_aside(self, number: int) -> None:
        """A stop was skipped: what it asks is not open, unless it comes after all."""
        for task in self.open:
            if task.number == number and task.goal.kind in ASKED:
                self._marks[task.place] = SKIPPED

    def arrive(self, number: int, frame: FrameType, names_of: NamesOf) -> list[Task]:
        """A waypoint is reached in this frame. Returns the goals that mean nothing in this
        learner's program; they no longer count.
        """
        self.homes[number] = frame
        for task in self.tasks:
            if task.number == number and self.mark(task) == SKIPPED:
                self._marks[task.place] = OPEN
        names = names_of(frame)
        void = [
            task
            for task in self.open
            if task.number == number and self._is_about_nothing(task, names)
        ]
        for task in void:
            self._marks[task.place] = VOID
        return void

    def before_command(self, frame: FrameType, names_of: NamesOf) -> None:
        """Remember the values that a goal wants to see changed."""
        self._kept = {}
        for task in self.open:
            if task.goal.kind == "changed" and self.may_be_reached(task):
                for index, names in enumerate(self._homes(task, frame, names_of)):
                    self._kept[task.place, index] = change.keep(evaluate(task.goal.of, names))

    def after_command(self, event: Command, names_of: NamesOf) -> list[Task]:
        """The goals that this command has reached."""
        found = []
        for task in self.tasks:
            if self.may_be_reached(task) and self._reached_by(task, event, names_of):
                self.reach(task)
                found.append(task)
        return found

    def after_arrival(self, event: Arrival) -> list[Task]:
        """The goals that this stop has reached."""
        found = [
            task
            for task in self.tasks
            if self.may_be_reached(task) and reached_by_arrival(task.goal, event)
        ]
        for task in found:
            self.reach(task)
        return found

    def _reached_by(self, task: Task, event: Command, names_of: NamesOf) -> bool:
        if task.goal.kind == "changed":
            return self._went_on_changed(task, event, names_of)
        homes = (
            [event.names]
            if task.goal.kind == "post-mortem"
            else self._homes(task, event.frame, names_of)
        )
        return any(reached_by_command(task.goal, event, home) for home in homes)

    def _went_on_changed(self, task: Task, event: Command, names_of: NamesOf) -> bool:
        homes = self._homes(task, event.frame, names_of)
        if not event.flow:
            for index, names in enumerate(homes):
                before = self._kept.get((task.place, index))
                if before is not None and change.differs(
                    before, change.keep(evaluate(task.goal.of, names))
                ):
                    self._changed.add(task.place)
            return False
        plain = dataclasses.replace(task.goal, kind="")
        return (
            task.place in self._changed
            and event.flow != "quit"
            and any(holds(plain, names) for names in homes)
        )

    def _homes(self, task: Task, selected: FrameType, names_of: NamesOf) -> list[Names]:
        """The names of the frame where the goal's stop was, and of the selected one if it is
        another call of that function.
        """
        home = self.homes[task.number]
        again = selected is not home and selected.f_code is home.f_code
        return [names_of(home), *([names_of(selected)] if again else [])]

    def _is_about_nothing(self, task: Task, names: Names) -> bool:
        """A look line of the author's that cannot be evaluated in this learner's program. What is
        still to come about is another matter.
        """
        of = task.goal.of
        return (
            task.goal.kind in LOOKS_ON
            and bool({of, f"{of}.shape"} & self._looks)
            and evaluate(of, names) is MISSING
        )
