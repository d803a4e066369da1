"""Does a program reach an author's waypoints, and can what they ask be evaluated there? Without a
terminal, for `tutor verify`.

Runs the program in this process: call it in a candidate or a judge, never in the shell.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from tutor.candidate.load_module import install_modules, load_learner
from tutor.course.libraries import Library
from tutor.course.model import Waypoint
from tutor.debugger.plan.inject import ARMED, COUNTER, HOOK, arm, install_hook
from tutor.debugger.plan.plan import Stop, make_plan
from tutor.debugger.program import Program, compile_program, entry_of
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.panel import one_line
from tutor.debugger.show.tensors import describe

MODULE = "__tutor_reach__"


@dataclass
class Reached:
    """What a run says about one waypoint.

    found: whether the anchor itself has a place in the program. line: where it was reached, or 0.
    values: expression → one line about its value. errors: expression → why it could not be
    evaluated. ended: how the run ended, if it did so before.
    """

    name: str
    found: bool
    line: int = 0
    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    ended: str = ""

    @property
    def problem(self) -> str:
        """One sentence, or "" where all is well."""
        if not self.found:
            return "the program has no such place"
        if not self.line:
            return f"the place is never reached: {self.ended}".removesuffix(": ")
        problems = self.errors.items()
        return "; ".join(f"`{text}` cannot be evaluated there: {why}" for text, why in problems)


def reach(
    source: str,
    path: str,
    entries: Sequence[str],
    entry: str,
    inputs: Names,
    waypoint: Waypoint,
    starter: str = "",
    modules: Mapping[str, Library] | None = None,
) -> str:
    """Why this waypoint does not work in this program on these inputs, in a sentence; "" if it
    does.

    entries: the exercise's entry points; an anchor without `in` is about the first. entry: the one
    to call.
    """
    program = Program(MODULE, source, path, entry, inputs, modules or {})
    try:
        return reach_all(program, (waypoint,), starter, entries[0])[0].problem
    except ValueError as error:  # a malformed anchor
        return str(error)


def reach_all(
    program: Program, waypoints: Sequence[Waypoint], starter: str = "", default: str = ""
) -> list[Reached]:
    """Call the program once and watch for all waypoints. default: the function that anchors without
    `in` are about.

    Raises ValueError for a malformed anchor.
    """
    stops = make_plan(program.source, default or program.entry, waypoints, starter)
    rows = [Reached(stop.waypoint.name, stop.found) for stop in stops]

    def hook(number: int) -> None:
        arm(number, False)  # the first time is the one at which the session would open
        frame = sys._getframe(1)
        rows[number].line = frame.f_lineno
        _evaluate(stops[number], {**frame.f_globals, **frame.f_locals}, rows[number])

    finders = list(sys.meta_path)
    # a module that is loaded already would not be the program's, and has no breakpoints in it
    before = {name: sys.modules.pop(name, None) for name in (*program.modules, program.name)}
    install_hook(hook, [stop.number for stop in stops])
    try:
        _call(program, stops)
    # the program may raise anything, and in some cases it is meant to
    except BaseException as error:
        for row in rows:
            row.ended = one_line(error)
    finally:
        clean_up(stops, finders, before)
    return rows


def _call(program: Program, stops: Sequence[Stop]) -> None:
    install_modules(program.modules, program.data)
    code = [compile_program(program, stops)]
    module = load_learner(program.source, program.path, program.name, code)
    entry_of(program, module)(*program.inputs.values())


def _evaluate(stop: Stop, names: Names, row: Reached) -> None:
    for expression in (*stop.look, *([stop.answer] if stop.answer else [])):
        try:
            row.values[expression] = describe(eval(expression, dict(names)))
        except Exception as error:
            row.errors[expression] = one_line(error)


def clean_up(
    stops: Sequence[Stop], finders: list[Any], before: Mapping[str, ModuleType | None]
) -> None:
    """Take out every trace of a run; a module with breakpoints in it must not stay.

    finders: the import system's, before: the modules under the program's names, as they were.
    """
    sys.meta_path[:] = finders
    for name, module in before.items():
        sys.modules.pop(name, None)
        if module is not None:
            sys.modules[name] = module
    made = [name.format(stop.number) for stop in stops for name in (ARMED, COUNTER)]
    for name in (HOOK, *made):
        vars(builtins).pop(name, None)
