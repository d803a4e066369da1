"""How many archives of one learner count: the first by name, and those higher up before others."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.cohort.intake.arrived_tree import Entry, Folder
from tutor.cohort.intake.bounds import MOST_ARCHIVES, ONE_OF_MANY
from tutor.learner_results import LeftOut


def leave_out_archives(folder: Folder) -> list[LeftOut]:
    """Take what is too many out of a learner's folder, and say so of each.

    Only once it is known which folder is whose: a class may hold any number of archives, and one
    in a learner's folder looks like one of a learner in a class.
    """
    left_out = []
    for around, name in list(_archives(folder))[MOST_ARCHIVES:]:
        archive = around.folders.pop(name)
        left_out.append(Entry(name, archive.path).left_out(ONE_OF_MANY))
    return left_out


def _archives(folder: Folder) -> Iterator[tuple[Folder, str]]:
    """(the folder around it, its name in that) of every opened archive, none inside another."""
    level = [folder]
    while level:
        around = [(each, name) for each in level for name in sorted(each.folders)]
        yield from ((each, name) for each, name in around if each.folders[name].is_archive)
        inner = (each.folders[name] for each, name in around)
        level = [each for each in inner if not each.is_archive]
