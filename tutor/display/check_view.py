"""What a check found, on screen: always in one order, what to type next before what may be long."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tutor.clean_text import clean
from tutor.display.blocks import AcceptedBlock, DiagnosisBlock
from tutor.display.case_view import case_list, failing_case
from tutor.display.links import link_to
from tutor.display.pieces import amount, file_name, labelled, plain, sections, title_line
from tutor.display.pointed_line import pointed_line
from tutor.display.verdict_words import VERDICT_WORDS
from tutor.results import CaseResult, Diagnosis, Grade, Verdict

NOT_THE_LEARNERS = (Verdict.NOT_STARTED, Verdict.JUDGE_ERROR)  # nothing that they did is wrong
MOST_FACTS = 3
OUTPUT_LINES = 12  # of what the learner's code printed; a debug session shows the rest
FEW_LINES = 5  # of them where nothing is wrong
LONGEST_LINE = 400  # characters of one of these lines


def diagnosis(block: DiagnosisBlock, width: int) -> RenderableType:
    """Title, the line with a caret, what happened, help, look; then the smallest failing case.

    Facts and every case follow. What to do next comes before all that may be long, so that the
    first screenful shows it.
    """
    grade, found = block.grade, block.grade.diagnosis
    case = _case_to_show(grade)
    told = _told(found, block, width) if found else [[]]
    told[-1] += [plain(block.then)] if block.then else []
    return sections(
        [_title(grade, width)],
        *told,
        failing_case(case, width) if case and case.verdict is not Verdict.NOT_STARTED else [],
        _facts(grade),
        _printed_by_failed(grade, case),
        [case_list(grade.cases, width)] if grade.cases and _has_run(grade) else [],
    )


def _told(found: Diagnosis, block: DiagnosisBlock, width: int) -> list[list[RenderableType]]:
    """What is said below the title; what else is wrong follows under a title of its own."""
    groups = [
        pointed_line(block.source, found.span, width),
        _paragraphs(found.message),
        _advice(found),
    ]
    for other in found.also:
        title = title_line(f"Also: {other.title}", _code_and_place(other), "bold red", width)
        groups += [[title], *_told(other, block, width)]
    return groups


def _has_run(grade: Grade) -> bool:
    """Whether any case has something to say; none has where the file does not load."""
    return grade.verdict is not Verdict.DOES_NOT_LOAD


def _case_to_show(grade: Grade) -> CaseResult | None:
    return grade.failing_case if _has_run(grade) else None


def accepted(block: AcceptedBlock, width: int) -> RenderableType:
    """That it is accepted, what was checked, and the beginning of what it printed."""
    grade = block.grade
    title = title_line(f"{grade.id}: accepted", "", "bold green", width)
    checks = [plain(" · ".join(block.checks))] if block.checks else []
    notes = [labelled("note", plain(text)) for text in grade.notes]
    return sections(
        [title, *checks, *notes],
        _printed(grade.output, most=FEW_LINES),
        _printed_by_accepted(grade),
        [case_list(grade.cases, width)] if grade.cases else [],
    )


def _title(grade: Grade, width: int) -> RenderableType:
    found = grade.diagnosis
    if found is None:
        return title_line(f"{grade.id}: {VERDICT_WORDS[grade.verdict]}", "", "bold red", width)
    style = "bold yellow" if grade.verdict in NOT_THE_LEARNERS else "bold red"
    return title_line(found.title, _code_and_place(found), style, width)


def _code_and_place(found: Diagnosis) -> Text:
    """The place leads there, on a terminal that knows links."""
    code = plain(found.code, "dim")
    if found.span is None:
        return code
    place = plain(f"{file_name(found.span.file)}:{found.span.line}", "dim")
    place.stylize(link_to(found.span.file, found.span.line))
    return Text.assemble(code, "  ", place)


def _paragraphs(message: str) -> list[RenderableType]:
    """The author's paragraphs; lines inside one are joined, so that the screen breaks them."""
    paragraphs = [" ".join(part.split()) for part in clean(message).split("\n\n") if part.strip()]
    parts: list[RenderableType] = []
    for paragraph in paragraphs:
        parts += [Text()] if parts else []
        parts.append(Padding(plain(paragraph), 0))
    return parts


def _advice(found: Diagnosis) -> list[RenderableType]:
    """The question to think about, and what to print in the debugger."""
    parts = [labelled("help", plain(found.help))] if found.help else []
    if found.look:
        look = Text(clean(found.look), overflow="fold")
        if not found.look.startswith("debug"):
            look = Text.assemble("debug", (", then  ", "dim"), clean(found.look), overflow="fold")
        parts.append(labelled("look", look))
    return parts


def _facts(grade: Grade) -> list[RenderableType]:
    texts = [*(fact.detail for fact in grade.facts[:MOST_FACTS]), *grade.notes]
    return [labelled("note", plain(text)) for text in texts]


def _printed_by_failed(grade: Grade, case: CaseResult | None) -> list[RenderableType]:
    """What the failing case printed, else what was printed outside of any case."""
    text = case.output if case and case.output else grade.output
    return _printed(text, truncated=case is not None and case.output_truncated)


def _printed_by_accepted(grade: Grade) -> list[RenderableType]:
    """What the first case that printed something printed, and how many more did."""
    printing = [case for case in grade.cases if case.output.strip()]
    if not printing:
        return []
    first, *others = printing
    more = f" ({len(others)} more printed too)" if others else ""
    where = f", in the case {first.name}{more}"
    return _printed(first.output, truncated=first.output_truncated, most=FEW_LINES, where=where)


def _printed(
    text: str, *, truncated: bool = False, most: int = OUTPUT_LINES, where: str = ""
) -> list[RenderableType]:
    lines = clean(text).rstrip("\n").split("\n") if text.strip() else []
    if not lines:
        return []
    shown = [line[:LONGEST_LINE] for line in lines[:most]]
    left = sum(len(line) for line in lines) - sum(len(line) for line in shown)
    parts: list[RenderableType] = [
        plain(f"your code printed{where}", "dim"),
        Padding(plain("\n".join(shown)), (0, 0, 0, 2)),
    ]
    if left or truncated:  # how much there was is unknown where only the beginning was kept
        parts.append(plain(f"  … and {'more' if truncated else amount(left)} not shown", "dim"))
    return [Group(*parts)]
