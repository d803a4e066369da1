"""Makes events of what is typed, shown and stopped at, and ticks off the goals that they reach."""

from __future__ import annotations

import builtins
import contextlib
from collections.abc import Iterator
from types import FrameType
from typing import Any

from tutor.debugger.goals import goal_words
from tutor.debugger.goals.goal_progress import GoalProgress, Task
from tutor.debugger.goals.listings import assignments, listed_values
from tutor.debugger.goals.session_events import Arrival, Command, Shown
from tutor.debugger.messages import FaultEvent, GoalEvent, VoidGoalEvent
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.pdb.input_rules import IN_FULL
from tutor.debugger.plan.plan import Stop
from tutor.debugger.show.namespaces import Names

SHOW_VALUES = {"", "p", "pp", "look"}  # commands that put on the screen what they evaluate


class GoalObserver(Extension):
    """progress: the goals of this session, told of everything that could reach one."""

    def __init__(self, progress: GoalProgress | None = None) -> None:
        self.progress = progress or GoalProgress()
        self._command = ""  # pdb's name of the command under way
        self._shown: list[Shown] = []
        self._made: dict[str, str] = {}
        self._left: tuple[FrameType | None, str] = (None, "")

    # --- stops

    def on_stop(self, pause: Pause) -> None:
        """Judge the stop before the prompt opens."""
        frame = pause.frame
        if frame is None:
            return
        if pause.planned is not None:
            with self._faults_reported():
                self._arrive(pause.planned, frame)
        before, flow = self._left
        function = getattr(frame.f_code, "co_qualname", frame.f_code.co_name)
        names = self.context.names_of(frame)
        event = Arrival(frame, function, names, pause.why, flow, before, pause.condition)
        with self._faults_reported():
            self.tell(self.progress.after_arrival(event))

    def after_stop(self, pause: Pause) -> None:
        """Remember from where the learner moved on, and how."""
        self._left = (pause.frame, self.context.flow)

    def _arrive(self, stop: Stop, frame: FrameType) -> None:
        """A planned stop is reached; goals that mean nothing in this program are taken out.

        One that opens before all others makes the program pass the stops above it in its function:
        what was to be seen there can be seen here.
        """
        if stop.nth:  # the first wrong statement
            code = frame.f_code
            functions = (code.co_name, getattr(code, "co_qualname", code.co_name))
            for other in self.context.stops.values():
                if _is_above(other, functions, frame.f_lineno):
                    self.progress.pass_by(other.number, frame)
            for skipped in self.context.skipped:
                self.progress.set_aside(skipped)
        for task in self.progress.arrive(stop.number, frame, self.context.names_of):
            self.context.emit(VoidGoalEvent(task.goal.key))

    # --- typed lines

    @contextlib.contextmanager
    def around_command(self, line: str) -> Iterator[None]:
        """What a line has shown and done is judged before anything runs on."""
        frame = self.context.frame
        if frame is None:
            yield
            return
        self._shown = []
        typed = line or self.context.debugger.lastcmd
        self._command = self._name_of(typed)
        # names as they are now: the line may delete or change what it shows
        depth, names = self.context.depth, self.context.names_of(frame)
        with self._faults_reported():
            self.progress.before_command(frame, self.context.names_of)
        with self._prints_noted(line):
            yield
        if self.context.frame is not None:
            with self._faults_reported():
                self._judge(typed, frame, depth, names)

    def on_value(self, source: str, value: Any) -> None:
        """A value was computed; some commands show what they compute."""
        if self._command in SHOW_VALUES:
            self._shown.append(Shown(source, value))

    def _judge(self, typed: str, frame: FrameType, depth: int, names: Names) -> None:
        selected = self.context.frame
        assert selected is not None
        after = self.context.names_of(frame)
        if not self.context.problem:
            if not self._command:
                self._made.update(assignments(typed))
            arg = typed.strip().partition(" ")[2].strip()
            self._shown += listed_values(self._command, arg, selected, self.context)
        event = Command(
            name=self._command,
            frame=frame,
            names={**names, **after},
            shown=tuple(self._shown),
            made=dict(self._made),
            flow=self.context.flow,
            error=self.context.problem,
            moved=depth - self.context.depth,
            selected=selected.f_code.co_name,
            raised=self.context.has_raised,
        )
        self.tell(self.progress.after_command(event, self.context.names_of))

    def _name_of(self, line: str) -> str:
        """pdb's own name of the command, "" for Python."""
        if line.lstrip().startswith("!"):
            return ""
        word = self.context.debugger.parseline(line)[0] or ""
        return IN_FULL.get(word, word) if word and self.context.is_command(word) else ""

    @contextlib.contextmanager
    def _prints_noted(self, line: str) -> Iterator[None]:
        """print(...) typed at the prompt shows values as well; of a tensor only its numbers."""
        plain = builtins.print

        # in builtins, since what is typed is evaluated with the program's own globals
        def noted(*values: Any, **options: Any) -> None:
            value = values[0] if len(values) == 1 else values
            self._shown.append(Shown(line, value, shape=False))
            plain(*values, **options)

        builtins.print = noted
        try:
            yield
        finally:
            if builtins.print is noted:  # the learner may have replaced it meanwhile
                builtins.print = plain

    # --- marks

    def tell(self, tasks: list[Task]) -> None:
        """These goals have just been reached: say so on the screen and to the shell."""
        if tasks:
            self.context.say(goal_words.ticked(self.progress, tasks, self.context.width))
        for task in tasks:
            self.context.emit(GoalEvent(task.goal.key, task.goal.name))

    def reach(self, task: Task | None) -> None:
        """Tick one off, unless it was before."""
        if task is not None and self.progress.reach(task):
            self.tell([task])

    def drop(self, stop: Stop, kind: str) -> None:
        """The goal of this kind has no meaning in this learner's program."""
        task = self.progress.task(stop.number, kind)
        if task is not None:
            self.progress.drop(task)
            self.context.emit(VoidGoalEvent(task.goal.key))

    @contextlib.contextmanager
    def _faults_reported(self) -> Iterator[None]:
        """A learner's objects may raise whenever they are used; judging them must not cost the
        learner the session.
        """
        try:
            yield
        except Exception as error:
            self.context.emit(FaultEvent(f"{type(error).__name__}: {error}"))


def _is_above(stop: Stop, functions: tuple[str, ...], line: int) -> bool:
    return any(place.function in functions and place.line < line for place in stop.places)
