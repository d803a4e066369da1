"""Read the files beside a course's plan: what a learner is shown, what the judge runs, what a
session aims at. Each raises ContentError for a file that is missing or wrong.
"""

from __future__ import annotations

import re

from tutor.course import goals
from tutor.course.fields import Fields
from tutor.course.held import exists
from tutor.course.model import Course, Exercise, Hint, Lesson, Waypoint
from tutor.course.prediction import Prediction
from tutor.course.reading import read_text
from tutor.errors import ContentError


def read_opening(lesson: Lesson) -> str:
    """The lesson's opening page, Markdown."""
    return read_text(lesson.folder / "README.md")


def read_glossary(course: Course) -> dict[str, str]:
    """Words of the course and what they mean, Markdown, in alphabetical order; empty where the
    course has no glossary.md.
    """
    file = course.folder / "glossary.md"
    if not exists(file):
        return {}
    parts = re.split(r"^## +(.+)$", read_text(file), flags=re.MULTILINE)
    entries = {
        word.strip(): text.strip() for word, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    return dict(sorted(entries.items(), key=lambda entry: entry[0].casefold()))


def read_brief(exercise: Exercise) -> str:
    """What to build, Markdown."""
    return read_text(exercise.folder / "brief.md")


def read_debrief(exercise: Exercise) -> str:
    """What to read after success, Markdown."""
    return read_text(exercise.folder / "debrief.md")


def read_starter(exercise: Exercise) -> str:
    """The text a learner's file begins as."""
    return read_text(exercise.folder / "starter.py")


def read_reference(exercise: Exercise) -> str:
    """The trusted implementation. Never copied into a workspace; shown by `solution` alone.

    An exercise that is done in the debugger has none: its program is the starter.
    """
    if exercise.kind == "debug":
        return read_starter(exercise)
    return read_text(exercise.folder / "reference.py")


def read_cases(exercise: Exercise) -> str:
    """The source that makes the cases."""
    return read_text(exercise.folder / "cases.py")


def read_drive(exercise: Exercise) -> str:
    """The source of functions that use what the learner defined; "" where cases call the entry
    points themselves.
    """
    file = exercise.folder / "drive.py"
    return read_text(file) if exists(file) else ""


def read_picture(exercise: Exercise) -> str:
    """The source of functions that draw with what the learner wrote; "" where there is nothing to
    look at.
    """
    file = exercise.folder / "picture.py"
    return read_text(file) if exists(file) else ""


def read_predictions(exercise: Exercise) -> tuple[Prediction, ...]:
    """What a learner is asked to say before running it; none where the exercise has no
    predict.toml.
    """
    file = exercise.folder / "predict.toml"
    if not exists(file):
        return ()
    fields = Fields.read(file)
    found = tuple(
        Prediction(
            row.text("name"),
            row.text("ask").strip(),
            row.text("answer"),
            row.text("why").strip(),
            row.text("setup", ""),
        )
        for row in fields.tables("predict")
    )
    fields.done()
    return found


def read_equivalent(exercise: Exercise) -> dict[str, str]:
    """Changes of the reference that do not change what it does: change → why. For `tutor verify
    --mutants`.
    """
    file = exercise.folder / "equivalent.toml"
    if not exists(file):
        return {}
    fields = Fields.read(file)
    rows = {row.text("change"): row.text("why") for row in fields.tables("equivalent")}
    fields.done()
    return rows


def read_hints(exercise: Exercise) -> tuple[Hint, ...]:
    """The ladder of hints, smallest first."""
    file = exercise.folder / "hints.md"
    parts = re.split(r"^## +(.+)$", read_text(file), flags=re.MULTILINE)
    hints = tuple(
        Hint(title.strip(), text.strip())
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    )
    if not hints or not all(hint.text for hint in hints):
        raise ContentError(
            "has no hints, or an empty one",
            file=file,
            rule="hints",
            fix="Write `## Title` and a paragraph for each hint.",
        )
    return hints


def read_waypoints(exercise: Exercise) -> tuple[Waypoint, ...]:
    """The planned stops of a debug session, in order."""
    fields = Fields.read(exercise.folder / "waypoints.toml")
    waypoints = tuple(
        Waypoint(
            name=point.text("name"),
            anchor=point.text("anchor"),
            say=point.text("say").strip(),
            case=point.text("case", ""),
            here=point.text("here", "").strip(),
            look=point.texts("look", ()),
            question=point.text("question", "").strip(),
            answer=point.text("answer", ""),
            predict=goals.read_guess(point),
            goals=goals.read_goals(point),
        )
        for point in fields.tables("waypoint")
    )
    fields.done()
    if not waypoints:
        raise fields.error(
            "has no waypoint",
            rule="waypoints",
            fix="Add a [[waypoint]] table; `entry` is the simplest anchor.",
        )
    return goals.with_defaults(waypoints, fields)


def read_session(exercise: Exercise) -> tuple[str, ...]:
    """The commands of one session that reaches every goal, the author's proof; () where there is
    none.
    """
    file = exercise.folder / "session.txt"
    lines = read_text(file).splitlines() if exists(file) else []
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))
