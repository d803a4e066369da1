"""Keys that arrive many at a time were pasted, and are taken as one.

prompt_toolkit takes them one by one, at a quarter of a millisecond each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prompt_toolkit.key_binding.key_processor import KeyPress, KeyProcessor
from prompt_toolkit.keys import Keys

FEWEST = 16  # characters in one read; nobody types so fast


def take_together(processor: KeyProcessor) -> None:
    """From now on, long runs of characters reach this processor as one paste."""
    feed = processor.feed_multiple

    def feed_multiple(keys: Iterable[KeyPress], first: bool = False) -> None:
        feed(list(gathered(keys)), first)

    vars(processor)["feed_multiple"] = feed_multiple


def gathered(keys: Iterable[KeyPress]) -> Iterator[KeyPress]:
    """The same keys, runs of characters as one.

    A run's first stays by itself: it may belong to the Escape before it.
    """
    run: list[KeyPress] = []
    for key in keys:
        if not isinstance(key.key, Keys) and key.data == key.key and key.data.isprintable():
            run.append(key)
            continue
        yield from _as_one(run)
        run = []
        yield key
    yield from _as_one(run)


def _as_one(run: list[KeyPress]) -> list[KeyPress]:
    if len(run) < FEWEST:
        return run
    return [run[0], KeyPress(Keys.BracketedPaste, "".join(key.data for key in run[1:]))]
