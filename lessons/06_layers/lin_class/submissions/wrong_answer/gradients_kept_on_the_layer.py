"""gradients-kept-on-the-layer

The gradients hang on the layer, not on the tensors

`self.wg` is a new attribute of the layer that nobody else knows about. The agreement is that a gradient hangs on its
own tensor, as `.g`: there the layer before finds `inp.g`, and the caller finds `w.g` and `b.g`.

help: Which object is it that you and the caller both know?
look: p hasattr(self.w, "g"), hasattr(self.inp, "g")
at: return in Lin.backward
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
