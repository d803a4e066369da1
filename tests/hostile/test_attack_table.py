"""docs/attacks.md names programs and tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.hostile.attack_files import ATTACKS

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"\| .+ \| .+ \| (?P<files>.+) \|")
NAME = re.compile(r"`([^`]+)`")


def test_every_row_is_tested_by_what_is_there() -> None:
    """Each row names at least one file."""
    text = (ROOT / "docs" / "attacks.md").read_text()
    rows = [row["files"] for row in map(ROW.fullmatch, text.splitlines()) if row]
    named = [NAME.findall(files) for files in rows if files not in ("tested by", "---")]
    assert len(named) > 50 and all(named)
    for name in (each for some in named for each in some):
        path = ROOT / name if name.startswith("tests/") else ATTACKS / f"{name}.py"
        assert path.exists(), name
