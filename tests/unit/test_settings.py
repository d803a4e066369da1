"""Settings: option before variable before default, and a course from wherever it is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.errors import UsageError
from tutor.settings import load_settings


def test_default_workspace_is_in_the_home_folder() -> None:
    """Without any wish, the workspace is ~/backprop-tutor of the environment given."""
    settings = load_settings(environ={"HOME": "/somewhere"})
    assert settings.workspace == Path("/somewhere/backprop-tutor")


def test_option_wins_over_variable_wins_over_default() -> None:
    """--workspace beats BACKPROP_TUTOR_WORKSPACE, which beats the default."""
    environ = {"HOME": "/h", "BACKPROP_TUTOR_WORKSPACE": "~/elsewhere"}
    assert load_settings(environ=environ).workspace == Path("/h/elsewhere")
    assert load_settings(workspace="/given", environ=environ).workspace == Path("/given")


def test_empty_variable_is_no_wish() -> None:
    """An empty variable counts as not set."""
    assert load_settings(environ={"HOME": "/h", "BACKPROP_TUTOR_WORKSPACE": ""}).workspace == Path(
        "/h/backprop-tutor"
    )


def test_a_relative_workspace_is_made_absolute() -> None:
    """A later change of folder must not move the workspace."""
    assert load_settings(workspace="here", environ={"HOME": "/h"}).workspace == Path.cwd() / "here"


def test_everything_of_ours_is_in_the_state_folder() -> None:
    """Progress, history, crash reports and IPython's folder are in .tutor inside the workspace."""
    settings = load_settings(workspace="/w", environ={})
    for path in (settings.progress, settings.history, settings.crashes, settings.ipython):
        assert path.parent == Path("/w/.tutor")


def test_editor_is_visual_then_editor() -> None:
    """$VISUAL is for terminals that can draw, so it goes first; neither gives an empty string."""
    assert (
        load_settings(environ={"HOME": "/h", "VISUAL": "code -w", "EDITOR": "vi"}).editor
        == "code -w"
    )
    assert load_settings(environ={"HOME": "/h", "EDITOR": "vi"}).editor == "vi"
    assert load_settings(environ={"HOME": "/h"}).editor == ""


def test_own_course_is_found() -> None:
    """Without --course, the lessons that belong to this very code are used."""
    assert (load_settings(environ={"HOME": "/h"}).course / "course.toml").is_file()


def test_course_by_folder_and_course_that_is_not_there() -> None:
    """A folder with a course.toml is a course; anything else says what one is."""
    assert load_settings(course=TINY_COURSE, environ={"HOME": "/h"}).course == TINY_COURSE
    with pytest.raises(UsageError) as caught:
        load_settings(course="no-such-course", environ={"HOME": "/h"})
    assert "--course" in str(caught.value)


def test_an_installed_course_is_found_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that declares an entry point in backprop_tutor.courses can be named."""
    (tmp_path / "my_course").mkdir()
    (tmp_path / "my_course" / "__init__.py").touch()
    (tmp_path / "my_course" / "course.toml").touch()
    info = tmp_path / "my_course-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: my-course\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[backprop_tutor.courses]\nmine = my_course\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert (
        load_settings(course="mine", environ={"HOME": os.environ["HOME"]}).course
        == tmp_path / "my_course"
    )
