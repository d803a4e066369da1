"""A notebook is read and never run: its exercises are taken out with what they need."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cohort.arriving import left_out, shown, write
from tutor import side_process
from tutor.cohort.intake import Learner, collect, notebook_reader
from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.cohort.intake.notebook_cells import read_notebook
from tutor.cohort.intake.notebook_program import NotebookProgram
from tutor.course.model import Course

pytestmark = pytest.mark.slow

CELLS = (
    "%matplotlib inline\nimport torch\nimport pandas as pd",
    "!pip install torch\nFACTOR = 2  # a constant",
    "def helper(x):\n    return x * FACTOR",
    "def double(x):\n    return x + x  # a first try",
    "x = torch.ones(3)\nprint(double(x))\nraise SystemExit",
    "%%bash\nrm -rf /",
    "%%time\n@torch.no_grad()\ndef double(x):\n    return helper(x)",
    "double?",
    "def row_sums(x):\n    total = 'a %s' \\\n  % x\n    return total",
)


def notebook(*cells: str) -> str:
    """A notebook in format 4, with a text first and lines as Jupyter keeps them."""
    text = {"cell_type": "markdown", "metadata": {}, "source": ["# Homework"]}
    code = [
        {"cell_type": "code", "source": cell.splitlines(keepends=True), "outputs": []}
        for cell in cells
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [text, *code]})


def sources(learner: Learner) -> dict[str, str]:
    """The programs by exercise."""
    return {found.exercise.id: (found.source or b"").decode() for found in learner.files}


def test_what_an_exercise_needs_is_taken_out(tmp_path: Path, tiny_course: Course) -> None:
    """Imports, helpers and constants come along; other cells, earlier tries and magics do not."""
    write(tmp_path, "alice/homework.ipynb", text=notebook(*CELLS))
    (learner,) = collect(tiny_course, [tmp_path])
    found = sources(learner)
    assert found["double"] == (
        "# cell 2\nimport torch\n\n\n# cell 3\nFACTOR = 2  # a constant\n\n\n"
        "# cell 4\ndef helper(x):\n    return x * FACTOR\n\n\n"
        "# cell 8\n@torch.no_grad()\ndef double(x):\n    return helper(x)\n"
    )
    assert found["row_sums"].startswith("# cell 10\ndef row_sums(x):")
    assert list(left_out((learner,), tmp_path).values()) == [
        "not taken from the notebook: 6 magic or shell lines"
    ]


def test_a_notebook_may_be_named_after_its_exercise(tmp_path: Path, tiny_course: Course) -> None:
    """Then it is that one alone, and a Python file counts before it; grading says what it lacks."""
    write(tmp_path, "alice/Double.ipynb", "bob/double.ipynb", text=notebook(*CELLS))
    write(tmp_path, "bob/double.py")
    write(tmp_path, "carl/double.ipynb", text=notebook("def duoble(x):\n    return x"))
    alice, bob, carl = collect(tiny_course, [tmp_path])
    assert list(sources(alice)) == ["double"]
    assert sources(bob) == {"double": "x = 1\n"}
    assert left_out((bob,), tmp_path)["bob/double.ipynb"].endswith("double.py counts")
    assert sources(carl) == {"double": "# cell 2\ndef duoble(x):\n    return x\n"}


def test_single_notebooks(tmp_path: Path, tiny_course: Course) -> None:
    """Named alone, one is its folder's learner or, of another name, a learner of that name."""
    write(tmp_path, "alice/double.ipynb", "bob.ipynb", text=notebook(*CELLS))
    learners = collect(tiny_course, [tmp_path / "alice" / "double.ipynb", tmp_path / "bob.ipynb"])
    assert shown(learners) == {"alice": ["double"], "bob": ["double", "row_sums"]}


def test_only_one_exercise_of_a_notebook(tmp_path: Path, tiny_course: Course) -> None:
    """--exercise takes that one."""
    write(tmp_path, "alice/homework.ipynb", text=notebook(*CELLS))
    assert shown(collect(tiny_course, [tmp_path], "row_sums")) == {"alice": ["row_sums"]}


