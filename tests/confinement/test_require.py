"""Grading is refused where the layers are not enough, with what is missing and how to get it."""

from __future__ import annotations

import pytest

from tutor.candidate.confinement.layers import EVERY_LAYER
from tutor.candidate.confinement.require import check_required
from tutor.errors import UsageError

MACOS = ("own-process", "limits", "empty-folder", "no-descriptors")


def refusal(active: tuple[str, ...], required: tuple[str, ...] = ()) -> UsageError:
    """Why grading is refused."""
    with pytest.raises(UsageError) as caught:
        check_required(active, required)
    return caught.value


def test_every_layer_is_enough() -> None:
    """So are those that together keep every promise."""
    check_required(EVERY_LAYER)
    check_required(("limits", "landlock", "seccomp"))
    check_required(("mount-namespace", "network-namespace", "pid-namespace"))


def test_a_broken_promise_is_named() -> None:
    """With each layer that would keep it, and a way to continue deliberately."""
    error = refusal((*MACOS, "seccomp"))
    assert "no reading of the course" in error.what
    assert "no network" not in error.what
    assert "landlock: Use Linux" in error.fix
    assert "mount-namespace: Allow" in error.fix
    assert "--require limits" in error.fix


def test_named_layers_take_the_place_of_the_promises() -> None:
    """Also fewer of them."""
    check_required(MACOS, ("limits", "own-process"))
    error = refusal(MACOS, ("limits", "landlock"))
    assert error.what == "required and not active here: landlock"


def test_a_misspelt_layer_is_said() -> None:
    """With all that there are."""
    error = refusal(EVERY_LAYER, ("landlok",))
    assert "'landlok'" in error.what
    assert "mount-namespace" in error.fix
