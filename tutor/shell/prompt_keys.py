"""The keys of the prompt: Enter knows what is finished, Tab and Backspace know indentation."""

from __future__ import annotations

from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from tutor.shell.line_kind import is_finished, read_line

INDENT = "    "


def make_keys() -> KeyBindings:
    """Enter everywhere; Tab and Backspace in the margin of a later line."""
    keys = KeyBindings()
    keys.add("enter")(_enter)
    keys.add("tab", filter=Condition(_in_margin))(_indent)
    keys.add("backspace", filter=Condition(_in_indentation))(_unindent)
    return keys


def _enter(event: KeyPressEvent) -> None:
    """Send what is finished; open a new line in an unfinished block."""
    buffer = event.current_buffer
    if _is_ready(buffer):
        buffer.validate_and_handle()
        return
    line = buffer.document.current_line_before_cursor
    buffer.newline(copy_margin=True)
    if line.rstrip().endswith(":"):
        buffer.insert_text(INDENT)


def _is_ready(buffer: Buffer) -> bool:
    from tutor.shell.commands import COMMANDS

    text = buffer.text
    if read_line(text, COMMANDS).kind != "python":
        return True
    if not is_finished(text.lstrip("!")):
        return False
    # in the middle of several lines, Enter is for writing
    return "\n" not in text or not buffer.document.text_after_cursor.strip()


def _indent(event: KeyPressEvent) -> None:
    event.current_buffer.insert_text(INDENT)


def _unindent(event: KeyPressEvent) -> None:
    before = event.current_buffer.document.current_line_before_cursor
    event.current_buffer.delete_before_cursor((len(before) - 1) % len(INDENT) + 1)


def _in_margin() -> bool:
    """Whether the cursor has only blanks before it, on a line after the first."""
    document = get_app().current_buffer.document
    return document.cursor_position_row > 0 and not document.current_line_before_cursor.strip()


def _in_indentation() -> bool:
    """Whether there is something in the margin to delete."""
    return _in_margin() and get_app().current_buffer.document.current_line_before_cursor != ""
