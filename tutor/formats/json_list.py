"""The items of a JSON list one after the other, however long the list is."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import BinaryIO

LONGEST_ITEM = 64 * 1024 * 1024  # bytes; the result of a learner is far shorter
_CHUNK = 256 * 1024
_BLANK = " \t\r\n"
_DECODER = json.JSONDecoder()


def items_of(file: BinaryIO) -> Iterator[object]:
    """The items of the list in the file; of any other document, its one value.

    At most one item and one chunk are held. Raises ValueError (of JSON with the line in the file)
    and RecursionError, once the items before are given.
    """
    text = _Text(file)
    if text.next_letter() == "[":
        text.skip_letter()
        yield from _items(text)
    else:
        yield text.take_value()
    if text.next_letter():
        raise text.error("Extra data")


def _items(text: _Text) -> Iterator[object]:
    """Everything up to the bracket that closes the list."""
    letter = text.next_letter()
    while letter != "]":
        yield text.take_value()
        letter = text.next_letter()
        if letter not in (",", "]"):
            raise text.error("Expecting ',' delimiter")
        if letter == ",":
            text.skip_letter()
    text.skip_letter()


class _Text:
    """A file's text from a place on, read on when it is needed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._held, self._at = "", 0
        self._lines_before = 0  # that are no longer held

    def next_letter(self) -> str:
        """The next one that is not blank, "" at the end of the file."""
        while True:
            while self._at < len(self._held) and self._held[self._at] in _BLANK:
                self._at += 1
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._read_on():
                return ""

    def skip_letter(self) -> None:
        """Go past the next letter."""
        self._at += 1

    def take_value(self) -> object:
        """The value that begins at the next letter, which is skipped."""
        self.next_letter()
        while True:
            lines_before = self._lines_before
            try:
                value, end = _DECODER.raw_decode(self._held, self._at)
            except json.JSONDecodeError as error:
                error.lineno += lines_before
                if not self._read_on():
                    raise
                continue
            # a number that ends with what is held may go on
            ends_here = end < len(self._held)
            if ends_here or not self._read_on():
                self._at = end if ends_here else len(self._held)
                return value

    def error(self, what: str) -> json.JSONDecodeError:
        """The error at the next letter."""
        error = json.JSONDecodeError(what, self._held, self._at)
        error.lineno += self._lines_before
        return error

    def _read_on(self) -> bool:
        """Hold more of the file: as much again, so that a long value is tried a few times only.

        False at its end, and where an item is longer than any result.
        """
        self._lines_before += self._held.count("\n", 0, self._at)
        self._held, self._at = self._held[self._at :], 0
        if len(self._held) > LONGEST_ITEM:
            return False
        raw = self._file.read(max(_CHUNK, len(self._held)))
        self._held += self._decode(raw, final=not raw)
        return bool(raw)
