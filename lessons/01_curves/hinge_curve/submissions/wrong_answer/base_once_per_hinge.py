"""base-once-per-hinge

The base is added h times

Every height has the base in it once for each hinge, as if it had gone into the table before the sum
and were in every column. By hand, with two hinges and base 5, every height is 5 too high; with one
hinge nothing shows, and with none at all the base is lost.

help: How many columns does the table have, and how often is `base` meant to count?
look: p slope.shape, base
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(min=0)
    return (base + weight * hinges).sum(1)
