"""`tutor` and `python -m tutor`: the shell without arguments, the command line with them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tutor import COMPLETION_VARIABLE

if TYPE_CHECKING:
    from tutor.display.screen import Screen


def main() -> int:
    """The entry point of both commands; returns the exit code."""
    if len(sys.argv) > 1 or COMPLETION_VARIABLE in os.environ:
        return _run_command(sys.argv[1:])
    if sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty():
        os.write(1, b"backprop-tutor\n")  # on the screen before anything slow is imported
    from tutor.crash import guarded_main

    return guarded_main(_shell)


def is_script(arguments: list[str]) -> bool:
    """Whether this is `python -m tutor FILE.py ...`, as `python -m pdb FILE.py ...`."""
    return bool(arguments) and arguments[0].endswith(".py") and os.path.isfile(arguments[0])  # noqa: PTH113


def _run_command(arguments: list[str]) -> int:
    """By a helper that has torch loaded, else here; then a helper is started for the next one."""
    from tutor.warm.place import place_for

    if is_script(arguments):
        arguments = ["debug", *arguments]
    place = place_for(arguments)
    if place is not None:
        from tutor.warm.client import run_warm

        code = run_warm(place, arguments)
        if code is not None:
            return code
    from tutor.cli.main import run_cli

    code = run_cli(arguments)
    if place is not None:
        from tutor.warm.client import start_helper

        start_helper(place, arguments)
    return code


def _shell() -> int:
    from tutor.display.screen import heed_locale
    from tutor.settings import load_settings
    from tutor.shell.app import run_shell

    heed_locale(sys.stdout)
    return run_shell(load_settings(), standard)


def standard() -> Screen:
    """The screen on standard output; rich is imported when it first shows something."""
    from tutor.display.screen import standard_screen

    return standard_screen()


if __name__ == "__main__":
    sys.exit(main())
