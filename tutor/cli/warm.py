"""`tutor warm`: the helper that keeps torch loaded between two commands."""

from __future__ import annotations

import click

from tutor.cli.group import cli
from tutor.settings import Settings
from tutor.warm.client import ask
from tutor.warm.messages import STATUS, STOP
from tutor.warm.place import Place, is_wanted, places
from tutor.workspace.preferences import write_preferences

NONE = "No helper runs."
OFF = "Helpers are off here: every command loads torch for itself. `tutor warm --on` allows them."
ON = "`tutor check`, `why`, `predict` and `grade` start one; it leaves after ten idle minutes."


@cli.command()
@click.option("--status", "wish", flag_value="status", default=True, help="Say what runs (usual).")
@click.option("--stop", "wish", flag_value="stop", help="End the helper.")
@click.option("--on", "wish", flag_value="on", help="Allow a helper from now on.")
@click.option("--off", "wish", flag_value="off", help="End the helper, and start no more.")
@click.pass_obj
def warm(settings: Settings, wish: str) -> int:
    """The helper that makes `check` and others quick: it keeps torch loaded between commands."""
    if wish in ("on", "off"):
        write_preferences(settings.preferences, warm=wish == "on")
    found = list(places(settings))
    click.echo(_stop(found) if wish in ("stop", "off") else _status(found, settings))
    return 0


def _stop(found: list[Place]) -> str:
    ended = sum(ask(each, STOP) is not None for each in found)
    return f"Stopped {'the helper' if ended == 1 else f'{ended} helpers'}." if ended else NONE


def _status(found: list[Place], settings: Settings) -> str:
    lines = [line for each in found if (line := _line(each))]
    return "\n".join([*(lines or [NONE]), ON if is_wanted(settings) else OFF])


def _line(place: Place) -> str:
    """What a helper says of itself, "" where none listens any more."""
    told = ask(place, STATUS)
    if told is None:
        return ""
    age, idle = _minutes(told["age"]), _minutes(told["idle"])
    count = told["commands"]
    commands = "1 command" if count == 1 else f"{count} commands"
    return f"A helper (process {told['pid']}) has run {commands} in {age}; idle for {idle}."


def _minutes(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
