"""front-and-back-exchanged

The two orders are swapped

"front" multiplies the *first* two tables first, so the table so far keeps d0 rows. That number came
back for "back". For a network the front is the expensive end: 1,999,200, and 41,700 from the back.

help: In which order does the table so far have d0 rows throughout?
look: p dims, order
at: `order == "back"`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    for J in reversed(Js):
        g = J @ g
    return g


def mults(dims, order):
    if order == "back":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
