"""Read a course from its folder. This is the only file that knows how the files of a course are called.

`load_course` reads the toml files alone, so that a shell starts at once; texts and submissions are read when they are asked for.
"""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

from tutor.course import goals
from tutor.course.fields import Fields
from tutor.course.model import CostBar, Course, Exercise, Hint, KnownSubmission, Lesson, Prediction, Tolerance, Waypoint
from tutor.errors import ContentError

FORMAT_VERSION = 1
VERDICT_FOLDERS = ("accepted", "wrong_answer", "runtime_error", "time_limit", "rule_broken")
KINDS = ("write", "fix", "debug")
CLOSING_FIELDS = ("help", "look", "at")


def load_course(folder: Path) -> Course:
    """The course in that folder. Raises ContentError naming file, line, rule and mend."""
    fields = Fields.read(folder / "course.toml")
    version = fields.number("format_version", 0)
    if version != FORMAT_VERSION:
        raise fields.error(
            f"format_version is {version:g}, and this tutor reads {FORMAT_VERSION}",
            key="format_version",
            rule="format-version",
            mend="Install a matching version of backprop-tutor.",
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
    exercises = tuple(_load_exercise(folder / name, folder.name) for name in fields.texts("exercises"))
    lesson = Lesson(folder.name, fields.text("title"), folder, exercises)
    fields.done()
    return lesson


def _load_exercise(folder: Path, lesson: str) -> Exercise:
    fields = Fields.read(folder / "exercise.toml")
    tolerance = fields.table("tolerance")
    bars = [CostBar(bar.text("case"), bar.number("ops"), bar.text("why")) for bar in fields.tables("bar")]
    exercise = Exercise(
        id=folder.name,
        lesson=lesson,
        folder=folder,
        title=fields.text("title"),
        minutes=int(fields.number("minutes")),
        difficulty=int(fields.number("difficulty")),
        entry=fields.texts("entry"),
        kind=fields.text("kind", "write"),
        staged=fields.flag("staged"),
        needs=fields.texts("needs", ()),
        uses=fields.texts("uses", ()),
        forbidden=fields.texts("forbidden", ()),
        observe=fields.texts("observe", ()),
        concepts=fields.texts("concepts", ()),
        tolerance=Tolerance(tolerance.number("float32", Tolerance.float32), tolerance.number("float64", Tolerance.float64)),
        time_limit=fields.number("time_limit", 5.0),
        bars=tuple(bars),
        shapes=tuple((name, tuple(letters.split())) for name, letters in fields.table("shapes").strings().items()),
    )
    if not exercise.entry:
        raise fields.error("entry names no function", key="entry", rule="entry", mend='Write entry = ["name_of_the_function"].')
    if exercise.kind not in KINDS:
        raise fields.error(f"{exercise.kind!r} is no kind of exercise", key="kind", rule="kind", mend=f"There are: {', '.join(KINDS)}.")
    fields.done()
    return exercise


def _check_links(course: Course, file: Path) -> None:
    seen: set[str] = set()
    for exercise in course.exercises:
        toml = exercise.folder / "exercise.toml"
        if exercise.id in seen:
            raise ContentError(f"{exercise.id} is listed twice", file=file, rule="unique-id", mend="Rename one of the two folders.")
        seen.add(exercise.id)
        for name in exercise.uses:
            if name not in seen:
                raise ContentError(
                    f"uses {name}, which does not come before it in the course",
                    file=toml,
                    rule="uses-earlier",
                    mend="Name an earlier exercise.",
                )


def read_opening(lesson: Lesson) -> str:
    """The lesson's opening page, Markdown."""
    return _read(lesson.folder / "README.md")


def read_glossary(course: Course) -> dict[str, str]:
    """Words of the course and what they mean, Markdown, in alphabetical order; empty where the course has no glossary.md."""
    file = course.folder / "glossary.md"
    if not file.exists():
        return {}
    parts = re.split(r"^## +(.+)$", _read(file), flags=re.MULTILINE)
    entries = {word.strip(): text.strip() for word, text in zip(parts[1::2], parts[2::2], strict=True)}
    return dict(sorted(entries.items(), key=lambda entry: entry[0].casefold()))


def read_brief(exercise: Exercise) -> str:
    """What to build, Markdown."""
    return _read(exercise.folder / "brief.md")


def read_debrief(exercise: Exercise) -> str:
    """What to read after success, Markdown."""
    return _read(exercise.folder / "debrief.md")


def read_starter(exercise: Exercise) -> str:
    """The text a learner's file begins as."""
    return _read(exercise.folder / "starter.py")


def read_reference(exercise: Exercise) -> str:
    """The trusted implementation. Never copied into a workspace; shown by `solution` alone.

    An exercise that is done in the debugger has none: its program is the starter.
    """
    return read_starter(exercise) if exercise.kind == "debug" else _read(exercise.folder / "reference.py")


def read_cases(exercise: Exercise) -> str:
    """The source that makes the cases."""
    return _read(exercise.folder / "cases.py")


def read_drive(exercise: Exercise) -> str:
    """The source of functions that use what the learner defined; "" where cases call the entry points themselves."""
    file = exercise.folder / "drive.py"
    return _read(file) if file.exists() else ""


def read_picture(exercise: Exercise) -> str:
    """The source of functions that draw with what the learner wrote; "" where there is nothing to look at."""
    file = exercise.folder / "picture.py"
    return _read(file) if file.exists() else ""


def read_predictions(exercise: Exercise) -> tuple[Prediction, ...]:
    """What a learner is asked to say before running it; none where the exercise has no predict.toml."""
    file = exercise.folder / "predict.toml"
    if not file.exists():
        return ()
    fields = Fields.read(file)
    found = tuple(
        Prediction(row.text("name"), row.text("ask").strip(), row.text("answer"), row.text("why").strip(), row.text("setup", ""))
        for row in fields.tables("predict")
    )
    fields.done()
    return found


def read_equivalent(exercise: Exercise) -> dict[str, str]:
    """Changes of the reference that do not change what it does: change → why. For `tutor verify --mutants`."""
    file = exercise.folder / "equivalent.toml"
    if not file.exists():
        return {}
    fields = Fields.read(file)
    rows = {row.text("change"): row.text("why") for row in fields.tables("equivalent")}
    fields.done()
    return rows


def read_hints(exercise: Exercise) -> tuple[Hint, ...]:
    """The ladder of hints, smallest first."""
    file = exercise.folder / "hints.md"
    parts = re.split(r"^## +(.+)$", _read(file), flags=re.MULTILINE)
    hints = tuple(Hint(title.strip(), text.strip()) for title, text in zip(parts[1::2], parts[2::2], strict=True))
    if not hints or not all(hint.text for hint in hints):
        raise ContentError(
            "has no hints, or an empty one",
            file=file,
            rule="hints",
            mend="Write `## Title` and a paragraph for each hint.",
        )
    return hints


def read_waypoints(exercise: Exercise) -> tuple[Waypoint, ...]:
    """The planned stops of a debug session, in order."""
    fields = Fields.read(exercise.folder / "waypoints.toml")
    waypoints = tuple(
        Waypoint(
            name=point.text("name"),
            anchor=point.text("anchor"),
            say=point.text("say").strip(),
            case=point.text("case", ""),
            look=point.texts("look", ()),
            question=point.text("question", "").strip(),
            answer=point.text("answer", ""),
            predict=goals.read_guess(point),
            goals=goals.read_goals(point),
        )
        for point in fields.tables("waypoint")
    )
    fields.done()
    if not waypoints:
        raise fields.error("has no waypoint", rule="waypoints", mend="Add a [[waypoint]] table; `entry` is the simplest anchor.")
    return goals.with_defaults(waypoints, fields)


def read_session(exercise: Exercise) -> tuple[str, ...]:
    """The commands of one session that reaches every goal, the author's proof; () where there is none."""
    file = exercise.folder / "session.txt"
    lines = _read(file).splitlines() if file.exists() else []
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))


