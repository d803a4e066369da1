"""A Gradescope autograder: setup.sh, run_autograder, and what they need."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.export.new_files import NewFile, from_template
from tutor.export.order import Order, course_files, requirements

NEXT = """\
Next:
1. Zip the files, not the folder that holds them:  cd {folder} && zip -r ../autograder.zip .
2. On Gradescope, make a programming assignment of {points} point(s), and upload autograder.zip
   under "Configure Autograder", with Ubuntu 22.04 or newer.
3. Try it there with "Test Autograder".
If backprop-tutor {version} is not on PyPI, put its wheel into {folder} before you zip."""


def gradescope_files(order: Order) -> Iterator[NewFile]:
    """What the zip file has at its root."""
    course = '--course "$root/source/course"' if order.ships_course else ""
    marks = {"exercises": order.ids, "option": order.option, "course": course}
    yield from_template("setup.sh", "gradescope_setup.sh")
    yield from_template("run_autograder", "gradescope_run.sh", **marks)
    yield requirements("requirements.txt")
    yield from course_files(order, "course")
