"""What holds of every format: clean text, no secrets for learners, one table for all verdicts."""

from __future__ import annotations

import dataclasses
import json
import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.samples import SECRETS, case, grade, hostile, nobody, of_every_verdict, result
from tutor.errors import UsageError
from tutor.formats import exercism, github, gradescope, junit, prairielearn, sarif
from tutor.formats.findings import VERDICT_IN_WORDS
from tutor.formats.registry import FORMATS, Format
from tutor.results import Verdict

ALL = list(FORMATS.values())
FOR_LEARNERS = ("gradescope", "prairielearn", "github", "exercism")
TABLES = (
    VERDICT_IN_WORDS, junit.ELEMENT, gradescope.STATUS, prairielearn.GRADABLE, exercism.STATUS,
    github.STATUS, sarif.LEVEL,
)  # fmt: skip
# what steers a terminal, hides text or cannot be encoded
UNCLEAN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")
# what GitHub, Azure Pipelines and TeamCity take for commands in what a build prints
ANYWHERE = re.compile(r"##(?:vso|teamcity)?\[", re.IGNORECASE)
AT_THE_BEGINNING = re.compile(r"\s*::")
by_name = pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)


def test_the_names_of_the_formats() -> None:
    """Those that were promised, each under its own name."""
    assert list(FORMATS) == [
        "text", "json", "jsonl", "csv", "junit", "gradescope", "prairielearn", "github", "canvas",
        "moodle", "nbgrader", "exercism", "sarif",
    ]  # fmt: skip
    assert all(form.name == name for name, form in FORMATS.items())


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_every_verdict(table: dict[Verdict, object]) -> None:
    """No verdict that a format could stumble over."""
    assert set(table) == set(Verdict)


@by_name
def test_hostile_text_comes_out_clean(form: Format) -> None:
    """Whatever a learner printed, raised or called a file, the text can be shown and encoded."""
    text = form.write([hostile()])
    assert not UNCLEAN.search(text.replace("\r\n", "\n"))
    assert "owned" not in text
    text.encode("utf-8")


def check_commands_nothing(text: str) -> None:
    """A build that prints it obeys nothing that is in it."""
    assert not ANYWHERE.search(text)
    assert not [line for line in text.splitlines() if AT_THE_BEGINNING.match(line)]


@by_name
@pytest.mark.parametrize("name", ["::error::x", " ::set-env name=a::b", "##[group]", "##vso[a]b"])
def test_a_build_that_prints_a_result_obeys_nothing_in_it(form: Format, name: str) -> None:
    """Lines of a text, and names that begin a row. The format for GitHub has commands of its own:
    tests/formats/test_github.py reads them.
    """
    for one in (hostile(), result(grade(Verdict.ACCEPTED), id=name, name=name)):
        text = form.write([one])
        assert not ANYWHERE.search(text)
        if form.name != "github":
            check_commands_nothing(text)


@pytest.mark.parametrize("name", ["json", "jsonl", "junit"])
def test_what_commands_nothing_is_read_as_it_was(name: str) -> None:
    """JSON and XML can write a sign in another way; nothing is lost."""
    said = "##[group]x\n  ::error::y"
    text = FORMATS[name].write([result(grade(Verdict.WRONG_ANSWER, text=said))])
    check_commands_nothing(text)
    if name == "junit":
        whole = "".join(ElementTree.fromstring(text.encode()).itertext())
        assert f"Two was added.{said}" in whole
    else:
        row = json.loads(text)
        assert row["exercises"][0]["diagnosis"]["message"] == f"Two was added.{said}"


@by_name
@settings(max_examples=20, deadline=None)
@given(text=st.text())
def test_any_text_comes_out_clean(form: Format, text: str) -> None:
    """In every field that learner code may influence."""
    written = form.write([of_every_verdict(text)])
    assert not UNCLEAN.search(written.replace("\r\n", "\n"))
    written.encode("utf-8")


@by_name
@pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf, 1e308, -1.0])
@pytest.mark.parametrize("verdict", [Verdict.ACCEPTED, Verdict.WRONG_ANSWER])
def test_an_odd_number_breaks_no_format(form: Format, odd: float, verdict: Verdict) -> None:
    """A clock or a score that learner code got at; and no such number comes out again."""
    cases = (dataclasses.replace(case(verdict), duration=odd),)
    grades = [
        dataclasses.replace(grade(verdict, id), duration=odd, max_score=odd, score=odd, cases=cases)
        for id in ("one", "two")
    ]
    assert not re.search(r"\b(nan|inf|infinity)\b", form.write([result(*grades)]), re.IGNORECASE)


@by_name
def test_a_learner_of_whom_nothing_was_found(form: Format) -> None:
    """The format is still written, and is not empty."""
    assert form.write([nobody()]).strip()


@by_name
def test_writing_twice_gives_the_same(form: Format) -> None:
    """A format is a function of the results and of nothing else."""
    assert form.write([of_every_verdict()]) == form.write([of_every_verdict()])


@pytest.mark.parametrize("form", [form for form in ALL if form.streams], ids=lambda form: form.name)
def test_a_format_that_streams_is_written_row_by_row(form: Format) -> None:
    """What is written of two results is what is written of each."""
    one, two = of_every_verdict(), result(grade(Verdict.ACCEPTED), id="bob")
    assert form.write([one, two]) == f"{form.write([one])}\n{form.write([two])}"


@pytest.mark.parametrize(
    "form", [form for form in ALL if form.one_learner], ids=lambda form: form.name
)
def test_a_file_of_one_learner_takes_no_class(form: Format) -> None:
    """It would show one learner's result to another."""
    for results in ([], [nobody(), nobody()]):
        with pytest.raises(UsageError, match="one learner at a time"):
            form.write(results)


@pytest.mark.parametrize("name", FOR_LEARNERS)
def test_a_learner_reads_no_secrets(name: str) -> None:
    """Neither the seed, nor inputs and right values of cases, nor a fault of the tutor."""
    for verdict in Verdict:
        text = FORMATS[name].write([result(grade(verdict))])
        if name == "github":
            text += github._classroom(result(grade(verdict)))
        assert [secret for secret in SECRETS if secret in text] == []
        assert "/home/grader" not in text


def test_the_seed_is_in_the_result_object_alone() -> None:
    """json and jsonl are made to repeat a run; no other format is."""
    with_seed = [form.name for form in ALL if SECRETS[-1] in form.write([of_every_verdict()])]
    assert with_seed == ["json", "jsonl"]
