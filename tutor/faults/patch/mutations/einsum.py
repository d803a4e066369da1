"""Einsum equations one mutation away: letters exchanged, one replaced, added or left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from tutor.faults.patch.mutations.source_text import splice


def other_equations(equation: str) -> Iterator[str]:
    """Each once, the given one left out."""
    left, _, result = equation.replace(" ", "").partition("->")
    terms = left.split(",")
    seen = {equation.replace(" ", "")}
    for other in _mutations(terms, result):
        if other not in seen:
            seen.add(other)
            yield other


def _mutations(terms: Sequence[str], result: str) -> Iterator[str]:
    left = ",".join(terms)
    letters = [*dict.fromkeys(left.replace(",", ""))]
    yield from (f"{left}->{''.join(order)}" for order in permutations(result))
    yield from (f"{other}->{result}" for other in _reordered_terms(terms))
    yield from (f"{left}->{other}" for other in _other_results(result, letters))
    yield from (f"{other}->{result}" for other in _replaced_letters(terms, letters))
    if len(terms) == 2:  # for the operands passed in the other order
        yield f"{terms[1]},{terms[0]}->{result}"


def _reordered_terms(terms: Sequence[str]) -> Iterator[str]:
    """The operands with the letters of one of them in another order."""
    for index, term in enumerate(terms):
        for order in permutations(term):
            yield ",".join(splice(terms, index, "".join(order)))


def _other_results(result: str, letters: Sequence[str]) -> Iterator[str]:
    """The result with one letter less, or one more at an end."""
    for letter in letters:
        if letter in result:
            yield result.replace(letter, "")
        else:
            yield result + letter
            yield letter + result


def _replaced_letters(terms: Sequence[str], letters: Sequence[str]) -> Iterator[str]:
    """The operands with one letter replaced by another."""
    for index, term in enumerate(terms):
        for position in range(len(term)):
            for letter in letters:
                new = term[:position] + letter + term[position + 1 :]
                yield ",".join(splice(terms, index, new))
