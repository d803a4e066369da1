"""Results are read back from what `tutor grade` writes, and what is none is named with its line."""

from __future__ import annotations

import dataclasses
import json
import math
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.samples import HOSTILE, grade, hostile, nobody, of_every_verdict, result
from tutor.clean_text import CUT
from tutor.errors import UsageError
from tutor.formats.plain import MOST_IN_A_ROW, as_jsonl
from tutor.formats.reading import read_results
from tutor.formats.registry import FORMATS
from tutor.formats.safe_json import fitted_json, json_text
from tutor.learner_results import LearnerResult
from tutor.results import Verdict, to_json

pytestmark = pytest.mark.slow

ROW = as_jsonl(nobody())
CLASS = [of_every_verdict(), result(grade(Verdict.ACCEPTED), id="bob"), nobody()]


def written(folder: Path, text: str) -> Path:
    """A file with that text."""
    path = folder / "results"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("size", [1, 3])
def test_what_was_written_is_read(tmp_path: Path, form: str, size: int) -> None:
    """The same values, of one learner and of several."""
    path = written(tmp_path, FORMATS[form].write(CLASS[:size]) + "\n")
    assert list(read_results(path)) == CLASS[:size]


def test_hostile_text_is_read_back_clean(tmp_path: Path) -> None:
    """A row with hostile text is a row like any other."""
    (read,) = read_results(written(tmp_path, as_jsonl(hostile())))
    assert len(read.exercises) == len(Verdict)
    assert read.learner.id != HOSTILE


def test_numbers_that_json_cannot_hold(tmp_path: Path) -> None:
    """nan, inf and an endless integer become 0: no reader stumbles, and the row reads back."""
    odd = dataclasses.replace(
        grade(Verdict.ACCEPTED), duration=math.nan, score=math.inf, attempts=10**5000
    )
    text = as_jsonl(result(odd))
    assert "NaN" not in text and "Infinity" not in text
    (read,) = read_results(written(tmp_path, text))
    assert (read.exercises[0].duration, read.exercises[0].score) == (0.0, 0.0)
    assert read.exercises[0].attempts == 0


def test_a_row_has_a_limit() -> None:
    """However much was printed; and the row says that something was left out."""
    loud = [dataclasses.replace(grade(Verdict.ACCEPTED), output="x" * 10**6) for _ in range(200)]
    text = as_jsonl(result(*loud))
    assert len(text.encode()) <= MOST_IN_A_ROW
    assert CUT in text


def test_what_cannot_fit_is_an_error() -> None:
    """A limit is kept or refused, never passed over."""
    with pytest.raises(ValueError, match="does not fit"):
        fitted_json(["word"] * 100, 50)


@given(st.recursive(st.text() | st.floats() | st.integers() | st.none() | st.booleans(),
                    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))  # fmt: skip
def test_any_value_becomes_json_that_is_read(value: object) -> None:
    """Strict JSON, in UTF-8."""
    json.loads(json_text(value).encode("utf-8"), parse_constant=pytest.fail)


def test_a_journal_is_read(tmp_path: Path) -> None:
    """Its header is no result, its rows are numbered, and a torn last row is left out."""
    rows = [json.dumps({"row": n, "result": to_json(it)}) for n, it in enumerate(CLASS)]
    header = json.dumps({"journal": 1, "seed": 5})
    path = written(tmp_path, "\n".join([header, *rows, as_jsonl(CLASS[0]), rows[0][:70]]))
    assert list(read_results(path)) == [*CLASS, CLASS[0]]


def test_rows_are_read_one_at_a_time(tmp_path: Path) -> None:
    """The first is there before the last has been looked at."""
    path = written(tmp_path, f"{as_jsonl(CLASS[0])}\nnot a row\n")
    rows = read_results(path)
    assert isinstance(next(rows), LearnerResult)
    with pytest.raises(UsageError, match=r"results:2: this is not JSON"):
        next(rows)


@pytest.mark.parametrize("indent", [None, 2])
def test_a_long_list_is_read_one_result_at_a_time(tmp_path: Path, indent: int | None) -> None:
    """Each value is whole across the pieces in which the file is read."""
    loud = dataclasses.replace(grade(Verdict.WRONG_ANSWER), output="€" * 4_000)
    row, many = to_json(result(*[loud] * 20)), 40
    text = json.dumps([row], ensure_ascii=False, indent=indent)[1:-1]
    path = written(tmp_path, "[" + ",".join([text] * many) + "]\n")
    tracemalloc.start()
    try:
        found = [len(read.exercises[-1].output) for read in read_results(path)]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == [4_000] * many
    assert peak < path.stat().st_size / 4


@pytest.mark.parametrize("text", ["[]", " [ ] ", f"[ {ROW} ]\n\n", f"\n[\n{ROW}\n,{ROW}]"])
def test_blanks_in_a_list_do_not_matter(tmp_path: Path, text: str) -> None:
    """Around brackets, commas and rows."""
    assert list(read_results(written(tmp_path, text))) == [nobody()] * text.count("ivan")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("hello\n", "results:1: this is not JSON"),
        (f"[{ROW},\n {ROW},\n oops]", "results:3: this is not JSON"),
        (f"[{ROW}\n,{ROW}\n{ROW}]", "results:3: this is not JSON: Expecting ',' delimiter"),
        (f"[{ROW},\n{ROW[:90]}", "results:2: this is not JSON"),
        (f"[{ROW}]\n7", "results:2: this is not JSON: Extra data"),
        ('{"a": 1}\n', "results:1: this is not the result of a learner: run is missing"),
        ("[{}, 7]", "result 1: this is not the result of a learner"),
        ("7\n", "result 1: this is not the result of a learner: 7 is not an object"),
        ('{"run": 1, "learner": {"id": "x"}}\n', "this is not the result of a learner"),
        ("[" * 100_000, "this cannot be a result"),
        ("1" * 5_000, "this cannot be a result"),
    ],
)
def test_what_is_no_result_is_named(tmp_path: Path, text: str, said: str) -> None:
    """With its line and the way to get such a file."""
    with pytest.raises(UsageError) as caught:
        list(read_results(written(tmp_path, text)))
    assert said in str(caught.value)
    assert "--format jsonl" in str(caught.value)


def test_a_file_that_is_not_text_or_not_there(tmp_path: Path) -> None:
    """Both are an error of usage."""
    (tmp_path / "bytes").write_bytes(b'{"\xff\xfe": 1}\n')
    for name, said in (
        ("bytes", "not text in UTF-8"),
        ("absent", "No such file"),
        (".", "Is a directory"),
    ):
        with pytest.raises(UsageError, match=said):
            list(read_results(tmp_path / name))
