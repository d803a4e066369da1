"""leaks

A hundredth of each slope comes through the shut gates

That is the way back through a leaky rectifier, whose left arm rises by 0.01. The one that went
forward here cuts off: its left arm is flat, so nothing comes back through it.

help: The input was -2 and the output 0. Nudge the input by 0.1: by how much does the output move?
look: p inp, out
at: assign $0.g
"""

import torch


def relu_grad(inp, out):
    inp.g = torch.where(inp > 0, out.g, 0.01 * out.g)
