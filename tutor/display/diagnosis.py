"""What a check found, on screen: always in one order, with what to type next before what may be
long.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tutor.display.blocks import AcceptedBlock, DiagnosisBlock
from tutor.display.clean import clean
from tutor.display.pieces import NARROW, amount, labelled, plain
from tutor.results import CaseResult, Diagnosis, Grade, Span, Verdict

VERDICT_WORDS = {
    Verdict.ACCEPTED: "accepted",
    Verdict.WRONG_ANSWER: "wrong answer",
    Verdict.RUNTIME_ERROR: "stopped by an exception",
    Verdict.TIME_LIMIT: "out of time",
    Verdict.RESOURCE_LIMIT: "out of memory",
    Verdict.DOES_NOT_LOAD: "does not load",
    Verdict.RULE_BROKEN: "a rule is broken",
    Verdict.NOT_STARTED: "not started",
    Verdict.FLAGGED: "flagged for a person",
    Verdict.JUDGE_ERROR: "could not be graded",
}
_MARKS = {Verdict.ACCEPTED: ("✓", "green"), Verdict.NOT_STARTED: ("·", "dim")}
_CROSS = ("✗", "red")
OUTPUT_LINES = 12  # of what the learner's code printed; a debug session shows the rest
FEW_LINES = 5  # of them where nothing is wrong


def diagnosis(block: DiagnosisBlock, width: int) -> RenderableType:
    """Title, the line with a caret, what happened, help, look; below them the smallest failing
    case, facts, every case.

    What to do next stands where the first screenful shows it.
    """
    grade, found = block.grade, block.grade.diagnosis
    parts: list[RenderableType] = [_title(grade, width)]
    if found is not None:
        parts += pointed_line(block.source, found.span, width)
        parts += [Text(), *_paragraphs(found.message)]
    advice = [*_advice(found), *([plain(block.then)] if block.then else [])]
    parts += [Text(), *advice] if advice else []
    ran = grade.verdict is not Verdict.DOES_NOT_LOAD  # otherwise no case has anything to say
    failing = grade.failing_case if ran else None
    if failing is not None and failing.verdict is not Verdict.NOT_STARTED:
        parts += [Text(), *_failing(failing, width)]
    facts = _facts(grade)
    parts += [Text(), *facts] if facts else []
    printed = failing.output if failing is not None and failing.output else grade.output
    parts += _printed(printed, failing is not None and failing.output_truncated)
    if grade.cases and ran:
        parts += [Text(), case_list(grade.cases, width)]
    return Group(*parts)


def accepted(block: AcceptedBlock, width: int) -> RenderableType:
    """One line that says so, one that says what was checked, and the beginning of what it printed."""
    grade = block.grade
    parts: list[RenderableType] = [title_line(f"{grade.id}: accepted", "", "bold green", width)]
    if block.checks:
        parts.append(plain(" · ".join(block.checks)))
    parts += [labelled("note", plain(text)) for text in grade.notes]
    parts += _printed(grade.output, False, FEW_LINES)
    printing = [case for case in grade.cases if case.output.strip()]
    if printing:
        others = f" ({len(printing) - 1} more printed too)" if len(printing) > 1 else ""
        parts += _printed(
            printing[0].output,
            printing[0].output_truncated,
            FEW_LINES,
            f", in the case {printing[0].name}{others}",
        )
    parts += [Text(), case_list(grade.cases, width)] if grade.cases else []
    return Group(*parts)


def case_list(cases: tuple[CaseResult, ...], width: int) -> RenderableType:
    """Marks and names, as many on a line as fit; below them the count."""
    line = Text(overflow="fold")
    used = 0
    for case in cases:
        mark, style = _MARKS.get(case.verdict, _CROSS)
        name = clean(case.name)
        size = cell_len(name) + 2
        if used and used + 3 + size > width:
            line.append("\n")
            used = 0
        elif used:
            line.append("   ")
            used += 3
        line.append(mark, style).append(f" {name}")
        used += size
    passed = sum(case.verdict is Verdict.ACCEPTED for case in cases)
    return Group(line, plain(f"{passed} of {len(cases)} cases pass", "dim"))


def _title(grade: Grade, width: int) -> RenderableType:
    found = grade.diagnosis
    if found is None:
        return title_line(f"{grade.id}: {VERDICT_WORDS[grade.verdict]}", "", "bold red", width)
    place = ""
    if found.span is not None:
        place = f"{_file_name(found.span.file)}:{found.span.line}"
    style = (
        "bold yellow" if grade.verdict in (Verdict.NOT_STARTED, Verdict.JUDGE_ERROR) else "bold red"
    )
    return title_line(found.title, f"{found.code}  {place}".strip(), style, width)


def title_line(title: str, aside: str, style: str, width: int) -> RenderableType:
    left, right = plain(title, style), plain(aside, "dim")
    gap = width - cell_len(left.plain) - cell_len(right.plain)
    if not aside:
        return left
    return Text.assemble(left, " " * gap, right) if gap >= 2 else Group(left, right)


def _file_name(path: str) -> str:
    return clean(path).replace("\\", "/").rsplit("/", 1)[-1]


def _paragraphs(message: str) -> list[RenderableType]:
    """The author's paragraphs; lines inside one are joined, so that the screen breaks them."""
    paragraphs = [" ".join(part.split()) for part in clean(message).split("\n\n") if part.strip()]
    parts: list[RenderableType] = []
    for paragraph in paragraphs:
        parts += [Text()] if parts else []
        parts.append(Padding(plain(paragraph), 0))
    return parts


