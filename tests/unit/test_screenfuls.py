"""Long answers are shown a screen at a time, and none of it is lost."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.display.blocks import DiagnosisBlock, Prose
from tutor.display.paging import BESIDE, cut
from tutor.display.screen import Screen
from tutor.results import Grade, Verdict


def turned(text: str, rows: int) -> list[str]:
    """Every page of it."""
    pages, rest = [], text
    while rest:
        page, rest = cut(rest, rows)
        pages.append(page)
    return pages


@given(
    lines=st.lists(st.sampled_from(["word", "", "two words"]), max_size=150),
    rows=st.integers(15, 60),
)
def test_every_line_comes_once_and_fits(lines: list[str], rows: int) -> None:
    """Only empty lines between two pages are left out; each page leaves room for the prompt."""
    pages = turned("\n".join(lines) + "\n", rows)
    assert [line for page in pages for line in page.split("\n") if line] == [
        line for line in lines if line
    ]
    assert all(page.rstrip("\n").count("\n") + 1 <= rows - BESIDE + 1 for page in pages)


def test_a_page_ends_between_paragraphs_where_it_can() -> None:
    """Here the eighteenth line is empty."""
    text = "".join(f"{line}\n" if line % 6 else "\n" for line in range(1, 60))
    assert turned(text, 24)[0].endswith("17\n")
    assert turned(text, 24)[1].startswith("19\n")


@pytest.mark.parametrize("rows", [0, 10, 400])
def test_no_pages_without_a_terminal_or_without_need(rows: int) -> None:
    """Also not on a screen that is too low for it."""
    text = "line\n" * 100
    assert turned(text, rows) == [text]


@dataclass
class Low(Screen):
    """A screen of 24 rows."""

    rows: int = 24  # type: ignore[assignment]  # elsewhere the terminal is asked


def test_a_screen_says_how_to_see_more() -> None:
    """The rest comes from next_page, and the last page says nothing more."""
    screen = Low(io.StringIO(), width=40)
    rest = screen.begin(Prose("\n\n".join(f"paragraph {number}" for number in range(20))))
    assert "paragraph 9" in screen.out.getvalue() and "paragraph 19" not in screen.out.getvalue()  # type: ignore[attr-defined]
    assert screen.out.getvalue().endswith(f"({rest.count(chr(10))} more lines; press Enter)\n")  # type: ignore[attr-defined]
    assert screen.next_page(rest) == "" and screen.out.getvalue().endswith("paragraph 19\n")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("width", "end"),
    [(60, " more lines; press Enter, or: debug · why)\n"), (40, " more lines; press Enter)\n")],
)
def test_a_long_failed_check_names_the_ways_on(width: int, end: str) -> None:
    """Beside the number of lines that are left, where one row holds both."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")
    failed = DiagnosisBlock(
        Grade("lin", "A layer", Verdict.WRONG_ANSWER, notes=("a\n" * 40,)), ways="debug · why"
    )
    assert Low(out, width=width).begin(failed)
    assert out.buffer.getvalue().decode().endswith(end)
