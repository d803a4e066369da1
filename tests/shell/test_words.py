"""A typed line is a command, Python, or a slip of the fingers."""

from __future__ import annotations

import pytest

from tutor.shell.commands import COMMANDS
from tutor.shell.completion import Vocabulary, suggest
from tutor.shell.words import read_line


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("check", "command"),
        ("  check lin", "command"),
        ("debug by hand", "command"),
        ("next", "command"),
        ("?", "command"),
        ("", "empty"),
        ("   ", "empty"),
        ("next(it)", "python"),
        ("list = 3", "python"),
        ("list[0]", "python"),
        ("show.x", "python"),
        ("check == 1", "python"),
        ("x @ w", "python"),
        ("x", "python"),
        ("w.shape", "python"),
        ("import torch", "python"),
        ("for i in range(3):", "python"),
        ("!check", "python"),
        ("chekc", "mistyped"),
        ("hnit", "mistyped"),
        ("chekc lin", "mistyped"),
        ("zzz", "python"),
    ],
)
def test_the_first_word_decides(line: str, kind: str) -> None:
    """pdb's convention, with expressions that begin with a command's name read as Python."""
    assert read_line(line, COMMANDS).kind == kind


def test_a_mistyped_command_comes_with_its_near_name() -> None:
    """The near name is offered, not run."""
    assert read_line("chekc", COMMANDS).rest == "check"


WORDS = Vocabulary(
    {"check": ("grade", "exercise"), "brief": ("read", "exercise"), "quit": ("leave", "")}, {"exercise": [("lin", "A linear layer")]}
)


@pytest.mark.parametrize(
    ("before", "texts"),
    [("ch", ["check"]), ("", []), ("check ", ["lin"]), ("check l", ["lin"]), ("check x", []), ("quit ", []), ("x = ", [])],
)
def test_suggestions(before: str, texts: list[str]) -> None:
    """Commands for the first word, then what that command takes."""
    assert [found.text for found in suggest(before, WORDS)] == texts


def test_every_command_has_one_line_of_help() -> None:
    """`help` is printed from the registry, so every entry has to say something."""
    assert all(entry.help and "\n" not in entry.help for entry in COMMANDS.values())
