"""The goals in words: the list with its marks, what to type next, and the line at the bottom of the
screen. Pure.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Sequence

from tutor.course.model import Goal
from tutor.debugger.goals.goal_progress import OPEN, REACHED, GoalProgress, Task

MARKS = {OPEN: "○", REACHED: "✓"}
TOOLBAR_LINES = 3
FADES_AFTER = (
    3  # sessions in which `hint` spells the command out at once; later it names the aim first
)
MAX_WIDTH = 96
COMMANDS = {
    "where": "w", "args": "a", "list": "l", "longlist": "ll", "next": "n", "step": "s", "continue": "c", "return": "r", "until": "unt",
    "up": "u", "down": "d", "break": "b LINE",
}  # fmt: skip
AIMS = {
    "saw shape": "See {name}.",
    "saw value": "See the value of {of}.",
    "stepped into": "Get inside {of}, from the line that calls it.",
    "stopped in": "Let the program run until it is in {of}.",
    "went up": "Look at the place that called this function.",
    "went down": "Come back down to where the program stands.",
    "conditional breakpoint": "Let the program stop by itself, where a condition of yours becomes true.",
    "changed": "Give {of} another value, and let the program go on with it.",
    "command": "Use the command that does this: {name}.",
    "post-mortem": "The program has raised: look at {of} where it happened.",
    "answered": "Answer the question that stands at this stop.",
    "predicted": "Say what you expect before you let the line run.",
}


def shown(goal: Goal) -> str:
    """Its name; a bare expression says that it is to be seen, since "○ wrong" alone reads like a
    verdict.
    """
    return f"see {goal.name}" if goal.kind == "saw value" and goal.name == goal.of else goal.name


def goal_list(tally: GoalProgress, number: int | None = None, width: int = 80) -> str:
    """Every goal with its mark, or those of one stop."""
    tasks = [
        task for task in tally.tasks if number in (None, task.number) and tally.mark(task) in MARKS
    ]
    if not tasks:
        return ""
    done, total = tally.counts()
    head = f"  Goals: {done} of {total} reached{'; here' if number is not None else ''}"
    lines = [head]
    for task in tasks:
        mark = f"    {MARKS[tally.mark(task)]} "
        lines += textwrap.wrap(
            shown(task.goal),
            min(width, MAX_WIDTH) - 1,
            initial_indent=mark,
            subsequent_indent=" " * len(mark),
        )
    return "\n".join(lines)


def left_open(tally: GoalProgress, number: int | None, width: int = 80) -> str:
    """A reminder on leaving a stop; "" for whoever does not care for goals."""
    names = [shown(task.goal) for task in tally.open if task.number == number]
    if not names or not tally.counts()[0]:
        return ""
    text = f"Left open here: {'; '.join(names)}"
    return "\n".join(
        textwrap.wrap(
            text, min(width, MAX_WIDTH) - 1, initial_indent="  ", subsequent_indent="    "
        )
    )


def ticked(tally: GoalProgress, tasks: Sequence[Task], width: int = 80) -> str:
    """What is said when goals were reached."""
    done, total = tally.counts()
    lines = []
    for task in tasks:
        text = f"{shown(task.goal)} ({done} of {total})"
        lines += textwrap.wrap(
            text, min(width, MAX_WIDTH) - 1, initial_indent="  ✓ ", subsequent_indent="    "
        )
    if total and done == total:
        lines.append("  Every goal of this session is reached.")
    return "\n".join(lines)


def toolbar(tally: GoalProgress, here: int | None, width: int) -> str:
    """A few lines for the bottom of the screen: how many goals are reached, and this stop's with
    their marks, open ones first.

    Where this stop has none, all of them.
    """
    done, total = tally.counts()
    count = [task for task in tally.tasks if tally.mark(task) in MARKS]
    tasks = [task for task in count if task.number == here] or count
    words = [
        f"{MARKS[tally.mark(task)]} {shown(task.goal)}" for task in sorted(tasks, key=tally.mark)
    ]
    lines = [f" {done} of {total} goals"]
    for index, word in enumerate(words):
        if len(lines[-1]) + 3 + len(word) <= width:
            lines[-1] += f"   {word}"
        elif len(lines) < TOOLBAR_LINES:
            lines.append(f"   {word}")
        else:
            more = f"   +{len(words) - index}"
            lines[-1] = lines[-1][: width - len(more)] + more
            break
    return "\n".join(line[:width] for line in lines)


def hint(tally: GoalProgress, spelled: bool, too_late: Collection[Task] = ()) -> str:
    """The next thing to do: the aim alone, or with the command that does it. too_late: what can no
    longer be done in this run.
    """
    task = next(
        (task for task in tally.open if tally.may_be_reached(task) and task not in too_late), None
    )
    if task is None:
        later = next(iter(tally.open), None)
        if later is None:
            return "Every goal is reached. `c` runs on, `q` leaves."
        return "Nothing is left to do here." + (
            " Type: c   (on to the next stop)" if spelled else " Go on to the next stop."
        )
    aim = AIMS[task.goal.kind].format(name=task.goal.name, of=task.goal.of)
    return f"{aim} Type: {command_for(task.goal)}" if spelled else f"{aim} (`hint` again says how.)"


def command_for(goal: Goal) -> str:
    """What to type to reach it."""
    if goal.type:
        return goal.type
    if goal.kind == "saw shape":
        return f"p {goal.of}.shape"
    if goal.kind in ("saw value", "post-mortem"):
        return f"p {goal.of}"
    if goal.kind == "command":
        name = goal.of.partition("|")[0]
        return COMMANDS.get(name, name)
    return {
        "stepped into": f"s   (on the line that calls {goal.of}; n brings you there)",
        "stopped in": "c",
        "went up": "u",
        "went down": "d",
        "conditional breakpoint": f"b LINE, {goal.holds or 'CONDITION'}   and then c",
        "changed": f"!{goal.of} = ...   and then n",
        "answered": "answer EXPRESSION",
        "predicted": "predict WHAT YOU EXPECT",
    }[goal.kind]


def flowed(text: str, width: int) -> str:
    """One paragraph for a terminal of this width."""
    return "\n".join(
        textwrap.wrap(
            " ".join(text.split()),
            min(width, MAX_WIDTH) - 1,
            initial_indent="  ",
            subsequent_indent="  ",
        )
    )
