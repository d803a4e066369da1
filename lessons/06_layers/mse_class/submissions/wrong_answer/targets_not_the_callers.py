"""targets-not-the-callers

The layer does not keep the caller's targets

Loss and gradient are right. But `loss.targ` is not the tensor that was passed in: it is another
one, or there is none. A layer keeps what it was called with, so that whoever looks at it later, in
the debugger for instance, finds the caller's own tensors.

if `_.clone()` or `_.to(...)` or `torch.tensor(_)` or `_[:, None]` or `_.view(...)` or
`_.reshape(...)`: What comes out of a conversion may hold equal numbers; it is a new object.

else: Perhaps you keep what was computed from the targets, and not the targets.

help: What does `self.targ is targ` say at the end of the call?
look: p self.targ is targ
at: none
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ.clone()
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
