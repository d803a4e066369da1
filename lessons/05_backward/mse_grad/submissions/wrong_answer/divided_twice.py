"""divided-twice

The slopes are divided by n twice

They are n times too small: 0.375 in the last row of the worked example, and not 1.5. The mean
divides by n once. With a single row you cannot see it.

help: In how many places does your calculation divide by the number of rows?
look: p out.shape[0], 2 * (out[:, 0] - targ) / out.shape[0]
at: assign $0.g
"""

def mse_grad(out, targ):
    n = out.shape[0]
    out.g = 2 * (out - targ[:, None]) / n / n
