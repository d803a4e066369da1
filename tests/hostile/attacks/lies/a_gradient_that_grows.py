# exercise: accumulate
# tries: to add to a gradient that an earlier call has left
# verdict: wrong_answer
KEPT = {}


def accumulate(x, g):
    KEPT[len(x)] = KEPT.get(len(x), 0) + 2 * x * g
    x.g = KEPT[len(x)]
