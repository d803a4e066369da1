"""Whatever learner code put into the texts of a Grade, it can be written in every format."""

from __future__ import annotations

import dataclasses
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.clean_text import clean, one_line
from tutor.result_texts import MAX_ROW
from tutor.results import (
    CaseResult,
    Diagnosis,
    Fact,
    Grade,
    Mismatch,
    Span,
    Verdict,
    grade_from_json,
    to_json,
)

pytestmark = pytest.mark.slow

NUMBERS = 64 << 10  # bytes of a row that are not texts: names of fields, durations
nasty = st.sampled_from(
    ["\x1b[2J", "\x1b]0;t\x07", "\x9b31m", "\ud800", "\u202e", "\r", "\r\n", "\n", "\0", "\u2028"]
)
texts = st.lists(st.text(st.characters(), max_size=8) | nasty, max_size=8).map("".join)
large = texts.flatmap(lambda text: st.integers(1, 2000).map(lambda times: text * times))
numbers = st.floats()
mismatches = st.builds(Mismatch, texts, large, large)
cases = st.builds(
    CaseResult,
    texts,
    st.sampled_from(Verdict),
    numbers,
    large,
    texts,
    texts,
    st.none() | mismatches,
    large,
)
spans = st.builds(Span, texts, st.integers(0, 99))
diagnoses = st.builds(Diagnosis, texts, large, large, texts, texts, st.none() | spans)
facts = st.builds(Fact, texts, texts, large, texts, numbers)
grades = st.builds(
    Grade,
    texts,
    texts,
    st.sampled_from(Verdict),
    numbers,
    duration=numbers,
    cases=st.lists(cases, max_size=30).map(tuple),
    diagnosis=st.none() | diagnoses,
    facts=st.lists(facts, max_size=5).map(tuple),
    notes=st.lists(texts, max_size=3).map(tuple),
    output=large,
)


@given(grades)
@settings(max_examples=60, deadline=None)
def test_any_grade_can_be_written(grade: Grade) -> None:
    """As strict JSON, as UTF-8, in a bounded row; and it is read back as it was written."""
    row = json.dumps(to_json(grade), allow_nan=False)
    json.dumps(to_json(grade), ensure_ascii=False).encode()
    assert len(row) <= MAX_ROW + NUMBERS
    assert grade_from_json(json.loads(row)) == grade
    assert dataclasses.replace(grade) == grade


@given(grades)
@settings(max_examples=60, deadline=None)
def test_names_stay_on_their_line(grade: Grade) -> None:
    """No format can be made to begin a line, or to move a cursor."""
    found = [grade.id, grade.title, *(case.name for case in grade.cases)]
    if grade.diagnosis:
        found += [grade.diagnosis.title, grade.diagnosis.code]
    assert not any(steering(text) for text in found)
    paragraphs = [grade.output, *(case.output for case in grade.cases)]
    assert not any(steering(text.replace("\n", "").replace("\t", "")) for text in paragraphs)


def steering(text: str) -> bool:
    """Whether a text holds controls, half pairs or separators of lines."""
    return any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in text)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)
