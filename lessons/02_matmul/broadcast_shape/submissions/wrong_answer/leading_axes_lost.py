"""leading-axes-lost

The result is as short as the shorter shape

The axes that only the longer shape has never arrive in the result: (256, 256, 3) with (3,) gives
(3,), and in the example by hand (3, 3) becomes (3,).

if `zip(...)`: `zip` stops where the shorter of the two ends. From the right that is the correct
pairing, but what is left over is dropped.

help: How many sizes must the result have, and how many does yours have?
look: p len(s), len(t)
at: none
"""


def broadcast_shape(s, t):
    result = []
    for x, y in zip(reversed(s), reversed(t)):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(reversed(result))
