"""The colours of what is typed at the prompt."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.lexers import Lexer

LONGEST = 5_000  # characters; colouring a longer text takes longer than typing the next key


class LateLexer(Lexer):
    """Pygments' Python colours, imported when there is something to colour.

    The first prompt is empty.
    """

    def __init__(self) -> None:
        self._python: Lexer | None = None

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """The coloured text of each line by its number."""
        if not document.text:
            return lambda line: []
        if len(document.text) > LONGEST:
            lines = document.lines
            return lambda line: [("", lines[line])] if line < len(lines) else []
        if self._python is None:
            from prompt_toolkit.lexers import PygmentsLexer
            from pygments.lexers.python import PythonLexer

            self._python = PygmentsLexer(PythonLexer)
        return self._python.lex_document(document)
