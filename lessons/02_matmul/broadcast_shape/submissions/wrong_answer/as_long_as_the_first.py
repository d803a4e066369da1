"""as-long-as-the-first

Only the first shape may be the longer one

Your loop makes one round per axis of `s`, so the result is as long as `s`. Where `t` is longer, its axes in front are never looked at: (3,) and (3, 1) come
out as (3,). The rule knows no first and second: both orders of the same pair have the same answer.

help: What does your program say to the same two shapes in the other order?
look: p len(s), len(t)
at: innermost loop
"""


def broadcast_shape(s, t):
    sizes = []
    for place in range(1, len(s) + 1):
        x = s[-place]
        y = t[-place] if place <= len(t) else 1
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.insert(0, y if x == 1 else x)
    return tuple(sizes)