def pointed_line(source: str, span: Span | None, width: int) -> list[RenderableType]:
    """The learner's line and a caret under the part that is meant."""
    lines = source.split("\n")
    if span is None or not 1 <= span.line <= len(lines):
        return []
    raw = lines[span.line - 1]
    start = _cells_before(
        raw, max(span.column, len(raw) - len(raw.lstrip()))
    )  # nobody means the indentation
    same_line = span.end_line in (0, span.line) and span.end_column > span.column
    text = clean(raw).expandtabs(4).rstrip()
    end = _cells_before(raw, span.end_column) if same_line else cell_len(text)
    number = str(span.line)
    text, start, end = _crop(text, start, end, max(10, width - len(number) - 7))
    margin = " " * (len(number) + 2)
    caret = Text.assemble(
        (f"{margin} │ ", "dim"), " " * start, ("^" * max(1, end - start), "bold red")
    )
    return [Text(), Text.assemble((f"  {number} │ ", "dim"), (text, "bold")), caret]


def _cells_before(line: str, column: int) -> int:
    """Screen cells in front of a column counted as ast does, in UTF-8 bytes."""
    before = line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore")
    return cell_len(clean(before).expandtabs(4))


def _crop(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a long line around what is pointed at."""
    if cell_len(text) <= room:
        return text, start, min(end, cell_len(text))
    cut = 0 if end <= room - 1 else max(0, min(start - 4, len(text) - room + 2))
    shown = (
        ("…" if cut else "")
        + text[cut : cut + room - 2]
        + ("…" if cut + room - 2 < len(text) else "")
    )
    shift = cut - (1 if cut else 0)
    return shown, max(0, start - shift), min(end - shift, cell_len(shown))


def _failing(case: CaseResult, width: int) -> list[RenderableType]:
    """The smallest failing case: its inputs, then expected and got."""
    name = Text.assemble((clean(case.name), "bold"))
    if case.input_summary:
        name.append("\n")
        name.append(clean(case.input_summary), "dim")
    parts: list[RenderableType] = [labelled("case", name)]
    mismatch = case.mismatch
    if mismatch is None:
        return parts
    place = "" if mismatch.where in ("result", "raised", "") else f" for {clean(mismatch.where)}"
    sides = ((f"expected{place}", mismatch.expected), (f"you gave{place}", mismatch.actual))
    parts.append(Padding(_side_by_side(sides, width), (0, 0, 0, 6 if width >= NARROW else 2)))
    return parts


def _side_by_side(sides: tuple[tuple[str, str], ...], width: int) -> RenderableType:
    """Two columns where both fit, else one under the other."""
    widest = [
        max(cell_len(line) for line in [title, *clean(text).split("\n")]) for title, text in sides
    ]
    if width >= NARROW and sum(widest) + 4 <= width - 6:
        grid = Table.grid(padding=(0, 4, 0, 0))
        for size in widest:
            grid.add_column(min_width=size, no_wrap=True)
        grid.add_row(*(Text(title, style="dim") for title, _ in sides))
        grid.add_row(*(plain(text) for _, text in sides))
        return grid
    parts: list[RenderableType] = []
    for title, text in sides:
        parts += [Text(title, style="dim"), Padding(plain(text), (0, 0, 0, 2))]
    return Group(*parts)


def _facts(grade: Grade) -> list[RenderableType]:
    texts = [fact.detail for fact in grade.facts[:3]] + list(grade.notes)
    return [labelled("note", plain(text)) for text in texts]


def _advice(found: Diagnosis | None) -> list[RenderableType]:
    if found is None:
        return []
    parts = [labelled("help", plain(found.help))] if found.help else []
    if found.look:
        look = Text(clean(found.look), overflow="fold")
        if not found.look.startswith("debug"):
            look = Text.assemble("debug", (", then  ", "dim"), clean(found.look), overflow="fold")
        parts.append(labelled("look", look))
    return parts


def _printed(
    text: str, truncated: bool, most: int = OUTPUT_LINES, where: str = ""
) -> list[RenderableType]:
    lines = clean(text).rstrip("\n").split("\n") if text.strip() else []
    if not lines:
        return []
    shown = lines[:most]
    parts: list[RenderableType] = [Text(), plain(f"your code printed{where}", "dim")]
    parts.append(Padding(plain("\n".join(line[:400] for line in shown)), (0, 0, 0, 2)))
    left = sum(len(line) for line in lines[most:]) + sum(max(0, len(line) - 400) for line in shown)
    if left or truncated:
        parts.append(plain(f"  … and {'more' if truncated else amount(left)} not shown", "dim"))
    return parts
