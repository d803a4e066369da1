"""a-function-with-yield

An object serves for one block, and the block does not get it

One block is right. A function with `yield` under `contextmanager` makes an object that is used up by its first block: a second one raises an error. And what the block gets after `as` is what was yielded.

if `yield`: A function runs through once. A class has methods that can be called again.

help: What is there to run when the second block of the same object begins?
look: p Tensor.recording
at: none
"""

from contextlib import contextmanager

from tensor_engine import Tensor


@contextmanager
def no_grad():
    before = Tensor.recording
    Tensor.recording = False
    try:
        yield
    finally:
        Tensor.recording = before