@pytest.mark.parametrize(
    ("cells", "parts"),
    [
        (["def f():\n    return g()", "g = int"], ["def f():\n    return g()", "g = int"]),
        (["class A: pass", "A.f = 1\nb = 2", "f = A"], ["class A: pass", "A.f = 1", "f = A"]),
        (["n = 1", "def f(n): return n"], ["", "def f(n): return n"]),
        (["x = 1; y = 2\nz = 3", "f = [x for x in y]"], ["x = 1; y = 2", "f = [x for x in y]"]),
        (["from math import *", "f = sin"], ["from math import *", "f = sin"]),
        (["if True:\n    !ls\nk = 1", "f = lambda: k"], ["k = 1", "f = lambda: k"]),
    ],
)
def test_what_is_needed(cells: list[str], parts: list[str]) -> None:
    """By Python's rules of scope: a parameter needs nothing, an attribute set later belongs."""
    source = "\n\n".join(f"# cell {n}\n{part}\n" for n, part in enumerate(parts, 2) if part)
    assert NotebookProgram(read_notebook(notebook(*cells).encode())).source(["f"]) == source


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"\xff", "not valid JSON"),
        (b"1" * 10_000, "not valid JSON"),
        (b"[]", "format 4"),
        (b'{"worksheets": []}', "format 4"),
        (b'{"cells": 3}', "format 4"),
        (json.dumps({"cells": [{}] * 2_001}).encode(), "more than 2,000 cells"),
        (notebook("#" * (1 << 20), "#").encode(), "more code"),
        (notebook("a=1\n" * 6_000, "a=1\n" * 6_000).encode(), "more than 10,000 statements"),
        (b" " * ((16 << 20) + 1), "more than 16 MiB"),
    ],
)
def test_what_is_not_a_notebook(
    tmp_path: Path, tiny_course: Course, raw: bytes, words: str
) -> None:
    """It is left out in words, and the run continues."""
    with pytest.raises(CannotRead, match=words):
        read_notebook(raw)
    write(tmp_path, "alice/double.ipynb", "bob/double.py")
    (tmp_path / "alice" / "double.ipynb").write_bytes(raw)
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": [], "bob": ["double"]}
    assert words in left_out(learners, tmp_path)["alice/double.ipynb"]


def test_a_cell_that_is_not_python_is_said(tmp_path: Path, tiny_course: Course) -> None:
    """The other cells count."""
    text = notebook("def double(x):\n    return 2 * x", "this is not valid python", "x = 1")
    write(tmp_path, "alice/homework.ipynb", text=text)
    (learner,) = collect(tiny_course, [tmp_path])
    assert list(sources(learner)) == ["double"]
    (reason,) = left_out((learner,), tmp_path).values()
    assert reason.startswith("not taken from the notebook: cell 3 is not Python (invalid syntax)")


@pytest.mark.parametrize(
    "hostile",
    [
        "x = " + "-" * 30_000 + "1",
        "x = " + "+".join("a" * 60_000),
        "x = a" + ".b" * 20_000,
        "(" * 150 + ")" * 150,
        "x = '\\d'  # a warning",
        "\0",
        "def f():\n" + "\n".join(" " * n + "if x:" for n in range(1, 99)),
    ],
)
def test_cells_made_to_break_a_parser(hostile: str) -> None:
    """They cost their own cell at most."""
    text = notebook("def double(x):\n    return 2 * x", hostile)
    program = NotebookProgram(read_notebook(text.encode()))
    assert program.source(["double"]) == "# cell 2\ndef double(x):\n    return 2 * x\n"


def test_many_definitions_end_soon() -> None:
    """Work grows with the notebook and not with its square: a chain of 10,000 is no burden."""
    text = "\n".join(f"def f{n}(): return f{n + 1}()" for n in range(10_000))
    source = NotebookProgram(read_notebook(notebook(text).encode())).source(["f0"])
    assert source.count("\n") == 10_001


def test_a_name_that_is_defined_again_and_again_ends_soon() -> None:
    """The last definition counts, and to find it takes one look at each."""
    text = "def f(): pass\n" * 9_000 + "f.a = 1\ndef f(): return 1"
    source = NotebookProgram(read_notebook(notebook(text).encode())).source(["f"])
    assert source == "# cell 2\nf.a = 1\ndef f(): return 1\n"


def test_a_notebook_that_needs_too_much_is_given_up(
    tmp_path: Path, tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its learner is told, and the others are graded."""
    monkeypatch.setattr(side_process, "MEMORY", 32 << 20)
    write(tmp_path, "alice/double.ipynb", text=f'{{"cells": [{"[]," * 4_000_000}0]}}')
    write(tmp_path, "bob/double.ipynb", text=notebook("def double(x):\n    return 2 * x"))
    learners = collect(tiny_course, [tmp_path])
    assert shown(learners) == {"alice": [], "bob": ["double"]}
    assert left_out(learners, tmp_path) == {"alice/double.ipynb": notebook_reader.TOO_MUCH}


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_cells_give_python_or_words(cells: list[str]) -> None:
    """What is taken out can be parsed, whatever is in the cells."""
    notebook_read = read_notebook(notebook(*cells).encode())
    program = NotebookProgram(notebook_read)
    ast.parse(program.source(program.defined))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["cells", "cell_type", "source", "x"]), inner, max_size=3)
    ),
)


@given(json_values)
def test_any_json_is_a_notebook_or_not(value: object) -> None:
    """No shape of it raises anything but CannotRead."""
    for wrapped in (value, {"cells": value}, {"cells": [{"cell_type": "code", "source": value}]}):
        try:
            read_notebook(json.dumps(wrapped).encode())
        except CannotRead:
            continue
