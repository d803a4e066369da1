"""The learner's folder: created once, never overwritten, read as Python reads it, and every refusal
in words.
"""

from __future__ import annotations

import codecs
import os
import resource
from pathlib import Path

import pytest

from tests.conftest import run_as_nobody, run_forked
from tutor.course.model import Course, Exercise
from tutor.errors import WorkspaceError
from tutor.workspace.decode import decode_source
from tutor.workspace.files import MAX_BYTES, Workspace, snapshot_file


def test_first_visit_makes_the_starter_and_a_note(workspace: Workspace, double: Exercise) -> None:
    """open() makes <lesson>/<exercise>.py from the starter, and a README in a new workspace."""
    path = workspace.open(double)
    assert path == workspace.root / "01_first" / "double.py"
    assert path.read_text() == (double.folder / "starter.py").read_text()
    assert "A tiny course" in (workspace.root / "README.md").read_text()
    assert [entry.name for entry in path.parent.iterdir()] == ["double.py"]


def test_second_visit_changes_nothing(workspace: Workspace, double: Exercise) -> None:
    """What the learner wrote stays, also an empty file."""
    path = workspace.open(double)
    path.write_text("")
    assert workspace.open(double).read_text() == ""


def test_a_folder_in_use_gets_no_note(workspace: Workspace, double: Exercise) -> None:
    """A folder that already holds something of the learner's is not given a README."""
    workspace.root.mkdir()
    (workspace.root / "mine.txt").touch()
    workspace.open(double)
    assert not (workspace.root / "README.md").exists()


def test_many_processes_open_at_once_and_make_one_starter(
    workspace: Workspace, double: Exercise
) -> None:
    """Two shells at once leave one whole starter and no temporary file."""
    children = []
    for _ in range(8):
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                workspace.open(double)
                code = 0
            finally:
                os._exit(code)
        children.append(pid)
    assert [os.waitpid(pid, 0)[1] for pid in children] == [0] * 8
    assert workspace.path(double).read_text() == (double.folder / "starter.py").read_text()
    assert sorted(entry.name for entry in workspace.path(double).parent.iterdir()) == ["double.py"]


def test_snapshot_is_frozen(workspace: Workspace, double: Exercise) -> None:
    """A snapshot keeps the bytes, whatever is saved afterwards; the digest follows the bytes."""
    path = workspace.open(double)
    path.write_text("def double(x):\n    return x\n")
    first = workspace.snapshot(double)
    path.write_text("def double(x):\n    return 2 * x\n")
    assert first.source == "def double(x):\n    return x\n"
    assert workspace.snapshot(double).digest != first.digest


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n") + "\r\n\r\n",
        lambda text: "  \n\t\n",
    ],
)
def test_untouched(workspace: Workspace, double: Exercise, change) -> None:
    """The starter, the starter as a Windows editor saves it, and a blank file are all untouched."""
    path = workspace.open(double)
    path.write_bytes(change(path.read_text()).encode())
    assert workspace.snapshot(double).untouched


def test_one_changed_letter_is_touched(workspace: Workspace, double: Exercise) -> None:
    """Anything the learner wrote makes it theirs."""
    path = workspace.open(double)
    path.write_text(path.read_text() + "# mine\n")
    assert not workspace.snapshot(double).untouched


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        (b"x = 1\r\ny = 2\rz = 3\n", "x = 1\ny = 2\nz = 3\n"),
        (codecs.BOM_UTF8 + b"x = 1\n", "x = 1\n"),
        (
            "# -*- coding: latin-1 -*-\ns = 'é'\n".encode("latin-1"),
            "# -*- coding: latin-1 -*-\ns = 'é'\n",
        ),
        ("#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\ns = '€'\n".encode("cp1252"), None),
        ("s = 'é×'\n".encode(), "s = 'é×'\n"),
        (b"", ""),
    ],
)
def test_text_is_read_as_python_reads_it(raw: bytes, source: str | None) -> None:
    """BOM, encoding line and all three kinds of line ends; ast.parse of the text means what Python
    makes of the bytes.
    """
    text, problem = decode_source(raw)
    assert problem == ""
    assert text == (source if source is not None else raw.decode("cp1252"))
    assert compile(raw, "f", "exec").co_consts == compile(text or "", "f", "exec").co_consts


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"x = 1\ny = '\xe9'\n", "Line 2 holds the byte 0xe9"),
        ("x = 1\n".encode("utf-16"), "UTF-16"),
        (b"x = 1\n\0\n", "Line 2 holds a NUL byte"),
        (b"# coding: no-such-thing\n", "no-such-thing"),
        (b"# coding: punycode\nx = 1\n", "punycode"),
        (b"# coding: rot13\nk = 1\n", "rot13"),
        (codecs.BOM_UTF8 + b"# coding: latin-1\n", "does not fit"),
        (b"# coding: utf-7\ns = '+2AA-'\n", "utf-7"),
    ],
)
def test_what_is_not_text_is_said_in_words(raw: bytes, words: str) -> None:
    """A file that Python would not read either gives no source and a sentence that names the
    trouble.
    """
    source, problem = decode_source(raw)
    assert source is None
    assert words in problem
    assert "UTF-8" in problem


