"""Somebody at the prompt who does what `hint` says."""

from __future__ import annotations

import re

from tutor.debugger.goals.goal_progress import Task
from tutor.debugger.goals.goal_words import command_for
from tutor.debugger.playback.play import Player


class Robot:
    """A feed that does what `hint` says, goal by goal, and runs on where nothing is left."""

    def __init__(self) -> None:
        self.tried: set[str] = set()

    def __call__(self, player: Player) -> str:
        progress = player.progress
        # predictions last: after one the line has run
        for task in sorted(progress.open, key=lambda task: task.goal.kind == "predicted"):
            # once each: what has not helped will not help a second time
            if task.goal.key not in self.tried and progress.may_be_reached(task):
                line = _command(player, task)
                # once each: a line that has not reached its goal will not do so the next time
                self.tried.add(task.goal.key)
                if line:
                    return line
        # after an exception nothing runs any more
        return "c" if player.session.exceptions.last is None else "q"


def _command(player: Player, task: Task) -> str:
    """What reaches a goal, "" where only a person could say."""
    stop = player.session.hooks.stops[task.number]
    if task.goal.kind == "answered":
        return f"answer {stop.answer}"
    if task.goal.kind == "predicted":
        return f"predict {stop.predict.answer} ;; n" if stop.predict else ""
    line = command_for(task.goal)
    needs_a_person = re.search(r"   |LINE|\.\.\.", line) and not task.goal.type
    return "" if needs_a_person else line
