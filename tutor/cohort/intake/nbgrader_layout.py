"""What nbgrader's exchange collected, by its layout: submitted/LEARNER/ASSIGNMENT/timestamp.txt."""

from __future__ import annotations

from tutor.cohort.intake.archive_names import archive_stem
from tutor.cohort.intake.arrived_tree import CannotRead, Folder, litter_reason
from tutor.cohort.intake.dates import iso_date
from tutor.cohort.intake.platforms import TIMESTAMP

SUBMITTED = "submitted"
MOST_OF_A_DATE = 200


def are_attempts(folder: Folder) -> bool:
    """Whether all that is in a folder are assignments as they were collected from one learner.

    Any learner can put a timestamp into their own folder, so one among others says nothing.
    """
    beside = [name for name in folder.files if not litter_reason(name)]
    stamped = [TIMESTAMP in below.files for below in folder.folders.values()]
    return bool(stamped) and all(stamped) and not beside


def is_in_submitted(folder: Folder) -> bool:
    """Whether a folder is where nbgrader has one for each learner."""
    around = folder.path.absolute().parent.name
    if around.endswith("!"):
        around = archive_stem(around.removesuffix("!"))
    return around == SUBMITTED and not folder.is_archive


def collected_dates(learner: Folder) -> dict[str, str]:
    """When each assignment in a learner's folder was handed in, {} where nbgrader did not put it.

    A timestamp further down, or in any other folder, is a file that its learner wrote.
    """
    if not is_in_submitted(learner):
        return {}
    dates = {name: _date(below) for name, below in learner.folders.items() if not below.is_archive}
    return {name: date for name, date in dates.items() if date}


def _date(assignment: Folder) -> str:
    stamp = assignment.files.get(TIMESTAMP)
    if stamp is None or stamp.problem:
        return ""
    try:
        return iso_date(stamp.read(MOST_OF_A_DATE).decode("utf-8", "replace"))
    except CannotRead:
        return ""
