"""`tutor export`: an autograder for the system that a class uses."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.group import cli
from tutor.export.systems import IMAGE, SYSTEMS, export
from tutor.settings import Settings


@cli.command("export")
@click.argument("system", type=click.Choice(list(SYSTEMS)))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--exercise",
    "ids",
    multiple=True,
    metavar="ID",
    help="An exercise of the assignment; may be given several times.",
)
@click.option("--image", default=IMAGE, help="PrairieLearn: the name of the container image.")
@click.option("--force", is_flag=True, help="Write into a folder that is not empty.")
@click.pass_obj
def write_autograder(
    settings: Settings, system: str, folder: Path, ids: tuple[str, ...], image: str, force: bool
) -> int:
    """For teachers: an autograder for another system, which runs `tutor grade` there."""
    click.echo(export(settings, system, folder, ids, image=image, force=force))
    return 0
