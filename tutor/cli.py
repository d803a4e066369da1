"""The command line: arguments → actions → exit code (0 accepted, 1 not accepted, 2 usage, 3 our fault)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

import tutor
from tutor.crash import guarded_main
from tutor.display.blocks import Block
from tutor.display.screen import standard_screen
from tutor.results import Verdict, to_json
from tutor.settings import Settings, load_settings
from tutor.shell import actions
from tutor.shell.session import Session

INSTEAD = {"brief": " Here it is `tutor show ID`.", "help": " Here it is `tutor --help`.", "ls": " Here it is `tutor list`."}


class _Numbered(click.Group):
    """Suggests near names for a mistyped command."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        import difflib

        if args and args[0] not in self.commands and not args[0].startswith("-"):
            from tutor.shell.commands import COMMANDS

            if args[0] in COMMANDS:
                ctx.fail(f"`{args[0]}` is typed inside the shell: start it with `tutor`." + INSTEAD.get(args[0], ""))
            near = difflib.get_close_matches(args[0], self.commands, 1, 0.5)
            ctx.fail(f"There is no command {args[0]!r}." + (f" Did you mean {near[0]}?" if near else " See: tutor --help"))
        return super().resolve_command(ctx, args)


@click.group(cls=_Numbered, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--workspace", type=click.Path(), help="The folder of your files (default: ~/backprop-tutor).")
@click.option("--course", help="Another course: a folder with a course.toml, or an installed one's name.")
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


def run_cli(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""

    def action() -> int:
        arguments_left = list(arguments)
        try:
            code = cli.main(arguments_left, prog_name="tutor", standalone_mode=False)
        except click.ClickException as error:
            error.show()
            return 2
        except click.Abort:
            return 130
        return code if isinstance(code, int) else 0

    return guarded_main(action)


@contextmanager
def _session(settings: Settings, *, interactive: bool = False) -> Iterator[Session]:
    session = Session.open(settings, interactive=interactive)
    try:
        yield session
    finally:
        for notice in session.store.take_notices():
            click.echo(notice, err=True)
        session.close()


def _show(blocks: list[Block]) -> None:
    standard_screen().show(*blocks)


def _as_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))


json_option = click.option("--json", "as_json", is_flag=True, help="Print data.")


@cli.command("list")
@json_option
@click.pass_obj
def list_exercises(settings: Settings, as_json: bool) -> None:
    """All exercises, and where you are."""
    with _session(settings) as session:
        if as_json:
            _as_json(actions.rows(session))
        else:
            _show(actions.listing(session))


@cli.command()
@json_option
@click.pass_obj
def progress(settings: Settings, as_json: bool) -> None:
    """How far you are."""
    with _session(settings) as session:
        if as_json:
            _as_json(actions.rows(session))
        else:
            _show(actions.progress(session))


@cli.command("next")
@click.pass_obj
def next_one(settings: Settings) -> None:
    """Go to the first exercise that is not accepted."""
    from tutor.progress.standing import next_exercise

    with _session(settings) as session:
        following = next_exercise(session.course, session.store.standing())
        if following is None:
            click.echo("Every exercise is accepted.")
        else:
            _show(actions.visit(session, following))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="")
@json_option
@click.pass_obj
def show(settings: Settings, exercise_id: str, as_json: bool) -> None:
    """The brief of an exercise."""
    with _session(settings) as session:
        exercise = session.find(exercise_id)
        if as_json:
            from tutor.course.load import read_brief

            row = next(row for row in actions.rows(session) if row["id"] == exercise.id)
            _as_json({**row, "entry": list(exercise.entry), "forbidden": list(exercise.forbidden), "brief": read_brief(exercise)})
        else:
            _show(actions.brief(session, exercise))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="")
@json_option
@click.pass_obj
def check(settings: Settings, exercise_id: str, as_json: bool) -> int:
    """Grade your file."""
    with _session(settings) as session:
        grade, blocks = actions.check(session, session.find(exercise_id))
        if as_json:
            _as_json(to_json(grade))
        else:
            _show(blocks)
        if grade.accepted:
            return 0
        return 3 if grade.verdict is Verdict.JUDGE_ERROR else 1


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="")
@click.option("--case", default="", help="A failing case (default: the one that tells most).")
@json_option
@click.pass_obj
def why(settings: Settings, exercise_id: str, case: str, as_json: bool) -> int:
    """The first statement whose value is wrong."""
    from tutor.shell.why import why as find

    with _session(settings) as session:
        found, blocks = find(session, session.find(exercise_id), case)
        if as_json:
            _as_json(to_json(found))
        else:
            _show(blocks)
        return 0 if found.verdict == Verdict.ACCEPTED else 1


