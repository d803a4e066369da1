"""What one case says of a failed check, as evidence for or against the facts of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.results import Fact

FACTORS = ("scaled", "sign_flipped")


@dataclass(frozen=True)
class CaseFacts:
    """What one case says.

    case, entry: its name and the function that it calls. sizes: of this case, by name. facts: about
    all its values, the strongest first. right: places whose value is right and not all zeros.
    """

    case: str
    entry: str = ""
    sizes: Mapping[str, int] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    right: frozenset[str] = frozenset()

    def at(self, place: str) -> list[Fact]:
        """The facts about one value."""
        return [fact for fact in self.facts if fact.where == place]

    def factor_at(self, place: str) -> float:
        """By which factor the value is off: 1 where it is right, 0 where there is none."""
        if place in self.right:
            return 1.0
        return next((fact.amount for fact in self.at(place) if has_factor(fact)), 0.0)


def has_factor(fact: Fact) -> bool:
    """Whether its amount is a factor. One number that differs has one, which may be chance."""
    return bool(fact.amount) and fact.kind in (*FACTORS, "values")
