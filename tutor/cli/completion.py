"""`tutor completion bash`: what a shell needs to complete `tutor` with Tab."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

from tutor import COMPLETION_VARIABLE
from tutor.cli.group import cli
from tutor.course.load import load_course
from tutor.errors import TutorError
from tutor.settings import load_settings

HOW = {
    "bash": 'eval "$(tutor completion bash)"   in ~/.bashrc',
    "zsh": 'eval "$(tutor completion zsh)"   in ~/.zshrc, below compinit',
    "fish": "tutor completion fish > ~/.config/fish/completions/tutor.fish",
}


@cli.command(epilog=f"\b\n{chr(10).join(HOW.values())}")
@click.argument("shell", type=click.Choice(list(HOW)))
def completion(shell: str) -> None:
    """Let Tab complete commands, options and exercises; prints what your shell has to read."""
    kind = get_completion_class(shell)
    assert kind is not None  # click knows all three
    click.echo(kind(cli, {}, "tutor", COMPLETION_VARIABLE).source())


def exercise_names(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The exercises whose name begins so, with their titles."""
    options = ctx.find_root().params
    try:
        course = load_course(load_settings(None, options.get("course")).course)
    except TutorError:
        return []
    return [
        CompletionItem(each.id, help=each.title)
        for each in course.exercises
        if each.id.startswith(incomplete)
    ]
