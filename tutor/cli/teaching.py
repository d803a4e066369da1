"""The command for authors: the proof of a course."""

from __future__ import annotations

import click

from tutor.cli.group import cli
from tutor.cli.output import json_option
from tutor.settings import Settings


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
