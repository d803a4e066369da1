"""`recall`: one question of an exercise that is behind the learner, asked again when it is due."""

from __future__ import annotations

import dataclasses
import socket
import time
from collections.abc import Sequence

from tutor.candidate.wire.frames import ProtocolError, recv_json, send_frame, send_json
from tutor.course import texts
from tutor.debugger.messages import AskedEvent, decode, encode
from tutor.debugger.request import DebugRequest
from tutor.display.blocks import Block, Code, Heading, Note, Prose, Table
from tutor.errors import UsageError
from tutor.progress.schedule import Coming
from tutor.shell.debugging import bare_request
from tutor.shell.programs import libraries_for
from tutor.shell.recall_questions import Question, questions_to_come
from tutor.shell.session import Session
from tutor.shell.version_words import day_of
from tutor.workspace.files import submission_from_bytes

SECONDS = 20.0  # for a run up to the stop
TRIES = 5  # questions whose place the learner's program may lack, before that is said
NONE_YET = "There is nothing to recall yet: questions come back once their exercise is accepted."
NOT_HERE = "The next questions are about places that your programs do not come to."
FIRST = "Here is the question first; then type `recall` and your answer."
ANSWER = "Type `recall` and your answer."
EARLY = "Nothing is due; this one comes {0}."
GONE = "your program did not come to that place this time, so nothing was recorded"


def recall(session: Session, rest: str) -> list[Block]:
    """Ask the next question; with text, which is the answer to the one that was asked.

    Raises UsageError for what cannot be read as an answer.
    """
    coming = questions_to_come(session)
    asked = next((each for each, _ in coming if each.key == session.question), None)
    if rest and asked is not None:
        return _answered(session, asked, rest)
    session.question = ""
    for question, when in coming[:TRIES]:
        shown = _question(session, question)
        if shown:
            session.question = question.key
            return [
                Heading(question.key, _how_many(session, coming)),
                *_early(session, when),
                *shown,
                Note(FIRST if rest else ANSWER),
            ]
    return [Note(NOT_HERE if coming else NONE_YET)]


def _question(session: Session, question: Question) -> list[Block]:
    """What is asked, with line and values at its stop; nothing where that is not reached."""
    if question.waypoint is None:
        return [Prose(question.ask)]
    seen = _run(session, question, "")
    if not seen.reached:
        return []
    source = _source(session, question)
    line = source.splitlines()[seen.line - 1 : seen.line]
    code = [Code(line[0].strip(), f"Before your line {seen.line} runs:", 0)] if line else []
    values = [Table(("", ""), seen.look, flexible=1)] if seen.look else []
    return [*code, *values, Prose(question.ask)]


def _answered(session: Session, question: Question, text: str) -> list[Block]:
    """Whether it is right, why, and when the question comes again."""
    if question.waypoint is None:
        told = session.engine.judge.predict(question.exercise, question.name, text)
        right, truth = told.right, told.truth
    else:
        event = _run(session, question, text)
        if not event.reached:
            raise UsageError(GONE, fix="Type: recall")
        right, truth = event.is_right, event.truth
    session.store.record_recall(question.exercise.id, question.name, text, right=right)
    session.question = ""
    verdict = f"Yes: {truth}." if right else f"You said {text}; it is {truth}."
    why = [Prose(question.why)] if question.why else []
    return [Note(verdict), *why, Note(_next_time(session, question), dim=True)]


def _next_time(session: Session, question: Question) -> str:
    coming, now = questions_to_come(session), session.store.now()
    at = next(each.at for other, each in coming if other.key == question.key)
    due = sum(each.is_due(now) for _, each in coming)
    more = f" `recall` asks the next one; {due} due." if due else ""
    return f"This question comes back {day_of(at, now)}.{more}"


def _how_many(session: Session, coming: Sequence[tuple[Question, Coming]]) -> str:
    due = sum(each.is_due(session.store.now()) for _, each in coming)
    return f"{due} due" if due else ""


def _early(session: Session, when: Coming) -> list[Block]:
    now = session.store.now()
    return [] if when.is_due(now) else [Note(EARLY.format(day_of(when.at, now)), dim=True)]


def _run(session: Session, question: Question, text: str) -> AskedEvent:
    """Run the learner's accepted program up to the stop, in a process of its own.

    One that does not get there in time has not reached it.
    """
    request = _request(session, question)
    deadline = time.monotonic() + SECONDS
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            zygote = session.engine.zygote
            child = zygote.fork("recall", [theirs.fileno()], {"text": text})
        try:
            send_json(ours, encode(request), deadline)
            send_frame(ours, request.inputs, deadline)
            event = decode(recv_json(ours, deadline))
        except (ProtocolError, OSError, ValueError):
            event = AskedEvent(reached=False)
        finally:
            zygote.kill(child)
    return event if isinstance(event, AskedEvent) else AskedEvent(reached=False)


def _request(session: Session, question: Question) -> DebugRequest:
    """A session with this one stop in the program that was accepted."""
    exercise, point = question.exercise, question.waypoint
    assert point is not None
    inputs = session.engine.judge.inputs(exercise, point.case, session.settings.seed)
    path, source = session.workspace.path(exercise), _source(session, question)
    submission = submission_from_bytes(exercise, path, source.encode())
    return dataclasses.replace(
        bare_request(session, exercise, submission, inputs),
        waypoints=(point,),
        modules=libraries_for(session, exercise, session.store.overall()),
    )


def _source(session: Session, question: Question) -> str:
    """The accepted program; of an exercise done in the debugger, the one that it is about."""
    accepted = session.store.overall().accepted[question.exercise.id].source
    return accepted or texts.read_starter(question.exercise)
