"""`tutor report`: what a class did, from a file of results."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from tutor.cli.group import cli
from tutor.cli.output import json_option, print_json, show_blocks
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.course.texts import read_starter
from tutor.display.screen import standard_screen
from tutor.errors import TutorError, WorkspaceError
from tutor.report.program_reader import Program
from tutor.results import to_json
from tutor.settings import Settings

MOST_ENTRIES = 1_000  # more than any list of the report has
_FILE = click.Path(path_type=Path)


@cli.command()
@click.argument("results", type=_FILE, metavar="RESULTS")
@click.option("--html", type=_FILE, metavar="FILE", help="Write one page with plots.")
@click.option(
    "--submissions",
    multiple=True,
    type=_FILE,
    metavar="PATH",
    help="What was graded, to compare the programs themselves; may be given several times.",
)
@click.option("--all", "show_all", is_flag=True, help="Do not cut long lists in the terminal.")
@json_option
@click.pass_obj
def report(
    settings: Settings,
    results: Path,
    html: Path | None,
    submissions: tuple[Path, ...],
    show_all: bool,
    as_json: bool,
) -> None:
    """What a class did: verdicts, commonest mistakes, who needs help with what."""
    from tutor.formats.reading import read_rows
    from tutor.report.reported import ReportedResult
    from tutor.report.summarise import summarise
    from tutor.report.terminal_blocks import SHORT, View, blocks_of

    course = _course(settings, needed=bool(submissions))
    order = [exercise.id for exercise in course.exercises] if course else []
    programs = _programs(course, submissions) if course and submissions else None
    summary = summarise(read_rows(results, ReportedResult), order, programs)
    if html is not None:
        from tutor.report.web_page import page_of

        _write(html, page_of(summary))
    if as_json:
        print_json(to_json(summary))
    elif html is None:
        most = MOST_ENTRIES if show_all else SHORT
        show_blocks(blocks_of(summary, View(standard_screen().columns, most)))
    else:
        click.echo(f"Written: {html}")


def _course(settings: Settings, *, needed: bool) -> Course | None:
    """The course of the settings; a report alone can be made without one."""
    try:
        return load_course(settings.course)
    except TutorError:
        if needed:
            raise
        return None


def _programs(course: Course, paths: tuple[Path, ...]) -> Iterator[Program]:
    """The files behind the paths, found as `tutor grade` finds them."""
    from tutor.cohort.intake import collect

    starters = {exercise.id: read_starter(exercise) for exercise in course.exercises}
    for learner in collect(course, paths):
        for found in learner.files:
            exercise = found.exercise
            starter, entry = starters[exercise.id], exercise.entry
            yield Program(learner.id, exercise.id, found.path, found.source, starter, entry)


def _write(path: Path, text: str) -> None:
    """Replace the file as a whole."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise WorkspaceError(
            f"cannot be written ({error.strerror})", where=str(path), fix="Name another file."
        ) from error
