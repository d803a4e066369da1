"""The learner's own accepted programs, for the exercises that import them."""

from __future__ import annotations

from tutor.progress.standing import Standing
from tutor.shell.session import Session


def own_programs(session: Session, standing: Standing) -> dict[str, tuple[str, str]]:
    """The learner's latest accepted programs, for the exercises that import them."""
    return {
        exercise.id: (standing.accepted[exercise.id].source, str(session.workspace.path(exercise)))
        for exercise in session.course.exercises
        if exercise.id in standing.accepted
    }
