"""Read the plan of a course: course.toml, each lesson.toml and each exercise.toml.

Nothing else is opened, so that a shell starts at once: texts.py and submissions.py read the rest
when it is asked for.
"""

from __future__ import annotations

from pathlib import Path

from tutor.course.cost_bar import MEASURES, CostBar
from tutor.course.fields import Fields
from tutor.course.model import Course, Exercise, Lesson, Tolerance
from tutor.errors import ContentError

FORMAT_VERSION = 1
KINDS = ("write", "fix", "debug")


def load_course(folder: Path) -> Course:
    """The course in that folder. Raises ContentError, with file, line, rule and fix."""
    fields = Fields.read(folder / "course.toml")
    version = fields.number("format_version", 0)
    if version != FORMAT_VERSION:
        raise fields.error(
            f"format_version is {version:g}, and this tutor reads {FORMAT_VERSION}",
            key="format_version",
            rule="format-version",
            fix="Install a matching version of backprop-tutor.",
        )
    data = fields.text("data", "")
    lessons = tuple(_load_lesson(folder / name) for name in fields.texts("lessons"))
    course = Course(
        fields.text("id"),
        fields.text("title"),
        fields.text("version"),
        folder,
        lessons,
        folder / data if data else None,
    )
    fields.done()
    _check_links(course, folder / "course.toml")
    return course


def _load_lesson(folder: Path) -> Lesson:
    fields = Fields.read(folder / "lesson.toml")
    exercises = tuple(
        _load_exercise(folder / name, folder.name) for name in fields.texts("exercises")
    )
    lesson = Lesson(folder.name, fields.text("title"), folder, exercises)
    fields.done()
    return lesson


def _load_exercise(folder: Path, lesson: str) -> Exercise:
    fields = Fields.read(folder / "exercise.toml")
    exercise = Exercise(
        id=folder.name,
        lesson=lesson,
        folder=folder,
        title=fields.text("title"),
        minutes=int(fields.number("minutes")),
        difficulty=int(fields.number("difficulty")),
        entry=fields.texts("entry"),
        kind=fields.text("kind", "write"),
        hunt=fields.flag("hunt"),
        staged=fields.flag("staged"),
        starts_processes=fields.flag("starts_processes"),
        needs=fields.texts("needs", ()),
        uses=fields.texts("uses", ()),
        forbidden=fields.texts("forbidden", ()),
        observe=fields.texts("observe", ()),
        concepts=fields.texts("concepts", ()),
        tolerance=_load_tolerance(fields.table("tolerance")),
        time_limit=fields.number("time_limit", 5.0),
        bars=tuple(bar for table in fields.tables("bar") for bar in _load_bars(table)),
        shapes=_load_shapes(fields.table("shapes")),
        titles=tuple(fields.table("titles").strings().items()),
    )
    _check_entry_and_kind(exercise, fields)
    fields.done()
    return exercise


def _load_tolerance(table: Fields) -> Tolerance:
    return Tolerance(
        table.number("float32", Tolerance.float32), table.number("float64", Tolerance.float64)
    )


def _load_bars(table: Fields) -> list[CostBar]:
    """One for each measure that a table names."""
    case, why = table.text("case"), table.text("why")
    most = {measure: table.number(measure, 0.0) for measure in MEASURES}
    found = [CostBar(case, measure, number, why) for measure, number in most.items() if number]
    if not found:
        fix = f"Give one of {', '.join(MEASURES)}, how many times what the reference needs."
        raise table.error("a bar without a number", rule="field-missing", fix=fix)
    return found


def _load_shapes(table: Fields) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(letters.split())) for name, letters in table.strings().items())


def _check_entry_and_kind(exercise: Exercise, fields: Fields) -> None:
    if not exercise.entry:
        raise fields.error(
            "entry names no function",
            key="entry",
            rule="entry",
            fix='Write entry = ["name_of_the_function"].',
        )
    if exercise.kind not in KINDS:
        raise fields.error(
            f"{exercise.kind!r} is not a kind of exercise",
            key="kind",
            rule="kind",
            fix=f"The kinds: {', '.join(KINDS)}.",
        )


def _check_links(course: Course, file: Path) -> None:
    seen: set[str] = set()
    for exercise in course.exercises:
        toml = exercise.folder / "exercise.toml"
        if exercise.id in seen:
            raise ContentError(
                f"{exercise.id} is listed twice",
                file=file,
                rule="unique-id",
                fix="Rename one of the two folders.",
            )
        seen.add(exercise.id)
        for name in exercise.uses:
            if name not in seen:
                raise ContentError(
                    f"uses {name}, which does not come before it in the course",
                    file=toml,
                    rule="uses-earlier",
                    fix="Name an earlier exercise.",
                )
