"""mask-without-the-chain

inp.g is the rectifier's own slope, without what came back

It holds zeros and ones: how `out` changes with `inp`. What you need is how the *loss* changes with
`inp`, and for that the slope is multiplied by how the loss changes with `out`. Layers meet by
multiplication; that is the chain rule.

help: What did the layer after you leave on `self.out`, and where does it come into your line?
look: p self.out.g
at: return in Relu.backward
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0).to(self.inp.dtype)
