"""What every command uses: a session while it runs, and its result on standard output."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from tutor.display.blocks import Block
from tutor.display.screen import standard_screen
from tutor.formats.safe_json import json_text
from tutor.settings import Settings
from tutor.shell.session import Session

json_option = click.option("--json", "as_json", is_flag=True, help="Print data.")


@contextmanager
def open_session(settings: Settings, *, interactive: bool = False) -> Iterator[Session]:
    """A session that is closed afterwards, its notices on standard error.

    interactive: as in the shell, with a terminal.
    """
    session = Session.open(settings, interactive=interactive)
    try:
        yield session
    finally:
        for notice in session.store.take_notices():
            click.echo(notice, err=True)
        session.close()


def show_blocks(blocks: list[Block]) -> None:
    """On standard output, as a person reads it."""
    standard_screen().show(*blocks)


def print_json(value: Any) -> None:
    """On standard output, as a program reads it."""
    click.echo(json_text(value, indent=2))
