"""The goals of a debug session: as an author writes them, and as look lines and questions imply."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Collection, Container, Iterator, Sequence

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
    "stopped by": "`until`, `watch` or `back when`",
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
    if not table.left:
        return None
    return Guess(table.text("ask").strip(), table.text("answer"), table.text("why").strip())


def read_goals(point: Fields) -> tuple[Goal, ...]:
    """The [[waypoint.goal]] tables. Raises ContentError for an unknown kind or a goal about
    nothing.
    """
    return tuple(_read_goal(row) for row in point.tables("goal"))


def _read_goal(row: Fields) -> Goal:
    goal = Goal(
        key="",
        name=row.text("name"),
        kind=row.text("kind"),
        of=row.text("of", ""),
        after=row.text("after", ""),
        holds=row.text("holds", ""),
        type=row.text("type", ""),
    )
    if goal.kind not in KINDS:
        raise row.error(
            f"{goal.kind!r} is not a kind of goal",
            key="kind",
            rule="goal-kind",
            fix=f"The kinds: {', '.join(KINDS)}.",
        )
    if not goal.of and goal.kind not in MAY_LACK_OF:
        raise row.error(
            f"the goal {goal.name!r} lacks `of`", rule="goal-of", fix=f"Name {KINDS[goal.kind]}."
        )
    return goal


def with_defaults(waypoints: Sequence[Waypoint], fields: Fields) -> tuple[Waypoint, ...]:
    """The waypoints with every goal they have: of the look lines, of the prediction, written ones,
    of the question. Each gets its key.

    What was to be seen at an earlier stop on the same case is not asked for again. Raises
    ContentError for two goals of one name at one stop, and for an `after` that names none.
    """
    names = {goal.name for point in waypoints for goal in _all_goals(point)}
    seen: set[tuple[str, str, str]] = set()
    return tuple(
        dataclasses.replace(point, goals=_goals_at(point, names, seen, fields))
        for point in waypoints
    )


def _goals_at(
    point: Waypoint, names: set[str], seen: set[tuple[str, str, str]], fields: Fields
) -> tuple[Goal, ...]:
    """Those of one stop. names: of all goals. seen: (case, kind, of) so far; new ones are added."""
    goals: dict[str, Goal] = {}
    for goal in _all_goals(point):
        _check_names(point, goal, names, goals, fields)
        about = (point.case, goal.kind, goal.of)
        is_implied = goal.kind.startswith("saw ") and goal not in point.goals
        if not (is_implied and about in seen):
            seen.add(about)
            goals[goal.name] = dataclasses.replace(goal, key=f"{point.name}: {goal.name}")
    return tuple(goals.values())


def _check_names(
    point: Waypoint, goal: Goal, names: set[str], taken: Collection[str], fields: Fields
) -> None:
    if goal.after and goal.after not in names:
        raise fields.error(
            f"{goal.name!r} comes after {goal.after!r}, which is not a goal",
            rule="goal-after",
            fix=f"The goals: {', '.join(sorted(names))}.",
        )
    if goal.name in taken:
        raise fields.error(
            f"two goals of {point.name!r} are called {goal.name!r}",
            rule="goal-name",
            fix="Rename one.",
        )


def repeats(goal: Goal, before: Goal) -> bool:
    """Whether it comes after that goal and asks for the same look, which takes another command."""
    return goal.after == before.name and (goal.kind, goal.of) == (before.kind, before.of)


def concerns(point: Waypoint, exercise: Exercise, entry: str) -> bool:
    """Whether a stop may come in a session that calls this entry point: it is in that function, or
    in one that is not an entry point.
    """
    function = function_of(point, exercise)
    return function == entry or function not in exercise.entry


def function_of(point: Waypoint, exercise: Exercise) -> str:
    """The function, or the method as `C.m`, that a stop is in."""
    place = point.anchor.partition(" when ")[0].partition(",")[0]
    return place.partition(" in ")[2].strip() or exercise.entry[0]


def stops_on(
    waypoints: Sequence[Waypoint],
    exercise: Exercise,
    entry: str,
    case: str,
    reached: Collection[str],
) -> tuple[Waypoint, ...]:
    """The stops of a session that calls this entry on this case, with what they say of it.

    entry: the learner's function, or the author's around it. reached: the names that it leads to
    in the learner's program. A stop that names this case is one of them whatever is reached.
    """
    return tuple(
        _on_case(point, case)
        for point in waypoints
        if case == point.case != "" or _may_come(point, exercise, {entry, *reached})
    )


def _may_come(point: Waypoint, exercise: Exercise, reached: Container[str]) -> bool:
    """Whether the stop is in an entry point that is reached, or in a helper."""
    owner = function_of(point, exercise).partition(".")[0]  # the class of a method
    return owner in reached or owner not in exercise.entry


def _on_case(point: Waypoint, case: str) -> Waypoint:
    if not point.here or point.case != case:
        return point
    return dataclasses.replace(point, say=f"{point.say}\n\n{point.here}")


def _all_goals(point: Waypoint) -> Iterator[Goal]:
    """Written ones and implied ones, in the order in which they are shown."""
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
