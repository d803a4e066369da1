"""What a workspace holds for editors: tasks for VS Code, the place of names and types."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tutor.course.model import Course
from tutor.editor.problem_lines import PATTERN
from tutor.errors import UsageError
from tutor.json_types import JsonObject
from tutor.workspace.disk import create, in_words, write_beside

TASKS, LANGUAGE_SERVER = Path(".vscode/tasks.json"), Path("pyrightconfig.json")


def write_editor_files(
    root: Path, course: Course, options: Sequence[str], *, force: bool
) -> list[Path]:
    """Both files; options: of `tutor`, for the same course and workspace. Returns what was written.

    Raises UsageError where the learner has other ones and does not want them replaced, and
    WorkspaceError.
    """
    texts = {TASKS: _json(tasks(options)), LANGUAGE_SERVER: _json(language_server(root, course))}
    differing = [name for name, text in texts.items() if _differs(root / name, text)]
    present = [name for name in differing if (root / name).exists()]
    if present and not force:
        raise UsageError(
            "is already there and differs",
            where=", ".join(str(root / name) for name in present),
            fix="Add --force to replace it, or --print to see what it would hold.",
        )
    for name in differing:
        _write(root / name, texts[name])
    return [root / name for name in differing]


def tasks(options: Sequence[str]) -> JsonObject:
    """`.vscode/tasks.json`. Source: https://code.visualstudio.com/docs/debugtest/tasks."""
    of_file = "${fileBasenameNoExtension}"
    check = _task("tutor: check this file", [*options, "check", of_file, "--format", "gcc"])
    check["group"] = {"kind": "build", "isDefault": True}
    check["presentation"] = {"reveal": "silent", "clear": True}
    check["problemMatcher"] = matcher()
    why = _task("tutor: where does it first go wrong", [*options, "why", of_file])
    debug = _task("tutor: debug this file", [*options, "debug", of_file])
    debug["presentation"] = {"reveal": "always", "focus": True, "panel": "dedicated"}
    return {"version": "2.0.0", "tasks": [check, why, debug]}


def matcher() -> JsonObject:
    """How VS Code finds the errors in `tutor check --format gcc`."""
    names = ("file", "line", "column", "severity", "message", "code")
    groups = {name: number for number, name in enumerate(names, 1)}
    return {
        "owner": "tutor",
        "source": "tutor",
        "fileLocation": "absolute",
        "pattern": {"regexp": PATTERN, **groups},
    }


def language_server(root: Path, course: Course) -> JsonObject:
    """`pyrightconfig.json`, which Pyright, Pylance and basedpyright read.

    Learners import from files of other lessons by name, and torch is where the tutor runs. Source: https://microsoft.github.io/pyright/#/configuration.
    """
    data = [str(course.data)] if course.data else []
    own = Path(sys.prefix)
    venv = {"venvPath": str(own.parent), "venv": own.name} if sys.prefix != sys.base_prefix else {}
    return {
        "include": ["."],
        "exclude": [".tutor", "kept"],
        "extraPaths": [*(lesson.id for lesson in course.lessons), *data],
        "typeCheckingMode": "basic",
        **venv,
    }


def _task(label: str, arguments: Sequence[str]) -> JsonObject:
    return {
        "label": label,
        "type": "process",
        "command": sys.executable,
        "args": ["-m", "tutor", *arguments],
        "problemMatcher": [],
    }


def _json(value: JsonObject) -> str:
    return json.dumps(value, indent=2) + "\n"


def _differs(path: Path, text: str) -> bool:
    with in_words(path):
        return not path.is_file() or path.read_text(encoding="utf-8", errors="replace") != text


def _write(path: Path, text: str) -> None:
    with in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            write_beside(path, text.encode()).replace(path)
        else:
            create(path, text.encode())