def test_huge_file_is_refused_in_words(tmp_path: Path, double: Exercise) -> None:
    """Beyond 1 MiB there is no source, and the memory of the tutor stays small, even for a
    sparse terabyte.
    """
    path = tmp_path / "double.py"
    path.touch()
    os.truncate(path, 1 << 40)
    submission = snapshot_file(double, path)
    assert submission.source is None
    assert "1,099,511,627,776" in submission.problem
    assert len(submission.raw) == MAX_BYTES


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: os.mkfifo(path)])
def test_no_file_but_something_else(tmp_path: Path, double: Exercise, make) -> None:
    """A folder or a pipe where the program should be is said, and never waited for."""
    path = tmp_path / "double.py"
    make(path)
    with pytest.raises(WorkspaceError, match=r"is a folder|is not a plain file"):
        snapshot_file(double, path)


def test_missing_file_says_how_to_get_it_back(workspace: Workspace, double: Exercise) -> None:
    """A vanished file, and a vanished workspace, lead to `reset`, and reset brings the starter
    back.
    """
    with pytest.raises(WorkspaceError, match="tutor reset double"):
        workspace.snapshot(double)
    assert workspace.reset(double) is None
    assert workspace.snapshot(double).untouched


def test_reset_keeps_a_copy(workspace: Workspace, double: Exercise) -> None:
    """Each reset keeps the old version under a new name, even within one second."""
    path = workspace.open(double)
    workspace._clock = lambda: 0.0
    copies = []
    for number in range(3):
        path.write_text(f"{number}\n")
        copies.append(workspace.reset(double))
    assert [copy.read_text() for copy in copies if copy] == ["0\n", "1\n", "2\n"]
    assert len(set(copies)) == 3
    assert path.read_text() == (double.folder / "starter.py").read_text()
    assert workspace.reset(double) is None


def test_reset_moves_a_folder_out_of_the_way(workspace: Workspace, double: Exercise) -> None:
    """A folder of that name is kept whole, and the starter takes its place."""
    path = workspace.path(double)
    path.mkdir(parents=True)
    (path / "note.txt").write_text("mine")
    kept = workspace.reset(double)
    assert kept is not None
    assert (kept / "note.txt").read_text() == "mine"
    assert path.is_file()


def test_a_folder_without_rights(
    locked_folder: Path, tiny_course: Course, double: Exercise
) -> None:
    """A read-only folder is named, with the two ways out."""

    def action() -> int:
        try:
            Workspace(locked_folder, tiny_course).open(double)
        except WorkspaceError as error:
            return (
                0 if "nothing can be written" in str(error) and "--workspace" in str(error) else 2
            )
        return 3

    assert run_as_nobody(action) == 0


def test_a_full_disk_leaves_no_half_file(workspace: Workspace, double: Exercise) -> None:
    """When nothing more fits, the file is missing rather than cut, the trouble is named, and reset
    loses nothing.
    """
    path = workspace.open(double)
    path.write_text("mine\n")

    def action() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
        try:
            workspace.reset(double)
        except WorkspaceError as error:
            return 0 if "no space left" in str(error) and path.read_bytes() == b"mine\n" else 2
        return 3

    assert run_forked(action) == 0
    assert [entry.name for entry in path.parent.iterdir()] == ["double.py"]


def test_a_file_where_a_folder_should_be(
    tmp_path: Path, tiny_course: Course, double: Exercise
) -> None:
    """A workspace path that leads through a file is said in words."""
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError, match="a file is in the place of a folder"):
        Workspace(tmp_path / "file" / "work", tiny_course).open(double)
