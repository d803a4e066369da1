"""first-square-alone

Only the first row is counted

The result is the square of the first residual, divided by n. The other rows have no part in it: by
hand that is 1 / 4 = 0.25, where (1 + 0 + 4 + 9) / 4 = 3.5 belongs.

if `for _ in _: ...`: A `return` that is indented like the loop's body ends the function in the
first round.

help: Change the last guess: does your loss change?
look: p out[:, 0] - targ
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    total = 0
    for error in residual(out, targ):
        total = total + error**2
        return total / len(targ)
