"""same-slope-for-all

All rows get one and the same slope

The mean over the rows was really taken, and its value given to every row. In the loss the mean adds
up the rows. Going back, nothing is added up: each row gets its own slope, divided by n. A mean in
the forward pass becomes a division in the backward pass, not a second mean.

help: The first guess is 1 too high, the third 2 too low. Should they be pushed the same way?
look: p out[:, 0] - targ, (out[:, 0] - targ).mean()
at: assign $0.g
"""

import torch


def mse_grad(out, targ):
    out.g = torch.ones_like(out) * 2 * (out[:, 0] - targ).mean() / out.shape[0]
