"""The commands of the shell in one table: `help`, completion and dispatch are all read from it."""

from __future__ import annotations

from tutor.display.blocks import Block
from tutor.errors import UsageError
from tutor.shell import course_commands as course
from tutor.shell import exercise_commands as exercise
from tutor.shell import expecting, hints, lookup, restoring, reviewing, versions_shown
from tutor.shell.help_table import Command, help_on, help_on_all
from tutor.shell.session import Session
from tutor.shell.tour import after, tour


class Quit(Exception):
    """The learner wants to leave; control flow, not an error."""


def run(session: Session, word: str, rest: str) -> list[Block]:
    """Run one command. Raises UsageError for arguments that it does not take, Quit to leave."""
    entry = COMMANDS[word]
    if rest and not entry.takes:
        raise UsageError(f"`{entry.name}` takes nothing after it", fix=f"Type: {entry.name}")
    session.begin_command()
    review = session.review
    blocks = [*entry.handler(session, rest), *reviewing.put_aside(session, review)]
    return [*blocks, *after(session, entry.name)]


def _help(session: Session, rest: str) -> list[Block]:
    return help_on(rest, COMMANDS) if rest else help_on_all(ALL)


def _quit(session: Session, rest: str) -> list[Block]:
    raise Quit


ALL = (
    Command("brief", "what to build", exercise.brief, "exercise"),
    Command("lesson", "what this lesson is about", lookup.lesson, "exercise"),
    Command("check", "grade your file", exercise.check, "exercise"),
    Command(
        "why",
        "after a failed check: the first statement whose value is wrong",
        exercise.why,
        "exercise",
    ),
    Command(
        "debug",
        "ipdb in your own function, on the case that failed (`--tour` opens every planned stop); or"
        " in a FILE.py, or in any Python: `debug lin(x, w, b)`",
        exercise.debug,
        "case",
    ),
    Command(
        "break",
        "your own breakpoint: FUNCTION, FUNCTION.w.g, FUNCTION loop, ... if CONDITION; alone, the"
        " list",
        exercise.set_break,
        "place",
    ),
    Command(
        "cheatsheet",
        "the debugger on one page: a dozen commands and their traps",
        course.cheatsheet,
    ),
    Command(
        "predict",
        "guess a result before you run it: alone, the question; with your answer, whether it is"
        " right",
        exercise.predict,
        "answer",
    ),
    Command(
        "rule",
        "after a check: the input, the tolerance and everything that is compared",
        exercise.rule,
        "case",
    ),
    Command(
        "expect",
        "does the task agree? `expect f(x) == 3`; also `f(x).shape == (2, 3)`, `f(x)[0] == 1`,"
        " `f(x) raises ValueError`, `f(x) sets x.g == 3`",
        expecting.expect,
        "call",
    ),
    Command(
        "hint",
        "the next hint; each says a little more. `hint 2`: that one; `hint bias`: one about a word",
        hints.hint,
        "hint",
    ),
    Command("next", "go to the next exercise that is not accepted yet", course.next_exercise),
    Command("back", "go back to the previous exercise", course.back),
    Command("goto", "go to an exercise by its name", course.goto, "exercise"),
    Command(
        "list",
        "this lesson's exercises, and your progress in the others; `list all`: every exercise",
        course.list_exercises,
        "all",
        ("ls",),
    ),
    Command(
        "edit",
        "open your file in $VISUAL or $EDITOR, where the last check points; `edit 12`: at a line",
        exercise.edit,
        "exercise",
    ),
    Command("show", "your file, highlighted", exercise.show, "exercise"),
    Command(
        "explain",
        "more about a diagnosis; without a code, about the last one",
        course.explain,
        "code",
    ),
    Command(
        "solution",
        "the course's own program, once yours is accepted or you give up",
        exercise.solution,
        "exercise",
    ),
    Command(
        "compare",
        "once yours is accepted: which of your statements make the same values as the course's",
        exercise.compare,
        "exercise",
    ),
    Command(
        "reset",
        "start again from the starter; your old file is kept",
        restoring.reset,
        "exercise",
    ),
    Command(
        "attempts",
        "every version of your file that was checked or replaced, with time and verdict",
        versions_shown.attempts,
        "exercise",
    ),
    Command(
        "diff",
        "what changed since the last check; `diff 2 5` between two versions; `diff a b`: how two"
        " values at this prompt relate",
        versions_shown.diff,
        "versions",
    ),
    Command(
        "undo",
        "bring back the version before; again, the one before that",
        restoring.undo,
        "exercise",
    ),
    Command(
        "restore",
        "bring back one version by its number; nothing is lost",
        restoring.restore,
        "version",
    ),
    Command(
        "watch",
        "`watch on`: your file is checked whenever you save it; `watch off`: only when you say so",
        course.watch,
        "switch",
    ),
    Command(
        "review",
        "write an exercise that was hard once more, when it is due; `review list`, `review stop`",
        reviewing.review,
        "review",
    ),
    Command(
        "recall",
        "one question about what you have solved, when it is due; with your answer, whether it is"
        " right",
        exercise.recall,
        "answer",
    ),
    Command("tour", "two minutes of check, hint, debug and undo, in your own file", tour, "stop"),
    Command("progress", "how far you are, on which days, what took the most", course.progress),
    Command(
        "look",
        "draw your value: image, heat map, bars or curve; `look x --save x.png`, or .svg",
        exercise.look,
        "value",
    ),
    Command("plot", "draw a row of numbers as a curve; `--save` too", exercise.plot, "value"),
    Command("shapes", "every tensor at this prompt: shape, dtype, bytes", exercise.shapes),
    Command("picture", "see what your program does", exercise.picture, "exercise"),
    Command(
        "wheels", "the chain rule to play with: wheels that turn each other", course.wheels, "sizes"
    ),
    Command(
        "glossary", "what a word means here; without one, the whole list", course.glossary, "term"
    ),
    Command("help", "this list", _help, "command", ("?",)),
    Command("quit", "leave; everything is saved already", _quit, "", ("exit",)),
)
COMMANDS = {name: entry for entry in ALL for name in (entry.name, *entry.aliases)}
