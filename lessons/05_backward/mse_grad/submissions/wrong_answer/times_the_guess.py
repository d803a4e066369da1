"""times-the-guess

Each slope is multiplied by its guess

In the last row of the worked example that gives 6 instead of 1.5. When a guess grows by a little,
the difference to its target grows by just as much: the inner slope is 1. It would be something else
only if the guess were made of another number whose slope you want.

help: The guess grows from 4 to 4.01. By how much does the difference to its target grow?
look: p out[:, 0], out[:, 0] - targ
at: assign $0.g
"""

def mse_grad(out, targ):
    out.g = 2 * (out - targ[:, None]) * out / out.shape[0]
