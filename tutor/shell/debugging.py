"""`debug`: put the learner into ipdb in their own function, on the case that matters."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from tutor.anchors.reachable import reachable
from tutor.course import texts
from tutor.course.goals import stops_on
from tutor.course.libraries import Library, drive_of
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

ENTER = ("c-m", "\r")  # as prompt_toolkit has it


def debug(session: Session, exercise: Exercise, case: str, tour: bool = False) -> list[Block]:
    """Run a session and say how it ended.

    case, tour: as for request_for. Raises SetupError without a terminal, UsageError for a file that
    is not text, TutorError for a case that is not there.
    """
    check_terminal(None)
    request, played = request_for(session, exercise, case, tour)
    watched = sessions.Watched()
    end = run_session(session.engine.zygote, request, watched)
    return [Note(end.words), *sessions.remember(session, exercise, watched, end, played)]


def request_for(
    session: Session, exercise: Exercise, case: str = "", tour: bool = False
) -> tuple[DebugRequest, str]:
    """The session that `debug` starts, and the name of its case.

    case: its name; "" is the one where the file first goes wrong, else the one that failed, else
    the stops' own. tour: every planned stop opens, none is passed by on the way to the first wrong
    statement. Raises UsageError for a file that is not text, TutorError for a case that is not
    there.
    """
    submission, _ = readable_submission(session, exercise)
    standing = session.store.standing()
    libraries = libraries_for(session, exercise, standing)
    is_plain = tour or exercise.hunt
    opened = _opening(session, exercise, submission, libraries, case, is_plain)
    source, inputs = submission.source or "", opened.inputs
    request = dataclasses.replace(
        bare_request(session, exercise, submission, inputs),
        waypoints=_stops(session, exercise, source, inputs),
        modules=libraries,
        headline=_headline(session, exercise, submission, opened),
        reached=sessions.reached_before(standing, exercise),
        sessions=sum(played.count for played in standing.sessions.values()),
        first=for_debugger(opened.first, submission),
    )
    return request, inputs.case


def bare_request(
    session: Session, exercise: Exercise, submission: Submission, inputs: CaseInputs
) -> DebugRequest:
    """A session that knows nothing of the ones before, without a stop."""
    return DebugRequest(
        name=exercise.id,
        source=submission.source or "",
        path=str(submission.path),
        entry=inputs.entry,
        inputs=inputs.packed,
        starter=texts.read_starter(exercise),
        data=str(session.course.data) if session.course.data else None,
        typed_ahead=keys_ahead(session),
        ipython=str(session.settings.ipython),
        drive=drive_of(exercise),
        function=_function(exercise, inputs),
    )


def _stops(
    session: Session, exercise: Exercise, source: str, inputs: CaseInputs
) -> tuple[Waypoint, ...]:
    """The author's that this call leads to, and the learner's own breakpoints."""
    drive = drive_of(exercise)
    led_to = reachable(inputs.entry, [source, *([drive.source] if drive else [])])
    points = texts.read_waypoints(exercise)
    planned = stops_on(points, exercise, inputs.entry, inputs.case, led_to)
    return (*planned, *breaks.waypoints_of(session, exercise, source))


def _opening(
    session: Session,
    exercise: Exercise,
    submission: Submission,
    libraries: Mapping[str, Library],
    case: str,
    is_plain: bool,
) -> Opening:
    """The case, and the first wrong statement. is_plain: not to be looked for."""
    reached = frozenset(sessions.reached_before(session.store.standing(), exercise))
    authors = sessions.case_to_play(texts.read_waypoints(exercise), reached)
    failing = _failing_case(session, exercise, submission)
    otherwise = authors if exercise.hunt else failing or authors
    if not is_plain:
        return opening(
            session, exercise, submission, case, otherwise=otherwise, libraries=libraries
        )
    return session.engine.judge.open_session(
        submission,
        exercise,
        libraries=libraries,
        seed=session.settings.seed,
        case=case,
        otherwise=otherwise,
        failed=False,
    )


def _headline(session: Session, exercise: Exercise, submission: Submission, opened: Opening) -> str:
    """What is called on which case; and why that one, where `check` has shown another."""
    inputs, first = opened.inputs, opened.first
    words = f"{_function(exercise, inputs)} on the case {inputs.case!r}"
    shown = _failing_case(session, exercise, submission)
    if first is not None and first.case == inputs.case:
        if shown in ("", inputs.case):
            return f"{words}, which failed"
        reason = "`why` found the first wrong statement on this one"
        looked = reason if first.is_first else "`why` looked at this one"
        return f"{words}, which failed too (`check` shows {shown!r}; {looked})"
    return f"{words}{', which failed' if shown == inputs.case else ''}"


def _failing_case(session: Session, exercise: Exercise, submission: Submission) -> str:
    """The case that the last check of this very file shows, "" if there is none."""
    grade = session.grades.get(exercise.id)
    if grade is None or grade.accepted or grade.verdict is Verdict.DOES_NOT_LOAD:
        return ""
    if grade.source_digest != submission.digest or grade.failing_case is None:
        return ""
    return grade.failing_case.name


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
