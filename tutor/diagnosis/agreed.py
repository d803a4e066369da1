"""Keep what every failing case bears out: small whole numbers agree by chance.

What the cases do not share is said of the one case that is shown, and is no longer certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.diagnosis.factor_laws import Factor, Measured, common_factor
from tutor.diagnosis.one_case import FACTORS, CaseFacts, has_factor
from tutor.diagnosis.ratios import is_near
from tutor.results import Fact

# What is seen, not inferred; another case that looks different does not speak against it.
OBSERVED = frozenset(
    (
        *("missing", "attribute_missing", "unexpected"),
        *("wrong_type", "wrong_dtype", "wrong_shape"),
        *("wrong_length", "wrong_keys", "wrong_count", "wrong_flag", "not_finite", "values"),
        *("mutated_input", "aliases_input", "uninitialised"),
    )
)
# a case that is right there, and not with zeros, speaks against these; one row is never reversed
SAME_EVERYWHERE = ("zeros",)
ENOUGH_LONE = 3  # any two numbers have some ratio; the same one on three cases means something
BESIDE_SHAPE = "besides the shape, "
SIZE = re.compile(r"\((?:[^()=]+ = |size )(\d+)\)")


def agreed(first: CaseFacts, others: Sequence[CaseFacts]) -> tuple[Fact, ...]:
    """The facts of the first failing case as far as the other cases bear them out, in their order.

    others: failing cases, and passing ones for what they have right. Their results are comparable
    where they call the same function; attributes and entries with a name always are.
    """
    places = dict.fromkeys(fact.where for fact in first.facts)
    return tuple(fact for place in places for fact in _at(place, first, others))


def _at(place: str, first: CaseFacts, others: Sequence[CaseFacts]) -> list[Fact]:
    is_named = not place.startswith("result")
    comparable = [other for other in others if is_named or other.entry == first.entry]
    here = first.at(place)
    kept: list[Fact] = []
    for kind in dict.fromkeys(fact.kind for fact in here):
        of_kind = [fact for fact in here if fact.kind == kind]
        kept += _confirmed(of_kind, first, comparable)[:1]
    return kept or [_on_this_case(here[0], comparable)]


def _confirmed(facts: Sequence[Fact], first: CaseFacts, others: Sequence[CaseFacts]) -> list[Fact]:
    """Those of several facts of one kind about one value that are laws, the best first."""
    fact = facts[0]
    if has_factor(fact):
        law = _factor(fact, first, others)
        if law is not None:
            return [law]
    if fact.kind == "values":
        return [_without_lone_likeness(fact, others)]
    if fact.kind in OBSERVED:
        return [fact]
    if fact.kind in FACTORS:
        return []
    return _laws(facts, others)


def _factor(fact: Fact, first: CaseFacts, others: Sequence[CaseFacts]) -> Fact | None:
    """The factor of all cases; None where one of them is off in another way."""
    if any(_speaks_against_a_factor(other, fact.where) for other in others):
        return None
    measured = _measured(fact.where, (first, *others))
    found = common_factor(measured)
    if fact.kind == "values" and _is_chance(found, measured):
        return None
    if fact.kind == "sign_flipped" and found.name == "-1":
        return fact
    return replace(fact, kind="scaled", detail=_as_told(found, fact), ratio=found.name)


def _measured(place: str, cases: Sequence[CaseFacts]) -> list[Measured]:
    """The factors of the cases that have one."""
    factors = [(case, case.factor_at(place)) for case in cases]
    return [Measured(case.case, factor, case.sizes) for case, factor in factors if factor]


def _is_chance(found: Factor, measured: Sequence[Measured]) -> bool:
    """Whether so few single numbers, or without a law, may have these ratios by chance."""
    return not found.name or len(measured) < ENOUGH_LONE


def _as_told(found: Factor, fact: Fact) -> str:
    """The sentence, for a table or for one number, with what the fact says before it."""
    text = found.sentence if fact.telling else found.sentence.replace("every", "the", 1)
    return BESIDE_SHAPE + text if fact.detail.startswith(BESIDE_SHAPE) else text


def _speaks_against_a_factor(other: CaseFacts, place: str) -> bool:
    """Whether this case is off at the place, and not by a factor."""
    facts = [fact for fact in other.at(place) if fact.kind not in OBSERVED or fact.kind == "values"]
    return bool(facts) and not other.factor_at(place) and any(fact.telling for fact in facts)


def _laws(facts: Sequence[Fact], others: Sequence[CaseFacts]) -> list[Fact]:
    """The facts that hold on all cases; of one whose kind alone is shared, that it is so here."""
    fact = facts[0]
    telling = _telling(fact.where, others)
    if not _is_possible(fact, telling) or _is_right_elsewhere(fact, others):
        return []
    shared = next((one for one in facts if _is_shared(one, telling)), None)
    if shared is None:
        return [replace(fact, detail=f"on this case, {fact.detail}")]
    return [_with_common_letters(shared, telling)]


def _telling(place: str, others: Sequence[CaseFacts]) -> list[list[Fact]]:
    """What the other cases say of the place, without those that are too small to tell."""
    there = [other.at(place) for other in others]
    return [facts for facts in there if any(fact.telling for fact in facts)]


def _is_possible(fact: Fact, telling: Sequence[Sequence[Fact]]) -> bool:
    """Whether no case is off in a different way."""
    return all(any(one.kind == fact.kind for one in there) for there in telling)


def _is_right_elsewhere(fact: Fact, others: Sequence[CaseFacts]) -> bool:
    """Whether a case is right where this relation would show."""
    shows_everywhere = fact.kind in SAME_EVERYWHERE or bool(fact.amount)
    return shows_everywhere and any(fact.where in other.right for other in others)


def _is_shared(fact: Fact, telling: Sequence[Sequence[Fact]]) -> bool:
    """Whether every case that can tell says the same."""
    return all(any(_say_the_same(fact, one) for one in there) for there in telling)


def _say_the_same(one: Fact, other: Fact) -> bool:
    """Whether two facts have the same words; numbers that are not laws may differ."""
    if one.amount or other.amount:
        return one.kind == other.kind and is_near(one.amount, other.amount)
    return one.kind == other.kind and _words(one.detail) == _words(other.detail)


def _words(detail: str) -> str:
    """What is said, without the numbers of the case and without examples."""
    return re.sub(r"-?\d[\d.]*(?:e-?\d+)?", "#", SIZE.sub("(#)", detail.partition(":")[0]))


def _with_common_letters(fact: Fact, telling: Sequence[Sequence[Fact]]) -> Fact:
    """Without the letters of sizes that the other cases do not confirm."""
    seen = {_letters(one) for there in telling for one in there if one.kind == fact.kind}
    if seen <= {_letters(fact)}:
        return fact
    return replace(fact, detail=SIZE.sub(r"(size \1)", fact.detail))


def _letters(fact: Fact) -> tuple[str, ...]:
    return tuple(re.sub(r"\d", "", found[0]) for found in SIZE.finditer(fact.detail))


def _without_lone_likeness(fact: Fact, others: Sequence[CaseFacts]) -> Fact:
    """A likeness ("It equals x") only counts where all failing cases show it."""
    seen, _, likeness = fact.detail.partition(". ")
    there = [one for other in others for one in other.at(fact.where)]
    alike = all(one.detail.endswith(f". {likeness}") for one in there if one.telling)
    return fact if not likeness or alike else replace(fact, detail=seen)


def _on_this_case(fact: Fact, others: Sequence[CaseFacts]) -> Fact:
    """What was seen on one case, where it is not a law."""
    text = f"on this case, {fact.detail}"
    other = next(_different(fact, others), None)
    if other is not None:
        text += f"; the case {other.case!r} looks different"
    return Fact("values", fact.where, text)


def _different(fact: Fact, others: Sequence[CaseFacts]) -> Iterator[CaseFacts]:
    """Cases that are off in another way, then those that are right."""
    for other in others:
        there = other.at(fact.where)
        if there and not any(_say_the_same(fact, one) for one in there):
            yield other
    yield from (other for other in others if fact.where in other.right)
