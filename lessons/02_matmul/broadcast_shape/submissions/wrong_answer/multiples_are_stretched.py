"""multiples-are-stretched

A size is repeated to fill a multiple of itself

Your program lets 2 and 4 meet, since 2 goes into 4 twice. But there are two ways to lay two numbers beside four, a, b, a, b and a, a, b, b, and
nothing says which is meant. With a single number there is only one way. That is why 1 is stretched and no other size is.

help: How many different ways are there to fill four places with two numbers, each used twice in a fixed order, and how many with one number?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        small, large = sorted((x, y))
        if small == 1 or small == large:
            sizes.append(y if x == 1 else x)
        elif small == 0:
            if large != 1:
                raise ValueError("shapes do not fit")
            sizes.append(0)
        elif large % small == 0:
            sizes.append(large)
        else:
            raise ValueError("shapes do not fit")
    return tuple(reversed(sizes))
