"""Text for other programs: no control characters, never longer than it may be."""

from __future__ import annotations

import re

from tutor.clean_text import COMMAND, COMMAND_AT_THE_BEGINNING, clean

LONGEST = 100_000  # characters of one text, in any format
LONGEST_LINE = 2_000
# what XML 1.0 (section 2.2, Char) does not allow
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str, longest: int = LONGEST) -> str:
    """The text without terminal sequences, control characters and lone surrogates.

    A text of more than longest characters is cut, and a last line says so.
    """
    left_out = len(text) - longest
    if left_out <= 0:
        # most texts are plain already, and there are very many of them
        return text if text.isascii() and text.isprintable() else clean(text)
    # cut first: cleaning is work, and the text may be of any size
    return f"{clean(text[:longest])}\n({left_out} more characters were left out)"


def one_line(text: str, longest: int = LONGEST_LINE) -> str:
    """The text on one line, every run of white space as one blank."""
    return " ".join(plain(text, longest).split())


def xml_text(text: str) -> str:
    """The text with the characters alone that an XML document may hold."""
    return _NOT_IN_XML.sub("\ufffd", plain(text))


def xml_without_commands(document: str) -> str:
    """The same document, in which nothing is a command of the build that prints it."""
    return COMMAND_AT_THE_BEGINNING.sub(r"\1&#58;", COMMAND.sub("&#35;", document))
