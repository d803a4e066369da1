"""`debug`: put the learner into ipdb in their own function, on the case that matters."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Sequence
from typing import Any

from tutor.anchors.anchors import resolve_all
from tutor.course import texts
from tutor.course.goals import concerns
from tutor.course.libraries import drive_of
from tutor.course.model import Exercise, Waypoint
from tutor.debugger.launch import check_terminal, run_session
from tutor.debugger.request import DebugRequest
from tutor.display.blocks import Block, Note
from tutor.judge.messages import CaseInputs, Opening
from tutor.results import Verdict
from tutor.shell import breaks
from tutor.shell import session_records as sessions
from tutor.shell.programs import libraries_for, readable_submission
from tutor.shell.session import Session
from tutor.shell.why import for_debugger, opening
from tutor.workspace.submission import Submission

OTHER_CASE = "What the tutor says here is about the case “{case}”. On this one, look around freely."
ENTER = ("c-m", "\r")  # as prompt_toolkit has it


def debug(session: Session, exercise: Exercise, case: str) -> list[Block]:
    """Run a session and say how it ended.

    case: its name; "" is the one that failed last, else the waypoints' own, else the first. Raises
    SetupError without a terminal, UsageError for a file that is not text, TutorError for a case
    that is not there.
    """
    check_terminal(None)
    submission, _ = readable_submission(session, exercise)
    standing, waypoints = session.store.standing(), texts.read_waypoints(exercise)
    reached = sessions.reached_before(standing, exercise)
    failing = _failing_case(session, exercise)
    libraries = libraries_for(session, exercise, standing)
    otherwise = failing or sessions.case_to_play(waypoints, frozenset(reached))
    opened = opening(session, exercise, submission, case, otherwise=otherwise, libraries=libraries)
    request = dataclasses.replace(
        _request(session, exercise, submission, opened, waypoints),
        modules=libraries,
        headline=_headline(exercise, opened, failing),
        reached=reached,
        sessions=sum(played.count for played in standing.sessions.values()),
    )
    watched = sessions.Watched()
    end = run_session(session.engine.zygote, request, watched)
    return [Note(end.words), *sessions.remember(session, exercise, watched, end)]


def _request(
    session: Session,
    exercise: Exercise,
    submission: Submission,
    opened: Opening,
    waypoints: Sequence[Waypoint],
) -> DebugRequest:
    """A first session on this case, with every stop."""
    source, look = submission.source or "", _advised_look(session, exercise)
    return DebugRequest(
        name=exercise.id,
        source=source,
        path=str(submission.path),
        entry=opened.inputs.entry,
        inputs=opened.inputs.packed,
        waypoints=(
            *_for_case(waypoints, opened.inputs, exercise, look, source),
            *breaks.waypoints_of(session, exercise, source),
        ),
        starter=texts.read_starter(exercise),
        data=str(session.course.data) if session.course.data else None,
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        drive=drive_of(exercise),
        function=_function(exercise, opened.inputs),
        first=for_debugger(opened.first, submission),
    )


def _headline(exercise: Exercise, opened: Opening, failing: str) -> str:
    """Which of the learner's functions is called on which case.

    failing: the case that failed last, if none is known better.
    """
    inputs = opened.inputs
    failed = inputs.case == (opened.first.case if opened.first else failing)
    name = _function(exercise, inputs)
    return f"{name} on the case {inputs.case!r}{', which failed' if failed else ''}"


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
    waypoints: Sequence[Waypoint],
    inputs: CaseInputs,
    exercise: Exercise,
    look: tuple[str, ...],
    source: str,
) -> tuple[Waypoint, ...]:
    """The waypoints about this entry point; about this case where the course's own code calls it.

    One that was written for another case keeps its place, and says so: its words would not be true
    here. source: the learner's.
    """
    about = _about(waypoints, inputs, exercise)
    if all(_speaks(point, inputs) for point in about):
        return tuple(about)
    function = _function(exercise, inputs)
    where = {point: _place_of(point, source, function) for point in about}
    taken = {where[point] for point in about if _speaks(point, inputs)}
    kept = []
    for point in about:
        if _speaks(point, inputs):
            kept.append(point)
        elif where[point] not in taken:  # one silent stop at a place is enough
            taken.add(where[point])
            kept.append(_silent(point, look))
    return tuple(kept)


def _about(waypoints: Sequence[Waypoint], inputs: CaseInputs, exercise: Exercise) -> list[Waypoint]:
    if inputs.entry in exercise.entry:
        return [point for point in waypoints if concerns(point, exercise, inputs.entry)]
    return [point for point in waypoints if point.case == inputs.case] or list(waypoints)


def _speaks(point: Waypoint, inputs: CaseInputs) -> bool:
    """Whether the waypoint's words are true on this case."""
    return point.case in ("", inputs.case)


def _silent(point: Waypoint, look: tuple[str, ...]) -> Waypoint:
    """The same place without its question and its goals."""
    say = OTHER_CASE.format(case=point.case)
    return dataclasses.replace(
        point, say=say, question="", answer="", look=look, goals=(), predict=None
    )


def _place_of(point: Waypoint, source: str, function: str) -> Hashable:
    """Where it is in this program, the same for two anchors that mean one statement.

    The anchor itself where the place cannot be told.
    """
    places = resolve_all(source, point.anchor, function) or resolve_all(source, "entry", function)
    rows = [
        (place.line, place.column, place.after, place.condition, place.count) for place in places
    ]
    return tuple(rows) or point.anchor


def _function(exercise: Exercise, inputs: CaseInputs) -> str:
    """What anchors without `in` are about: the entry that is called, or the first for a drive's."""
    return inputs.entry if inputs.entry in exercise.entry else exercise.entry[0]


def keys_ahead(session: Session) -> tuple[tuple[str, str], ...]:
    """Keys that were meant for the debugger before it was there."""
    return (*_pasted(session), *_typed_ahead())


def _pasted(session: Session) -> tuple[tuple[str, str], ...]:
    """What was pasted behind `debug`, as keys: it was meant for the debugger."""
    lines, session.pasted = session.pasted, []
    return tuple(ENTER if key == "\n" else (key, key) for line in lines for key in f"{line}\n")


def _typed_ahead() -> tuple[tuple[str, str], ...]:
    """Keys that were pressed or pasted behind the command and wait in the shell's input."""
    import sys

    if "prompt_toolkit.input.typeahead" not in sys.modules:
        return ()
    from prompt_toolkit.application.current import get_app_session
    from prompt_toolkit.input.typeahead import get_typeahead

    keys: list[Any] = list(get_typeahead(get_app_session().input))
    return tuple((str(getattr(press.key, "value", press.key)), press.data) for press in keys)
