"""One factor in words: as a plain number, and beside the sizes of the case it was seen on."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.diagnosis.words import listing, size_names

NEAR = 2e-4  # relative error up to which factors of several cases count as one number
LARGEST = 1000  # 1/7 is a fraction that somebody may have written, 1/4711 is not
DENOMINATORS = (1, 3)  # 1.25 says as much as 5/4
AMOUNTS = {"2": "twice", "1/2": "half of", "-2": "minus twice", "-1/2": "minus half of"}
TELLING = (2.0, 0.5)  # factors that say something even of one number
MAX_SIZES = 8


def is_near(one: float, other: float, slack: float = NEAR) -> bool:
    """Whether two factors are one number, up to rounding."""
    return abs(one - other) <= slack * max(abs(one), abs(other))


def plain_name(ratio: float, slack: float = NEAR) -> str:
    """ "2", "-1/5", "0.625"."""
    sign, positive = ("-" if ratio < 0 else ""), abs(ratio)
    for below in DENOMINATORS if positive else ():
        above = round(positive * below)
        if 1 <= above <= LARGEST and is_near(positive * below, above, slack):
            return f"{sign}{above}/{below}" if below > 1 else f"{sign}{above}"
    one_over = round(1 / positive) if positive else 0
    if 1 <= one_over <= LARGEST and is_near(positive * one_over, 1, slack):
        return f"{sign}1/{one_over}"
    return f"{sign}{positive:.4g}"


def amount(ratio: float, slack: float = NEAR) -> str:
    """ "twice", "5 times", "1/5 of", "minus 0.625 times"."""
    name = plain_name(ratio, slack)
    if name in AMOUNTS:
        return AMOUNTS[name]
    sign, bare = ("minus " if ratio < 0 else ""), name.removeprefix("-")
    return f"{sign}{bare} of" if "/" in bare and abs(ratio) < 1 else f"{sign}{bare} times"


def case_name(ratio: float, sizes: Mapping[str, int], slack: float) -> str:
    """The name of a factor that was seen on one case: "2", "n", "1/n", "7.3".

    A size only counts as it is: one case cannot prove n/(n-1), and bears out many such names.
    """
    name = plain_name(ratio, slack)
    if name in AMOUNTS:
        return name
    sign = "-" if ratio < 0 else ""
    for letter, size in real_sizes(sizes).items():
        if is_near(abs(ratio), size, slack):
            return sign + letter
        if is_near(abs(ratio), 1 / size, slack):
            return f"{sign}1/{letter}"
    return name


def is_telling(ratio: float, sizes: Mapping[str, int], slack: float) -> bool:
    """Whether a factor says something even of one number: 2, a size, or one over these."""
    known = [*TELLING]
    for size in real_sizes(sizes).values():
        known += [float(size), 1 / size]
    return any(is_near(abs(ratio), value, slack) for value in known)


def case_sentence(ratio: float, sizes: Mapping[str, int], slack: float) -> str:
    """ "every value is 5 times what was expected, and n is 5": of one case alone."""
    text = f"every value is {amount(ratio, slack)} what was expected"
    name = case_name(ratio, sizes, slack)
    bare = name.removeprefix("-").removeprefix("1/")
    if bare in sizes:
        return f"{text}, and {bare} is {sizes[bare]}"
    twos = size_names(2, sizes) if name in AMOUNTS else []
    verb = "is" if len(twos) == 1 else "are"
    return f"{text} ({listing(twos)} {verb} 2 here as well)" if twos else text


def real_sizes(sizes: Mapping[str, int]) -> dict[str, int]:
    """The sizes that change something when they multiply or divide."""
    return {name: size for name, size in list(sizes.items())[:MAX_SIZES] if size > 1}
