"""`tutor new`: a folder for a course, a lesson or an exercise; what is to be written is marked."""

from __future__ import annotations

import keyword
import re
import sys
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from tutor.course.model import Course
from tutor.errors import UsageError

TEMPLATES = files("tutor.authoring") / "templates"
AS_TEXT = ".txt"  # behind the name of a Python file, which would otherwise be the tutor's own
WORDS = {"all", "last", "list", "now", "starter", "stop"}  # that mean something behind a command
LIST = r"^{key}\s*=\s*\[(?P<items>[^\]]*)\]"


def new_course(folder: Path, title: str) -> list[Path]:
    """A course without lessons. Raises UsageError where there is one, or the disk refuses."""
    name = re.sub(r"\W+", "-", folder.name.casefold()).strip("-") or "course"
    return _write("course", folder, {"id": name, "title": title})


def new_lesson(course: Path, name: str, title: str) -> list[Path]:
    """A lesson without exercises, at the end of the course. Raises UsageError as new_course does,
    and for a name that no folder of a lesson can have.
    """
    if not re.fullmatch(r"[a-z0-9][a-z0-9_]*", name):
        fix = "Small letters, digits and underscores, for instance 03_forward."
        raise UsageError(f"{name!r} cannot be the name of a lesson", fix=fix)
    made = _write("lesson", course / name, {"title": title})
    _add_to_list(course / "course.toml", "lessons", name)
    return made


def new_exercise(course: Course, name: str, lesson: str) -> list[Path]:
    """An exercise at the end of a lesson, "" for the last one.

    Raises UsageError for a lesson that is not there, and for a name that is taken or that the file
    of a program cannot have.
    """
    if reason := _why_not(course, name):
        raise UsageError(f"an exercise cannot be called {name!r}: {reason}", fix="Choose another.")
    lessons = {each.id: each for each in course.lessons}
    found = lessons.get(lesson or next(reversed(lessons), ""))
    if found is None:
        what = f"there is no lesson {lesson!r}" if lesson else "the course has no lesson yet"
        fix = f"Its lessons: {', '.join(lessons)}." if lessons else "Type: tutor new lesson NAME"
        raise UsageError(what, fix=fix)
    made = _write("exercise", found.folder / name, {"id": name})
    _add_to_list(found.folder / "lesson.toml", "exercises", name)
    return made


def _why_not(course: Course, name: str) -> str:
    """Why an exercise cannot have that name, "" if it can."""
    data = {file.stem for file in course.data.glob("*.py")} if course.data else set()
    if not name.isidentifier() or keyword.iskeyword(name) or name != name.casefold():
        return "it is the name of a function and of a file, in small letters"
    if course.find(name):
        return "there is one already"
    if name in sys.stdlib_module_names or name in {"torch", "sympy", "library", *data}:
        return "a module that programs import is called so"
    return "it means something behind a command" if name in WORDS else ""


def _write(kind: str, folder: Path, names: Mapping[str, str]) -> list[Path]:
    """Fill the templates of that kind. Nothing is overwritten."""
    try:
        folder.mkdir(parents=True)
        return list(_fill(TEMPLATES / kind, folder, names))
    except FileExistsError as error:
        raise UsageError(f"{folder} is there already", fix="Choose another name.") from error
    except OSError as error:
        what = f"{folder} cannot be written: {error.strerror}"
        raise UsageError(
            what, fix="Name a course of your own: tutor --course FOLDER new"
        ) from error


def _fill(template: Traversable, into: Path, names: Mapping[str, str]) -> list[Path]:
    made: list[Path] = []
    for each in sorted(template.iterdir(), key=lambda each: each.name):
        path = into / each.name.removesuffix(AS_TEXT)
        if each.is_dir():
            path.mkdir()
            made += _fill(each, path, names)
        else:
            text = Template(each.read_text(encoding="utf-8")).substitute(names)
            path.write_text(text, encoding="utf-8")
            made.append(path)
    return made


def _add_to_list(file: Path, key: str, name: str) -> None:
    """Name it in a list of a toml file, whose other text stays as it is.

    Raises UsageError where the list cannot be found or written.
    """
    by_hand = f"Add {name!r} to {key} in {file}."
    try:
        text = file.read_text(encoding="utf-8")
        changed = _with_item(text, key, name)
        if tomllib.loads(changed)[key] != [*tomllib.loads(text)[key], name]:
            raise ValueError
        file.write_text(changed, encoding="utf-8")
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(f"{file.name} could not be changed", fix=by_hand) from error


def _with_item(text: str, key: str, name: str) -> str:
    """Raises ValueError without such a list."""
    found = re.search(LIST.format(key=key), text, re.MULTILINE)
    if found is None:
        raise ValueError(key)
    items = found["items"].rstrip()
    comma = "" if not items or items.endswith(",") else ","
    apart = "\n    " if "\n" in found["items"] else " " if items else ""
    end = ",\n" if "\n" in found["items"] else ""
    start, stop = found.span("items")
    return f'{text[:start]}{items}{comma}{apart}"{name}"{end}{text[stop:]}'
