"""Shapes, numbers, places and ratios in the words that a learner reads."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

PLAIN = {"2": 2.0, "1/2": 0.5}
AMOUNTS = {"2": "twice", "1/2": "half of", "-2": "minus twice", "-1/2": "minus half of"}
OTHER_PLAIN = {
    "3": 3.0,
    "1/3": 1 / 3,
    "4": 4.0,
    "1/4": 0.25,
    "10": 10.0,
    "1/10": 0.1,
    "100": 100.0,
    "1/100": 0.01,
}
MAX_SIZES = 8


def number(value: float, digits: int = 4) -> str:
    """A number in at most that many significant digits.

    Floats keep a point, so that 2.0 is not taken for the int 2.
    """
    if isinstance(value, (bool, int)):
        return str(value) if abs(value) < 10**30 else f"{str(value)[:12]}…"
    if not math.isfinite(value):
        return str(value)
    text = f"{value:.{digits}g}"
    return text if any(sign in text for sign in ".e") else f"{text}.0"


def shape(sizes: Sequence[int]) -> str:
    """A shape as torch prints it: [5, 3]; [] for a single number."""
    return "[" + ", ".join(str(size) for size in sizes) + "]"


def place(index: Sequence[int]) -> str:
    """Where one entry is: [1, 0]; nothing for a 0-d tensor."""
    return shape(index) if index else ""


def listing(items: Sequence[str], most: int = 4) -> str:
    """ "a", "a and b", "a, b and c"; cut after `most` with how many more there are."""
    if len(items) > most:
        return ", ".join(items[:most]) + f" and {len(items) - most} more"
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def size_names(value: int, sizes: Mapping[str, int]) -> list[str]:
    """The letters that have this size in this case."""
    return [name for name, size in sizes.items() if size == value]


def axis_words(axis: int, size: int, sizes: Mapping[str, int]) -> str:
    """ "axis 0 (n = 5)" where exactly one letter has that size, "axis 0 (size 5)" otherwise."""
    names = size_names(size, sizes)
    return f"axis {axis} ({names[0]} = {size})" if len(names) == 1 else f"axis {axis} (size {size})"


def name_ratio(ratio: float, sizes: Mapping[str, int], slack: float) -> str:
    """The ratio in words: "2", "n", "1/n", "n/(n-1)", "-1/2", …; plain digits where it has no name.

    slack: relative error up to which a name fits.
    """
    sign, positive = ("-" if ratio < 0 else ""), abs(ratio)
    for name, value in _named_ratios(sizes):
        if abs(positive - value) <= slack * value:
            return sign + name
    return sign + number(positive)


def is_named(ratio: float, sizes: Mapping[str, int], slack: float) -> bool:
    """Whether the ratio tells something even of one number: 2, a size, 1 over a size, n/(n-1)."""
    candidates = [*PLAIN.values()]
    for size in _real(sizes).values():
        candidates += [size, 1 / size, size / (size - 1), (size - 1) / size]
    return any(abs(abs(ratio) - value) <= slack * value for value in candidates)


def ratio_sentence(ratio: float, name: str, sizes: Mapping[str, int]) -> str:
    """ "every value is 5 times what was expected, and n is 5"."""
    amount = AMOUNTS.get(name) or _sized_amount(name, sizes) or f"{number(ratio, 5)} times"
    return f"every value is {amount} what was expected{_why_that_ratio(name, sizes)}"


def _bare(name: str) -> str:
    """n of "-1/n"."""
    return name.removeprefix("-").removeprefix("1/")


def _sized_amount(name: str, sizes: Mapping[str, int]) -> str:
    """ "minus 5 times" for "-n"; "" where the name is not a size or one over a size."""
    size = sizes.get(_bare(name))
    if size is None:
        return ""
    times = f"1/{size} of" if "/" in name else f"{size} times"
    return f"minus {times}" if name.startswith("-") else times


def _why_that_ratio(name: str, sizes: Mapping[str, int]) -> str:
    """What the ratio has to do with the sizes of the case; "" where nothing."""
    if _bare(name) in sizes:
        return f", and {_bare(name)} is {sizes[_bare(name)]}"
    if name in AMOUNTS:
        twos = size_names(2, sizes)
        verb = "is" if len(twos) == 1 else "are"
        return f" ({listing(twos)} {verb} 2 here as well)" if twos else ""
    letters = dict.fromkeys(re.split("[·/()√²-]+", name))
    used = [f"{letter} = {sizes[letter]}" for letter in letters if letter in sizes]
    return f", which is {name} with {listing(used)}" if used else ""


def _real(sizes: Mapping[str, int]) -> dict[str, int]:
    return {name: size for name, size in list(sizes.items())[:MAX_SIZES] if size > 1}


def _named_ratios(sizes: Mapping[str, int]) -> Iterator[tuple[str, float]]:
    """Simplest first, because the first name that fits is taken."""
    real = _real(sizes)
    yield from PLAIN.items()
    for name, size in real.items():
        yield name, float(size)
        yield f"1/{name}", 1 / size
    yield from OTHER_PLAIN.items()
    for name, size in real.items():
        yield f"{name}/({name}-1)", size / (size - 1)
        yield f"({name}-1)/{name}", (size - 1) / size
        yield f"2·{name}", 2.0 * size
        yield f"2/{name}", 2 / size
        yield f"{name}/2", size / 2
        yield f"1/(2·{name})", 1 / (2 * size)
        yield f"{name}²", float(size) ** 2
        yield f"1/{name}²", float(size) ** -2
        yield f"√{name}", size**0.5
        yield f"1/√{name}", size**-0.5
    for (name, size), (other, second) in permutations(real.items(), 2):
        if name < other:
            yield f"{name}·{other}", float(size * second)
            yield f"1/({name}·{other})", 1 / (size * second)
        yield f"{name}/{other}", size / second
