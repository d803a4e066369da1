"""Makes happenings out of what is typed and where the program stops, and feeds the tally with them.
A mixin over the session.
"""

from __future__ import annotations

import ast
import bdb
import builtins
import contextlib
from collections.abc import Iterator
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.goals.goal_progress import GoalProgress, Task
from tutor.debugger.goals.session_events import Arrival, Command, Names, Shown
from tutor.debugger.pdb.input_rules import IN_FULL
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.sources import parse
from tutor.debugger.show.stack_frames import current_locals
from tutor.debugger.show.visible_tensors import gradient, tensors_in

if TYPE_CHECKING:
    from tutor.debugger.pdb.session import Session

    Base = Session
else:
    Base = object

SHOW_VALUES = {"", "p", "pp", "look"}  # commands that put on the screen what they evaluate


class Observed(Base):
    """tally: the goals, told of everything. on_reached is called with the goals that a happening
    has brought.
    """

    def __init__(self, *args: Any, tally: GoalProgress | None = None, **kwargs: Any) -> None:
        self.tally = tally or GoalProgress()
        self._watched = False
        self._line_watched = ""
        self._command = ""
        self._seen: list[Shown] = []
        self._made: dict[str, str] = {}
        self._left: tuple[FrameType | None, str] = (None, "")
        self._conditions: dict[int, str] = {}
        self._hit = ""
        super().__init__(*args, **kwargs)

    def on_reached(self, tasks: list[Task]) -> None:
        """These goals have just been reached."""

    def interaction(self, frame: FrameType | None, traceback: Any) -> None:
        """One stop: the goals hear of it before the prompt opens."""
        if frame is not None:
            before, flow = self._left
            why = "interrupted" if self._interrupted else self._why
            if why == "waypoint" and self._here is not None:
                with self._never_in_the_way():
                    self._arrive(self._here.number, frame)
            name = getattr(frame.f_code, "co_qualname", frame.f_code.co_name)
            event = Arrival(frame, name, self.names_of(frame), why, flow, before, self._hit)
            with self._never_in_the_way():
                self.on_reached(self.tally.after_arrival(event))
        self._hit = ""
        super().interaction(frame, traceback)
        self._left = (frame, self.flow)

    def onecmd(self, line: str) -> bool:
        """One typed command: what it has shown and done is judged before anything runs on."""
        if (
            self._watched
            or line.startswith("_pdbcmd")
            or self.commands_defining
            or self.curframe is None
        ):
            return bool(super().onecmd(line))
        self._watched, self._seen, self._line_watched = True, [], line
        self._command = self._name_of(line or self.lastcmd)
        frame, index, names = self.curframe, self.curindex, self.names_of(self.curframe)
        with self._never_in_the_way():
            self.tally.before_command(frame, self.names_of)
        try:
            with self._prints_noted():
                stop = bool(super().onecmd(line))
        finally:
            self._watched = False
        if self.curframe is not None:
            with self._never_in_the_way():
                self._judge(line, frame, index, names)
        return stop

    def names_of(self, frame: FrameType) -> Names:
        """What a line typed in this frame can name."""
        return {
            **frame.f_globals,
            **(current_locals(self) if frame is self.curframe else frame.f_locals),
        }

    def break_here(self, frame: FrameType) -> bool:
        """The condition of a breakpoint that hits is noted."""
        hit = bool(super().break_here(frame))
        if hit:
            number: int = vars(self)["currentbp"]
            found = (
                bdb.Breakpoint.bpbynumber[number]
                if number < len(bdb.Breakpoint.bpbynumber)
                else None
            )
            self._hit = (found.cond if found else self._conditions.get(number, "")) or ""
        return hit

    def set_break(
        self,
        filename: str,
        lineno: int,
        temporary: bool = False,
        cond: str | None = None,
        funcname: str | None = None,
    ) -> Any:
        """A temporary one is gone by the time it has hit, so its condition is kept here."""
        problem = super().set_break(filename, lineno, temporary, cond, funcname)
        if not problem and cond:
            self._conditions[len(bdb.Breakpoint.bpbynumber) - 1] = cond
        return problem

    def displayhook(self, obj: object) -> None:
        self._saw(self._line_watched, obj)
        super().displayhook(obj)

    def do_display(self, arg: str) -> None:
        super().do_display(arg)
        for shown, value in getattr(self, "displaying", {}).get(self.curframe, {}).items():
            if shown == arg:
                self._saw(arg, value, shape=False)

    def _getval(self, arg: str) -> Any:
        value = super()._getval(arg)
        if self._command in SHOW_VALUES:
            self._saw(arg, value)
        return value

    def _saw(self, source: str, value: Any, shape: bool = True) -> None:
        if self._watched:
            self._seen.append(Shown(source, value, shape))

    def _arrive(self, number: int, frame: FrameType) -> None:
        """A planned stop was reached; what means nothing in this program is told.

        One that opens before all others has let the stops above it in its function pass by: what
        was to be seen there can be seen here.
        """
        code = frame.f_code
        names = (code.co_name, getattr(code, "co_qualname", code.co_name))
        for other in self.stops.values() if self.stops[number].nth else ():
            if any(
                place.function in names and place.line < frame.f_lineno for place in other.places
            ):
                self.tally.pass_by(other.number, frame)
        for skipped in self.skipped if self.stops[number].nth else ():
            self.tally.set_aside(skipped)
        for task in self.tally.arrive(number, frame, self.names_of):
            self.emit("void", {"key": task.goal.key})

    def _judge(self, line: str, frame: FrameType, index: int, names: Names) -> None:
        assert self.curframe is not None
        after = self.names_of(frame)
        if not self.problem:
            self._note_makings(line)
            self._listed()
        selected = self.curframe.f_code.co_name
        event = Command(
            self._command, frame, {**names, **after}, tuple(self._seen), dict(self._made), self.flow, self.problem,
            index - self.curindex, selected, raised=self._why == "raised",
        )  # fmt: skip
        self.on_reached(self.tally.after_command(event, self.names_of))

    def _listed(self) -> None:
        """What commands that list the frame's values have shown."""
        local = current_locals(self)
        if self._command == "args":
            code = self.curframe.f_code if self.curframe else None
            for name in (
                code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] if code else ()
            ):
                if name in local:
                    self._seen.append(Shown(name, local[name], shape=False))
        elif self._command == "retval" and "__return__" in local:
            self._seen.append(Shown("__return__", local["__return__"], shape=False))
        elif self._command == "shapes":
            self._seen += [
                Shown(f"{name}.shape", value.shape) for name, value in tensors_in(local).items()
            ]
        elif self._command == "grads":
            found = [
                (f"{name}.{kind}", gradient(value, kind))
                for name, value in tensors_in(local).items()
                for kind in ("g", "grad")
            ]
            self._seen += [
                Shown(f"{name}.shape", value.shape) for name, value in found if is_tensor(value)
            ]

    def _note_makings(self, line: str) -> None:
        """`s = x.shape` shows nothing, but whoever prints s afterwards has looked at x."""
        if self._command:
            return
        for node in ast.walk(parse(line) or ast.Module([], [])):
            if (
                isinstance(node, ast.Assign | ast.NamedExpr | ast.AnnAssign)
                and node.value is not None
            ):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for name in (inner for target in targets for inner in ast.walk(target)):
                    if isinstance(name, ast.Name):
                        self._made[name.id] = ast.unparse(node.value)

    def _name_of(self, line: str) -> str:
        """pdb's own name of the command, "" for Python."""
        word = (self.parseline(line)[0] or "") if not line.lstrip().startswith("!") else ""
        return IN_FULL.get(word, word) if word and self._is_command(word) else ""

    @contextlib.contextmanager
    def _never_in_the_way(self) -> Iterator[None]:
        """Objects of a learner's may raise at any touch; judging them must not cost the learner the
        session.
        """
        try:
            yield
        except Exception as error:
            self.emit("fault", {"text": f"{type(error).__name__}: {error}"})

    @contextlib.contextmanager
    def _prints_noted(self) -> Iterator[None]:
        """print(...) typed at the prompt shows values as well; of a tensor only its numbers."""
        plain = builtins.print

        def noted(*values: Any, **options: Any) -> None:
            self._saw(self._line_watched, values[0] if len(values) == 1 else values, shape=False)
            plain(*values, **options)

        builtins.print = noted
        try:
            yield
        finally:
            if builtins.print is noted:
                builtins.print = plain
