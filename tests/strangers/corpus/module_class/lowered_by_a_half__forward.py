# slip: the rectified output is lowered by a half
# source: course follow-along
# named: shifted-down
class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args):
        raise NotImplementedError(type(self).__name__ + ".forward")

    def bwd(self, out, *args):
        raise NotImplementedError(type(self).__name__ + ".bwd")

    def backward(self):
        if not hasattr(self, "out"):
            raise RuntimeError("not called yet")
        self.bwd(self.out, *self.args)


class Relu(Module):
    def forward(self, inp): return inp.clamp_min(0.) - 0.5  # WRONG

    def bwd(self, out, inp): inp.g = (inp > 0) * out.g


class Lin(Module):
    def __init__(self, w, b): self.w, self.b = w, b

    def forward(self, inp): return inp @ self.w + self.b

    def bwd(self, out, inp):
        inp.g = out.g @ self.w.t()
        self.w.g = inp.t() @ out.g
        self.b.g = out.g.sum(0)


class Mse(Module):
    def forward(self, inp, targ): return (inp.squeeze(-1) - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp.squeeze(-1) - targ).unsqueeze(-1) / targ.shape[0]
