# slip: a missing method raises a plain Exception
# source: course follow-along
# named: other-exceptions
class Module():
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def forward(self, *args): raise Exception('not implemented')  # WRONG
    def bwd(self, *args): raise Exception('not implemented')  # WRONG

    def backward(self):
        if not hasattr(self, 'out'): raise RuntimeError('call it first')
        self.bwd(self.out, *self.args)


class Relu(Module):
    def forward(self, inp): return inp.clamp_min(0.)

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
