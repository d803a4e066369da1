"""Blocks one after the other, in each other, and with every kind of end; the switch is read in between."""

import torch
from no_recording import no_grad
from tensor_engine import Tensor


class Failed(Exception):
    """What a block fails with here."""


def started(on):
    Tensor.recording = on


def one_block(data):
    started(True)
    x = Tensor(data)
    block = no_grad()
    seen = [Tensor.recording]
    with block:
        seen.append(Tensor.recording)
        inside = x * 2
    seen.append(Tensor.recording)
    after = x * 2
    started(True)
    return {
        "the switch before, inside and after": seen,
        "the value from inside": inside.data,
        "the number of its parents": len(inside.parents),
        "the number of parents of one made after the block": len(after.parents),
    }


def what_the_block_gets(data):
    started(True)
    block = no_grad()
    with block as given:
        x = Tensor(data) * 2
    started(True)
    return {"the value": x.data, "whether the block got the object itself": given is block}


def nested(depth):
    """So many blocks in each other; the switch inside each, on the way in and out."""
    started(True)
    seen = []

    def go(left):
        if left:
            with no_grad():
                seen.append(Tensor.recording)
                go(left - 1)
                seen.append(Tensor.recording)

    go(depth)
    seen.append(Tensor.recording)
    started(True)
    return {"the switch on the way": seen}


def already_off():
    """A block that begins while the switch is off."""
    started(False)
    with no_grad():
        inside = Tensor.recording
    after = Tensor.recording
    started(True)
    return {"the switch inside": inside, "the switch after": after}


def turned_on_inside():
    """Somebody turns the switch on for a moment, in a block."""
    started(True)
    with no_grad():
        Tensor.recording = True
        with no_grad():
            inner = Tensor.recording
        between = Tensor.recording
        Tensor.recording = False
    after = Tensor.recording
    started(True)
    return {"the switch in the inner block": inner, "the switch after it": between, "the switch after both": after}


def failed_block(data):
    started(True)
    arrived = "nothing"
    try:
        with no_grad():
            raise Failed("in the block")
    except Failed as error:
        arrived = f"{type(error).__name__}: {error}"
    switch = Tensor.recording
    after = Tensor(data) + 1
    started(True)
    return {"which exception arrived": arrived, "the switch after it": switch, "the parents of a sum after it": len(after.parents)}


def failed_in_the_inner_block():
    started(True)
    with no_grad():
        try:
            with no_grad():
                raise Failed
        except Failed:
            pass
        between = Tensor.recording
    after = Tensor.recording
    started(True)
    return {"the switch in the outer block, after the inner one failed": between, "the switch after both": after}


def left_early(how):
    """A block that ends with return, break or continue."""
    started(True)

    def returns():
        with no_grad():
            return Tensor.recording

    seen = []
    if how == "return":
        seen.append(returns())
    for _ in range(2):
        with no_grad():
            seen.append(Tensor.recording)
            if how == "break":
                break
            if how == "continue":
                continue
    seen.append(Tensor.recording)
    started(True)
    return {"the switch on the way": seen}


def one_object_again(times):
    started(True)
    quiet, seen = no_grad(), []
    for _ in range(times):
        with quiet:
            seen.append(Tensor.recording)
        seen.append(Tensor.recording)
    started(True)
    return {"the switch inside and after, block by block": seen}


def one_object_inside_itself():
    started(True)
    quiet, seen = no_grad(), []
    with quiet:
        with quiet:
            seen.append(Tensor.recording)
        seen.append(Tensor.recording)
    seen.append(Tensor.recording)
    started(True)
    return {"the switch in the inner block, in the outer one, and after": seen}


def turned_on_between():
    """One object for both blocks; somebody turns the switch on before the inner one."""
    started(True)
    quiet = no_grad()
    with quiet:
        Tensor.recording = True
        with quiet:
            inner = Tensor.recording
        between = Tensor.recording
    after = Tensor.recording
    started(True)
    return {"the switch in the inner block": inner, "the switch after it": between, "the switch after both": after}


def one_object_in_both_states():
    """One object for a block that begins while the switch is on, and for one that begins while it is off."""
    started(True)
    quiet = no_grad()
    with quiet:
        pass
    first = Tensor.recording
    started(False)
    with quiet:
        pass
    second = Tensor.recording
    started(True)
    return {"the switch after the first block": first, "the switch after the second block": second}


def made_early():
    """The object is made in one state of the switch, and used in another."""
    started(False)
    quiet = no_grad()
    Tensor.recording = True
    with quiet:
        inside = Tensor.recording
    after = Tensor.recording
    started(True)
    return {"the switch inside": inside, "the switch after": after}


def two_objects_crossed():
    """Two objects, the second block inside the first."""
    started(True)
    first, second, seen = no_grad(), no_grad(), []
    with first:
        with second:
            seen.append(Tensor.recording)
        seen.append(Tensor.recording)
        with second:
            seen.append(Tensor.recording)
    seen.append(Tensor.recording)
    started(True)
    return {"the switch on the way": seen}


def training_step(w, lr):
    """One step downhill on the sum of squares; the step itself is not recorded."""
    started(True)
    w = Tensor(w.clone())
    loss = (w * w).sum()
    loss.backward()
    with no_grad():
        moved = w - Tensor(w.grad * lr)
    w.data = moved.data
    again = (w * w).sum()
    started(True)
    return {"w after the step": w.data, "the parents of what moved": len(moved.parents), "the loss after the step": again.data, "its parents": len(again.parents)}
