"""A line number of Python's meets the line that Python means."""

from __future__ import annotations

import ast
import io
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from tutor.display.pointed_line import pointed_line
from tutor.report.common_mistakes import _line_of
from tutor.results import Span
from tutor.source_lines import source_lines

ODD = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
comments = st.text(st.sampled_from(f"{ODD}a #"), max_size=6)
programs = st.lists(st.tuples(comments, st.sampled_from(["\n", "\r\n", "\r"])), max_size=6)


@given(programs)
def test_lines_are_those_of_the_parser(lines: list[tuple[str, str]]) -> None:
    """Whatever separators other than line ends are in it."""
    source = "".join(f"#{text}{end}" for text, end in lines) + "here = 1"
    node = ast.parse(source).body[0]
    assert source_lines(source)[node.lineno - 1] == "here = 1"
    kept = source_lines(f"{source}\n", keepends=True)
    assert (len(kept), kept[-1]) == (node.lineno, "here = 1\n")


def test_a_line_is_shown_that_python_means(tmp_path: Path) -> None:
    """On the screen and in the report, below a text that other programs break into lines."""
    source = f'"""{ODD * 3}"""\rhere = 1\r\nthere = 2\n'
    path = tmp_path / "double.py"
    path.write_bytes(source.encode())
    assert [_line_of(path, number) for number in (2, 3)] == ["here = 1", "there = 2"]
    out = io.StringIO()
    Console(file=out, width=60).print(*pointed_line(source, Span("double.py", 3, 0), 60))
    assert "3 │ there = 2" in out.getvalue()
