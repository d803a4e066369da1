"""bias-in-every-product

The bias is added once for every input instead of once for every unit

Every unit has its bias `i` times, as if it were added before the sum over the inputs. In the
example by hand i is 2, and the first row comes out as 21, 42, 60 where 11, 22, 30 belong. With a
single input you would not notice.

help: How many numbers does the sum run over, and how often does a bias belong in a unit's answer?
look: p x.shape[1], b
at: multiplies
"""


def lin(x, w, b):
    return (x[:, :, None] * w + b).sum(1)
