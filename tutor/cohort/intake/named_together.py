"""Learners from several paths that were named: nobody takes the id or address of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tutor.cohort.intake.arrived_tree import escaped
from tutor.cohort.intake.learner import Learner
from tutor.cohort.intake.merge_learners import Placed, renamed
from tutor.learner_results import LearnerName

NAMED_WITH_OTHERS = (
    "{0}: named together with others, it may be one learner's, so whoever is in it is called "
    "{0}/NAME, without name and address. If it is a class, grade it in a run of its own."
)
CLAIMED_TWICE = (
    "{0}: {1} in more than one of these, and nothing tells which is right, so whoever is in a "
    "class there is called by the place. To grade a class with its own names, name it alone."
)
# by which a row finds somebody in a gradebook
Identity = tuple[str, str]


def called_by_place(found: Sequence[Placed]) -> tuple[list[Placed], tuple[str, ...]]:
    """Learners from several roots, and what is to be said of how they are called.

    What only its structure calls a class may be what one learner has made. Beside anything that is
    certain, whoever is in it is called by the place and loses what other systems call them. Where
    nothing is certain, so is everybody whom two of the roots claim to hold.
    """
    called, notes = list(found), []
    if not all(each.is_guess for each in found):
        called = [_known_by_place(each) if each.is_guess else each for each in found]
        doubted = dict.fromkeys(escaped(each.root) for each in found if each.is_guess)
        notes = [NAMED_WITH_OTHERS.format(root) for root in doubted]
    apart, more = _told_apart(called)
    return apart, (*notes, *more)


def with_ids_of_their_own(found: Iterable[Placed]) -> tuple[Learner, ...]:
    """The learners, no two with one id."""
    taken: dict[str, int] = {}
    return tuple(_numbered(each.learner, taken) for each in found)


def _told_apart(called: Sequence[Placed]) -> tuple[list[Placed], list[str]]:
    """Those whom several roots claim, called by the place, with what is to be said of it."""
    claims = _claims(called)
    apart = [_by_place(each) if _is_claimed_twice(each, claims) else each for each in called]
    again = [each for each, new in zip(called, apart, strict=True) if new is not each]
    return apart, list(_claimed_twice(again, claims))


def _identities(placed: Placed) -> Iterator[Identity]:
    """What is certain is told apart by its id alone; it may well be of another class."""
    name = placed.learner.name
    yield "id", name.id
    if placed.is_guess:
        yield from name.known_as.items()
        if name.email:
            yield "email", name.email.casefold()


def _claims(found: Iterable[Placed]) -> Mapping[Identity, set[str]]:
    """The roots in which somebody is called so."""
    claims: dict[Identity, set[str]] = defaultdict(set)
    for each in found:
        for identity in _identities(each):
            claims[identity].add(each.root)
    return claims


def _claimants(placed: Placed, claims: Mapping[Identity, set[str]]) -> frozenset[str]:
    """The roots that have a learner who may be the same."""
    return frozenset().union(*(claims[identity] for identity in _identities(placed)))


def _is_claimed_twice(placed: Placed, claims: Mapping[Identity, set[str]]) -> bool:
    return len(_claimants(placed, claims)) > 1


def _claimed_twice(again: Sequence[Placed], claims: Mapping[Identity, set[str]]) -> Iterator[str]:
    """One note for all whom the same roots claim."""
    ids: dict[frozenset[str], dict[str, None]] = defaultdict(dict)
    for each in again:
        ids[_claimants(each, claims)][escaped(each.learner.id)] = None
    for roots, claimed in ids.items():
        who, *others = claimed
        more = f"{who} and {len(others)} more are" if others else f"{who} is"
        yield CLAIMED_TWICE.format(", ".join(sorted(map(escaped, roots))), more)


def _by_place(placed: Placed) -> Placed:
    """By the place; but whoever was named keeps the id, which no other path can take away."""
    if placed.is_guess:
        return _known_by_place(placed)
    return renamed(placed, f"{placed.root}/{placed.learner.id}") if placed.place else placed


def _known_by_place(placed: Placed) -> Placed:
    learner = placed.learner
    new = LearnerName(escaped(f"{placed.root}/{learner.id}"))
    return replace(placed, learner=replace(learner, id=new.id, name=new))


def _numbered(learner: Learner, taken: dict[str, int]) -> Learner:
    """Its id with a number if somebody has that already. taken: ids, and their last numbers."""
    new, number = learner.id, taken.get(learner.id, 1)
    while new in taken:
        number += 1
        new = f"{learner.id} ({number})"
    taken[learner.id], taken[new] = number, 1
    return replace(learner, id=new, name=replace(learner.name, id=new))
