"""returns-list

The result is a list

Every size is right, but they come back in a list, and in Python the list [3, 3] is not equal to the tuple (3, 3). A shape is a tuple because nobody should be
able to change it by accident after it has been worked out.

help: What turns the collected sizes into something that cannot be changed any more?
look: p type(s)
at: return
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return result
