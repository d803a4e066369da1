"""back-rule-for-both

Both orders get the count from the back

What comes back is what it costs from the back, whatever `order` says: 41,700 for the network, where
"front" costs 1,999,200. The two orders give the same table, and their work differs; that difference
is what this exercise is about.

help: What does your function do differently when `order` is "front"?
look: p dims, order
at: return in mults
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
    return sum(a * b * dims[-1] for a, b in zip(dims, dims[1:-1]))
