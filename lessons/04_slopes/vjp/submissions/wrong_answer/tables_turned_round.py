"""tables-turned-round

The caller's list comes back in another order

The slopes are right, and the tables in the list are turned round. The list belongs to the caller,
and a second call with it would meet the sizes in the wrong order.

if `_.reverse()`: `reverse` turns the list itself round and returns nothing. `reversed(Js)` goes
through it from the end and leaves it whole.

else: Assigning to `Js[:]`, for instance, changes the list itself.

help: How can you go through a list from its end and leave it whole?
look: p [tuple(J.shape) for J in Js]
at: `Js.reverse()`
"""

def chain_jacobians(Js):
    whole = Js[0]
    for J in Js[1:]:
        whole = whole @ J
    return whole


def vjp(Js, g):
    Js.reverse()
    for J in Js:
        g = J @ g
    return g


def mults(dims, order):
    if order == "front":
        return sum(dims[0] * b * c for b, c in zip(dims[1:], dims[2:]))
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
