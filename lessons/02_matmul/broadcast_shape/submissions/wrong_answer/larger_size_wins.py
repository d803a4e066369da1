"""larger-size-wins

The larger size wins, whatever the smaller one is

Your program keeps the larger of two sizes and never refuses. So (2,) and (3,) give (3,): but two numbers cannot be laid beside three,
and nothing says which of the two should be used for the third place. And 0 beside 1 gives 1, where the rule says 0.

help: In which of the pairs (3, 3), (1, 3) and (2, 3) is something stretched, and what makes the third one different?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = [max(x, y) for x, y in zip_longest(s[::-1], t[::-1], fillvalue=1)]
    return tuple(sizes[::-1])
