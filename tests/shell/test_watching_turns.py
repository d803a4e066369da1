"""The watching thread and the prompt never talk to the judge at the same time."""

from __future__ import annotations

import threading

from tutor.shell.session import Session
from tutor.shell.watching import Watching


def test_the_judge_prepares_only_while_nobody_uses_it(session: Session) -> None:
    """While an answer, or a look at what was saved, has the turn, it is not asked to."""
    watching = Watching(session, lambda blocks: None, lambda: None, 0.0)
    done: list[str] = []

    def meanwhile() -> None:
        watching.when_free(lambda: done.append("meanwhile"))

    with watching.paused():
        prompt = threading.Thread(target=meanwhile)
        prompt.start()
        prompt.join()
    assert done == []
    watching.when_free(lambda: done.append("free"))
    with watching.paused():
        done.append("again")
    assert done == ["free", "again"]
