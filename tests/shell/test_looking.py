"""`look`, `plot`, `shapes` and `diff a b` at the prompt, and pictures in files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.display.saved_picture import save
from tutor.results import Drawing
from tutor.shell import looking
from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
PNG = b"\x89PNG"
GONE = "The next line starts a fresh one"


def test_a_value_is_drawn_where_it_is(type_line: Type) -> None:
    """A map for a matrix, a curve for many numbers, bars for a few; a list of tensors is numbers."""
    assert "No name at this prompt is a tensor yet" in type_line("shapes")[1]
    type_line("x = torch.arange(12.).reshape(3, 4); w = x.t()")
    type_line("losses = [torch.tensor(2.0) / (step + 1) for step in range(60)]")
    shown = type_line("look x")[1]
    assert "[3, 4] float32, 0 to 11" in shown and "0 is blank, 11 is full" in shown
    assert "0 #" in type_line("look x.shape")[1]
    assert shown_with(type_line, "plot losses", "0.03333")
    assert shown_with(type_line, "look (x > 5)", "6 of 12 true")
    assert shown_with(type_line, "plot torch.linspace(0, 1, 100_000)", " 99999")
    shapes = type_line("shapes")[1]
    assert "x " in shapes and "shares memory with x" in shapes


def shown_with(type_line: Type, line: str, words: str) -> bool:
    """Whether typing that line shows these words, and works."""
    code, shown = type_line(line)
    return code == 0 and words in shown


def test_two_values_are_compared_as_in_the_debugger(type_line: Type) -> None:
    """Versions of the file keep their meaning."""
    assert "every value is half of what was expected" in type_line("diff x x * 2")[1]
    shown = type_line("diff x, w.t()")[1]
    assert "are the same" in shown and "share memory" in shown
    assert "has no version '1'" in type_line("diff 1 2")[1]
    assert "For two values: diff a b" in type_line("diff nonsense")[1]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("look", "needs something to draw"),
        ("look 'text'", "its values are not numbers"),
        ("look torch.empty(0)", "there is nothing in it to draw"),
        ("plot x", "this has the shape [3, 4]"),
        ("plot 3", "this is one number"),
        ("plot [[1, 2], [3, 4]]", "a list of lists"),
        ("look x +", "needs something to draw"),
        ("look 1 / 0", "ZeroDivisionError"),
        ("look [1, 2] --save", "needs one file name"),
        ("look [1, 2] --save x.jpg", "neither a .png nor an .svg"),
        ("history x", "`debug f(x)`, then `history NAME`"),
    ],
)
def test_slips_are_answered_in_words(type_line: Type, line: str, says: str) -> None:
    """And the shell continues."""
    assert says in " ".join(type_line(line)[1].split())


def test_a_value_that_ends_the_process_is_survived(type_line: Type) -> None:
    """As with any line of Python."""
    assert GONE in type_line("look __import__('os')._exit(3)")[1]
    assert "0 #" in type_line("look [1, 2]")[1]


def test_a_picture_is_saved_and_nothing_is_overwritten(
    session: Session, type_line: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As PNG and as SVG, and shown as well; without matplotlib it says what to install."""
    path = tmp_path / "a picture.png"
    shown = type_line(f"look [3.0, 1.0] --save '{path}'")[1]
    assert "0 #" in shown and "Saved as" in shown and path.read_bytes().startswith(PNG)
    assert "Choose another name." in type_line(f"look [3.0, 1.0] --save '{path}'")[1]
    type_line(f"plot [1, 2, 3] --save={tmp_path / 'x.svg'}")
    assert "<svg" in (tmp_path / "x.svg").read_text()
    nowhere = type_line(f"plot [1, 2] --save {tmp_path / 'no' / 'x.svg'}")[1]
    assert "cannot be written" in " ".join(nowhere.split())

    def missing(*_: object, **__: object) -> None:
        raise ImportError

    monkeypatch.setattr("tutor.display.saved_picture.save", missing)
    assert looking.INSTALL.split(": ")[1] in type_line(f"look [1] --save {tmp_path / 'y.png'}")[1]


@pytest.mark.parametrize(
    "numbers",
    [
        [[-1.0, 2.0], [float("nan"), 0.5]],
        [[[0.0, 1.0], [1.0, 0.0]]] * 5,
        [float(number) for number in range(64)],
        [float("inf"), 1.0],
        [0.5] * 40,
    ],
    ids=["signed", "several", "flat image", "inf", "constant"],
)
def test_every_form_can_be_saved(tmp_path: Path, numbers: object) -> None:
    """Also with what is not finite."""
    save(Drawing("image", numbers), tmp_path / "x.png", (900, 2), title="a $ and _ in it")
    assert (tmp_path / "x.png").read_bytes().startswith(PNG)
