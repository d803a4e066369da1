"""Does the task agree with what a learner expects of a call? The course's own program is asked.

It runs on the learner's arguments in a confined process of its own, which no code of the learner's
enters; only whether it agrees, and in what kind of thing it does not, is told.
"""

from __future__ import annotations

import ast
import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from tutor.candidate.job import Call, Job
from tutor.candidate.outcome import Outcome
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import Missing, Opaque, ProtocolError, pack, unpack
from tutor.candidate.wire.values import Inputs
from tutor.course import texts
from tutor.course.libraries import libraries
from tutor.course.model import Course, Exercise
from tutor.errors import UsageError
from tutor.grading.author_runs import in_float64
from tutor.questions.compare_expected import compare_expected
from tutor.questions.told import Agreement, ExpectedCall

VALUE = "_expect_value"  # the name of what is expected; the arguments come before it
CROSS = "Tensors, numbers, texts, and lists, tuples and dicts of them can."
NO_RESULT = "the course's own program {} on these arguments, so there is nothing to compare"


def agreement(
    course: Course, exercise: Exercise, candidates: Candidates, asked: ExpectedCall
) -> Agreement:
    """Whether the reference does what is expected on these arguments.

    Raises UsageError where they do not fit the function, or it has no answer to them.
    """
    given, expected = _values(asked)
    inputs = _inputs(exercise, asked, given)
    plain, exact = _outcomes(course, exercise, candidates, asked.entry, inputs)
    if asked.raises:
        return _about_exception(plain, asked.raises)
    if plain.raised is not None:
        name = plain.raised.type
        fix = f"To expect that, type: expect {asked.entry}(...) raises {name}"
        raise UsageError(NO_RESULT.format(f"raises {name}"), fix=fix)
    want = _meant(plain, asked)
    precise = want if exact.raised else _meant(exact, asked)
    if isinstance(want, Opaque):
        what = f"the result is a value of type {want.type}, which cannot be compared here"
        raise UsageError(what, fix="Name a part of it: expect F(x)[0] == 1")
    return compare_expected(expected, want, precise, exercise.tolerance)


def _values(asked: ExpectedCall) -> tuple[list[Any], Any]:
    """The arguments, and what is expected. Raises UsageError for what cannot be used as such."""
    try:
        rows = unpack(base64.b64decode(asked.packed))
        values = {name: value for name, (value,) in rows.items()}
    except (ProtocolError, binascii.Error, AttributeError, TypeError, ValueError) as error:
        raise UsageError("these values cannot leave your Python") from error
    for number, (name, value) in enumerate(values.items(), 1):
        if kind := _opaque_in(value):
            where = "what you expect" if name == VALUE else f"argument {number}"
            kind = kind.rpartition(".")[2]
            raise UsageError(f"{where} holds a {kind}, which cannot leave your Python", fix=CROSS)
    expected = values.pop(VALUE, Missing())
    return list(values.values()), expected


def _opaque_in(value: Any) -> str:
    """The type of a part that could not cross, "" where all of it did."""
    if isinstance(value, Opaque):
        return value.type
    parts = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(parts, (list, tuple)):
        return ""
    return next(filter(None, map(_opaque_in, parts)), "")


def _inputs(exercise: Exercise, asked: ExpectedCall, given: Sequence[Any]) -> Inputs:
    """The arguments by the names that the reference gives them. Raises UsageError."""
    names, required = _parameters(exercise, asked.entry)
    positional = given[: len(given) - len(asked.keywords)]
    by_name = dict(zip(asked.keywords, given[len(positional) :], strict=True))
    inputs = dict(zip(names, positional, strict=False))
    takes = f"{asked.entry} takes {', '.join(names) or 'nothing'}"
    if len(positional) > len(names) or set(by_name) - (set(names) - set(inputs)):
        raise UsageError(f"these arguments do not fit: {takes}")
    inputs |= {name: by_name[name] for name in names if name in by_name}
    # they are passed by position, so none in between may be missing
    if len(inputs) < required or list(inputs) != names[: len(inputs)]:
        raise UsageError(f"arguments are missing: {takes}")
    return inputs


def _parameters(exercise: Exercise, entry: str) -> tuple[list[str], int]:
    """The reference's parameters, and how many must be given. Raises UsageError for a class."""
    body = ast.parse(texts.read_reference(exercise)).body
    functions = (node for node in body if isinstance(node, ast.FunctionDef))
    function = next((node for node in functions if node.name == entry), None)
    if function is None:
        what = f"{entry} is not a function, and `expect` is about one call of a function"
        raise UsageError(what, fix="`brief` has examples to compare with.")
    names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    return names, len(names) - len(function.args.defaults)


def _outcomes(
    course: Course,
    exercise: Exercise,
    candidates: Candidates,
    entry: str,
    inputs: Mapping[str, Any],
) -> tuple[Outcome, Outcome]:
    """Of the reference: on the arguments as they are, and in float64. Raises UsageError."""
    both = inputs, in_float64(inputs)
    job = Job(
        name=exercise.id,
        source=texts.read_reference(exercise),
        path=f"<the course's {exercise.id}>",
        entry=exercise.entry,
        modules=libraries(course, exercise, {}),
        cases=tuple(pack(each) for each in both),
        calls=(Call(entry, 0), Call(entry, 1)),
        data=str(course.data) if course.data else None,
        time_limit=exercise.time_limit,
        starts_processes=exercise.starts_processes,
    )
    answers = candidates.run(job).answers
    if len(answers) < len(job.calls):
        raise UsageError(NO_RESULT.format("does not come to an end in time or memory"))
    plain, exact = (answer.outcome_on(both[number]) for number, answer in enumerate(answers))
    return plain, exact


def _about_exception(outcome: Outcome, name: str) -> Agreement:
    """Whether it raises that exception, or one derived from it."""
    if outcome.raised is None:
        return Agreement(False, "On these arguments nothing is raised: there is a result.")
    if name in outcome.raised.bases:
        return Agreement(True)
    return Agreement(False, "An exception is raised, but of a different type.")


def _meant(outcome: Outcome, asked: ExpectedCall) -> Any:
    """The value that is to be compared: the result, a part of it, or what an argument was set to.

    Raises UsageError where there is no such part.
    """
    value = outcome.value
    if asked.sets:
        value = _set_by(outcome, asked.sets)
    return _part(value, asked.part) if asked.part else value


def _set_by(outcome: Outcome, place: str) -> Any:
    """What the call has left in an argument, by its number or its name, or in an attribute of it.

    Raises UsageError where there is nothing.
    """
    first, _, attribute = place.partition(".")
    names = list(outcome.after)
    name = names[int(first) - 1] if first.isdecimal() else first
    value = (
        outcome.observed(f"{name}.{attribute}") if attribute else outcome.after.get(name, Missing())
    )
    if isinstance(value, Missing):
        what = f"the call leaves nothing in {name}{'.' if attribute else ''}{attribute}"
        raise UsageError(what, fix=f"Its arguments are called {', '.join(names)}.")
    return value


def _part(value: Any, part: str) -> Any:
    """`.shape`, `.dtype` or `[INDEX]` of a value. Raises UsageError where it has none."""
    try:
        if part == ".shape":
            return tuple(value.shape)
        if part == ".dtype":
            return str(value.dtype)
        return value[ast.literal_eval(part[1:-1])]
    except Exception as error:
        raise UsageError(f"the task's result has no {part}") from error
