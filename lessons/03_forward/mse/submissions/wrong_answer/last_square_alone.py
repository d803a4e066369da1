"""last-square-alone

Only the last row is counted

The result is the square of the last residual, divided by n: 9 / 4 = 2.25 by hand, where (1 + 0 + 4
+ 9) / 4 = 3.5 belongs. Every row before it is lost.

if `for _ in _: ...`: In a loop that happens when `=` is written where `+=` belongs: each round
forgets what the others had found.

help: Change the first guess: does your loss change?
look: p out[:, 0] - targ
at: none
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    for error in residual(out, targ):
        total = error**2
    return total / len(targ)
