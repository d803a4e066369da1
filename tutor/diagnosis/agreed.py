"""Keep the facts that hold on most failing cases: small whole numbers agree by chance."""

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

UNALIKE = "the values differ, but not in the same way on every case"


def agreed(first: Sequence[Fact], others: Sequence[Sequence[Fact]]) -> tuple[Fact, ...]:
    """The facts of the first failing case that at least half of the others confirm, in their order.

    A case counts for a fact only if it has any fact about the same value. Where nothing is left
    about a value, `values` says so.
    """
    kept = [fact for fact in first if fact.kind in OBSERVED or _is_confirmed(fact, others)]
    places = dict.fromkeys(fact.where for fact in first)
    left = {fact.where for fact in kept}
    lost = [
        Fact("values", where, _with_place(where, UNALIKE)) for where in places if where not in left
    ]
    order = list(places)
    return tuple(sorted([*kept, *lost], key=lambda fact: order.index(fact.where)))


def _is_confirmed(fact: Fact, others: Sequence[Sequence[Fact]]) -> bool:
    kinds = [{other.kind for other in facts if other.where == fact.where} for facts in others]
    about_it = [found for found in kinds if found]
    return 2 * sum(fact.kind in found for found in about_it) >= len(about_it)


def _with_place(where: str, text: str) -> str:
    return text if where == "result" else f"{where}: {text}"
