"""Briefs, hints and debriefs: Markdown as a terminal shows it best."""

from __future__ import annotations

from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.markdown import CodeBlock, Markdown, MarkdownElement
from rich.markdown import Heading as MarkdownHeading
from rich.padding import Padding

from tutor.clean_text import clean
from tutor.display.pieces import source

WIDEST = 88  # longer lines are hard to read


class _Heading(MarkdownHeading):
    """At the left and bold, whatever its level."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.stylize("bold")
        yield text


class _Code(CodeBlock):
    """Indented and highlighted; lines that begin with >>> are read as a session."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = str(self.text).rstrip()
        language = "pycon" if code.lstrip().startswith(">>>") else self.lexer_name
        indent = 4 if options.max_width >= 50 else 0
        yield Padding(source(code, language), (0, 0, 0, indent))


class _Markdown(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "heading_open": _Heading,
        "fence": _Code,
        "code_block": _Code,
    }


def prose(markdown: str, width: int) -> RenderableType:
    """The Markdown at no more than a comfortable width."""
    body = _Markdown(clean(markdown), hyperlinks=False)
    return Padding(body, (0, max(0, width - WIDEST), 0, 0))
