"""`expect` with real processes: the task answers, and neither its code nor its numbers are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def at_double(type_line: Type) -> Iterator[None]:
    """Every test is at double, with a tensor x."""
    type_line("goto double")
    type_line("x = torch.tensor([1.0, 2.0])")
    yield


def flat(shown: str) -> str:
    """On one line."""
    return " ".join(shown.split())


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("expect double(x) == torch.tensor([2.0, 4.0])", "Yes: the task agrees."),
        ("expect double(x) == [2, 4]", "Yes: the task agrees."),
        ("expect torch.tensor([2, 4]) == double(x)", "Yes: the task agrees. Its result has the dtype float32"),
        ("expect double(x).shape == x.shape", "Yes"),
        ("expect double(x).dtype == torch.float32", "Yes"),
        ("expect double(x)[1] == 4", "Yes"),
        ("expect double(x / 3) == [0.667, 1.333]", "Yes: the task agrees. It agrees to the digits that you typed."),
        ("expect double(x / 3) == [0.667, 1.4]", "No: the task does not agree. 2 of 2 numbers differ, most of all the one at [1]."),
        ("expect double(x) == [2.5, 4]", "1 of 2 numbers differ, most of all the one at [0]."),
        ("expect double(x) == [[2, 4]]", "has the shape (2,), and what you expect has (1, 2)"),
        ("expect double(x) == 'four'", "is a float32 tensor [2], and what you expect is a string"),
        ("expect double(x)[1] == 5", "The number differs."),
        ("expect double(None) raises TypeError", "Yes"),
        ("expect double(None) raises Exception", "Yes"),
        ("expect double(None) raises ValueError", "No: the task does not agree. An exception is raised, but of a different type."),
        ("expect double(x) raises ValueError", "nothing is raised"),
        ("expect row_sums(x[None]) == [3]", "Yes: the task of row_sums agrees."),
        ("expect double(x) sets x == [1, 2]", "Yes"),
    ],
)  # fmt: skip
def test_the_task_says_whether_it_agrees(type_line: Type, line: str, says: str) -> None:
    """In every form, for numbers in any spelling, and in what kind of thing it does not."""
    code, shown = type_line(line)
    assert code == 0 and says in flat(shown)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("expect", "what do you expect?"),
        ("expect double(x)", "no `==`"),
        ("expect double(None) == 3", "raises TypeError on these arguments"),
        ("expect double(x, x) == 3", "do not fit: double takes x"),
        ("expect double() == 3", "arguments are missing: double takes x"),
        ("expect double(y=x) == 3", "do not fit: double takes x"),
        ("expect double(torch.relu) == 3", "argument 1 holds a"),
        ("expect double(x) == [torch.relu]", "what you expect holds a"),
        ("expect double(x).nothing == 3", "neither side is a call"),
        ("expect double(x)[7] == 3", "no [7]"),
        ("expect double(x) sets x.g == 3", "leaves nothing in x.g"),
        ("expect double(torch.ones(2_000_000)) == 3", "too large"),
        ("expect Counter() == 3", "is not a function"),
    ],
)
def test_what_cannot_be_asked_is_answered_in_words(type_line: Type, line: str, says: str) -> None:
    """Exit code 2, and nothing is lost by it."""
    code, shown = type_line(line)
    assert code == 2 and says in flat(shown)
    assert "2" in type_line("1 + 1")[1]


def test_an_effect_on_an_argument(type_line: Type) -> None:
    """By the learner's own name for it, and by the task's."""
    type_line("goto scale_grad")
    type_line("a, o = torch.ones(2), torch.ones(2)")
    type_line("o.g = torch.tensor([1.0, 3.0])")
    for place in ("a.g", "x.g"):
        line = f"expect scale_grad(a, 2.0, o) sets {place} == [2, 6]"
        assert type_line(line) == (0, "Yes: the task agrees.\n")
    assert "None" in flat(type_line("expect scale_grad(a, 2.0, o) == 3")[1])


def test_what_is_typed_runs_where_everything_of_theirs_runs(
    session: Session, type_line: Type, write: Write
) -> None:
    """With their own functions and variables; what it prints and raises is shown; nothing stays."""
    write("double", "def double(x):\n    return 'mine'\n")
    assert "Yes" in type_line("expect double(x) == (x if double(x) == 'mine' else None) * 2")[1]
    assert "said" in type_line("expect double([print('said'), x][1]) == x * 2")[1]
    shown = type_line("expect double(x) == missing")[1]
    assert "NameError" in shown and "agree" not in shown
    assert "_expect" not in type_line("[name for name in globals() if 'expect' in name]")[1]
    assert "exit code 3" in type_line("expect double(__import__('os')._exit(3)) == 3")[1]
    type_line("x = torch.tensor([1.0, 2.0])")
    assert "Yes" in type_line("expect double(x) == [2, 4]")[1]


def test_nothing_of_theirs_runs_where_the_task_runs(type_line: Type) -> None:
    """An object with methods of its own, which could look around there, does not arrive."""
    type_line("class Spy:\n    def __mul__(self, other):\n        raise SystemError('here')\n")
    code, shown = type_line("expect double(Spy()) == 3")
    assert code == 2 and "argument 1 holds a Spy, which cannot leave" in flat(shown)
    type_line("class Tensor(torch.Tensor):\n    pass\n")
    code, shown = type_line("expect double(Tensor([1.0])) == [2]")
    assert "cannot leave" in flat(shown) or "Yes" in shown
