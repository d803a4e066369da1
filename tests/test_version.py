"""The version is the same wherever it is written."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import tutor

ROOT = Path(__file__).parent.parent


def test_the_changelog_begins_with_this_version() -> None:
    """The first section is about the version that the package says it is; a date may follow it."""
    heading = re.search(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
    assert heading is not None
    assert heading[1].split(" ")[0] == tutor.__version__


def test_the_distribution_takes_its_version_from_the_package() -> None:
    """pyproject.toml holds no second number that could differ."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert "version" not in settings["project"]
    assert settings["tool"]["hatch"]["version"]["path"] == "tutor/__init__.py"
