"""Which files are whose: a file, a learner's folder, a class, and what is left out."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tests.cohort.arriving import left_out, shown, write
from tutor.cohort.intake import arrivals, collect
from tutor.course.model import Course
from tutor.errors import UsageError


def test_a_class(tmp_path: Path, tiny_course: Course) -> None:
    """One folder per learner, flat or by lesson, in the order of the course, and somebody without
    submissions.
    """
    write(
        tmp_path,
        "bob/01_first/quadruple.py",
        "bob/01_first/double.py",
        "alice/row_sums.py",
        "carl/essay.txt",
    )
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": ["row_sums"], "bob": ["double", "quadruple"], "carl": []}
    assert left_out(learners, tmp_path) == {"carl/essay.txt": "not a Python file or a notebook"}


def test_one_learners_folder(tmp_path: Path, tiny_course: Course) -> None:
    """A folder that holds submissions itself is one learner, by the folder's name; a workspace is
    such a folder, and what is in it besides is told.
    """
    folder = write(
        tmp_path / "alice",
        "01_first/double.py",
        "kept/double-2030-01-01-000000.py",
        ".tutor/x.py",
        "README.md",
    )
    (learner,) = collect(tiny_course, [folder])
    assert shown((learner,)) == {"alice": ["double"]}
    assert left_out((learner,), folder) == {
        ".tutor": "hidden",
        "README.md": "not a Python file or a notebook",
        "kept": "copies that a reset kept",
    }


def test_single_files(tmp_path: Path, tiny_course: Course) -> None:
    """A file is its folder's learner; files of one folder are one learner, in the order of the
    course; named twice counts once.
    """
    folder = write(tmp_path / "alice", "row_sums.py", "double.py", "01_first/quadruple.py")
    files = [
        folder / name for name in ("row_sums.py", "double.py", "01_first/quadruple.py", "double.py")
    ]
    learners = collect(tiny_course, files)
    assert shown(learners) == {"alice": ["double", "row_sums", "quadruple"]}
    assert shown(collect(tiny_course, [folder, files[0]])) == shown(learners)


def test_files_named_after_learners(tmp_path: Path, tiny_course: Course) -> None:
    """With --exercise a file may have any name, and that is its learner's."""
    write(tmp_path, "alice.py", "bob.py")
    assert shown(collect(tiny_course, [tmp_path / "alice.py", tmp_path / "bob.py"], "double")) == {
        "alice": ["double"],
        "bob": ["double"],
    }


def test_only_one_exercise(tmp_path: Path, tiny_course: Course) -> None:
    """--exercise leaves the others out and says so."""
    write(tmp_path, "alice/double.py", "alice/row_sums.py")
    learners = collect(tiny_course, [tmp_path], "row_sums")
    assert shown(learners) == {"alice": ["row_sums"]}
    assert left_out(learners, tmp_path) == {"alice/double.py": "only row_sums is graded"}


def test_a_learners_only_file_is_meant_for_the_only_exercise(
    tmp_path: Path, tiny_course: Course
) -> None:
    """With --exercise its name does not matter; of two such files neither is chosen."""
    write(tmp_path, "alice/homework.py", "bob/homework.py", "bob/main.py")
    learners = collect(tiny_course, [tmp_path], "double")
    assert shown(learners) == {"alice": ["double"], "bob": []}
    assert set(left_out(learners, tmp_path)) == {"bob/homework.py", "bob/main.py"}


def test_links_are_left_out(tmp_path: Path, tiny_course: Course) -> None:
    """Neither a linked file nor a linked folder takes in what lies outside; a link inside is not
    followed either.
    """
    secret = write(tmp_path / "outside", "double.py")
    write(tmp_path / "class", "alice/row_sums.py", "bob/quadruple.py")
    (tmp_path / "class" / "alice" / "double.py").symlink_to(secret / "double.py")
    (tmp_path / "class" / "bob" / "double.py").symlink_to("quadruple.py")
    (tmp_path / "class" / "bob" / "round").symlink_to("..")
    (tmp_path / "class" / "mallory").symlink_to(secret)
    arrival = arrivals(tiny_course, [tmp_path / "class"])
    assert shown(arrival.learners) == {"alice": ["row_sums"], "bob": ["quadruple"]}
    assert left_out(arrival.learners, tmp_path / "class") == {
        "alice/double.py": "a link: it leads out of the folder",
        "bob/double.py": "a link: links are not followed",
        "bob/round": "a link: links are not followed",
    }
    assert [each.reason for each in arrival.left_out] == ["a link: it leads out of the folder"]


