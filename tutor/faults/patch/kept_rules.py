"""Whether a patch keeps the rules of its exercise: one that breaks a rule fixes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tutor.faults.patch.mutations.patch import Patch
from tutor.grading.breach import seen_in_source


class KeptRules:
    """source: the program that is patched. forbidden: what may not be used in its exercise."""

    def __init__(self, source: str, forbidden: Sequence[str]) -> None:
        self.source, self.forbidden = source, forbidden
        self._before = self._breaches(source) if forbidden else Counter[str]()
        self._known: dict[Patch, bool] = {}

    def by(self, patch: Patch) -> bool:
        """Whether nothing forbidden can be read in the patched program that was not before."""
        if not self.forbidden:
            return True
        if patch not in self._known:
            after = self._breaches(patch.applied(self.source))
            self._known[patch] = after <= self._before
        return self._known[patch]

    def _breaches(self, source: str) -> Counter[str]:
        """How often each rule is broken."""
        return Counter(breach.rule for breach in seen_in_source(self.forbidden, source))
