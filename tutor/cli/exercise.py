"""The commands about one exercise: its brief, the learner's file and what is wrong with it."""

from __future__ import annotations

import click

from tutor.cli.completion import exercise_names
from tutor.cli.group import cli
from tutor.cli.output import json_option, open_session, print_json, show_blocks
from tutor.course.model import Exercise
from tutor.results import Grade, Verdict, to_json
from tutor.settings import Settings
from tutor.shell import checking, hints, overview, restoring, visiting
from tutor.shell.session import Session


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="", shell_complete=exercise_names)
@json_option
@click.pass_obj
def show(settings: Settings, exercise_id: str, as_json: bool) -> None:
    """The brief of an exercise."""
    with open_session(settings) as session:
        exercise = session.find(exercise_id)
        if as_json:
            from tutor.course.texts import read_brief

            row = next(row for row in overview.rows(session) if row["id"] == exercise.id)
            rules = {"entry": list(exercise.entry), "forbidden": list(exercise.forbidden)}
            print_json({**row, **rules, "brief": read_brief(exercise)})
        else:
            show_blocks(visiting.brief(session, exercise))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="", shell_complete=exercise_names)
@json_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "gcc"]),
    default="text",
    help="gcc: FILE:LINE:COLUMN: error: TEXT [CODE], for editors.",
)
@click.pass_obj
def check(settings: Settings, exercise_id: str, as_json: bool, form: str) -> int:
    """Grade your file."""
    form = "json" if as_json else form
    with open_session(settings) as session:
        exercise = session.find(exercise_id)
        grade, blocks = checking.check(session, exercise, whole=form == "json")
        if form == "json":
            print_json(to_json(grade))
        elif form == "gcc":
            _print_problems(session, exercise, grade)
        else:
            show_blocks(blocks)
        return checking.exit_code(grade)


def _print_problems(session: Session, exercise: Exercise, grade: Grade) -> None:
    """What an editor reads; the file is read once more, for where its function begins."""
    from tutor.editor.problem_lines import problem_lines

    path = session.workspace.path(exercise)
    source = session.workspace.snapshot(exercise).source or "" if path.exists() else ""
    click.echo("\n".join(problem_lines(grade, exercise, path, source)))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="", shell_complete=exercise_names)
@click.option("--case", default="", help="A failing case (default: the one that tells most).")
@json_option
@click.pass_obj
def why(settings: Settings, exercise_id: str, case: str, as_json: bool) -> int:
    """The first statement whose value is wrong."""
    from tutor.shell.why import why as find

    with open_session(settings) as session:
        found, blocks = find(session, session.find(exercise_id), case)
        if as_json:
            print_json(to_json(found))
        else:
            show_blocks(blocks)
        return 0 if found.verdict == Verdict.ACCEPTED else 1


@cli.command(context_settings={"ignore_unknown_options": True})
@click.argument("exercise_id", metavar="[ID | FILE.py]", default="")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("--case", default="", help="The case to run (default: the first).")
@click.option("--tour", is_flag=True, help="Open every planned stop, wherever it goes wrong.")
@click.option("--until", default="", help="FILE.py: run on to `nan`, `inf` or a condition.")
@click.option(
    "--against",
    type=click.Path(exists=True, dir_okay=False, resolve_path=True),
    help="FILE.py: run on to the first value that this other program never has.",
)
@click.option(
    "-c",
    "commands",
    multiple=True,
    help="FILE.py: a debugger command, after --until and --against.",
)
@click.pass_obj
def debug(
    settings: Settings,
    exercise_id: str,
    arguments: tuple[str, ...],
    case: str,
    tour: bool,
    until: str,
    against: str | None,
    commands: tuple[str, ...],
) -> None:
    """ipdb inside your own function, or in any Python file: `tutor debug FILE.py ARGUMENTS`.

    Without a terminal, lines for the debugger come from standard input.
    """
    from tutor.shell import exploring
    from tutor.shell.debugging import debug as run_debugger

    words = (("until", until), ("against", against))
    with open_session(settings, interactive=True) as session:
        if exploring.is_script(exercise_id):
            # what is typed with -c is meant for the place to which these run on
            typed = [f"{word} {rest}" for word, rest in words if rest]
            typed += commands
            show_blocks(exploring.explore_script(session, exercise_id, arguments, typed))
            return
        if arguments:
            extra = " ".join(arguments)
            raise click.UsageError(f"`tutor debug {exercise_id}` takes nothing more: {extra}")
        show_blocks(run_debugger(session, session.find(exercise_id), case, tour))


@cli.command()
@click.argument("exercise_id", metavar="ID", shell_complete=exercise_names)
@click.argument("answer", nargs=-1)
@click.pass_obj
def predict(settings: Settings, exercise_id: str, answer: tuple[str, ...]) -> None:
    """Guess a result before you run it; with an ANSWER, see whether it is right."""
    from tutor.shell.predicting import predict as ask

    with open_session(settings) as session:
        show_blocks(ask(session, session.find(exercise_id), " ".join(answer)))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="", shell_complete=exercise_names)
@click.pass_obj
def hint(settings: Settings, exercise_id: str) -> None:
    """The next hint."""
    with open_session(settings) as session:
        show_blocks(hints.hint(session, session.find(exercise_id).id))


@cli.command()
@click.argument("exercise_id", metavar="ID", shell_complete=exercise_names)
@click.pass_obj
def reset(settings: Settings, exercise_id: str) -> None:
    """Start again from the starter; your old file is kept."""
    with open_session(settings) as session:
        show_blocks(restoring.to_starter(session, session.find(exercise_id)))


@cli.command()
@click.argument("exercise_id", metavar="[ID]", default="", shell_complete=exercise_names)
@click.pass_obj
def picture(settings: Settings, exercise_id: str) -> None:
    """See what your program does."""
    from tutor.shell.picturing import picture as draw

    with open_session(settings) as session:
        show_blocks(draw(session, session.find(exercise_id)))