def test_what_is_not_a_plain_file_is_never_opened(tmp_path: Path, tiny_course: Course) -> None:
    """Pipes, sockets, and folders called like a file are told, and nothing waits for them."""
    write(tmp_path, "alice/row_sums.py", "alice/double.py/notes.md", "bob/row_sums.py")
    os.mkfifo(tmp_path / "alice" / "quadruple.py")
    os.mkfifo(tmp_path / "bob" / "double.py")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(tmp_path / "bob" / "quadruple.py"))
        learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": ["row_sums"], "bob": ["row_sums"]}
    assert left_out(learners, tmp_path) == {
        "alice/quadruple.py": "a pipe, not a file",
        "alice/double.py": "a folder, where a file should be",
        "alice/double.py/notes.md": "not a Python file or a notebook",
        "bob/double.py": "a pipe, not a file",
        "bob/quadruple.py": "a socket, not a file",
    }


def test_a_file_with_a_mistyped_name_is_said(tmp_path: Path, tiny_course: Course) -> None:
    """It is not passed over in silence, and neither is a hidden one."""
    write(tmp_path, "alice/double.py", "alice/dubble.py", "alice/.hidden.py")
    learners = collect(tiny_course, [tmp_path])
    assert left_out(learners, tmp_path) == {
        "alice/dubble.py": "its name is not that of an exercise",
        "alice/.hidden.py": "hidden",
    }


@pytest.mark.parametrize(
    "name",
    [
        "Double.py", "DOUBLE.PY", "double (1).py", "double(2).py", "double-1.py", "double 2.py",
        "double.py.txt", "double_v2.py", "double - Copy.py", "Copy of double.py",
        "double copy 3.py", "double_final.py", "double_final (1).py", "double.py.py",
        "DOUBLE-final-2.PY.TXT",
    ],
)  # fmt: skip
def test_a_name_may_be_spelled_as_browsers_do(
    tmp_path: Path, tiny_course: Course, name: str
) -> None:
    """Capitals, the numbers of copies, .txt, and words such as "final" do not hide an exercise."""
    write(tmp_path, f"alice/{name}")
    assert shown(collect(tiny_course, [tmp_path])) == {"alice": ["double"]}


def test_words_in_a_name_are_joined_by_any_sign(tmp_path: Path, tiny_course: Course) -> None:
    """row-sums and "Row Sums" are row_sums."""
    write(tmp_path, "alice/row-sums.py", "bob/Row Sums.py")
    assert shown(collect(tiny_course, [tmp_path])) == {"alice": ["row_sums"], "bob": ["row_sums"]}


@pytest.mark.parametrize("name", ["doubles.py", "redouble.py", "double2.py", "my_double.py", ".py"])
def test_a_name_is_not_guessed(tmp_path: Path, tiny_course: Course, name: str) -> None:
    """What only resembles an exercise is left out."""
    write(tmp_path, f"alice/{name}", "bob/double.py")
    assert shown(collect(tiny_course, [tmp_path])) == {"alice": [], "bob": ["double"]}


def test_which_of_several_counts(tmp_path: Path, tiny_course: Course) -> None:
    """The plain name before copies, the highest copy before others, the higher folder before the
    deeper one; the rest is told.
    """
    places = ("a/", "b/", "c/", "c/old/", "c/01_first/", "d/01_first/", "d/old/", "e/")
    names = [f"{place}double.py" for place in places if place != "b/"]
    copies = ["a/double (1).py", "b/double (1).py", "b/double (10).py", "e/double_final.py"]
    for name in (*names, *copies):
        write(tmp_path, name, text=f"# {name}\n")
    learners = collect(tiny_course, [tmp_path])
    assert [str(each.files[0].path.relative_to(tmp_path)) for each in learners] == [
        "a/double.py",
        "b/double (10).py",
        "c/double.py",
        "d/01_first/double.py",
        "e/double.py",
    ]
    assert left_out(learners, tmp_path)["b/double (1).py"] == (
        f"{tmp_path / 'b' / 'double (10).py'} counts"
    )


