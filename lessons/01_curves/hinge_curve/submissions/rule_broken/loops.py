"""loops

The sums are right, but Python runs the loop

One iteration for each hinge, or one for each place: it gives the same numbers. With the table,
torch goes through all of them in one call. For 2,000 places and 50 hinges a loop over the hinges
takes 6 to 7 times as long as the table, and a loop over both, reading single numbers, some 17,000
times.

help: Your loop makes one column of the table per iteration. How do you get all columns at once?
look: p x[:, None].shape, (x[:, None] - knee).shape
at: innermost loop
"""


def hinge_curve(x, slope, knee, weight, base):
    heights = 0 * x + base
    for hinge in range(len(knee)):
        heights = heights + weight[hinge] * (slope[hinge] * (x - knee[hinge])).clamp(min=0)
    return heights
