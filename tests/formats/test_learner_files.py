"""gradescope, prairielearn and exercism: by the fields that their documentation lists."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import jsonschema
import pytest

from tests.formats.samples import grade, hostile, nobody, of_every_verdict, result
from tutor.clean_text import CUT
from tutor.formats.registry import FORMATS
from tutor.learner_results import LearnerResult
from tutor.results import Diagnosis, Grade, Verdict

TEXT, NUMBER, SCORE = {"type": "string"}, {"type": "number"}, {"type": "number", "minimum": 0}
FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
VISIBILITY = {"enum": ["visible", "hidden", "after_due_date", "after_published"]}


def record(required: list[str], **fields: object) -> dict[str, object]:
    """An object with these fields and no others."""
    properties = {"type": "object", "properties": fields, "required": required}
    return {**properties, "additionalProperties": False}


def list_of(item: object) -> dict[str, object]:
    """An array of them."""
    return {"type": "array", "items": item}


GRADESCOPE = record(
    [], score=SCORE, execution_time=SCORE, output=TEXT, output_format=FORMAT,
    test_output_format=FORMAT, test_name_format=FORMAT, visibility=VISIBILITY,
    stdout_visibility=VISIBILITY, extra_data={"type": "object"},
    tests=list_of(record(
        [], score=SCORE, max_score=SCORE, status={"enum": ["passed", "failed"]}, name=TEXT,
        name_format=FORMAT, number=TEXT, output=TEXT, output_format=FORMAT, tags=list_of(TEXT),
        visibility=VISIBILITY, extra_data={"type": "object"},
    )),
)  # fmt: skip
PRAIRIELEARN_TEST = record(
    ["name", "points", "max_points"], name=TEXT, description=TEXT, points=SCORE, max_points=SCORE,
    message=TEXT, output=TEXT,
)  # fmt: skip
PRAIRIELEARN = {
    "oneOf": [
        record(
            ["gradable", "format_errors"], gradable={"const": False}, format_errors=list_of(TEXT)
        ),
        record(
            ["gradable", "score"], gradable={"const": True},
            score={"type": "number", "minimum": 0, "maximum": 1}, message=TEXT, output=TEXT,
            tests=list_of(PRAIRIELEARN_TEST),
        ),
    ]
}  # fmt: skip
STATUS = {"enum": ["pass", "fail", "error"]}
EXERCISM_TEST = record(
    ["name", "status", "message"], name=TEXT, status=STATUS,
    message={"type": ["string", "null"]}, output={"type": "string", "maxLength": 500},
)  # fmt: skip
EXERCISM = record(
    ["version", "status", "tests"], version={"const": 3}, status=STATUS,
    message={"type": ["string", "null"], "maxLength": 65_535}, tests=list_of(EXERCISM_TEST),
)  # fmt: skip
SCHEMAS = {"gradescope": GRADESCOPE, "prairielearn": PRAIRIELEARN, "exercism": EXERCISM}


def read(form: str, whole: LearnerResult) -> Any:
    """What was written, after it was held against the fields of the documentation."""
    value = json.loads(FORMATS[form].write([whole]))
    jsonschema.validate(value, SCHEMAS[form])
    return value


def of(*verdicts: Verdict) -> LearnerResult:
    """One exercise per verdict."""
    return result(*(grade(verdict, verdict.value) for verdict in verdicts))


@pytest.mark.parametrize("form", SCHEMAS)
@pytest.mark.parametrize(
    "make", [of_every_verdict, hostile, nobody], ids=lambda make: make.__name__
)
def test_the_fields_are_those_of_the_documentation(form: str, make: object) -> None:
    """Whatever the verdicts and the texts are."""
    assert callable(make)
    assert read(form, make())


@pytest.mark.parametrize("form", SCHEMAS)
@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_alone(form: str, verdict: Verdict) -> None:
    """Each has its form, and full credit is for accepted alone."""
    value = read(form, of(verdict))
    if form == "exercism":
        assert (value["status"] == "pass") == (verdict is Verdict.ACCEPTED)
    elif form == "prairielearn":
        assert (value.get("score") == 1) == (verdict is Verdict.ACCEPTED)
    else:
        score = value["tests"][0].get("score", 0)
        assert (score == 1) == (verdict is Verdict.ACCEPTED)


def test_gradescope_sums_what_is_written() -> None:
    """A score per test, and none over them, which would take their place."""
    value = read("gradescope", of(Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.FLAGGED))
    assert "score" not in value
    assert [test["score"] for test in value["tests"]] == [1, 0, 0, 0]
    assert [test["max_score"] for test in value["tests"]] == [1, 1, 1, 0]
    assert [test["status"] for test in value["tests"]] == ["passed", *["failed"] * 3]
    assert value["tests"][3]["visibility"] == "hidden" and "flagged" in value["tests"][2]["tags"]
    assert "passed      simple\nnot passed  large" in value["tests"][1]["output"]
    assert "hw/wrong_answer.py, line 3: Two more" in value["tests"][1]["output"]


def test_a_fault_of_the_tutor_costs_no_points_on_gradescope() -> None:
    """No score anywhere: a sum over the other exercises would be too low."""
    value = read("gradescope", of(Verdict.ACCEPTED, Verdict.JUDGE_ERROR))
    assert "score" not in value
    assert [test for test in value["tests"] if "score" in test] == []
    assert "No points are reported" in value["output"]


def test_prairielearn_uses_up_no_attempt() -> None:
    """Of what does not load, of what is not there, and where the tutor failed."""
    assert read("prairielearn", of(Verdict.ACCEPTED, Verdict.WRONG_ANSWER))["score"] == 0.5
    for ungraded in (
        of(Verdict.DOES_NOT_LOAD),
        of(Verdict.NOT_STARTED),
        of(Verdict.ACCEPTED, Verdict.JUDGE_ERROR),
        nobody(),
    ):
        value = read("prairielearn", ungraded)
        assert value["gradable"] is False and value["format_errors"]
    assert read("prairielearn", of(Verdict.ACCEPTED, Verdict.DOES_NOT_LOAD))["score"] == 0.5


def test_points_that_make_no_sense_divide_nothing() -> None:
    """An exercise without points, or with an endless number of them, gives no nan."""
    for odd in (0.0, float("nan"), float("inf"), -1.0):
        one = dataclasses.replace(grade(Verdict.ACCEPTED), max_score=odd)
        assert read("prairielearn", result(one))["score"] == 0
        assert read("gradescope", result(one))["tests"][0]["score"] == 0


def long_winded(verdict: Verdict, size: int) -> Grade:
    """A grade with a diagnosis of that many characters, three bytes each."""
    return dataclasses.replace(
        grade(verdict, str(size)), diagnosis=Diagnosis("long", "Long", "€" * size)
    )


def test_prairielearn_reads_one_megabyte() -> None:
    """The longest texts are cut, and say so."""
    text = FORMATS["prairielearn"].write(
        [result(*(long_winded(Verdict.WRONG_ANSWER, 90_000 + n) for n in range(30)))]
    )
    assert len(text.encode()) <= 1_000_000
    assert CUT in text


def test_exercism_reads_65535_bytes_of_message() -> None:
    """The rest is left out with a notice, and no character is cut in two."""
    value = read("exercism", result(long_winded(Verdict.DOES_NOT_LOAD, 60_000)))
    assert len(value["message"].encode()) <= 65_535
    assert CUT in value["message"]


def test_exercism_shows_the_diagnosis_at_the_first_failure() -> None:
    """The only one that its students see."""
    value = read("exercism", of(Verdict.WRONG_ANSWER))
    assert value["status"] == "fail" and value["message"] is None
    simple, large = value["tests"]
    assert simple == {"name": "simple", "status": "pass", "message": None}
    assert large["status"] == "fail" and "Two was added." in large["message"]


def test_exercism_fails_where_no_case_does() -> None:
    """A broken rule is a test of its own; only where nothing ran is the whole an error."""
    value = read("exercism", of(Verdict.RULE_BROKEN))
    assert [test["status"] for test in value["tests"]] == ["fail", "pass", "pass"]
    assert read("exercism", of(Verdict.NOT_STARTED, Verdict.JUDGE_ERROR))["status"] == "error"
    assert read("exercism", of(Verdict.NOT_STARTED, Verdict.ACCEPTED))["status"] == "fail"
