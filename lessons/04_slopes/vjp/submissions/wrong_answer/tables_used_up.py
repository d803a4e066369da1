"""tables-used-up

The caller's list is empty afterwards

`pop` takes the tables out of the list that you were given. The slopes are right. A second call with
the same list would return g as it is.

help: How can you go through a list from its end and leave it whole?
look: p len(Js)
at: innermost loop in vjp
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
