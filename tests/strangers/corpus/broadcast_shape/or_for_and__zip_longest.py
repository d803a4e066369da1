# slip: a 1 is refused
# source: forum thread
# named: ones-never-stretch
# general: runtime-error
from itertools import zip_longest

def fits(a, b):
    return a == b or (a == 1 and b == 1)  # WRONG

def broadcast_shape(s, t):
    sizes = []
    for a, b in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if not fits(a, b):
            raise ValueError(f"{a} and {b}")
        sizes.append(b if a == 1 else a)
    return tuple(reversed(sizes))
