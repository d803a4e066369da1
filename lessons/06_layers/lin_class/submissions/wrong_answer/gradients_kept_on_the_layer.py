"""gradients-kept-on-the-layer

No tensor has a .g after backward

The input, the weights and the biases are the caller's own tensors, and none of them has a gradient. Returned,
or kept on the layer under names of its own, the three results reach nobody. The agreement is that a gradient
belongs to its own tensor, as `.g`: there the layer before finds `inp.g`, and the caller finds `w.g` and
`b.g`.

help: Which objects do both you and the caller know?
look: p hasattr(self.w, "g"), hasattr(self.inp, "g")
at: none
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inpg = self.out.g @ self.w.T
        self.wg = self.inp.T @ self.out.g
        self.bg = self.out.g.sum(0)
