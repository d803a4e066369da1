"""remembers-the-first-call-only

The second batch goes forward, and the first one goes back

The input is kept at the first call and never again. From the second batch on, the weights get a gradient made
of old inputs and new slopes. On the first batch all is well, so a test with one batch passes.

help: Which input should `self.inp` be after the layer's second call?
look: p self.inp is inp
at: none
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        if not hasattr(self, "inp"):
            self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
