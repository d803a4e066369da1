"""The commands for teachers and authors: many submissions at once, the proof of a course."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.group import cli
from tutor.cli.output import json_option
from tutor.formats.registry import FORMATS
from tutor.settings import Settings


@cli.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
@click.option(
    "--exercise", "exercise_id", default="", metavar="ID", help="Grade this exercise alone."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file, at the end."
)
@click.pass_obj
def grade(
    settings: Settings, paths: tuple[Path, ...], exercise_id: str, form: str, out: Path | None
) -> int:
    """Grade a file, a learner's folder, or a folder with one folder per learner."""
    from tutor.cohort.batch import grade_paths

    def warn(text: str) -> None:
        click.echo(text, err=True)

    if out is None:
        return grade_paths(settings, paths, exercise_id, form, click.echo, warn)
    rows: list[str] = []
    code = grade_paths(settings, paths, exercise_id, form, rows.append, warn)
    whole = out.with_name(f".{out.name}.part")
    whole.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    whole.replace(out)
    return code


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
