"""What editors are told: the line to open, problems to list, where names and types are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tutor.course.model import Course, Exercise
from tutor.display.blocks import Note
from tutor.display.links import adapt, kind_of_links
from tutor.display.text import as_text
from tutor.editor.problem_lines import PATTERN, problem_lines
from tutor.editor.programs import USUAL, Editor, choose_editor
from tutor.editor.workspace_files import LANGUAGE_SERVER, TASKS, write_editor_files
from tutor.errors import UsageError
from tutor.results import Diagnosis, Grade, Span, Verdict

FILE = Path("/mine/01_first/double.py")
SOURCE = "import torch\n\n\ndef double(x):\n    return x * x\n"


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("vim", ["vim", "+7", "/f.py"]),
        ("/usr/bin/nano -l", ["/usr/bin/nano", "-l", "+7", "/f.py"]),
        ("code --wait", ["code", "--wait", "-g", "/f.py:7"]),
        ("pycharm", ["pycharm", "--line", "7", "/f.py"]),
        ("hx", ["hx", "/f.py:7"]),
        ("kate", ["kate", "-l", "7", "/f.py"]),
        ("my-own-editor", ["my-own-editor", "/f.py"]),
    ],
)
def test_the_line_in_each_editors_own_words(named: str, command: list[str]) -> None:
    """One that nobody knows gets the file alone."""
    editor = choose_editor(named)
    assert editor is not None and editor.is_named
    assert editor.command(Path("/f.py"), 7) == command
    assert editor.command(Path("/f.py")) == [*editor.words, "/f.py"]


def test_without_a_name_the_first_usual_one_is_taken() -> None:
    """And said; none at all is none."""
    found = choose_editor("", lambda name: "/bin/vi" if name == "vi" else None)
    assert found == Editor(("vi",), is_named=False)
    assert choose_editor("", lambda name: None) is None
    assert "vi" in USUAL


@pytest.mark.parametrize(
    ("words", "own"), [(("code",), True), (("code", "-w"), False), (("vi",), False)]
)
def test_which_editors_leave_the_terminal_alone(words: tuple[str, ...], own: bool) -> None:
    """One that is waited for does not."""
    assert Editor(words).has_own_window == own


def failed(*found: Diagnosis) -> Grade:
    """A check that failed."""
    first = found[0] if found else None
    return Grade("double", "Double", Verdict.WRONG_ANSWER, diagnosis=first)


def test_every_problem_is_a_line_that_the_matcher_reads(double: Exercise) -> None:
    """With columns that count from 1; without a place, where the function begins."""
    other = Diagnosis("other", "something else", "", span=Span(str(FILE), 1))
    first = Diagnosis("squared", "squared", "", "Why?", span=Span(str(FILE), 5, 11), also=(other,))
    lines = problem_lines(failed(first), double, FILE, SOURCE)
    assert lines == [
        f"{FILE}:5:12: error: squared [squared]",
        f"{FILE}:5:12: note: Why?",
        f"{FILE}:1:1: error: something else [other]",
    ]
    found = re.match(PATTERN, lines[0])
    assert found and found.groups() == (str(FILE), "5", "12", "error", "squared", "squared")
    assert problem_lines(failed(Diagnosis("a", "b", "")), double, FILE, SOURCE)[0].startswith(
        f"{FILE}:4:1: error: b"
    )
    assert problem_lines(failed(), double, FILE, "def (")[0].startswith(f"{FILE}:1:1: error: wrong")
    accepted = Grade("double", "Double", Verdict.ACCEPTED)
    assert problem_lines(accepted, double, FILE, SOURCE) == ["double.py: accepted"]


def test_files_for_editors_replace_nothing_unasked(tiny_course: Course, tmp_path: Path) -> None:
    """The same ones again are not written again."""
    written = write_editor_files(tmp_path, tiny_course, ["--workspace", "/mine"], force=False)
    assert written == [tmp_path / TASKS, tmp_path / LANGUAGE_SERVER]
    tasks = json.loads((tmp_path / TASKS).read_text())
    assert tasks["tasks"][0]["args"][-4:] == [
        "check",
        "${fileBasenameNoExtension}",
        "--format",
        "gcc",
    ]
    paths = json.loads((tmp_path / LANGUAGE_SERVER).read_text())["extraPaths"]
    assert "01_first" in paths
    assert write_editor_files(tmp_path, tiny_course, ["--workspace", "/mine"], force=False) == []
    (tmp_path / TASKS).write_text("{}")
    with pytest.raises(UsageError, match="differs"):
        write_editor_files(tmp_path, tiny_course, [], force=False)
    assert (tmp_path / TASKS).read_text() == "{}"
    assert write_editor_files(tmp_path, tiny_course, [], force=True) == [tmp_path / TASKS]


@pytest.mark.parametrize(
    ("environ", "kind"),
    [
        ({}, ""),
        ({"TERM": "xterm-256color"}, ""),
        ({"VTE_VERSION": "7600"}, "file"),
        ({"VTE_VERSION": "4800"}, ""),
        ({"TERM_PROGRAM": "vscode"}, "vscode"),
        ({"KITTY_WINDOW_ID": "1"}, "file"),
        ({"KITTY_WINDOW_ID": "1", "FORCE_HYPERLINK": "0"}, ""),
        ({"FORCE_HYPERLINK": "1"}, "file"),
    ],
)
def test_links_only_where_they_are_shown(environ: dict[str, str], kind: str) -> None:
    """Elsewhere the text is exactly what it would be without."""
    note = Note("Your file: /my files/double.py", file="/my files/double.py")
    text = as_text((note,), 80, colour=True)
    shown = adapt(text, kind_of_links(environ))
    assert kind_of_links(environ) == kind
    if kind:
        assert f"{kind}://" in shown and "/my%20files/double.py" in shown and "place:" not in shown
    else:
        assert shown == as_text((Note(note.text),), 80, colour=True)
