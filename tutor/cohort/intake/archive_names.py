"""Which files are archives, by their names."""

from __future__ import annotations

import re

ENDING = re.compile(r"\.(?:zip|tar(?:\.(?:gz|bz2|xz))?|tgz|tbz2?|txz)", re.IGNORECASE)
NAMED = re.compile(rf"(?P<stem>.+?){ENDING.pattern}", re.IGNORECASE | re.DOTALL)
NOT_OPENED = re.compile(r".+\.(?:rar|7z|gz|bz2|xz|zst|lz|lzma|cab|iso|jar|dmg)", re.IGNORECASE)
WHY_NOT = "archives of this kind are not opened; zip and tar archives are"
# in a class, somebody's submission; the other kinds may as well be data
HANDED_IN = re.compile(rf"(?P<stem>.+?)(?:{ENDING.pattern}|\.rar|\.7z)", re.IGNORECASE | re.DOTALL)


def archive_stem(name: str) -> str:
    """The name of an archive without its ending, "" of any other file."""
    found = NAMED.fullmatch(name)
    return found["stem"] if found else ""


def handed_in_stem(name: str) -> str:
    """The same, also of archives of kinds that are not opened and that learners hand in."""
    found = HANDED_IN.fullmatch(name)
    return found["stem"] if found else ""
