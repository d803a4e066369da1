"""The goals in words: the list with its marks, what to type next, and the line at the bottom of the
screen. Pure.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from tutor.course.model import Goal
from tutor.debugger.goals.goal_progress import OPEN, REACHED, GoalProgress, Task
from tutor.debugger.pdb.input_rules import SHORT

MARKS = {OPEN: "○", REACHED: "✓"}
TOOLBAR_LINES = 3
FADES_AFTER = 3  # sessions in which `hint` gives the command at once; later it names the aim first
MAX_WIDTH = 96
# pdb's command → what is shortest to type
COMMANDS = {
    **{name: shorts.split()[0] for name, shorts in SHORT.items()},
    "break": "b LINE",
}
# kind of a goal → what there is to do, and below, how
AIMS = {
    "saw shape": "See {name}.",
    "saw value": "See the value of {of}.",
    "stepped into": "Get inside {of}, from the line that calls it.",
    "stopped in": "Let the program run until it is in {of}.",
    "stopped by": "Let `{of}` find the place: {name}.",
    "went up": "Look at the place that called this function.",
    "went down": "Come back down to where the program is.",
    "conditional breakpoint": "Make the program stop where your condition becomes true.",
    "changed": "Give {of} another value, and let the program continue with it.",
    "command": "Use the command that does this: {name}.",
    "post-mortem": "The program has raised: look at {of} where it happened.",
    "answered": "Answer the question at this stop.",
    "predicted": "Say what you expect before you let the line run.",
}
BEFORE_IT_RAISES = "Let the program run until it raises; {of} is to be seen there."
HOW = {
    "saw shape": "p {of}.shape",
    "saw value": "p {of}",
    "post-mortem": "p {of}",
    "stepped into": "s   (on the line that calls {of}; n brings you there)",
    "stopped in": "c",
    "stopped by": "{of}",
    "went up": "u",
    "went down": "d",
    "conditional breakpoint": "b LINE, {holds}   and then c",
    "changed": "!{of} = ...   and then n",
    "answered": "answer EXPRESSION",
    "predicted": "predict WHAT YOU EXPECT",
}


def shown(goal: Goal) -> str:
    """Its name; a bare expression says that it is to be seen, since "○ wrong" alone reads like a
    verdict.
    """
    is_bare = goal.kind == "saw value" and goal.name == goal.of
    return f"see {goal.name}" if is_bare else goal.name


def goal_list(progress: GoalProgress, number: int | None = None, width: int = 80) -> str:
    """Every goal with its mark, or those of one stop."""
    counted = _counted(progress)
    tasks = [task for task in counted if number in (None, task.number)]
    if not tasks:
        return ""
    done, total = progress.counts()
    lines = [f"  Goals: {done} of {total} reached{'. Here:' if number is not None else ''}"]
    for task in tasks:
        lines += _wrapped(shown(task.goal), width, f"    {MARKS[progress.mark(task)]} ", 6)
    return "\n".join(lines)


def left_open(progress: GoalProgress, number: int | None, width: int = 80) -> str:
    """A reminder on leaving a stop; "" for whoever has not begun with the goals."""
    names = [shown(task.goal) for task in progress.open if task.number == number]
    has_begun = progress.counts()[0] > 0
    if not names or not has_begun:
        return ""
    return "\n".join(_wrapped(f"Left open here: {'; '.join(names)}", width, "  ", 4))


def ticked(progress: GoalProgress, tasks: Sequence[Task], width: int = 80) -> str:
    """What is said when goals were reached."""
    done, total = progress.counts()
    lines = []
    for task in tasks:
        lines += _wrapped(f"{shown(task.goal)} ({done} of {total})", width, "  ✓ ", 4)
    if total and done == total:
        lines.append("  Every goal of this session is reached.")
    return "\n".join(lines)


def toolbar(progress: GoalProgress, here: int | None, width: int) -> str:
    """A few lines for the bottom of the screen: how many goals are reached, and this stop's with
    their marks, open ones first. Where this stop has none, all of them.
    """
    done, total = progress.counts()
    counted = _counted(progress)
    tasks = [task for task in counted if task.number == here] or counted
    by_mark = sorted(tasks, key=progress.mark)  # OPEN is the smallest mark
    words = [f"{MARKS[progress.mark(task)]} {shown(task.goal)}" for task in by_mark]
    lines = [f" {done} of {total} goals"]
    for index, word in enumerate(words):
        if len(lines[-1]) + 3 + len(word) <= width:
            lines[-1] += f"   {word}"
        elif len(lines) < TOOLBAR_LINES:
            lines.append(f"   {word}")
        else:  # no room for the rest: its number takes the end of the last line
            more = f"   +{len(words) - index}"
            lines[-1] = lines[-1][: width - len(more)] + more
            break
    return "\n".join(line[:width] for line in lines)


def hint(progress: GoalProgress, task: Task | None, spelled: bool, has_raised: bool = False) -> str:
    """The next thing to do: the aim alone, or with the command that does it. task: the next one,
    None where nothing is left here. has_raised: whether the program has, and is over.
    """
    if task is not None:
        is_too_early = task.goal.kind == "post-mortem" and not has_raised
        aim = (BEFORE_IT_RAISES if is_too_early else AIMS[task.goal.kind]).format(
            name=task.goal.name, of=task.goal.of
        )
        command = "c" if is_too_early else command_for(task.goal)
        how = f"Type: {command}" if spelled else "(`hint` again says how.)"
        return f"{aim} {how}"
    if not progress.open:
        return "Every goal of this session is reached. `c` runs on, `q` leaves."
    if has_raised:
        return (
            "Nothing is left to do in this run; what is still open waits for the next. `q` leaves."
        )
    onward = "Type: c   (on to the next stop)" if spelled else "Go on to the next stop."
    return f"Nothing is left to do here. {onward}"


def command_for(goal: Goal) -> str:
    """What to type to reach it."""
    if goal.type:
        return goal.type
    if goal.kind == "command":
        name = goal.of.partition("|")[0]
        return COMMANDS.get(name, name)
    return HOW[goal.kind].format(of=goal.of, holds=goal.holds or "CONDITION")


def flowed(text: str, width: int) -> str:
    """One paragraph for a terminal of this width."""
    return "\n".join(_wrapped(" ".join(text.split()), width, "  ", 2))


def _counted(progress: GoalProgress) -> list[Task]:
    """The goals that are open or reached."""
    return [task for task in progress.tasks if progress.mark(task) in MARKS]


def _wrapped(text: str, width: int, first: str, indent: int) -> list[str]:
    room = min(width, MAX_WIDTH) - 1
    return textwrap.wrap(text, room, initial_indent=first, subsequent_indent=" " * indent)
