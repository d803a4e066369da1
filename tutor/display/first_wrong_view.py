"""The first wrong statement on screen: the line with a caret, the relation, and a look to type."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from tutor.clean_text import clean
from tutor.diagnosis.first_wrong import FirstWrong, as_sentence
from tutor.display.blocks import FirstWrongBlock
from tutor.display.links import link_to
from tutor.display.pieces import file_name, labelled, plain, sections, title_line
from tutor.display.pointed_line import pointed_line
from tutor.results import Verdict

UNSURE = "I am not sure where it goes wrong first"
LIKELY = "Most likely it goes wrong first here, but that is not proven"


def first_wrong(block: FirstWrongBlock, width: int) -> RenderableType:
    """Title, line, relation, what was right before; then got, when and look."""
    found = block.found
    if not found.found or found.span is None:
        return _unsure(found, block.source, width)
    place = plain(f"{file_name(found.span.file)}:{found.span.line}", "dim")
    place.stylize(link_to(found.span.file, found.span.line))
    return sections(
        [title_line(clean(_title(found)), place, "bold red", width)],
        pointed_line(block.source, found.span, width),
        [plain(as_sentence(found.relation)), *([plain(found.before)] if found.before else [])],
        _rows(found),
    )


def _title(found: FirstWrong) -> str:
    if not found.is_first:
        return "One of two statements to change"
    if found.name[:1] in ("", "."):  # a value without a name that can be typed
        return "The first wrong statement"
    return f"The first wrong value: {found.name}"


def _rows(found: FirstWrong) -> list[RenderableType]:
    rows = [labelled("got", plain(found.got))] if found.got else []
    rows.append(labelled("when", plain(_when(found))))
    if found.leads_to:
        end = f"This leads to the wrong {found.leads_to.removeprefix('the ')}."
        rows.append(labelled("note", plain(end)))
    return [*rows, labelled("look", _look(found))]


def _unsure(found: FirstWrong, source: str, width: int) -> RenderableType:
    if found.withheld:
        return _hunt(found)
    # where time ran out on a known line, that line says it all
    endless = found.verdict == Verdict.TIME_LIMIT and found.span is not None
    if endless:
        title = plain("It never ends: the time limit ran out on this line.", "bold red")
    else:
        title = plain(UNSURE if found.span is None else LIKELY, "bold yellow")
    place = "at this statement" if found.span is not None else f"where {clean(found.entry)} begins"
    look = Text("debug", overflow="fold").append(f" opens {place}", "dim")
    return sections(
        [title],
        pointed_line(source, found.span, width),
        [plain(as_sentence(found.reason))] if found.reason and not endless else [],
        [labelled("look", look)],
    )


def _hunt(found: FirstWrong) -> RenderableType:
    """Where to look in an exercise whose task is to find the line."""
    look = Text("debug", overflow="fold").append(" opens the planned session, ", "dim")
    return sections(
        [plain("Finding the line is the task here", "bold yellow")],
        [plain(found.reason)],
        [labelled("look", look.append("hint").append(" gives one clue at a time", "dim"))],
    )


def _when(found: FirstWrong) -> str:
    case = f"on the case {found.case!r}, in {found.function}"
    if found.of == 1:
        return case
    return f"execution {found.nth} of {found.of} of this statement, {case}"


def _look(found: FirstWrong) -> Text:
    text = Text("debug", overflow="fold").append(" opens at this statement", "dim")
    return text.append(", then  ", "dim").append(clean(found.look)) if found.look else text
