"""The commands for authors: a new exercise, how it looks, and the proof of a course."""

from __future__ import annotations

import signal
import threading
from pathlib import Path

import click

from tutor.cli.completion import exercise_names
from tutor.cli.group import cli
from tutor.cli.output import json_option, show_blocks
from tutor.course.load import load_course
from tutor.course.model import Exercise
from tutor.errors import ContentError, UsageError
from tutor.settings import Settings

NEXT = "Write what is marked TODO, brief.md first. What is still missing says: tutor verify {0}"
AGAIN = "(shown again whenever a file is saved; Ctrl-C ends)"


@cli.command()
@click.argument("exercise_ids", nargs=-1, metavar="[ID...]")
@click.option("--seeds", type=click.IntRange(1), default=20, show_default=True)
@click.option("--mutants", is_flag=True, help="Also try every small mutation of the references.")
@json_option
@click.pass_obj
def verify(
    settings: Settings, exercise_ids: tuple[str, ...], seeds: int, mutants: bool, as_json: bool
) -> int:
    """For authors: prove that the content of a course holds."""
    from tutor.authoring.verify_client import verify_course

    return verify_course(
        settings, exercise_ids, seeds, click.echo, as_json=as_json, mutants=mutants
    )


@cli.group()
def new() -> None:
    """For authors: a folder for a course, a lesson or an exercise, with what is to be written."""


@new.command("course")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="A new course", show_default=True)
def new_course(folder: Path, title: str) -> None:
    """A course; then name it with `tutor --course FOLDER new lesson`."""
    from tutor.authoring import scaffold

    _say_made(scaffold.new_course(folder.absolute(), title))


@new.command("lesson")
@click.argument("name")
@click.option("--title", default="A new lesson", show_default=True)
@click.pass_obj
def new_lesson(settings: Settings, name: str, title: str) -> None:
    """A lesson at the end of the course."""
    from tutor.authoring import scaffold

    load_course(settings.course)  # whose mistakes are told before anything is changed
    _say_made(scaffold.new_lesson(settings.course, name, title))


@new.command("exercise")
@click.argument("name", metavar="ID")
@click.option("--lesson", default="", help="Its lesson (default: the last one).")
@click.pass_obj
def new_exercise(settings: Settings, name: str, lesson: str) -> None:
    """An exercise at the end of a lesson; `tutor verify ID` says what is still missing."""
    from tutor.authoring import scaffold

    _say_made(scaffold.new_exercise(load_course(settings.course), name, lesson))
    click.echo(NEXT.format(name))


def _say_made(paths: list[Path]) -> None:
    for path in paths:
        click.echo(str(path))


@cli.command()
@click.argument("exercise_id", metavar="ID", shell_complete=exercise_names)
@click.option("--watch", is_flag=True, help="Show it again whenever one of its files is saved.")
@click.pass_obj
def preview(settings: Settings, exercise_id: str, watch: bool) -> None:
    """For authors: an exercise as learners see it, from its brief to its debrief."""
    from tutor.authoring.preview import preview as show

    exercise = _exercise(settings, exercise_id)
    show_blocks(show(exercise))
    if watch:
        _show_when_saved(settings, exercise)


def _show_when_saved(settings: Settings, exercise: Exercise) -> None:
    """Until Ctrl-C."""
    from tutor.authoring.preview import preview as show
    from tutor.workspace.doorbell import rings

    stop, seen = threading.Event(), _stamps(exercise.folder)
    # whoever waits for events takes a KeyboardInterrupt for the end of one round
    signal.signal(signal.SIGINT, lambda number, frame: stop.set())
    click.echo(AGAIN)
    for _ in rings(lambda: [exercise.folder], stop):
        if seen == (seen := _stamps(exercise.folder)):
            continue
        click.clear()
        try:
            show_blocks(show(_exercise(settings, exercise.id)))
        except ContentError as error:
            click.echo(str(error))
        click.echo(AGAIN)


def _exercise(settings: Settings, exercise_id: str) -> Exercise:
    """Raises UsageError for a name that none has, ContentError."""
    exercise = load_course(settings.course).find(exercise_id)
    if exercise is None:
        raise UsageError(f"no exercise is called {exercise_id!r}", fix="See: tutor list")
    return exercise


def _stamps(folder: Path) -> list[tuple[str, int]]:
    """Every file below, and when it was written."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [(str(path), path.stat().st_mtime_ns) for path in found]
