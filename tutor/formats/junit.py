"""junit: XML that Jenkins, GitLab and other CI systems read; a suite per learner and exercise.

Elements and attributes are those of the Jenkins schema `junit-10.xsd`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from tutor.formats.findings import in_one_line
from tutor.formats.finite import finite
from tutor.formats.safe_text import one_line, xml_text, xml_without_commands
from tutor.formats.student_view import NOTHING_FOUND, feedback
from tutor.learner_results import LearnerResult
from tutor.results import CaseResult, Grade, Verdict

# "" is a pass; "skipped" is neither a pass nor a failure
ELEMENT = {
    Verdict.ACCEPTED: "",
    Verdict.WRONG_ANSWER: "failure",
    Verdict.RULE_BROKEN: "failure",
    Verdict.NOT_STARTED: "failure",
    Verdict.FLAGGED: "failure",
    Verdict.RUNTIME_ERROR: "error",
    Verdict.TIME_LIMIT: "error",
    Verdict.RESOURCE_LIMIT: "error",
    Verdict.DOES_NOT_LOAD: "error",
    Verdict.JUDGE_ERROR: "skipped",
}
_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


class _Test(NamedTuple):
    """One testcase."""

    name: str
    verdict: Verdict
    seconds: float = 0.0
    message: str = ""
    text: str = ""
    output: str = ""


def as_junit(results: Sequence[LearnerResult]) -> str:
    """The document; the seed and the inputs of the cases are not in it."""
    root = Element("testsuites", name="tutor grade")
    for result in results:
        for grade in result.exercises:
            _add_suite(root, result, grade.id, grade.title, _tests(result, grade))
        if not result.exercises:
            missing = _Test("submission", Verdict.NOT_STARTED, message=NOTHING_FOUND)
            _add_suite(root, result, "submission", "submission", [missing])
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml_without_commands(text)}\n'


def _tests(result: LearnerResult, grade: Grade) -> list[_Test]:
    """One per case, and one for the exercise where no case shows its verdict."""
    tests = [_of_case(case) for case in grade.cases]
    ends_alike = (i for i, it in enumerate(tests) if ELEMENT[it.verdict] == ELEMENT[grade.verdict])
    at = next(ends_alike, None)
    told, said = in_one_line(grade), feedback(result, grade)
    if at is None:
        whole = _Test(grade.title, grade.verdict, grade.duration, told, said, grade.output)
        return [whole, *tests]
    first = tests[at]
    tests[at] = first._replace(message=told, text=f"{said}\n\n{first.text}".rstrip())
    return tests


def _of_case(case: CaseResult) -> _Test:
    differs = case.mismatch
    text = differs and f"{differs.where}\nexpected {differs.expected}\nactual   {differs.actual}"
    message = f"{differs.where} differs" if differs else case.actual_summary
    return _Test(case.name, case.verdict, case.duration, message, text or "", case.output)


def _add_suite(
    root: Element, result: LearnerResult, id: str, title: str, tests: Sequence[_Test]
) -> None:
    learner = one_line(result.learner.id)
    counts = Counter(ELEMENT[test.verdict] for test in tests)
    suite = SubElement(root, "testsuite", name=xml_text(f"{learner}: {one_line(title)}"))
    suite.set("tests", str(len(tests)))
    for name, element in _COUNTED.items():
        suite.set(name, str(counts[element]))
    suite.set("time", _seconds(sum(test.seconds for test in tests)))
    suite.set("timestamp", xml_text(one_line(result.run.started)))
    for test in tests:
        _add_test(suite, f"{learner}.{id}", test)
    found = result.left_out
    if found:
        lines = "\n".join(f"left out {it.path}: {it.reason}" for it in found)
        SubElement(suite, "system-err").text = xml_text(lines)


def _add_test(suite: Element, classname: str, test: _Test) -> None:
    case = SubElement(suite, "testcase", name=xml_text(one_line(test.name)))
    case.set("classname", xml_text(one_line(classname)))
    case.set("time", _seconds(test.seconds))
    for child in _children(test):
        case.append(child)


def _children(test: _Test) -> Iterator[Element]:
    if ELEMENT[test.verdict]:
        ended = Element(ELEMENT[test.verdict], type=test.verdict.value)
        ended.set("message", xml_text(one_line(test.message)))
        ended.text = xml_text(test.text)
        yield ended
    if test.output:
        printed = Element("system-out")
        printed.text = xml_text(test.output)
        yield printed


def _seconds(value: float) -> str:
    return f"{finite(value):.3f}"
