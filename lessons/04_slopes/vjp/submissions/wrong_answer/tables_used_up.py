"""tables-used-up

The caller's list is empty afterwards

The slopes are right. The list belongs to the caller, and a second call with it would return g as it
is.

if `_.pop(...)`: `pop` gives you a table and takes it out of the list.

help: How can you go through a list from its end and leave it whole?
look: p len(Js)
at: `Js.pop()`
"""


def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    while Js:
        g = Js.pop() @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
