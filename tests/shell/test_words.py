"""A typed line is a command, Python, or a mistyped command; and Enter knows what is finished."""

from __future__ import annotations

import pytest

from tutor.shell.commands import COMMANDS
from tutor.shell.completion import Vocabulary, suggest
from tutor.shell.line_kind import is_finished, pieces, read_line


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("check", "command"),
        ("  check lin", "command"),
        ("debug by hand", "command"),
        ("debug --case 'by hand'", "command"),
        ("debug --tour", "command"),
        ("debug /tmp/mine.py --lr 0.1", "command"),
        ("debug ./mine.py", "command"),
        ("debug ../mine.py", "command"),
        ("debug ~/mine.py", "command"),
        ("debug / 2", "python"),
        ("debug lin --tour", "command"),
        ("next", "command"),
        ("?", "command"),
        ("quit()", "command"),
        ("exit( )", "command"),
        ("", "empty"),
        ("   ", "empty"),
        ("debug (lambda x: x)(3)", "command"),
        ("debug [1][0]", "command"),
        ("predict [3, 4]", "command"),
        ("predict (3, 4)", "command"),
        ("predict(x)", "python"),
        ("debug(x)", "python"),
        ("debug = 3", "python"),
        ("next (it)", "python"),
        ("next(it)", "python"),
        ("list = 3", "python"),
        ("list[0]", "python"),
        ("show.x", "python"),
        ("check == 1", "python"),
        ("check is None", "python"),
        ("next, x = 1, 2", "python"),
        ("x @ w", "python"),
        ("x", "python"),
        ("w.shape", "python"),
        ("import torch", "python"),
        ("for i in range(3):", "python"),
        ("!check", "python"),
        ("chekc lin", "mistyped"),
        ("zzz", "python"),
    ],
)
def test_the_first_word_decides(line: str, kind: str) -> None:
    """pdb's convention, with expressions that begin with a command's name read as Python."""
    assert read_line(line, COMMANDS).kind == kind


def test_a_mistyped_command_comes_with_its_near_name() -> None:
    """The near name is offered, not run; a lone word may still be the name of a variable."""
    assert read_line("chekc lin", COMMANDS).near == "check"
    alone = read_line("chekc", COMMANDS)
    assert (alone.kind, alone.near) == ("python", "check")


def test_what_is_indented_as_a_whole_is_moved_to_the_margin() -> None:
    """Lines copied out of a function body run as they are."""
    assert read_line("    x = 1\n    y = 2\n", COMMANDS).rest == "x = 1\ny = 2"
    assert read_line("  x", COMMANDS).rest == "x"


@pytest.mark.parametrize(
    ("source", "finished"),
    [
        ("x = 1", True),
        ("x = 1\ny = 2", True),
        ("1 +", True),
        ("x = (", False),
        ("x = (1,\n  2)", True),
        ("a\\", False),
        ('"""text', False),
        ("def f():", False),
        ("def f():\n    return 1", False),
        ("def f():\n    return 1\n", True),
        ("def f():\n    return 1\n    ", True),
        ("if x: pass", True),
        ("@torch.no_grad()", False),
        ("match x:\n    case 1:\n        pass", False),
        ("(" * 500, True),
        ("x = '\0'", True),
        ("-" * 30_000 + "1", True),
    ],
)
def test_an_unfinished_block_continues(source: str, finished: bool) -> None:
    """Brackets, headers and indented blocks wait for more; an empty line ends a block; nonsense is
    for Python to complain about.
    """
    assert is_finished(source) is finished


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("check\nhint", ["check", "hint"]),
        ("x = 1\nx\ncheck", ["x = 1", "x", "check"]),
        (
            "def f():\n    next = 1\n\n    return 2\n\nf()\ncheck",
            ["def f():\n    next = 1\n\n    return 2", "f()", "check"],
        ),
        ("if x:\n  1\nelse:\n  2\ny", ["if x:\n  1\nelse:\n  2", "y"]),
        ("f(\n1,\ncheck\n)\n3", ["f(\n1,\ncheck\n)", "3"]),
        ("\n\ncheck\n\n", ["check"]),
        ('x = """\ncheck\n"""', ['x = """\ncheck\n"""']),
    ],
)
def test_pasted_lines_are_taken_apart(text: str, parts: list[str]) -> None:
    """Commands stand alone, Python statements stay whole."""
    assert list(pieces(text.split("\n"), COMMANDS)) == parts


WORDS = Vocabulary(
    {"check": ("grade", "exercise"), "brief": ("read", "exercise"), "quit": ("leave", "")},
    {"exercise": [("lin", "A linear layer")]},
)


@pytest.mark.parametrize(
    ("before", "texts"),
    [
        ("ch", ["check"]),
        ("", []),
        ("check ", ["lin"]),
        ("check l", ["lin"]),
        ("check x", []),
        ("quit ", []),
        ("x = ", []),
    ],
)
def test_suggestions(before: str, texts: list[str]) -> None:
    """Commands for the first word, then what that command takes."""
    assert [found.text for found in suggest(before, WORDS)] == texts


def test_every_command_has_one_line_of_help() -> None:
    """`help` is printed from the registry, so every entry has to say something."""
    assert all(entry.help and "\n" not in entry.help for entry in COMMANDS.values())
