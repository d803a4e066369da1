"""Other einsum equations that are one slip away: a term's letters exchanged, a letter more or less
in the result.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations


def other_equations(equation: str) -> Iterator[str]:
    """Each once, the given one left out."""
    left, _, result = equation.replace(" ", "").partition("->")
    terms = left.split(",")
    seen = {equation.replace(" ", "")}
    for new in _changed(terms, result):
        if new not in seen:
            seen.add(new)
            yield new


def _changed(terms: list[str], result: str) -> Iterator[str]:
    left = ",".join(terms)
    for letters in permutations(result):
        yield f"{left}->{''.join(letters)}"
    for index, term in enumerate(terms):
        for letters in permutations(term):
            yield f"{','.join([*terms[:index], ''.join(letters), *terms[index + 1 :]])}->{result}"
    for letter in dict.fromkeys(left.replace(",", "")):
        if letter in result:
            yield f"{left}->{result.replace(letter, '')}"
        else:
            yield f"{left}->{result}{letter}"
            yield f"{left}->{letter}{result}"
    for index, term in enumerate(terms):
        for at in range(len(term)):
            for letter in dict.fromkeys(left.replace(",", "")):
                new = term[:at] + letter + term[at + 1 :]
                yield f"{','.join([*terms[:index], new, *terms[index + 1 :]])}->{result}"
    if len(terms) == 2:
        yield f"{terms[1]},{terms[0]}->{result}"
