"""Which goals of a session are reached.

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

from tutor.course.goals import repeats
from tutor.course.model import Goal
from tutor.debugger.goals import change
from tutor.debugger.goals.inspection import evaluate
from tutor.debugger.goals.reached import LOOKS_ON, holds, reached_by_arrival, reached_by_command
from tutor.debugger.goals.session_events import Arrival, Command
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.chains import MISSING
from tutor.debugger.show.namespaces import Names

# SKIPPED: its stop was passed by, so what that asks was not asked. VOID: means nothing here.
OPEN, REACHED, VOID, SKIPPED = 0, 1, 2, 3
ANYWHERE = ("post-mortem", "stopped by")  # kinds that wait for no stop
ASKED = ("answered", "predicted")  # kinds of goals that only the stop itself can ask for
NamesOf = Callable[[FrameType], Names]


@dataclass(frozen=True)
class Task:
    """A goal in this session. place: of its mark. number: the stop from which on it counts."""

    place: int
    number: int
    goal: Goal


class GoalProgress:
    """The goals of these stops. reached: keys of those that an earlier session has reached."""

    def __init__(self, stops: Sequence[Stop] = (), reached: Collection[str] = ()) -> None:
        goals = [(stop.number, goal) for stop in stops for goal in stop.goals]
        self.tasks = tuple(Task(place, number, goal) for place, (number, goal) in enumerate(goals))
        self._homes: dict[int, FrameType] = {}  # number of a stop → the frame where it was
        self._looks = {expression for stop in stops for expression in stop.look}
        self._marks = mmap.mmap(-1, max(1, len(self.tasks)))
        self._values: dict[tuple[int, int], Any] = {}  # before the command under way
        self._changed: set[int] = set()
        for task in self.tasks:
            if task.goal.key in reached:
                self._marks[task.place] = REACHED

    def mark(self, task: Task) -> int:
        """OPEN, REACHED, VOID or SKIPPED."""
        return self._marks[task.place]

    @property
    def open(self) -> tuple[Task, ...]:
        """What is still to do, in the author's order."""
        return tuple(task for task in self.tasks if self.mark(task) == OPEN)

    def task(self, number: int, kind: str) -> Task | None:
        """The goal of this kind at a stop, if it has one."""
        of_stop = (task for task in self.tasks if task.number == number)
        return next((task for task in of_stop if task.goal.kind == kind), None)

    def next_task(self, too_late: Collection[Task] = (), has_raised: bool = False) -> Task | None:
        """The next thing to do here. too_late: what can no longer be done in this run.
        has_raised: if not, what is to be seen afterwards waits for its stop.
        """
        here = [task for task in self.open if has_raised or task.number in self._homes]
        due = (task for task in here if self.may_be_reached(task) and task not in too_late)
        return next(due, None)

    def counts(self) -> tuple[int, int]:
        """(reached, all of those that can be reached here)."""
        marks = [self.mark(task) for task in self.tasks]
        return marks.count(REACHED), len(marks) - marks.count(VOID) - marks.count(SKIPPED)

    def may_be_reached(self, task: Task) -> bool:
        """Whether it is open, its stop was reached, and so was the goal that has to come before."""
        goal = task.goal
        was_there = task.number in self._homes or goal.kind in ANYWHERE
        return self.mark(task) == OPEN and was_there and self._is_due(goal)

    def _is_due(self, goal: Goal) -> bool:
        marks = [self.mark(task) for task in self.tasks if goal.after == task.goal.name]
        return not goal.after or not marks or any(mark != OPEN for mark in marks)

    def reach(self, task: Task) -> bool:
        """Tick it off; False if it was already."""
        fresh, self._marks[task.place] = self.mark(task) == OPEN, REACHED
        return fresh

    def drop(self, task: Task) -> None:
        """It has no meaning in this learner's program."""
        if self.mark(task) in (OPEN, SKIPPED):
            self._marks[task.place] = VOID

    # --- stops

    def pass_by(self, number: int, frame: FrameType) -> None:
        """The program ran past a stop without opening it; its goals count in this frame."""
        self._homes.setdefault(number, frame)

    def set_aside(self, number: int) -> None:
        """A stop was skipped: what it asks is not open, unless it comes after all."""
        for task in self.open:
            if task.number == number and task.goal.kind in ASKED:
                self._marks[task.place] = SKIPPED

    def arrive(self, number: int, frame: FrameType, names_of: NamesOf) -> list[Task]:
        """A planned stop is reached. Returns its goals that mean nothing here: they are void."""
        self._homes[number] = frame
        names = names_of(frame)
        void = []
        for task in self.tasks:
            if task.number != number:
                continue
            if self.mark(task) == SKIPPED:
                self._marks[task.place] = OPEN
            if self.mark(task) == OPEN and self._is_about_nothing(task, names):
                self._marks[task.place] = VOID
                void.append(task)
        return void

    def after_arrival(self, event: Arrival) -> list[Task]:
        """The goals that this stop has reached."""
        due = [task for task in self.tasks if self.may_be_reached(task)]
        found = [task for task in due if reached_by_arrival(task.goal, event)]
        for task in found:
            self.reach(task)
        return found

    def _is_about_nothing(self, task: Task, names: Names) -> bool:
        """Whether the author looks at something that this learner's program does not have. What is
        still to come is another matter.
        """
        of = task.goal.of
        is_look = task.goal.kind in LOOKS_ON and bool({of, f"{of}.shape"} & self._looks)
        return is_look and evaluate(of, names) is MISSING

    # --- typed lines

    def before_command(self, frame: FrameType, names_of: NamesOf) -> None:
        """Remember the values that a goal wants to see changed."""
        self._values = {}
        for task in self.open:
            if task.goal.kind == "changed" and self.may_be_reached(task):
                for index, names in enumerate(self._names(task, frame, names_of)):
                    self._values[task.place, index] = change.keep(evaluate(task.goal.of, names))

    def after_command(self, event: Command, names_of: NamesOf) -> list[Task]:
        """The goals that this command has reached."""
        found: list[Task] = []
        for task in self.tasks:
            is_again = any(repeats(task.goal, one.goal) for one in found)
            is_due = self.may_be_reached(task) and not is_again
            if is_due and self._is_reached_by(task, event, names_of):
                self.reach(task)
                found.append(task)
        return found

    def _is_reached_by(self, task: Task, event: Command, names_of: NamesOf) -> bool:
        if task.goal.kind == "post-mortem":
            return reached_by_command(task.goal, event, event.names)
        if task.number not in self._homes:
            return False
        places = self._names(task, event.frame, names_of)
        if task.goal.kind == "changed":
            return self._has_used_the_change(task, event, places)
        return any(reached_by_command(task.goal, event, names) for names in places)

    def _has_used_the_change(self, task: Task, event: Command, places: list[Names]) -> bool:
        """Whether the value was changed by an earlier line, and the program now runs on with it."""
        if not event.flow:
            self._note_change(task, places)
            return False
        condition = dataclasses.replace(task.goal, kind="")
        runs_on = task.place in self._changed and event.flow != "quit"
        return runs_on and any(holds(condition, names) for names in places)

    def _note_change(self, task: Task, places: list[Names]) -> None:
        for index, names in enumerate(places):
            before = self._values.get((task.place, index))
            after = change.keep(evaluate(task.goal.of, names))
            if before is not None and change.differs(before, after):
                self._changed.add(task.place)

    def _names(self, task: Task, selected: FrameType, names_of: NamesOf) -> list[Names]:
        """The names of the frame where the goal's stop was, and of the selected one if it is
        another call of that function.
        """
        home = self._homes[task.number]
        is_another_call = selected is not home and selected.f_code is home.f_code
        return [names_of(home), *([names_of(selected)] if is_another_call else [])]
