"""`tutor editor vscode`: what an editor is told of the workspace."""

from __future__ import annotations

import json

import click

from tutor.cli.group import cli
from tutor.course.load import load_course
from tutor.editor.workspace_files import language_server, tasks, write_editor_files
from tutor.settings import Settings, load_settings


@cli.command()
@click.argument("name", type=click.Choice(["vscode"]), metavar="vscode")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
@click.option("--print", "only_print", is_flag=True, help="Only show what would be written.")
@click.pass_obj
def editor(settings: Settings, name: str, force: bool, only_print: bool) -> None:
    """Tasks for VS Code (check, why, debug), and a config that lets it find names and types."""
    course, options = load_course(settings.course), _options(settings)
    if only_print:
        both = {
            ".vscode/tasks.json": tasks(options),
            "pyrightconfig.json": language_server(settings.workspace, course),
        }
        click.echo(json.dumps(both, indent=2))
        return
    written = write_editor_files(settings.workspace, course, options, force=force)
    for path in written:
        click.echo(f"Written: {path}")
    click.echo("Open that folder in VS Code. Ctrl-Shift-B checks the file that you see.")


def _options(settings: Settings) -> list[str]:
    """Of `tutor`, which lead to the same files from anywhere."""
    course = [] if settings.course == load_settings().course else ["--course", str(settings.course)]
    return ["--workspace", str(settings.workspace), *course]
