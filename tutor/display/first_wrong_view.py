"""The first wrong statement on screen: the line with a caret, how its value relates to the right
one, and a look to type.
"""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.display.blocks import FirstWrongBlock
from tutor.display.clean import clean
from tutor.display.diagnosis import pointed_line, title_line
from tutor.display.pieces import labelled, plain
from tutor.results import Verdict


def first_wrong(block: FirstWrongBlock, width: int) -> RenderableType:
    """Title, line, relation, what was right before; then got, when and look."""
    found = block.found
    if not found.found or found.span is None:
        return _unsure(found, block.source, width)
    file = clean(found.span.file).rpartition("/")[2]
    title = (
        "The first wrong statement"
        if found.name[:1] in ("", ".")
        else f"The first wrong value: {found.name}"
    )
    parts: list[RenderableType] = [
        title_line(clean(title), f"{file}:{found.span.line}", "bold red", width)
    ]
    parts += pointed_line(block.source, found.span, width)
    parts += [Text(), plain(_sentence(found.relation))]
    parts += [plain(found.before)] if found.before else []
    rows = []
    if found.got:
        rows.append(labelled("got", plain(found.got)))
    rows.append(labelled("when", plain(_when(found))))
    if found.leads_to:
        rows.append(
            labelled(
                "note",
                plain(f"What comes of it is the wrong {found.leads_to.removeprefix('the ')}."),
            )
        )
    rows.append(labelled("look", _look(found)))
    return Group(*parts, Text(), *rows)


def _unsure(found: FirstWrong, source: str, width: int) -> RenderableType:
    endless = (
        found.verdict == Verdict.TIME_LIMIT and found.span is not None
    )  # then the line is known, and says it all
    title = (
        "It never ends; when the time was over it stood here."
        if endless
        else "I am not sure where it goes wrong first"
    )
    parts: list[RenderableType] = [plain(title, "bold red" if endless else "bold yellow")]
    parts += pointed_line(source, found.span, width) if found.span else []
    parts += [Text(), plain(_sentence(found.reason))] if found.reason and not endless else []
    look = Text("debug", overflow="fold").append(f" opens where {clean(found.entry)} begins", "dim")
    return Group(*parts, Text(), labelled("look", look))


def _when(found: FirstWrong) -> str:
    case = f"on the case {found.case!r}, in {found.function}"
    return (
        f"execution {found.nth} of {found.of} of this statement, {case}" if found.of > 1 else case
    )


def _look(found: FirstWrong) -> Text:
    text = Text("debug", overflow="fold").append(" opens at this statement", "dim")
    return text.append(", then  ", "dim").append(clean(found.look)) if found.look else text


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"
