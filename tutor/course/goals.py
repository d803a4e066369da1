"""The goals of a debug session as an author writes them: read from a waypoint's table, and those
that its look lines and question imply.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator, Sequence

from tutor.course.fields import Fields
from tutor.course.model import Exercise, Goal, Guess, Waypoint

# kind → what `of` is there
KINDS = {
    "saw shape": "the tensor",
    "saw value": "the expression",
    "stepped into": "the function",
    "stopped in": "the function",
    "went up": "the function that was selected then; may be left out",
    "went down": "the function that was selected then; may be left out",
    "conditional breakpoint": "nothing; `holds` says what is true where it hits",
    "changed": "the expression whose value was changed before going on",
    "command": "a command of pdb",
    "post-mortem": "the expression whose value was seen where the program had raised",
    "answered": "nothing; it is the waypoint's own question",
    "predicted": "nothing; it is the waypoint's own prediction",
}
MAY_LACK_OF = {"went up", "went down", "conditional breakpoint", "answered", "predicted"}


def read_guess(point: Fields) -> Guess | None:
    """`predict = {ask, answer, why}` of a waypoint's table."""
    table = point.table("predict")
    return (
        Guess(table.text("ask").strip(), table.text("answer"), table.text("why").strip())
        if table.left
        else None
    )


def read_goals(point: Fields) -> tuple[Goal, ...]:
    """The [[waypoint.goal]] tables. Raises ContentError for an unknown kind or a goal about
    nothing.
    """
    found = []
    for row in point.tables("goal"):
        goal = Goal(
            "",
            row.text("name"),
            row.text("kind"),
            row.text("of", ""),
            row.text("after", ""),
            row.text("holds", ""),
            row.text("type", ""),
        )
        if goal.kind not in KINDS:
            raise row.error(
                f"{goal.kind!r} is no kind of goal",
                key="kind",
                rule="goal-kind",
                fix=f"There are: {', '.join(KINDS)}.",
            )
        if not goal.of and goal.kind not in MAY_LACK_OF:
            raise row.error(
                f"the goal {goal.name!r} lacks `of`", rule="goal-of", fix=f"Say {KINDS[goal.kind]}."
            )
        found.append(goal)
    return tuple(found)


def with_defaults(waypoints: Sequence[Waypoint], fields: Fields) -> tuple[Waypoint, ...]:
    """The waypoints with every goal they have: of the look lines, of the prediction, written ones,
    of the question. Each gets its key.

    What was to be seen at an earlier stop on the same case is not asked for again. Raises
    ContentError for two goals of one name at one stop, and for `after` that names none.
    """
    names = {goal.name for point in waypoints for goal in _all_goals(point)}
    seen: set[tuple[str, str, str]] = set()
    done = []
    for point in waypoints:
        goals: dict[str, Goal] = {}
        for goal in _all_goals(point):
            if goal.after and goal.after not in names:
                fix = f"There are: {', '.join(sorted(names))}."
                raise fields.error(
                    f"{goal.name!r} comes after {goal.after!r}, which is no goal",
                    rule="goal-after",
                    fix=fix,
                )
            if goal.name in goals:
                raise fields.error(
                    f"two goals of {point.name!r} are called {goal.name!r}",
                    rule="goal-name",
                    fix="Rename one.",
                )
            about = (point.case, goal.kind, goal.of)
            if goal.kind.startswith("saw ") and goal not in point.goals and about in seen:
                continue
            seen.add(about)
            goals[goal.name] = dataclasses.replace(goal, key=f"{point.name}: {goal.name}")
        done.append(dataclasses.replace(point, goals=tuple(goals.values())))
    return tuple(done)


def concerns(point: Waypoint, exercise: Exercise, entry: str) -> bool:
    """Whether a stop may come in a session that calls this entry point: it is in that function, or
    in one that is no entry point itself.
    """
    place = point.anchor.partition(" when ")[0].partition(",")[0]
    function = place.partition(" in ")[2].strip() or exercise.entry[0]
    return function == entry or function not in exercise.entry


def _all_goals(point: Waypoint) -> Iterator[Goal]:
    written = {(goal.kind, goal.of) for goal in point.goals}
    if point.predict and ("predicted", "") not in written:
        yield Goal("", "predict, then look", "predicted")
    for expression in point.look:
        goal = _of_look(expression)
        if (goal.kind, goal.of) not in written:
            yield goal
    yield from point.goals
    if point.question and point.answer and ("answered", "") not in written:
        yield Goal("", "answer the question", "answered")


def _of_look(expression: str) -> Goal:
    """`inp.shape` asks for a tensor's shape, anything else for a value."""
    try:
        node = ast.parse(expression.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        node = None
    if isinstance(node, ast.Attribute) and node.attr == "shape" and _is_chain(node.value):
        owner = ast.unparse(node.value)
        return Goal("", f"the shape of {owner}", "saw shape", owner)
    return Goal("", expression.strip(), "saw value", expression.strip())


def _is_chain(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
