"""A burst of characters is taken as one paste, and what it says is the same."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput

from tutor.shell.bursts import FEWEST, gathered
from tutor.shell.prompt import make_prompt

KEYS = st.one_of(
    st.sampled_from("ab é中"), st.sampled_from([Keys.ControlM, Keys.Escape, Keys.Left])
)


@given(st.lists(st.one_of(KEYS, st.just("x" * FEWEST)), max_size=30))
def test_nothing_is_lost_or_moved(names: list[Any]) -> None:
    """Characters and keys come in their order; no key other than a character is touched."""
    keys = [
        KeyPress(char) for name in names for char in ([name] if isinstance(name, Keys) else name)
    ]
    after = list(gathered(keys))
    assert "".join(key.data for key in after) == "".join(key.data for key in keys)
    assert [
        key for key in after if isinstance(key.key, Keys) and key.key != Keys.BracketedPaste
    ] == [key for key in keys if isinstance(key.key, Keys)]


def test_slow_typing_is_left_alone() -> None:
    """And so is the character behind an Escape, which makes one key with it."""
    assert [key.key for key in gathered(map(KeyPress, "help"))] == [*"help"]
    after = list(gathered([KeyPress(Keys.Escape), *map(KeyPress, "b" * 40)]))
    assert [key.key for key in after] == [Keys.Escape, "b", Keys.BracketedPaste]


TEXTS = {
    "twenty thousand characters": "x = 1" + " + 1" * 5_000,
    "a command": "goto scale_grad",
    "a longer line": "print('a longer line than sixteen')",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_prompt_reads_it_whole(text: str, tmp_path: Path) -> None:
    """Twenty thousand characters arrive as one piece; one by one they took eight seconds."""
    late: Any = SimpleNamespace(name="double", session=None)
    with create_pipe_input() as keys:
        prompt = make_prompt(
            late, history=tmp_path / "history", colour=True, input=keys, output=DummyOutput()
        )
        keys.send_text(f"{text}\r")
        assert prompt.prompt() == text
