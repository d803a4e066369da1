"""JUnit XML and SARIF, read by the packages that read them elsewhere."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from tests.formats.samples import grade, hostile, nobody, of_every_verdict, result
from tutor.formats.registry import FORMATS
from tutor.learner_results import LearnerResult
from tutor.results import Verdict

KINDS = {
    Verdict.ACCEPTED: None,
    Verdict.WRONG_ANSWER: Failure,
    Verdict.RULE_BROKEN: Failure,
    Verdict.NOT_STARTED: Failure,
    Verdict.FLAGGED: Failure,
    Verdict.RUNTIME_ERROR: Error,
    Verdict.TIME_LIMIT: Error,
    Verdict.RESOURCE_LIMIT: Error,
    Verdict.DOES_NOT_LOAD: Error,
    Verdict.JUDGE_ERROR: Skipped,
}
SUITE = {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}
CASE = {"name", "classname", "time"}


def suites(*results: LearnerResult) -> list[TestSuite]:
    """As junitparser reads them."""
    return list(JUnitXml.fromstring(FORMATS["junit"].write(results).encode()))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_ends_a_test_in_its_way(verdict: Verdict) -> None:
    """The suite counts what its tests say; a fault of the tutor is neither passed nor failed."""
    (suite,) = suites(result(grade(verdict)))
    tests = list(suite)
    ended = [type(it.result[0]) for it in tests if it.result]
    assert set(ended) == ({KINDS[verdict]} if KINDS[verdict] else set())
    assert suite.tests == len(tests)
    assert suite.failures == ended.count(Failure)
    assert suite.errors == ended.count(Error)
    assert suite.skipped == ended.count(Skipped)


def test_the_first_failing_test_has_the_diagnosis() -> None:
    """A reader of CI output looks there first."""
    (suite,) = suites(result(grade(Verdict.WRONG_ANSWER)))
    failure = list(suite)[1].result[0]
    assert failure.type == "wrong_answer"
    assert failure.message == "Two more. Two was added."
    assert "hw/double.py, line 3" in failure.text and "expected RIGHT-VALUE" in failure.text


def test_the_schema_of_jenkins_is_kept() -> None:
    """Its attributes, and no others; texts that XML cannot hold are taken out."""
    root = ElementTree.fromstring(FORMATS["junit"].write([hostile(), nobody()]))
    for suite in root:
        assert suite.tag == "testsuite" and set(suite.attrib) == SUITE
        for case in suite.iter("testcase"):
            assert set(case.attrib) == CASE
            for ended in case:
                assert ended.tag in {"failure", "error", "skipped", "system-out"}
                assert set(ended.attrib) <= {"type", "message"}
    assert root.get("tests") == str(len(list(root.iter("testcase"))))


@pytest.mark.parametrize("of", [of_every_verdict, hostile, nobody], ids=lambda of: of.__name__)
def test_sarif_holds_to_its_schema(of: object) -> None:
    """pydantic-sarif is made from the schema of the standard."""
    assert callable(of)
    read = Sarif.model_validate_json(FORMATS["sarif"].write([of()]))
    assert read.runs[0].tool.driver.name == "backprop-tutor"


def test_sarif_points_at_the_line() -> None:
    """Columns count from 1; a fault of the tutor is a notification and not a result."""
    run = json.loads(FORMATS["sarif"].write([of_every_verdict()]))["runs"][0]
    assert {it["properties"]["verdict"] for it in run["results"]} == set(Verdict) - {
        "accepted",
        "judge_error",
    }
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "hw/wrong_answer.py"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 10}
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["two-added"]
    invocation = run["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert len(invocation["toolExecutionNotifications"]) == 1


def test_a_path_becomes_a_uri() -> None:
    """With blanks and letters of any script encoded, an absolute path as a file's."""
    span_alone = LearnerResult(
        result().run, result().learner, (grade(Verdict.WRONG_ANSWER, "ä b"),)
    )
    run = json.loads(FORMATS["sarif"].write([span_alone]))["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "file:///home/grader/class/%C3%A4%20b.py"
