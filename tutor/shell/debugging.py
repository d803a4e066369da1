"""`debug`: put the learner into ipdb in their own function, on the case that matters."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable
from typing import Any

from tutor.anchors.anchors import resolve_all
from tutor.course import texts
from tutor.course.goals import concerns
from tutor.course.libraries import drive_of, libraries
from tutor.course.model import Exercise, Waypoint
from tutor.debugger.launch import check_terminal, run_session
from tutor.debugger.messages import DebugRequest
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.judge.client import CaseInputs
from tutor.results import Verdict
from tutor.shell import breaks
from tutor.shell import session_records as sessions
from tutor.shell.programs import own_programs
from tutor.shell.session import Session
from tutor.shell.why import for_debugger, opening

ELSEWHERE = (
    "What the tutor says at this stop is about the case “{case}”. Here you look around by yourself."
)


def debug(session: Session, exercise: Exercise, case: str) -> list[Block]:
    """Run a session and say how it ended. case: its name; "" is the one that failed last, else the
    waypoints' own, else the first.

    Raises SetupError without a terminal, UsageError for an unknown case or a file that is not text.
    """
    check_terminal(None)
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    waypoints = texts.read_waypoints(exercise)
    failing = _failing_case(session, exercise)
    reached = sessions.reached_before(session, exercise)
    first = opening(session, exercise, submission, case)
    failing = first.case if first else failing
    chosen = case or failing or sessions.case_to_play(waypoints, frozenset(reached))
    inputs = session.engine.judge.inputs(exercise, chosen, session.settings.seed)
    request = DebugRequest(
        name=exercise.id,
        source=submission.source,
        path=str(submission.path),
        entry=inputs.entry,
        inputs=inputs.packed,
        waypoints=(
            *_for_case(
                waypoints, inputs, exercise, _advised_look(session, exercise), submission.source
            ),
            *breaks.waypoints_of(session, exercise, submission.source),
        ),
        starter=texts.read_starter(exercise),
        modules=libraries(
            session.course, exercise, own_programs(session, session.store.standing())
        ),
        data=str(session.course.data) if session.course.data else None,
        headline=f"{inputs.entry} on the case {inputs.case!r}{', which failed' if inputs.case == failing else ''}",
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        drive=drive_of(exercise),
        function=_function(exercise, inputs),
        reached=reached,
        first=for_debugger(first, submission),
        sessions=sum(played.count for played in session.store.standing().sessions.values()),
    )
    watched = sessions.Watched()
    end = run_session(session.engine.zygote, request, watched)
    return [Note(end.words), *sessions.remember(session, exercise, watched, end)]


def _failing_case(session: Session, exercise: Exercise) -> str:
    """The case to look at after a failed check, "" if there is none."""
    grade = session.grades.get(exercise.id)
    if grade is None or grade.accepted or grade.verdict is Verdict.DOES_NOT_LOAD:
        return ""
    return grade.failing_case.name if grade.failing_case else ""


def _advised_look(session: Session, exercise: Exercise) -> tuple[str, ...]:
    """What the last diagnosis said to look at, as expressions."""
    grade = session.grades.get(exercise.id)
    look = grade.diagnosis.look if grade and grade.diagnosis else ""
    return (look[2:].strip(),) if look.startswith("p ") else ()


def _for_case(
    waypoints: tuple[Waypoint, ...],
    inputs: CaseInputs,
    exercise: Exercise,
    look: tuple[str, ...],
    source: str,
) -> tuple[Waypoint, ...]:
    """The waypoints about this entry point, or about this case where the course's own code calls
    the learner's.

    One that was written for another case keeps its place, and says so: its words would not be true
    here. source: the learner's.
    """
    if inputs.entry in exercise.entry:
        about = [point for point in waypoints if concerns(point, exercise, inputs.entry)]
    else:
        about = [point for point in waypoints if point.case == inputs.case] or list(waypoints)
    silent: dict[str, Any] = {
        "question": "",
        "answer": "",
        "look": look,
        "goals": (),
        "predict": None,
    }
    speaking = [point.case in ("", inputs.case) for point in about]
    where = {point: _place_of(point, source, _function(exercise, inputs)) for point in about}
    places = {where[point] for point, speaks in zip(about, speaking, strict=True) if speaks}
    kept = []
    for point, speaks in zip(about, speaking, strict=True):
        if speaks:
            kept.append(point)
        elif where[point] not in places:  # one silent stop at a place is enough
            places.add(where[point])
            kept.append(dataclasses.replace(point, say=ELSEWHERE.format(case=point.case), **silent))
    return tuple(kept)


def _place_of(point: Waypoint, source: str, function: str) -> Hashable:
    """Where it is in this program, the same for two anchors that mean one statement; the anchor
    where that cannot be told.
    """
    places = resolve_all(source, point.anchor, function) or resolve_all(source, "entry", function)
    return (
        tuple(
            (place.line, place.column, place.after, place.condition, place.count)
            for place in places
        )
        or point.anchor
    )


def _function(exercise: Exercise, inputs: CaseInputs) -> str:
    """What anchors without `in` are about: the entry that is called, or the first one where the
    course's own code calls it.
    """
    return inputs.entry if inputs.entry in exercise.entry else exercise.entry[0]


def keys_ahead(session: Session) -> tuple[tuple[str, str], ...]:
    """Keys that were meant for the debugger before it was there."""
    return (*_pasted(session), *_typed_ahead())


def _pasted(session: Session) -> tuple[tuple[str, str], ...]:
    """What was pasted behind `debug`, as keys: it was meant for the debugger."""
    lines, session.pasted = session.pasted, []
    return tuple(
        ("c-m", "\r") if key == "\n" else (key, key) for line in lines for key in f"{line}\n"
    )


def _typed_ahead() -> tuple[tuple[str, str], ...]:
    """Keys that were pressed or pasted behind the command and wait in the shell's input."""
    import sys

    if "prompt_toolkit.input.typeahead" not in sys.modules:
        return ()
    from prompt_toolkit.application.current import get_app_session
    from prompt_toolkit.input.typeahead import get_typeahead

    keys: list[Any] = list(get_typeahead(get_app_session().input))
    return tuple((str(getattr(press.key, "value", press.key)), press.data) for press in keys)
