"""number-swallows-shape

A single number swallows the other shape

When one of the two shapes is empty, your program answers (). But () is the shape of a single
number, and a number fits every tensor: 2 times a vector of four is a vector of four. All axes of ()
are missing, and missing axes count as 1, so the other shape is the answer.

help: What shape does 2 times a vector of four numbers have?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    if not s or not t:
        return ()
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(result)
