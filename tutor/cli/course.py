"""The commands about the course as a whole: progress in it, and what can be looked up."""

from __future__ import annotations

import click

from tutor.cli.group import cli
from tutor.cli.output import json_option, open_session, print_json, show_blocks
from tutor.settings import Settings
from tutor.shell import lookup, overview, visiting


@cli.command("list")
@json_option
@click.pass_obj
def list_exercises(settings: Settings, as_json: bool) -> None:
    """All exercises, and where you are."""
    with open_session(settings) as session:
        if as_json:
            print_json(overview.rows(session))
        else:
            show_blocks(overview.listing(session))


@cli.command()
@json_option
@click.pass_obj
def progress(settings: Settings, as_json: bool) -> None:
    """How far you are, on which days, and what took the most."""
    from tutor.shell import progress_view

    with open_session(settings) as session:
        if as_json:
            print_json(progress_view.as_data(session))
        else:
            show_blocks(progress_view.progress(session))


@cli.command()
@json_option
@click.pass_obj
def review(settings: Settings, as_json: bool) -> None:
    """What comes back for practice, and when; `review` in the shell begins."""
    from tutor.shell import coming_reviews

    with open_session(settings) as session:
        if as_json:
            print_json(coming_reviews.rows(session))
        else:
            show_blocks(coming_reviews.schedule(session))


@cli.command("next")
@click.pass_obj
def next_one(settings: Settings) -> None:
    """Go to the first exercise that is not accepted."""
    from tutor.progress.standing import next_exercise

    with open_session(settings) as session:
        following = next_exercise(session.course, session.store.standing())
        if following is None:
            click.echo("Every exercise is accepted.")
        else:
            show_blocks(visiting.visit(session, following))


@cli.command()
@click.argument("code")
@click.pass_obj
def explain(settings: Settings, code: str) -> None:
    """More about a diagnosis."""
    with open_session(settings) as session:
        show_blocks(lookup.explain(session, code))


@cli.command()
@click.argument("term", nargs=-1)
@click.pass_obj
def glossary(settings: Settings, term: tuple[str, ...]) -> None:
    """What a word means in this course."""
    with open_session(settings) as session:
        show_blocks(lookup.glossary(session, " ".join(term)))


@cli.command()
def cheatsheet() -> None:
    """The debugger on one page."""
    show_blocks(lookup.cheatsheet())


@cli.command()
@click.argument("sizes", nargs=-1)
def wheels(sizes: tuple[str, ...]) -> None:
    """The chain rule to play with: wheels that turn each other."""
    from tutor.shell.wheels_play import wheels as spin

    show_blocks(spin(" ".join(sizes)))
