"""Programs that are nearly the same are found; those that solve the same exercise are not."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests.report.classes import grade, result
from tutor.course.load import load_course
from tutor.course.submissions import read_known
from tutor.course.texts import read_reference, read_starter
from tutor.report.equal_programs import NearPrograms
from tutor.report.near_programs import NEAR, likeness
from tutor.report.normal_form import normal_form
from tutor.report.program_reader import Program
from tutor.report.summarise import summarise
from tutor.results import Verdict
from tutor.settings import load_settings

FIRST = """def double(x):
    rows = []
    for index in range(x.shape[0]):
        row = x[index]
        total = row.clone()
        for position in range(row.shape[0]):
            value = row[position]
            total[position] = value + value
        if total.sum() != 2 * row.sum():
            raise ValueError(f"row {index} is wrong")
        rows.append(total)
    return torch.stack(rows)
"""
# with other names, a line more and a comment, and two lines in another order
EDITED = """def double(t):
    # my own idea
    print("begin")
    found = []
    for i in range(t.shape[0]):
        r = t[i]
        new = r.clone()
        for j in range(r.shape[0]):
            v = r[j]
            new[j] = v + v
        if new.sum() != 2 * r.sum():
            raise ValueError(f"row {i} is wrong")
        found.append(new)
    return torch.stack(found)
"""
OTHER = """def double(x):
    flat = x.reshape(-1)
    pairs = torch.stack([flat, flat])
    summed = torch.zeros_like(flat)
    while len(pairs):
        summed, pairs = summed + pairs[-1], pairs[:-1]
    if not torch.isfinite(summed).all():
        return x * 2.0
    return summed.reshape(x.shape).contiguous()
"""
STARTER = "def double(x):\n    raise NotImplementedError\n"


def near(sources: dict[str, str]) -> tuple[NearPrograms, ...]:
    """What the report says of a class with these programs."""
    rows = [result(name, grade("double", Verdict.ACCEPTED)) for name in sources]
    programs = [
        Program(name, "double", Path(f"{name}/double.py"), source.encode(), STARTER, ("double",))
        for name, source in sources.items()
    ]
    return summarise(rows, (), programs).same.near.shown


def test_a_copy_with_changes_is_found() -> None:
    """Other names, a line more and a comment hide nothing; another solution is left alone."""
    (group,) = near({"ann": FIRST, "bob": OTHER, "cid": EDITED})
    assert group.learners.shown == ("ann", "cid")
    assert NEAR <= group.shared < 1


def test_what_many_have_says_nothing() -> None:
    """Where a whole class writes the same, the exercise leads there; short programs do as well."""
    many = {f"l{number}": f"{FIRST}N = {number}\n" for number in range(8)}
    assert near(many) == ()
    short = {name: f"def double(x):\n    return {name} * x\n" for name in ("2", "2.0", "(1 + 1)")}
    assert near(short) == ()


def test_a_program_made_for_the_parser_costs_no_report() -> None:
    """It is not compared, and the others are."""
    deep = "x = " + "-" * 30_000 + "1\n"
    (group,) = near({"ann": FIRST, "bob": deep, "cid": EDITED})
    assert group.learners.shown == ("ann", "cid")


@pytest.mark.slow
def test_honest_solutions_of_the_course_are_not_near() -> None:
    """Of all programs that solve an exercise in different ways, no two are as near as a copy."""
    for exercise in load_course(load_settings().course).exercises:
        sources = {"reference": read_reference(exercise)} | {
            known.name: known.source
            for known in read_known(exercise)
            if known.verdict == "accepted"
        }
        starter = read_starter(exercise)
        prints = {}
        for name, source in sources.items():
            form = normal_form(source.encode(), starter, exercise.entry)
            assert form is not None, name
            prints[name] = set(form.prints)
        for one, two in itertools.combinations(prints, 2):
            assert likeness(prints[one], prints[two]) < NEAR, (exercise.id, one, two)
