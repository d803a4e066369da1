"""Keep the facts that hold on every failing case: small whole numbers, as in a case made for paper,
agree by chance.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.results import Fact

# What is seen, not inferred; another case that looks different does not speak against it.
OBSERVED = frozenset(
    (
        "missing",
        "attribute_missing",
        "wrong_type",
        "wrong_dtype",
        "wrong_shape",
        "not_finite",
        "mutated_input",
        "aliases_input",
        "values",
    )
)


def agreed(first: Sequence[Fact], others: Sequence[Sequence[Fact]]) -> tuple[Fact, ...]:
    """The facts of the first failing case that at least half of the other failing cases bear out,
    in their order.

    A case speaks about a fact only if it has any fact about the same value. Where nothing is left
    about a value, `values` says so.
    """
    kept = [fact for fact in first if fact.kind in OBSERVED or _borne_out(fact, others)]
    places = dict.fromkeys(fact.where for fact in first)
    left = {fact.where for fact in kept}
    lost = [
        Fact("values", where, _beside(where, "the values differ, and not in one way on all cases"))
        for where in places
        if where not in left
    ]
    order = list(places)
    return tuple(sorted([*kept, *lost], key=lambda fact: order.index(fact.where)))


def _borne_out(fact: Fact, others: Sequence[Sequence[Fact]]) -> bool:
    speaking = [facts for facts in others if any(other.where == fact.where for other in facts)]
    agreeing = [
        facts
        for facts in speaking
        if any((other.where, other.kind) == (fact.where, fact.kind) for other in facts)
    ]
    return 2 * len(agreeing) >= len(speaking)


def _beside(where: str, text: str) -> str:
    return text if where == "result" else f"{where}: {text}"