def test_two_with_an_equal_claim_are_both_left_out(tmp_path: Path, tiny_course: Course) -> None:
    """Nobody's program is chosen by chance; the same program twice is no question."""
    write(tmp_path, "alice/Double.py", "alice/new/row_sums.py", "alice/old/row_sums.py")
    write(tmp_path, "alice/DOUBLE.py", text="y = 2\n")
    (learner,) = collect(tiny_course, [tmp_path])
    assert shown((learner,)) == {"alice": ["row_sums"]}
    assert left_out((learner,), tmp_path) == {
        "alice/DOUBLE.py": "several files could be double, and nothing tells which; "
        "call the one that counts double.py",
        "alice/Double.py": "several files could be double, and nothing tells which; "
        "call the one that counts double.py",
        "alice/old/row_sums.py": "the same program again",
    }


def test_a_stray_file_never_swallows_a_class(tmp_path: Path, tiny_course: Course) -> None:
    """Beside many folders with the same exercise it belongs to nobody, and that is said."""
    write(tmp_path, "double.py", "notes.md", "alice/double.py", "bob/double.py", "carl/row_sums.py")
    arrival = arrivals(tiny_course, [tmp_path])
    assert list(shown(arrival.learners)) == ["alice", "bob", "carl"]
    assert {each.path: each.reason for each in arrival.left_out} == {
        str(tmp_path / "double.py"): "it lies beside the folders of learners, "
        "and nothing tells whose it is",
        str(tmp_path / "notes.md"): "not in a learner's folder",
    }


def test_a_learner_with_folders_of_their_own_is_not_a_class(
    tmp_path: Path, tiny_course: Course
) -> None:
    """Files at the top and one folder of older ones, or folders by week, are one learner."""
    folder = write(
        tmp_path / "alice", "double.py", "row_sums.py", "old/double.py", "src/counter.py"
    )
    assert shown(collect(tiny_course, [folder])) == {"alice": ["double", "row_sums", "counter"]}


@pytest.mark.parametrize("around", ["hw1", "submissions", "Week 3/hw-2/submissions", "double"])
def test_one_folder_too_high(tmp_path: Path, tiny_course: Course, around: str) -> None:
    """The class is found below folders with the names of a class, an assignment or an exercise."""
    write(tmp_path, f"{around}/alice/double.py", f"{around}/bob/src/double.py", "readme.txt")
    assert shown(collect(tiny_course, [tmp_path])) == {"alice": ["double"], "bob": ["double"]}


def test_deeper_than_expected(tmp_path: Path, tiny_course: Course) -> None:
    """A learner's file is found below their folder, down to a limit that is told."""
    deep = "/".join("abcdefghijklmnop")
    write(tmp_path, "alice/hw/part one/double.py", f"bob/{deep}/double.py", "carl/double.py")
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": ["double"], "bob": [], "carl": ["double"]}
    assert list(left_out(learners, tmp_path).values()) == ["more than 12 folders deep"]


def test_sections_are_one_class(tmp_path: Path, tiny_course: Course) -> None:
    """The same id in two sections is one learner where nothing speaks against it; where both have a
    program for one exercise, they are kept apart by the sections' names.
    """
    write(tmp_path, "a/alice/double.py", "a/bob/double.py", "a/carl/double.py", "b/dora/double.py")
    write(tmp_path, "b/alice/row_sums.py")
    write(tmp_path, "b/bob/double.py", text="y = 2\n")
    assert shown(collect(tiny_course, [tmp_path])) == {
        "alice": ["double", "row_sums"],
        "a/bob": ["double"],
        "carl": ["double"],
        "b/bob": ["double"],
        "dora": ["double"],
    }


def test_one_id_in_two_classes(tmp_path: Path, tiny_course: Course) -> None:
    """What is named on its own keeps its id; nobody's row takes in another's files."""
    write(tmp_path, "alice/double.py", "m/alice/row_sums.py", "m/bob/double.py", "n/bob/double.py")
    paths = [tmp_path / name for name in ("alice", "m", "n")]
    assert shown(collect(tiny_course, paths)) == {
        "alice": ["double"],
        "m/alice": ["row_sums"],
        "m/bob": ["double"],
        "n/bob": ["double"],
    }


def test_ids_that_are_not_utf_8(tmp_path: Path, tiny_course: Course) -> None:
    """They are escaped, and stay different ones; so are signs that steer a terminal."""
    for raw in (b"\xff", b"\xfe", "e\u0301".encode(), "é".encode(), b"a\x1b[31m"):
        write(tmp_path / os.fsdecode(raw), "double.py", text=f"# {raw!r}\n")
    ids = {learner.id for learner in collect(tiny_course, [tmp_path])}
    assert ids == {"\\xff", "\\xfe", "é", "é (2)", "a\\x1b[31m"}


