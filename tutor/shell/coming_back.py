"""What is said on coming back and on leaving: where the learner is, and how to return."""

from __future__ import annotations

import shlex
import time

from tutor.settings import Settings, load_settings
from tutor.shell.next_step import next_step
from tutor.shell.session import Session
from tutor.shell.version_words import verdict_of, when
from tutor.shell.visiting import lesson_of

LEFT = "Everything is saved. To come back to {0}, type: {1}"
UNSAVED = "Your files are as you saved them; what could not be recorded is lost. To come back: {1}"


def where_you_are(session: Session) -> str:
    """The exercise, how its last check ended, and what Enter does."""
    exercise = session.exercise
    at = "reviewing" if session.review else "at"
    place = f"You are {at} {exercise.id} ({lesson_of(session.course, exercise).title})."
    checked = [each for each in session.store.history(exercise.id).versions if each.verdict]
    last = ""
    if checked:
        code = f" ({checked[-1].code})" if checked[-1].code else ""
        last = f"Last check, {when(checked[-1].at, time.time())}: {verdict_of(checked[-1])}{code}."
    step = next_step(session)
    enter = f"Enter: {step.command}." if step.command else "`brief` says what to build."
    return " ".join(filter(None, (place, last, enter)))


def farewell(session: Session) -> str:
    """That all is saved, and the command that leads back to this place."""
    words = LEFT if session.store.is_recording else UNSAVED
    return words.format(session.exercise.id, command_for(session.settings))


def command_for(settings: Settings) -> str:
    """The command line that starts the tutor with these settings."""
    usual = load_settings()
    options = [
        f"{option} {shlex.quote(str(chosen))}"
        for option, chosen, default in (
            ("--workspace", settings.workspace, usual.workspace),
            ("--course", settings.course, usual.course),
            ("--seed", settings.seed, usual.seed),
        )
        if chosen != default
    ]
    return " ".join(["tutor", *options])
