"""A failed check on the screen: what is left out where it would only be in the way."""

from __future__ import annotations

from tutor.display.blocks import AcceptedBlock, DiagnosisBlock
from tutor.display.text import as_text
from tutor.results import CaseResult, Diagnosis, Grade, Span, Verdict

SOURCE = "def lin(x, w, b):\n    boom(x)\n    return x @ w\n"


def screen(verdict: Verdict, case: CaseResult, span: Span | None = None) -> str:
    """As 80 columns show it."""
    grade = Grade(
        "lin",
        "A layer",
        verdict,
        cases=(case,),
        diagnosis=Diagnosis("a-code", "A title", "A message.", span=span),
    )
    return as_text((DiagnosisBlock(grade, SOURCE),), 80, colour=False)


def failed(verdict: Verdict, **more: object) -> CaseResult:
    """A case with two arguments."""
    return CaseResult("by hand", verdict, input_summary="x [2, 2]  1, 2\nw [2, 3]  3, 4", **more)  # type: ignore[arg-type]


def test_a_file_that_does_not_load_shows_no_cases() -> None:
    """None was run, so none has anything to say; a program that ran shows every argument on a line
    of its own.
    """
    assert "by hand" not in screen(Verdict.DOES_NOT_LOAD, failed(Verdict.DOES_NOT_LOAD))
    assert "case  by hand\n      x [2, 2]  1, 2\n      w [2, 3]  3, 4\n" in screen(
        Verdict.WRONG_ANSWER, failed(Verdict.WRONG_ANSWER)
    )


def test_what_to_type_next_stands_above_the_case() -> None:
    """Message, help, look and the way to know more, then the case with its values, then notes."""
    found = Diagnosis("a-code", "A title", "A message.", help="A question?", look="p w.g.shape")
    grade = Grade(
        "lin",
        "A layer",
        Verdict.WRONG_ANSWER,
        cases=(failed(Verdict.WRONG_ANSWER),),
        diagnosis=found,
        notes=("A remark.",),
    )
    shown = as_text((DiagnosisBlock(grade, SOURCE, then="`why` looks for it."),), 80, colour=False)
    order = [
        "A title",
        "A message.",
        "help  A question?",
        "look  debug, then  p w.g.shape",
        "`why` looks",
        "case  by hand",
        "note  A remark.",
    ]
    assert sorted(order, key=shown.index) == order


def test_a_second_diagnosis_follows_the_first() -> None:
    """Each with its own title, message and question; what to type next comes after both."""
    second = Diagnosis("b-code", "Another title", "More.", help="Another question?")
    found = Diagnosis("a-code", "A title", "A message.", help="A question?", also=(second,))
    grade = Grade("lin", "A layer", Verdict.WRONG_ANSWER, diagnosis=found)
    shown = as_text((DiagnosisBlock(grade, SOURCE, then="`why` looks."),), 80, colour=False)
    order = ["A title", "A question?", "Also: Another title", "More.", "Another question?", "`why`"]
    assert sorted(order, key=shown.index) == order


def test_nobody_points_at_indentation() -> None:
    """A whole line is meant from its first letter on."""
    shown = screen(Verdict.RUNTIME_ERROR, failed(Verdict.RUNTIME_ERROR), Span("lin.py", 2))
    assert "  2 │     boom(x)\n    │     ^^^^^^^\n" in shown


def test_output_that_was_cut_is_not_counted() -> None:
    """How much there was is not known where only the beginning was kept."""
    printed = "\n".join(f"line {number}" for number in range(40))
    assert "and more not shown" in screen(
        Verdict.WRONG_ANSWER, failed(Verdict.WRONG_ANSWER, output=printed, output_truncated=True)
    )
    assert "characters not shown" in screen(
        Verdict.WRONG_ANSWER, failed(Verdict.WRONG_ANSWER, output=printed)
    )


def test_an_accepted_program_shows_a_little_of_what_it_printed() -> None:
    """Whoever put a print() in looks for it: the first lines of the first case that printed, and
    that there are more.
    """
    loud = "".join(f"x is {number}\n" for number in range(9))
    cases = (
        CaseResult("quiet", Verdict.ACCEPTED),
        CaseResult("loud", Verdict.ACCEPTED, output=loud),
        CaseResult("b", Verdict.ACCEPTED, output="y"),
    )
    shown = as_text(
        (AcceptedBlock(Grade("lin", "A layer", Verdict.ACCEPTED, cases=cases)),), 80, colour=False
    )
    assert "your code printed, in the case loud (1 more printed too)\n  x is 0\n" in shown
    assert "x is 4" in shown and "x is 5" not in shown and "characters not shown" in shown
    silent = as_text(
        (AcceptedBlock(Grade("lin", "A layer", Verdict.ACCEPTED, cases=cases[:1])),),
        80,
        colour=False,
    )
    assert "printed" not in silent
