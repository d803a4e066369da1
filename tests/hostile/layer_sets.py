"""The sets of layers that attacks are tried under: all that there are, and what is left of them."""

from __future__ import annotations

from collections.abc import Mapping

from tests.hostile.attack_files import Attack
from tutor.candidate.confinement.layers import EVERY_LAYER, NAMESPACES
from tutor.candidate.confinement.policy import Policy

# what every system has that the tutor runs on
ALWAYS = ("own-process", "limits", "empty-folder", "no-descriptors")
FULL, NO_LANDLOCK, NO_NAMESPACES, NO_SECCOMP, LIMITS = (
    "full",
    "without landlock",
    "without namespaces",
    "without seccomp",
    "limits alone",
)
SETS: Mapping[str, tuple[str, ...]] = {
    FULL: EVERY_LAYER,
    NO_LANDLOCK: tuple(name for name in EVERY_LAYER if name != "landlock"),
    NO_NAMESPACES: tuple(name for name in EVERY_LAYER if name not in ("other-user", *NAMESPACES)),
    NO_SECCOMP: tuple(name for name in EVERY_LAYER if name != "seccomp"),
    LIMITS: ALWAYS,
}


def policy_under(name: str, *hidden: str) -> Policy:
    """What confines submissions under that set. hidden: folders that they may not read."""
    return Policy(layers=SETS[name], hidden=hidden)


def as_root(name: str) -> bool:
    """Whether the tutor itself runs as root under that set, where it can: "other-user" needs it.

    A hostile program never does: it is another user then. Under fewer layers the tutor is an
    ordinary user, so that nothing that gets through has root's rights.
    """
    return name == FULL


def could_change(attack: Attack, name: str) -> bool:
    """Whether what this set lacks is among what stops the attack."""
    return bool(attack.stopped_by - {*SETS[name]})