def read_known(exercise: Exercise) -> tuple[KnownSubmission, ...]:
    """Every program under submissions/, by folder and name. Raises ContentError for a message that lacks its parts."""
    folder = exercise.folder / "submissions"
    known = []
    for verdict in VERDICT_FOLDERS:
        for path in sorted((folder / verdict).glob("*.py")):
            known.append(_read_submission(path, verdict))
    return tuple(known)


def _read_submission(path: Path, verdict: str) -> KnownSubmission:
    source = _read(path)
    try:
        doc = ast.get_docstring(ast.parse(source)) or ""
    except SyntaxError as error:
        raise ContentError(
            f"is not Python: {error.msg}",
            file=path,
            line=error.lineno,
            rule="submission-syntax",
            mend="Mend the syntax.",
        ) from None
    if verdict == "accepted":
        if not doc:
            raise ContentError(
                "has no docstring",
                file=path,
                line=1,
                rule="submission-docstring",
                mend="Say in what way it differs from the reference.",
            )
        return KnownSubmission(path.stem, verdict, path, source, message=doc)
    return _parse_message(path, verdict, source, doc)


def _parse_message(path: Path, verdict: str, source: str, doc: str) -> KnownSubmission:
    blocks = [block.strip() for block in re.split(r"\n\s*\n", doc.strip())]
    if len(blocks) < 3 or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", blocks[0]):
        raise ContentError(
            "its docstring is not a message",
            file=path,
            line=1,
            rule="submission-message",
            mend="First line: a code-in-kebab-case; then, each after a blank line: a title, the message, and help:, look:, at: lines.",
        )
    closing: dict[str, str] = {}
    message = []
    for block in blocks[2:]:
        if block.startswith(tuple(f"{name}:" for name in CLOSING_FIELDS)):
            for line in block.splitlines():
                name, found, text = line.partition(":")
                if not found or name not in CLOSING_FIELDS:
                    raise ContentError(
                        f"a closing field that is none: {line!r}",
                        file=path,
                        rule="submission-fields",
                        mend="One line each: help:, look:, at:.",
                    )
                closing[name] = text.strip()
        else:
            message.append(block)
    return KnownSubmission(
        path.stem, verdict, path, source,
        code=blocks[0], title=" ".join(blocks[1].split()), message="\n\n".join(message),
        help=closing.get("help", ""), look=closing.get("look", ""), at=closing.get("at", "return"),
    )  # fmt: skip


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentError(
            "is missing",
            file=file,
            rule="file-missing",
            mend="Add the file; docs/writing-exercises.md says what it holds.",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"cannot be read: {error}", file=file, rule="file-unreadable", mend="Save it as UTF-8 text.") from error


def parse_toml(file: Path) -> tuple[dict[str, Any], str]:
    """A toml file's table and its text. Raises ContentError with the line of a syntax error."""
    text = _read(file)
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ContentError(
            f"is not TOML: {error}",
            file=file,
            line=int(line[1]) if line else None,
            rule="toml-syntax",
            mend="Mend the line.",
        ) from None
