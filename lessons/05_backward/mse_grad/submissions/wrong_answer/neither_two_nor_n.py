"""neither-two-nor-n

The slopes are the plain differences

They are right by their sign and wrong by a factor, n/2: 3 in the last row of the worked example,
and not 1.5. The square of the loss gives a factor of 2, the mean divides by n, and neither is
there. With two rows the two cancel, and nothing shows.

help: The loss is a mean of squares. What does the square do to a slope, and what does the mean do?
look: p out[:, 0] - targ, out.shape[0]
at: assign $0.g
"""

def mse_grad(out, targ):
    out.g = out - targ[:, None]
