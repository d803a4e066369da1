"""`tutor grade`: many submissions at once, for teachers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tutor.cli.group import cli
from tutor.formats.registry import FORMATS
from tutor.settings import Settings

FILE = click.Path(path_type=Path, dir_okay=False)


@cli.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
@click.option(
    "--exercise", "exercise_id", default="", metavar="ID", help="Grade this exercise alone."
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@click.option("--out", type=FILE, help="Write the result to this file, whole or not at all.")
@click.option("--dry-run", is_flag=True, help="Only say who handed in what.")
@click.option("--seed", type=click.IntRange(0), help="Of the cases (default: a new secret one).")
@click.option(
    "--workers", type=click.IntRange(1), help="Processes that grade (default: the cores)."
)
@click.option("--journal", type=FILE, help="Keep results in this file as they come.")
@click.option("--resume", is_flag=True, help="Continue a run that was stopped.")
@click.option(
    "--require", multiple=True, metavar="LAYER", help="Refuse to grade without this isolation."
)
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True)
@click.option("--scheduler", default="", metavar="ADDRESS", help="Of a dask cluster that is there.")
@click.pass_context
def grade(
    ctx: click.Context, /, paths: tuple[Path, ...], exercise_id: str, form: str, **options: Any
) -> int:
    """Grade a file, a learner's folder, or a folder with one folder per learner."""
    from tutor.candidate.processes.limits import become_undumpable
    from tutor.cli.progress_bar import ProgressBar
    from tutor.cohort.batch import grade_paths
    from tutor.cohort.run_options import RunOptions

    become_undumpable()  # no submission of the same user can write to what this process has open
    settings: Settings = ctx.obj
    if options["seed"] is None:
        options["seed"] = ctx.find_root().params["seed"]
    if options["scheduler"]:
        options["engine"] = "dask"
    chosen = RunOptions(**{name: value for name, value in options.items() if value is not None})
    with ProgressBar(rows_on_screen=chosen.out is None) as bar:
        return grade_paths(
            settings, paths, exercise_id, form, bar.write, bar.warn, chosen, bar.show
        )
