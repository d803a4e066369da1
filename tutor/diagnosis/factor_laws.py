"""A factor seen on several cases: one number, a law in the sizes of the cases, or neither."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from tutor.diagnosis.ratios import MAX_SIZES, amount, is_near, plain_name
from tutor.diagnosis.words import listing

Sizes = Mapping[str, int]
# the factors that a slip may bring in, simplest first: a forgotten or second mean, a 2 from the
# derivative of a square, a sample variance, a standard deviation
ONE_SIZE: dict[str, Callable[[float], float]] = {
    "{n}": lambda n: n,
    "1/{n}": lambda n: 1 / n,
    "{n}/2": lambda n: n / 2,
    "2/{n}": lambda n: 2 / n,
    "2·{n}": lambda n: 2 * n,
    "1/(2·{n})": lambda n: 1 / (2 * n),
    "√{n}": lambda n: n**0.5,
    "1/√{n}": lambda n: n**-0.5,
    "{n}²": lambda n: n**2,
    "1/{n}²": lambda n: n**-2,
    "{n}/({n}-1)": lambda n: n / (n - 1) if n > 1 else 0.0,
    "({n}-1)/{n}": lambda n: (n - 1) / n,
}
TWO_SIZES: dict[str, Callable[[float, float], float]] = {
    "{n}·{m}": lambda n, m: n * m,
    "1/({n}·{m})": lambda n, m: 1 / (n * m),
    "{n}/{m}": lambda n, m: n / m,
}
ENOUGH = {1: 2, 2: 3}  # different factors that bear out a law in so many letters


@dataclass(frozen=True)
class Measured:
    """The factor between what came and what was expected on one case; 1 where that is right."""

    case: str
    factor: float
    sizes: Sizes


@dataclass(frozen=True)
class Factor:
    """What several cases say of a factor. name: "3", "n/2"; "" where it is not one law."""

    name: str
    sentence: str


@dataclass(frozen=True)
class _Law:
    """A factor made of one or two sizes. of: the factor for these sizes."""

    name: str
    letters: tuple[str, ...]
    of: Callable[..., float]

    def at(self, sizes: Sizes) -> float:
        """The factor on a case with these sizes."""
        return self.of(*(float(sizes[letter]) for letter in self.letters))


def common_factor(measured: Sequence[Measured]) -> Factor:
    """What holds on every one of these cases; the first is the one that the learner sees."""
    first = measured[0]
    other = next((one for one in measured if not is_near(one.factor, first.factor)), None)
    if other is None:
        return _one_number(measured)
    laws = [law for law in _laws(first.sizes) if _bears_out(measured, law)]
    return _by_size(first, laws) if laws else _by_case(first, other)


def _by_size(first: Measured, laws: Sequence[_Law]) -> Factor:
    """ "every value is 1/n of what was expected; that is 1/5 on this case, where n is 5".

    laws: the one to tell, and others that hold as well: sizes may be the same on every case.
    """
    law = laws[0]
    twins = [one.letters[0] for one in laws[1:] if one.of is law.of and len(one.letters) == 1]
    sign, minus = ("-", "minus ") if first.factor < 0 else ("", "")
    joint = "of" if law.name.startswith("1/") else "times"
    sizes = listing([f"{letter} is {first.sizes[letter]}" for letter in law.letters])
    here = f"that is {plain_name(first.factor)} on this case, where {sizes}"
    here += f" (as is {listing(twins)}, on every case)" if twins else ""
    text = f"every value is {minus}{law.name} {joint} what was expected; {here}"
    return Factor(sign + law.name, text)


def _by_case(first: Measured, other: Measured) -> Factor:
    """What each of two cases shows, where there is no law."""
    text = f"every value is {amount(first.factor)} what was expected on this case"
    if is_near(other.factor, 1.0):
        return Factor("", f"{text}, and right on the case {other.case!r}")
    return Factor(
        "", f"{text}; the factor is {plain_name(other.factor)} on the case {other.case!r}"
    )


def _one_number(measured: Sequence[Measured]) -> Factor:
    """One number everywhere; beside it the sizes that were never different from it."""
    first = measured[0]
    name = plain_name(first.factor)
    bare = name.removeprefix("-").removeprefix("1/")
    alike = [
        letter
        for letter, size in first.sizes.items()
        if str(size) == bare and all(one.sizes.get(letter) == size for one in measured)
    ]
    verb = "is" if len(alike) == 1 else "are"
    note = f" ({listing(alike)} {verb} {bare} here as well)" if alike and bare != "1" else ""
    return Factor(name, f"every value is {amount(first.factor)} what was expected{note}")


def _bears_out(measured: Sequence[Measured], law: _Law) -> bool:
    """Whether the law holds on every case that has its letters, and these can tell."""
    having = [one for one in measured if all(one.sizes.get(n, 0) > 0 for n in law.letters)]
    wanted = [law.at(one.sizes) for one in having]
    sign = -1.0 if measured[0].factor < 0 else 1.0
    pairs = zip(having, wanted, strict=True)
    fits = all(is_near(sign * one.factor, there) for one, there in pairs)
    return fits and len({round(there, 9) for there in wanted}) >= ENOUGH[len(law.letters)]


def _laws(sizes: Sizes) -> Iterator[_Law]:
    """Every law in the letters of a case, simplest first."""
    letters = list(sizes)[:MAX_SIZES]
    for form, of_one in ONE_SIZE.items():
        yield from (_Law(form.format(n=n), (n,), of_one) for n in letters)
    for form, of_two in TWO_SIZES.items():
        for n, m in permutations(letters, 2):
            if n < m or "·" not in form:  # n·m is m·n
                yield _Law(form.format(n=n, m=m), (n, m), of_two)
