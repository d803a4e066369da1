# slip: the first shape's size is taken
# source: reported
# named: first-size-wins
from itertools import zip_longest

def broadcast_shape(s, t):
    result = ()
    for a, b in zip_longest(s[::-1], t[::-1], fillvalue=1):
        if a != b and 1 not in (a, b):
            raise ValueError("no common shape")
        result = (a,) + result  # WRONG
    return result
