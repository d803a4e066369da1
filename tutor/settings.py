"""Where everything is: the one reader of the environment, as one frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tutor.errors import SetupError, UsageError

WORKSPACE_VARIABLE = "BACKPROP_TUTOR_WORKSPACE"
WATCH_VARIABLE, WARM_VARIABLE = "BACKPROP_TUTOR_WATCH", "BACKPROP_TUTOR_WARM"
OFF = ("off", "0", "no", "false")
DEFAULT_WORKSPACE = "~/backprop-tutor"
DEFAULT_SEED = 1


@dataclass(frozen=True)
class Settings:
    """Where a learner's things are. All paths are absolute; none of them has to exist yet.

    workspace: the learner's folder. course: a folder with a course.toml. editor: a command line, or
    "" where none is named. colour: whether the environment allows it.
    seed: the seed of the cases. watch: whether a file is checked when it is saved, unless the
    learner has said otherwise. warm: the same of a helper that outlives a command; usual anywhere
    but in a CI system.
    """

    workspace: Path
    course: Path
    editor: str = ""
    colour: bool = True
    seed: int = DEFAULT_SEED
    watch: bool = True
    warm: bool = True

    @property
    def state(self) -> Path:
        """The tutor's own folder inside the workspace; everything below is in it."""
        return self.workspace / ".tutor"

    @property
    def progress(self) -> Path:
        """The SQLite file with every attempt; its journal lies beside it."""
        return self.state / "progress.db"

    @property
    def preferences(self) -> Path:
        """What the learner has switched on or off."""
        return self.state / "preferences.json"

    @property
    def history(self) -> Path:
        """The lines typed at the shell's prompt."""
        return self.state / "history"

    @property
    def crashes(self) -> Path:
        """A folder for reports about errors in the tutor itself."""
        return self.state / "crashes"

    @property
    def ipython(self) -> Path:
        """IPython's folder in debug sessions; the learner's own profile is not touched."""
        return self.state / "ipython"


def load_settings(
    workspace: str | Path | None = None,
    course: str | Path | None = None,
    seed: int | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Settings from the options given, else from the environment, else the defaults.

    workspace: wins over BACKPROP_TUTOR_WORKSPACE, which wins over ~/backprop-tutor. course: a
    folder, or the name of an installed course (an entry point of the group
    `backprop_tutor.courses`). Raises UsageError when there is no such course, SetupError when there
    is no home folder to be found.
    """
    chosen = workspace or environ.get(WORKSPACE_VARIABLE) or DEFAULT_WORKSPACE
    plain = environ.get("NO_COLOR") or environ.get("TERM", "dumb") in ("dumb", "unknown", "")
    return Settings(
        workspace=_absolute(chosen, environ),
        course=_own_course() if course is None else _find_course(str(course), environ),
        editor=environ.get("VISUAL") or environ.get("EDITOR") or "",
        colour=not plain,
        seed=DEFAULT_SEED if seed is None else seed,
        watch=_is_on(WATCH_VARIABLE, environ),
        warm=_is_on(WARM_VARIABLE, environ) and not _is_on("CI", environ, unset=False),
    )


def _is_on(variable: str, environ: Mapping[str, str], *, unset: bool = True) -> bool:
    """Whether a variable switches something on. unset: what it means where it is not there."""
    value = environ.get(variable, "")
    return value.lower() not in OFF if value else unset


def _absolute(path: str | Path, environ: Mapping[str, str]) -> Path:
    text = str(path)
    try:
        if text == "~" or text.startswith("~/"):
            home = environ.get("HOME") or str(Path.home())
            text = home + text[1:]
        # not resolve(): a link in the path stays as it was typed
        return Path(os.path.abspath(Path(text).expanduser()))  # noqa: PTH100
    except RuntimeError as error:
        raise SetupError(
            "your home folder cannot be found",
            where=text,
            fix="Name a folder: tutor --workspace FOLDER",
        ) from error
    except FileNotFoundError as error:
        raise SetupError(
            "the folder you are in no longer exists", fix="Type `cd`, then start again."
        ) from error


def _own_course() -> Path:
    """The lessons inside the installed package, else those of this checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "lessons"
    return inside if inside.is_dir() else package.parent / "lessons"


def _find_course(course: str, environ: Mapping[str, str]) -> Path:
    folder = _absolute(course, environ)
    if (folder / "course.toml").is_file():
        return folder
    installed = _installed_course(course)
    if installed is not None:
        return installed
    what = "is neither a folder nor the name of an installed course"
    if folder.is_dir():
        what = "has no course.toml"
    fix = "A course is a folder with a course.toml: tutor --course FOLDER"
    raise UsageError(what, where=course, fix=fix)


def _installed_course(name: str) -> Path | None:
    from importlib.metadata import entry_points  # slow, and only a named course needs it
    from importlib.util import find_spec

    for entry in entry_points(group="backprop_tutor.courses", name=name):
        spec = find_spec(entry.value)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            if (Path(folder) / "course.toml").is_file():
                return Path(folder)
    return None
