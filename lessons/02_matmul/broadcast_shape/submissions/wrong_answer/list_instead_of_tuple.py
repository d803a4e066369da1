"""list-instead-of-tuple

The shape comes back as a list

The sizes are right, but `[3, 3]` is not `(3, 3)`: a list and a tuple are never equal in Python, so whoever compares your answer with a tensor's
shape gets False. A shape is a tuple, because nobody should be able to change it afterwards.

help: What makes a tuple of the list that you have collected?
look: p type(s)
at: return
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.insert(0, y if x == 1 else x)
    return sizes
