"""What could come next in a line: pure, from text to suggestions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Suggestion:
    """text replaces the last `length` characters typed; about is shown beside it in the menu."""

    text: str
    length: int
    about: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """commands: name → (help, what it takes). arguments: kind of argument → (word, about) pairs."""

    commands: Mapping[str, tuple[str, str]]
    arguments: Mapping[str, Sequence[tuple[str, str]]]


def suggest(before: str, vocabulary: Vocabulary) -> list[Suggestion]:
    """What may follow the text before the cursor: a command, then what that command takes."""
    word, space, rest = before.lstrip().partition(" ")
    if not space:
        if not word:
            return []
        return [
            Suggestion(name, len(word), about)
            for name, (about, _) in vocabulary.commands.items()
            if name.startswith(word)
        ]
    if word not in vocabulary.commands:
        return []
    kind = vocabulary.commands[word][1]
    return [
        Suggestion(name, len(rest), about)
        for name, about in vocabulary.arguments.get(kind, ())
        if name.startswith(rest.lstrip())
    ]
