"""PrairieLearn questions with an external grader: one per exercise, and the image that grades."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator

from tutor.course.model import Course, Exercise
from tutor.course.texts import read_brief, read_starter
from tutor.export.new_files import NewFile, from_template
from tutor.export.order import Order, course_files, requirements

NEXT = """\
Next:
1. Build the image and push it to where your PrairieLearn server finds it:
     docker build -t {image} {folder}/image && docker push {image}
   If backprop-tutor {version} is not on PyPI, put its wheel into {folder}/image before you build.
2. Copy {folder}/questions and {folder}/serverFilesCourse into the folder of your course.
3. Add the questions (tutor/...) to an assessment, and sync the course."""
_GRADER = "/grade/serverFilesCourse/tutor/grade.sh"
_SECONDS = 120  # of the job; PrairieLearn allows 600
_UUIDS = uuid.UUID("6f6d2a0e-9f0b-5a51-8b57-0c5b2f1d7a43")  # the same question at every export


def prairielearn_files(order: Order) -> Iterator[NewFile]:
    """questions/, serverFilesCourse/ and image/."""
    course = "--course /opt/course" if order.ships_course else ""
    copy = "COPY course /opt/course" if order.ships_course else ""
    yield from_template("serverFilesCourse/tutor/grade.sh", "prairielearn_run.sh", course=course)
    yield from_template("image/Dockerfile", "prairielearn_Dockerfile", course=copy)
    yield requirements("image/requirements.txt")
    yield from course_files(order, "image/course")
    for exercise in order.exercises or order.course.exercises:
        yield from _question(order, exercise)


def _question(order: Order, exercise: Exercise) -> Iterator[NewFile]:
    folder = f"questions/tutor/{exercise.id}"
    # PrairieLearn takes two braces for a value to be filled in
    brief = read_brief(exercise).replace("{{", "{ {").strip()
    info = json.dumps(_info(order, exercise), indent=2, ensure_ascii=False)
    yield NewFile(f"{folder}/info.json", f"{info}\n".encode())
    marks = {"id": exercise.id, "brief": brief}
    yield from_template(f"{folder}/question.html", "prairielearn_question.html", **marks)
    yield NewFile(f"{folder}/starter.py", read_starter(exercise).encode())


def _info(order: Order, exercise: Exercise) -> dict[str, object]:
    """The fields of PrairieLearn's infoQuestion schema."""
    return {
        "uuid": str(uuid.uuid5(_UUIDS, f"{order.course.id}/{exercise.id}")),
        "title": exercise.title,
        "topic": _topic(order.course, exercise),
        "tags": ["code"],
        "type": "v3",
        "singleVariant": True,
        "gradingMethod": "External",
        "externalGradingOptions": {
            "enabled": True,
            "image": order.image,
            "serverFilesCourse": ["tutor/"],
            "entrypoint": [_GRADER, exercise.id],
            "timeout": _SECONDS,
            "enableNetworking": False,
        },
    }


def _topic(course: Course, exercise: Exercise) -> str:
    titles = {lesson.id: lesson.title for lesson in course.lessons}
    return titles.get(exercise.lesson, course.title)
