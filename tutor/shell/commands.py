"""The commands of the shell, in one registry: `help`, completion and dispatch are all read from it."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Callable
from dataclasses import dataclass

from tutor.display.blocks import Block, Heading, Note, Table
from tutor.errors import JudgeError, TutorError, UsageError
from tutor.shell import checking, lookup, overview, visiting
from tutor.shell.session import Session

Handler = Callable[[Session, str], list[Block]]


class Quit(Exception):
    """The learner wants to leave; control flow, not an error."""


@dataclass(frozen=True)
class Command:
    """One command. takes: what its argument is, for completion and help ("exercise", "code", "")."""

    name: str
    help: str
    handler: Handler
    takes: str = ""
    aliases: tuple[str, ...] = ()


COMMANDS: dict[str, Command] = {}


def command(name: str, help: str, takes: str = "", *aliases: str) -> Callable[[Handler], Handler]:
    """Register a handler under its name and aliases."""

    def register(handler: Handler) -> Handler:
        entry = Command(name, help, handler, takes, aliases)
        COMMANDS.update(dict.fromkeys((name, *aliases), entry))
        return handler

    return register


def run(session: Session, word: str, rest: str) -> list[Block]:
    """Run one command. Raises UsageError for arguments that it does not take, Quit to leave."""
    entry = COMMANDS[word]
    if rest and not entry.takes:
        raise UsageError(f"`{entry.name}` takes nothing after it", fix=f"Type: {entry.name}")
    if entry.name != "solution":
        session.giving_up = ""
    return entry.handler(session, rest)


@command("brief", "what to build", "exercise")
def _brief(session: Session, rest: str) -> list[Block]:
    exercise = session.find(rest)
    if exercise == session.exercise:
        return visiting.visit(session, exercise)
    return [*visiting.brief(session, exercise), *visiting.ensure_file(session, exercise)]


@command("check", "grade your file", "exercise")
def _check(session: Session, rest: str) -> list[Block]:
    exercise, before = session.find(rest), session.exercise
    if exercise == before:
        return checking.check(session, exercise)[1]
    session.go_to(exercise)
    moved = Note(f"You are at {exercise.id} now; `goto {before.id}` goes back.", dim=True)
    return [moved, *checking.check(session, exercise)[1]]


@command("why", "after a failed check: the first statement whose value is wrong", "exercise")
def _why(session: Session, rest: str) -> list[Block]:
    from tutor.shell.why import why

    first, _, after = rest.partition(" ")
    exercise, case = (
        (session.find(first), after) if session.course.find(first) else (session.exercise, rest)
    )
    return why(session, exercise, _unquoted(case))[1]


@command(
    "debug",
    "ipdb in your own function, on the case that failed; or in a FILE.py, or in any Python: `debug lin(x, w, b)`",
    "case",
)
def _debug(session: Session, rest: str) -> list[Block]:
    from tutor.shell import exploring
    from tutor.shell.debugging import debug

    first, _, after = rest.partition(" ")
    if exploring.is_script(first):
        return exploring.explore_script(session, *_words(rest))
    if exploring.is_expression(rest) and not _is_case(session, rest):
        return exploring.explore_expression(session, rest)
    exercise, case = (
        (session.find(first), after) if session.course.find(first) else (session.exercise, rest)
    )
    return debug(session, exercise, _unquoted(case))


@command(
    "break",
    "a stop of your own: FUNCTION, FUNCTION.w.g, FUNCTION loop, ... if CONDITION; alone, the list",
    "place",
)
def _break(session: Session, rest: str) -> list[Block]:
    from tutor.shell.breaks import command as set_stop

    return set_stop(session, session.exercise, rest.strip())


@command("cheatsheet", "the debugger on one page: a dozen commands and their traps")
def _cheatsheet(session: Session, rest: str) -> list[Block]:
    return lookup.cheatsheet()


@command(
    "predict", "say what will come before you run it; with your answer behind it, see", "answer"
)
def _predict(session: Session, rest: str) -> list[Block]:
    from tutor.shell.predicting import predict

    return predict(session, session.exercise, rest)


@command("hint", "the next hint; every one says a little more")
def _hint(session: Session, rest: str) -> list[Block]:
    return visiting.hint(session, session.exercise)


@command("next", "go on to the next exercise that is not accepted yet")
def _next(session: Session, rest: str) -> list[Block]:
    following = visiting.next_one(session, session.exercise) or visiting.neighbour(
        session.course, session.exercise, 1
    )
    if following is None:
        return [Note("This is the last exercise. `list all` shows them all.")]
    return visiting.visit(session, following)


@command("back", "go back to the one before")
def _back(session: Session, rest: str) -> list[Block]:
    before = visiting.neighbour(session.course, session.exercise, -1)
    return (
        [Note("This is the first exercise.")] if before is None else visiting.visit(session, before)
    )


@command("goto", "go to an exercise by its name", "exercise")
def _goto(session: Session, rest: str) -> list[Block]:
    if not rest:
        raise UsageError("which exercise?", fix="Type: goto NAME. `list all` shows the names.")
    return visiting.visit(session, session.find(rest))


@command(
    "list",
    "this lesson's exercises, and how far you are in the others; `list all`: every one",
    "all",
    "ls",
)
def _list(session: Session, rest: str) -> list[Block]:
    if rest not in ("", "all"):
        raise UsageError(f"`list` does not know {rest!r}", fix="Type: list, or: list all")
    return overview.listing(session) if rest else overview.here(session)


@command("edit", "open your file in $VISUAL or $EDITOR", "exercise")
def _edit(session: Session, rest: str) -> list[Block]:
    from tutor.shell.editing import edit

    return edit(session, session.find(rest))


@command("show", "your file, highlighted", "exercise")
def _show(session: Session, rest: str) -> list[Block]:
    return visiting.show(session, session.find(rest))


@command("explain", "more about a diagnosis; without a code, about the last one", "code")
def _explain(session: Session, rest: str) -> list[Block]:
    return lookup.explain(session, rest)


@command("solution", "the course's own program, once yours is accepted or you give up", "exercise")
def _solution(session: Session, rest: str) -> list[Block]:
    exercise = session.find(rest)
    return visiting.solution(session, exercise, sure=session.giving_up == exercise.id)


@command("reset", "start your file afresh; the old one is kept", "exercise")
def _reset(session: Session, rest: str) -> list[Block]:
    return visiting.reset(session, session.find(rest))


@command("progress", "how far you are")
def _progress(session: Session, rest: str) -> list[Block]:
    return overview.progress(session)


@command("picture", "see what your program does", "exercise")
def _picture(session: Session, rest: str) -> list[Block]:
    from tutor.shell.picturing import picture

    return picture(session, session.find(rest))


@command("wheels", "the chain rule to play with: wheels that turn each other", "sizes")
def _wheels(session: Session, rest: str) -> list[Block]:
    from tutor.shell.wheels_play import wheels

    return wheels(rest)


@command("glossary", "what a word means here; without one, all of them", "term")
def _glossary(session: Session, rest: str) -> list[Block]:
    return lookup.glossary(session, rest)


@command("help", "this list", "command", "?")
def _help(session: Session, rest: str) -> list[Block]:
    if rest:
        entry = COMMANDS.get(rest)
        if entry is None:
            near = difflib.get_close_matches(rest, COMMANDS, 1, 0.6)
            raise UsageError(
                f"there is no command {rest!r}",
                fix=f"Did you mean {near[0]}?" if near else "`help` lists them.",
            )
        usage = f"{entry.name} [{entry.takes.upper()}]" if entry.takes else entry.name
        return [Heading(usage, ", ".join(entry.aliases)), Note(entry.help)]
    entries = dict.fromkeys(COMMANDS.values())
    rows = tuple(
        (
            entry.name + (f" [{entry.takes}]" if entry.takes else ""),
            ", ".join(entry.aliases),
            entry.help,
        )
        for entry in entries
    )
    return [
        Table(("command", "short", ""), rows, flexible=2),
        Note(
            "Anything else is Python, with torch, the data and your own functions there. `!` in front makes sure of it."
        ),
    ]


@command("quit", "leave; everything is saved already", "", "exit")
def _quit(session: Session, rest: str) -> list[Block]:
    raise Quit


def _words(text: str) -> tuple[str, list[str]]:
    try:
        first, *rest = shlex.split(text)
    except ValueError as error:
        raise UsageError(
            f"the arguments cannot be read: {error}", fix="Close every quotation mark."
        ) from error
    return first, rest


def _is_case(session: Session, text: str) -> bool:
    try:
        session.engine.judge.inputs(session.exercise, text, session.settings.seed)
    except JudgeError:
        raise
    except TutorError:
        return False
    return True


def _unquoted(text: str) -> str:
    try:
        parts = shlex.split(text)
    except ValueError:
        return text
    if parts[:1] == ["--case"]:
        parts = parts[1:]
    return " ".join(parts)