@cli.command(context_settings={"ignore_unknown_options": True})
@click.argument("exercise_id", metavar="[ID | FILE.py]", default="")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("--case", default="", help="The case to run (default: the first).")
@click.pass_obj
def debug(settings: Settings, exercise_id: str, arguments: tuple[str, ...], case: str) -> None:
    """ipdb inside your own function, or in any Python file: `tutor debug FILE.py ARGUMENTS`."""
    from tutor.shell import exploring
    from tutor.shell.debugging import debug as run_debugger

    with _session(settings, interactive=True) as session:
        if exploring.is_script(exercise_id):
            _show(exploring.explore_script(session, exercise_id, arguments))
            return
        if arguments:
            raise click.UsageError(f"`tutor debug {exercise_id}` takes nothing more: {' '.join(arguments)}")
        _show(run_debugger(session, session.find(exercise_id), case))


@cli.command()
def cheatsheet() -> None:
    """The debugger on one page."""
    _show(actions.cheatsheet())


@cli.command()
@click.argument("exercise_id", metavar="ID")
@click.argument("answer", nargs=-1)
@click.pass_obj
def predict(settings: Settings, exercise_id: str, answer: tuple[str, ...]) -> None:
    """Say what will come before you run it; with an ANSWER, see."""
    from tutor.shell.predicting import predict as ask

    with _session(settings) as session:
        _show(ask(session, session.find(exercise_id), " ".join(answer)))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="")
@click.pass_obj
def hint(settings: Settings, exercise_id: str) -> None:
    """The next hint."""
    with _session(settings) as session:
        _show(actions.hint(session, session.find(exercise_id)))


@cli.command()
@click.argument("exercise_id", metavar="ID")
@click.pass_obj
def reset(settings: Settings, exercise_id: str) -> None:
    """Start your file afresh; the old one is kept."""
    with _session(settings) as session:
        _show(actions.reset(session, session.find(exercise_id)))


@cli.command()
@click.argument("code")
@click.pass_obj
def explain(settings: Settings, code: str) -> None:
    """More about a diagnosis."""
    with _session(settings) as session:
        _show(actions.explain(session, code))


@cli.command()
@click.argument("term", nargs=-1)
@click.pass_obj
def glossary(settings: Settings, term: tuple[str, ...]) -> None:
    """What a word means in this course."""
    with _session(settings) as session:
        _show(actions.glossary(session, " ".join(term)))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="")
@click.pass_obj
def picture(settings: Settings, exercise_id: str) -> None:
    """See what your program does."""
    from tutor.shell.picturing import picture as draw

    with _session(settings) as session:
        _show(draw(session, session.find(exercise_id)))


@cli.command()
@click.argument("sizes", nargs=-1)
def wheels(sizes: tuple[str, ...]) -> None:
    """The chain rule to play with: wheels that turn each other."""
    from tutor.shell.wheels import wheels as spin

    _show(spin(" ".join(sizes)))


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--exercise", "exercise_id", default="", metavar="ID", help="Grade this exercise alone.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.pass_obj
def grade(settings: Settings, paths: tuple[Path, ...], exercise_id: str, form: str) -> int:
    """Grade a file, a learner's folder, or a folder with one folder per learner."""
    from tutor.cohort.run import grade_paths

    return grade_paths(settings, paths, exercise_id, form, click.echo, lambda text: click.echo(text, err=True))


@cli.command()
@click.argument("exercise_ids", nargs=-1, metavar="[ID...]")
@click.option("--seeds", type=click.IntRange(1), default=20, show_default=True)
@click.option("--mutants", is_flag=True, help="Also try every small slip in the references.")
@json_option
@click.pass_obj
def verify(settings: Settings, exercise_ids: tuple[str, ...], seeds: int, mutants: bool, as_json: bool) -> int:
    """For authors: prove that the content of a course holds."""
    from tutor.authoring.client import verify_course

    return verify_course(settings, exercise_ids, seeds, click.echo, as_json=as_json, mutants=mutants)
