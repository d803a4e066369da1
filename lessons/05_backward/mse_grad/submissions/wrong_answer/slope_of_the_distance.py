"""slope-of-the-distance

Only the direction is left of each residual

The sign of the residual divided by n is the slope of the mean *distance*. There a guess that is off
by 100 is pushed no harder than one that is off by 0.1. The square is what makes far guesses count
more, and its slope has to show that.

help: In the worked example the residuals are 1, 0, -2, 3. Should the last one be pushed as hard as the first?
look: p out[:, 0] - targ, torch.sign(out[:, 0] - targ)
at: assign $0.g
"""

import torch


def mse_grad(out, targ):
    out.g = torch.sign(out - targ[:, None]) / out.shape[0]
