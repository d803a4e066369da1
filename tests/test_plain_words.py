"""What a program says is plain English: words of another time, invented terms and inverted
sentences are not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SUFFIXES = {".py", ".md", ".toml"}
HOUSE = ("tutor", "docs", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "RELEASING.md", ".github")
LESSONS = ("lessons",)

# pattern → what to write instead. A word is found inside a name as well (`mended_by`).
EVERYWHERE = {
    r"anew": "again, new",
    r"for want of": "because there is not enough, without",
}
IN_THE_HOUSE = {
    **EVERYWHERE,
    r"mend(?:s|ed|ing)?": "fix, replace; a cause; a patch",
    r"(?:it|he|she|they|you|lines?|run) (?:stands?|stood)(?! for| out| up)": "is, was",
    r"stands? in each other's place": "are swapped",
    r"(?<!there )is no(?! longer| more| less| better)": "is not a",
    r"(?<!there )are no(?! longer| more| less| better)": "are not",
    r"of ours": "the tutor's, our",
    r"of yours": "your",
    r"(?:is|are|was) another one": "differs, is a different one",
    r"another \w+ than": "the wrong one, a different one",
    r"one (?:row|line|file|folder|process|result|entry) an?": "one per",
    r"hand(?:s|ed|ing)? (?:\w+ ){0,2}over": "pass",
    r"in (?:its|his|her|their) stead": "instead",
    r"(?:is|are|was|were) born": "starts here, comes from",
    r"given back as": "returned as",
    r"Enter goes on": "more; press Enter",
    r"leaves? the right way": "correct",
    r"time was over": "the time limit ran out",
    r"(?:not|were|was|are|is) set back": "reset",
    r"does without": "without",
    r"what comes of": "the result of",
    r"of them as it came": "correctly",
    r"(?:lest|thereof|whence|thence|hitherto|whilst|albeit|unto|thither)": "a usual word",
}


def found_in(text: str, banned: dict[str, str]) -> list[str]:
    """Each banned word in a text, with its line and what to write instead.

    A phrase is found across the end of a line too, where a comment or a docstring is wrapped.
    """
    words = [
        (number, word)
        for number, line in enumerate(text.splitlines(), 1)
        for word in line.replace("#", " ").split()
    ]
    flat = " ".join(word for _, word in words)
    rows = []
    for pattern, instead in banned.items():
        for match in re.finditer(rf"(?<![^\W_]){pattern}(?![^\W_])", flat, flags=re.IGNORECASE):
            line, _ = words[flat.count(" ", 0, match.start())]
            rows.append(f"{line}: {match[0]!r} -> {instead}")
    return rows


def texts(names: Iterable[str]) -> list[Path]:
    """The files of these folders that hold texts or programs."""
    found = []
    for name in names:
        path = ROOT / name
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [file for file in inside if file.suffix in SUFFIXES]
    return found


def complaints(names: Iterable[str], banned: dict[str, str]) -> list[str]:
    """All of them, as FILE:LINE: WORD -> INSTEAD."""
    return [
        f"{path.relative_to(ROOT)}:{row}"
        for path in texts(names)
        for row in found_in(path.read_text(encoding="utf-8"), banned)
    ]


def test_the_house_speaks_plainly() -> None:
    """Code, messages and documents use none of the words above."""
    rows = complaints(HOUSE, IN_THE_HOUSE)
    assert not rows, "\n".join(["write it differently:", *rows])


def test_lessons_speak_plainly() -> None:
    """Lessons have a rhythm of their own, and leave out only what nobody says any more."""
    rows = complaints(LESSONS, EVERYWHERE)
    assert not rows, "\n".join(["write it differently:", *rows])


@pytest.mark.parametrize(
    "text",
    [
        '"""What it mends, for want of memory."""',
        "mended_by = 3",
        "# ended from outside, most likely for\n    # want of memory",
        "This is no command.",
        "A fault of ours, in a file of yours.",
        "One row a learner.",
        "The call hands the tensor over.",
        "where it stands",
    ],
)
def test_a_banned_word_is_caught(text: str) -> None:
    """In prose, inside a name, and across the end of a line."""
    assert found_in(text, IN_THE_HOUSE)


@pytest.mark.parametrize(
    "text",
    [
        "There is no command of this name, and it is no longer asked for.",
        "I recommend to amend it: the amendment is a commendable one.",
        "`$0` stands for a parameter; standing on the shoulders of others",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    """A word that only contains one, and the usual meaning of the same word."""
    assert found_in(text, IN_THE_HOUSE) == []
