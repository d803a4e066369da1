"""never-back-home

An entry that was nudged stays nudged

The working copy is nudged up, then down, and then the loop moves on to the next entry. The first
one is still h too low. Entry 0 is right, every later slope is taken somewhere else, and the further
on, the further away. With squares you cannot see it, because there no entry cares about the others;
in a product of two entries you can.

help: In the second iteration, by how much does each entry of your copy differ from x?
look: p x, h
at: innermost loop
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    work = x.clone()
    for place in product(*map(range, x.shape)):
        work[place] += h
        up = f(work)
        work[place] -= 2 * h
        grad[place] = (up - f(work)) / (2 * h)
    return grad
