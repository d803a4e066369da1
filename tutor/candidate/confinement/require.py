"""Refuse to grade strangers' programs without the layers that a class needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tutor.candidate.confinement.layers import LAYERS
from tutor.errors import UsageError

# what an instructor may take for granted, and the layers each of which is enough for it
PROMISES: Mapping[str, tuple[str, ...]] = {
    "no network": ("seccomp", "network-namespace"),
    "no reading of the course or of other submissions": ("landlock", "mount-namespace"),
    "no writing outside its own folder": ("landlock", "mount-namespace"),
    "no process left behind": ("seccomp", "pid-namespace"),
}
DELIBERATELY = (
    "To grade with less, name what is enough for you: `--require limits` demands only the limits."
)


def check_required(active: Sequence[str], required: Sequence[str] = ()) -> None:
    """Whether the active layers are enough.

    required: names of layers; without any, what PROMISES says has to hold. Raises UsageError in
    words that say what is missing and how to get it, and for a name that is not a layer's.
    """
    unknown = [name for name in required if name not in LAYERS]
    if unknown:
        what = f"no layer is called {unknown[0]!r}"
        raise UsageError(what, fix=f"The layers: {', '.join(LAYERS)}.")
    if required:
        _check_named([name for name in required if name not in active])
    else:
        _check_promises(active)


def _check_named(missing: Sequence[str]) -> None:
    if missing:
        what = f"required and not active here: {', '.join(missing)}"
        raise UsageError(what, fix="\n".join(f"{name}: {LAYERS[name].get}" for name in missing))


def _check_promises(active: Sequence[str]) -> None:
    broken = broken_promises(active)
    if not broken:
        return
    what = f"submissions cannot be confined well enough here for: {'; '.join(broken)}"
    ways = dict.fromkeys(name for promise in broken for name in PROMISES[promise])
    advice = [f"{name}: {LAYERS[name].get}" for name in ways]
    raise UsageError(what, fix="\n".join([*advice, DELIBERATELY]))


def broken_promises(active: Sequence[str]) -> list[str]:
    """What these layers do not keep of what a class may take for granted."""
    return [promise for promise, names in PROMISES.items() if not {*names} & {*active}]
