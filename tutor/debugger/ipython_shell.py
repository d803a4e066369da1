"""The IPython shell object that its debugger needs around it: no prompt, no files, no traces."""

from __future__ import annotations

import builtins
import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.terminal.interactiveshell import TerminalInteractiveShell
from prompt_toolkit.history import InMemoryHistory
from traitlets.config import Config

from tutor.debugger.terminal import TutorPdb

PROMPTS = ("ps1", "ps2", "ps3")  # of sys; `python -i` shows them


class TutorShell(TerminalInteractiveShell):
    """Needed by IPython's debugger for colours and key bindings; never prompts itself. Writes and
    reads nothing of the learner's.
    """

    @property
    def debugger_cls(self) -> Any:
        """What `import ipdb; ipdb.set_trace()` opens."""
        return TutorPdb


def make_shell() -> TutorShell:
    """The one shell of this process."""
    config = Config()
    config.HistoryManager.enabled = False  # else a thread and two open databases
    # takes a second at its first word and knows nothing of `p tot`; the live objects know all
    config.Completer.use_jedi = False
    config.TerminalInteractiveShell.term_title = False
    if hasattr(TerminalInteractiveShell, "enable_tip"):  # from IPython 9 on
        config.TerminalInteractiveShell.enable_tip = False  # `interact` would show one each time
    # of the shell, which never prompts: spares making a second prompt
    config.TerminalInteractiveShell.simple_prompt = True
    with _process_unchanged(), tempfile.TemporaryDirectory() as folder:
        os.environ["IPYTHONDIR"] = folder  # it wants to make a profile somewhere
        shell = TutorShell.instance(config=config)
    vars(shell)["debugger_history"] = InMemoryHistory()
    return shell


def ensure_shell() -> None:
    """In a process that is not the tutor's: its own shell, if it has one, else a new one."""
    if not InteractiveShell.initialized():
        choose_colours(make_shell())


@contextlib.contextmanager
def _process_unchanged() -> Iterator[None]:
    """Put back what IPython changes for its own prompt: this process runs learners' code too."""
    hook, main = sys.excepthook, sys.modules["__main__"]
    path, names = list(sys.path), set(vars(builtins))
    folder = os.environ.get("IPYTHONDIR")
    prompts = {name: value for name, value in vars(sys).items() if name in PROMPTS}
    yield
    for name in PROMPTS:
        vars(sys).pop(name, None)
    vars(sys).update(prompts)
    os.environ.pop("IPYTHONDIR", None)
    if folder is not None:
        os.environ["IPYTHONDIR"] = folder
    sys.excepthook, sys.modules["__main__"], sys.path[:] = hook, main, path
    for name in set(vars(builtins)) - names:
        delattr(builtins, name)


def choose_colours(shell: TutorShell) -> None:
    """Honour NO_COLOR. IPython 9 calls its themes in small letters, IPython 8 does not."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        with contextlib.suppress(Exception):
            shell.colors = "NoColor" if hasattr(shell, "_colors_changed") else "nocolor"