def test_sources_are_read_at_once(tmp_path: Path, tiny_course: Course) -> None:
    """What is graded is what was there before anything ran; an empty file is a submission too."""
    write(tmp_path, "alice/double.py", "bob/double.py", text="")
    (tmp_path / "alice" / "double.py").write_bytes(b"x = 1\n")
    alice, bob = collect(tiny_course, [tmp_path])
    (tmp_path / "alice" / "double.py").write_bytes(b"x = 2\n")
    assert (alice.files[0].source, bob.files[0].source) == (b"x = 1\n", b"")


def test_a_file_that_is_too_large_says_so(tmp_path: Path, tiny_course: Course) -> None:
    """It counts as handed in, and its true size is told."""
    write(tmp_path, "alice/double.py", text="#" * (1 << 20) + "##")
    (learner,) = collect(tiny_course, [tmp_path])
    assert learner.files[0].source is None
    assert learner.files[0].problem.startswith("This file has 1,048,578 bytes")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said(tmp_path: Path, tiny_course: Course) -> None:
    """A file or folder without permission never ends the run."""
    write(tmp_path, "alice/double.py", "bob/double.py", "carl/double.py")
    (tmp_path / "alice" / "double.py").chmod(0)
    (tmp_path / "bob").chmod(0)
    learners = collect(tiny_course, [tmp_path])
    (tmp_path / "bob").chmod(0o700)
    assert shown(learners) == {"alice": [], "bob": [], "carl": ["double"]}
    assert all("cannot be read" in reason for reason in left_out(learners, tmp_path).values())


def test_a_very_long_list_is_shortened(tmp_path: Path, tiny_course: Course) -> None:
    """Hundreds of files beside a submission are counted; those that may be programs are named."""
    write(tmp_path, "alice/double.py", "alice/dubble.py", *(f"alice/{n}.csv" for n in range(300)))
    (learner,) = collect(tiny_course, [tmp_path])
    assert len(learner.left_out) == 41
    assert any(each.path.endswith("dubble.py") for each in learner.left_out)
    assert learner.left_out[-1].path == "261 more"


@pytest.mark.parametrize(
    ("paths", "exercise", "words"),
    [
        (["nowhere"], "", "no such file"),
        (["empty"], "", "no submission was found"),
        (["empty/x.py"], "", "--exercise"),
        (["empty"], "dubble", "tutor list"),
        (["empty/x.rar"], "", "not opened"),
        (["empty/pipe"], "", "not a file or a folder"),
    ],
)
def test_nothing_to_grade(
    tmp_path: Path, tiny_course: Course, paths: list[str], exercise: str, words: str
) -> None:
    """Each way of finding nothing says what to type next."""
    write(tmp_path, "empty/x.py", "empty/x.rar")
    os.mkfifo(tmp_path / "empty" / "pipe")
    with pytest.raises(UsageError, match=words) as caught:
        collect(tiny_course, [tmp_path / path for path in paths], exercise)
    assert caught.value.fix


def test_folders_called_after_exercises(tmp_path: Path, tiny_course: Course) -> None:
    """They are assignments where learners are in them, and one learner's where programs are; a
    learner may be called like an exercise.
    """
    write(tmp_path / "class", "double/alice/double.py", "double/bob/double.py")
    write(tmp_path / "class", "row_sums/alice/row_sums.py")
    assert shown(collect(tiny_course, [tmp_path / "class"])) == {
        "alice": ["double", "row_sums"],
        "bob": ["double"],
    }
    write(tmp_path / "carl", "double/double.py", "row_sums/row_sums.py")
    assert shown(collect(tiny_course, [tmp_path / "carl"])) == {"carl": ["double", "row_sums"]}
    write(tmp_path / "second", "double/double.py", "dora/double.py")
    assert shown(collect(tiny_course, [tmp_path / "second"])) == {
        "dora": ["double"],
        "double": ["double"],
    }


def test_nothing_found_says_how_to_name_files(tmp_path: Path, tiny_course: Course) -> None:
    """Files named after learners are graded one by one, with the exercise."""
    write(tmp_path, *(f"learner{number}.py" for number in range(9)))
    with pytest.raises(UsageError, match=r"if you name each: alice.py bob.py(.|\n)*and others"):
        collect(tiny_course, [tmp_path], "double")
