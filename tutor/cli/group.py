"""`tutor` itself: its options, and what to say to a mistyped command."""

from __future__ import annotations

from typing import Any

import click

import tutor
from tutor.display.screen import standard_screen
from tutor.settings import load_settings

INSTEAD = {
    "brief": " Here it is `tutor show ID`.",
    "help": " Here it is `tutor --help`.",
    "ls": " Here it is `tutor list`.",
}


class _Commands(click.Group):
    """Suggests near names for a mistyped command."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        import difflib

        if args and args[0] not in self.commands and not args[0].startswith("-"):
            from tutor.shell.commands import COMMANDS

            word = args[0]
            if word in COMMANDS:
                instead = INSTEAD.get(word, "")
                ctx.fail(f"`{word}` works inside the shell: start it with `tutor`.{instead}")
            near = difflib.get_close_matches(word, self.commands, 1, 0.5)
            advice = f"Did you mean {near[0]}?" if near else "See: tutor --help"
            ctx.fail(f"There is no command {word!r}. {advice}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--workspace", type=click.Path(), help="The folder of your files (default: ~/backprop-tutor)."
)
@click.option(
    "--course", help="Another course: a folder with a course.toml, or an installed one's name."
)
@click.option("--seed", type=int, help="The seed of the cases.")
@click.version_option(tutor.__version__, prog_name="backprop-tutor")
@click.pass_context
def cli(ctx: click.Context, workspace: str | None, course: str | None, seed: int | None) -> int:
    """Learn backpropagation in your terminal, in your own files. Without a command: the shell."""
    ctx.obj = load_settings(workspace, course, seed)
    if ctx.invoked_subcommand:
        return 0
    from tutor.shell.app import run_shell

    return run_shell(ctx.obj, standard_screen)
