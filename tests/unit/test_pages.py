"""The pages of `explain CODE`: complete, of one form, and true."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from tutor.diagnosis.fact_messages import code_of, from_fact, messages
from tutor.diagnosis.pages import codes, read_page
from tutor.results import FACT_KINDS, Fact

BESIDE_FACTS = {
    "asked-for-input", "discarded-result", "does-not-load", "exited-early", "flagged",
    "goals-open", "judge-error",
    "missing-exception", "not-started", "only-the-known-cases",
    "resource-limit", "rule-broken", "runtime-error",
    "time-limit",
}  # fmt: skip
HEADINGS = ["What it means", "Why it happens here", "A small example", "How to look", "What to try"]
INDEX = Path(__file__).parents[2] / "docs" / "diagnoses.md"


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    """All kinds of facts, and the diagnoses that come from how a run ended."""
    assert set(codes()) == {code_of(kind) for kind in FACT_KINDS} | BESIDE_FACTS


def test_every_code_that_the_explaining_writes_down_has_a_page() -> None:
    """The literal codes in the explaining modules are all in the list above."""
    folder = Path(__file__).parents[2] / "tutor" / "diagnosis"
    source = "".join(path.read_text("utf-8") for path in sorted(folder.glob("explain*.py")))
    written = set(re.findall(r'Diagnosis\(\s*"([a-z-]+)"', source)) | set(
        re.findall(r'code = "([a-z-]+)"', source)
    )
    assert written and written <= set(codes())


def test_the_index_links_every_page_and_no_other() -> None:
    """docs/diagnoses.md cannot fall behind."""
    linked = re.findall(r"\]\(\.\./tutor/diagnosis/pages/([a-z-]+)\.md\)", INDEX.read_text("utf-8"))
    assert sorted(linked) == list(codes())


@pytest.mark.parametrize("code", codes())
def test_a_page_has_the_one_form(code: str) -> None:
    """Title, then the five headings in their order; no praise, no exclamation marks, something
    below every heading.
    """
    page = read_page(code)
    assert page is not None and page.startswith("# ")
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == HEADINGS
    assert "!" not in page and not re.search(r"^## .*\n\n(?:##|\Z)", page, re.MULTILINE)


@pytest.mark.parametrize("code", codes())
def test_the_examples_are_true(code: str) -> None:
    """Every Python example prints what the page says."""
    page = read_page(code) or ""
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
    for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        report: list[str] = []
        runner.run(doctest.DocTestParser().get_doctest(block, {}, code, None, 0), out=report.append)
        assert report == []


def test_a_page_is_found_however_it_is_typed() -> None:
    """Underscores, capitals and blanks do not matter; a path finds nothing."""
    assert read_page(" Wrong_Shape ") == read_page("wrong-shape") is not None
    assert (
        read_page("../messages") is None and read_page("") is None and read_page("nonsense") is None
    )


@pytest.mark.parametrize("kind", FACT_KINDS)
@pytest.mark.parametrize("where", ["result", "result[1]", "w.g"])
def test_every_fact_has_words(kind: str, where: str) -> None:
    """A complete diagnosis for every kind, uncertain only where only a difference is known."""
    found = from_fact(Fact(kind, where, "some detail", "n"))
    assert found.code == code_of(kind) and found.certain is (kind != "values")
    assert found.help.endswith("?") and found.message.endswith(".")
    assert not set("{}!") & set(found.title + found.message + found.help + found.look)
    assert found.title[0].isupper() or where == "w.g"


def test_the_look_can_be_typed() -> None:
    """An attribute is looked at by its name; the result has none that can be typed."""
    assert from_fact(Fact("wrong_shape", "w.g", "d")).look == "p w.g.shape"
    assert from_fact(Fact("wrong_shape", "result", "d")).look == ""
    assert from_fact(Fact("scaled", "b.g", "d", "1/n")).title == "b.g is off by a factor: 1/n"
    assert set(messages()) == set(FACT_KINDS)
