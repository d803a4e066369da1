"""Run one command line: arguments → exit code.

0 accepted, 1 not accepted, 2 wrong usage, 3 the tutor's own fault.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

import tutor.cli.course
import tutor.cli.doctor
import tutor.cli.editor
import tutor.cli.exercise
import tutor.cli.export
import tutor.cli.grade_command
import tutor.cli.report
import tutor.cli.teaching
import tutor.cli.warm  # noqa: F401 (importing these adds their commands to the group)
from tutor.cli.group import cli
from tutor.crash import guarded_main
from tutor.display.screen import heed_locale


def run_cli(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""

    def action() -> int:
        heed_locale(sys.stdout)
        arguments_left = list(arguments)
        try:
            code = cli.main(arguments_left, prog_name="tutor", standalone_mode=False)
        except click.ClickException as error:
            error.show()
            return 2
        except click.Abort:
            return 130
        return code if isinstance(code, int) else 0

    return guarded_main(action)
