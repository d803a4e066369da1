"""adds-two-tensors

Two tensors were made just to see their sum

Adding two empty tensors and reading off the shape works, and it is a good way to try things out at a prompt. Here it leaves the thinking to torch, and it reserves memory for
every number of the result: for (256, 256, 3) that is 196,608 numbers to find out three.

help: What does torch have to know about the two tensors to find the shape of their sum, and what not?
look: p s, t
at: return
"""

import torch


def broadcast_shape(s, t):
    try:
        return tuple((torch.empty(s) + torch.empty(t)).shape)
    except RuntimeError:
        raise ValueError("shapes do not fit") from None
