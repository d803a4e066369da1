"""How other systems name what they export: whose file or folder it is, when it came, how late.

Sources: Canvas's lib/content_zipper.rb, Moodle's mod/assign/locallib.php, nbgrader's exchange
(nbgrader/exchange/default/submit.py), and the student-repos command of GitHub's gh-classroom.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.cohort.intake.arrived_tree import escaped
from tutor.cohort.intake.dates import iso_date
from tutor.learner_results import LearnerName

# smithjane_LATE_340934_208490284_lin-1.py; an anonymous one has anon_ and a word for the first id
CANVAS = re.compile(
    r"(?:(?P<name>\w+?)_)??(?:(?P<late>LATE|late)_)?(?P<user>\d+|anon_[A-Za-z0-9]+)"
    r"_(?P<upload>\d+)_(?P<file>.+)",
    re.DOTALL,
)
CANVAS_TEXT = re.compile(r"(?:\w+_)?(?:\d+|anon_[A-Za-z0-9]+)_(?:text|link)\.html")
# Jane Smith_12345_assignsubmission_file_ is a folder, or the beginning of a file's name
# the first number counts: a file name, which the learner chooses, may have the same form
MOODLE = re.compile(
    r"(?P<name>.+?)_(?P<user>\d+)_assignsubmission_(?:file|onlinetext)(?:_(?P<file>.*))?", re.DOTALL
)
# jane+ps1+2030-01-31 10:00:00.000000 UTC+b64random
NBGRADER_INBOUND = re.compile(
    r"(?P<user>[^+]+)\+[^+]+\+(?P<when>\d{4}-\d\d-\d\d[ T_][^+]+(?:\+\d\d:?\d\d)?)(?:\+[^+]*)?"
)
NBGRADER_HOLDS = ("submitted", "inbound")  # of a course's folders, those with submissions
NBGRADER_STEPS = ("source", "release", "autograded", "feedback", "solution", "outbound")
TIMESTAMP = "timestamp.txt"
FEWEST_REPOSITORIES = 3  # to learn an assignment's name from the repositories alone


@dataclass(frozen=True)
class Label:
    """What the name of a file or folder says.

    file: the name that the learner gave a file, "" of a folder. order: a higher one was uploaded
    later.
    """

    learner: LearnerName
    file: str = ""
    submitted: str = ""
    late: bool = False
    order: int = 0


def label_of_file(name: str) -> Label | None:
    """What Canvas, or Moodle without folders, says of a file."""
    if (found := MOODLE.fullmatch(name)) and found["file"]:
        return Label(_in_moodle(found), found["file"])
    found = CANVAS.fullmatch(name)
    if found is None:
        return None
    user = found["user"]
    known_as = {} if user.startswith("anon_") else {"canvas": user}
    known = LearnerName("_".join(filter(None, (found["name"], user))), known_as=known_as)
    return Label(known, found["file"], late=bool(found["late"]), order=int(found["upload"][:30]))


def label_of_folder(name: str) -> Label | None:
    """What Moodle, or nbgrader's exchange, says of a folder."""
    if (found := MOODLE.fullmatch(name)) and not found["file"]:
        return Label(_in_moodle(found))
    if found := NBGRADER_INBOUND.fullmatch(name):
        user, when = escaped(found["user"]), iso_date(found["when"])
        return Label(LearnerName(user, known_as={"nbgrader": user}), submitted=when)
    return None


def is_typed_text(name: str) -> bool:
    """Whether Canvas made this file of something typed into a form."""
    return CANVAS_TEXT.fullmatch(name) is not None


def github_users(parent: str, repositories: Sequence[str]) -> dict[str, LearnerName]:
    """The learner of each folder that GitHub Classroom's tools cloned, by the folder's name.

    parent: the folder around them, which carries the assignment's name; without that, what at least
    three repositories have in common is taken for it. {} where neither fits.
    """
    prefix = parent.removesuffix("-submissions") + "-"
    if not all(_goes_on(prefix, name) for name in repositories):
        if len(repositories) < FEWEST_REPOSITORIES:
            return {}
        pairs = zip(min(repositories), max(repositories), strict=False)
        common = [one for one, other in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)]
        prefix = "".join(common).rpartition("-")[0]
        prefix += "-" if prefix else ""
        if not prefix:
            return {}
    users = {name: escaped(name.removeprefix(prefix)) for name in repositories}
    return {name: LearnerName(user, known_as={"github": user}) for name, user in users.items()}


def _goes_on(prefix: str, name: str) -> bool:
    return name.startswith(prefix) and len(name) > len(prefix)


def _in_moodle(found: re.Match[str]) -> LearnerName:
    name, user = escaped(found["name"]), found["user"]
    return LearnerName(f"{name}_{user}", name, known_as={"moodle": user})
