"""column-cut-out

inp has no gradient: the layer kept another tensor

`self.inp` is not the table that came in, and what is set on it stays there. A column or a view of `inp`
shares its numbers, but it is another object, and `.g` belongs to an object.

if `self.inp = inp[:, _]` or `self.inp = _[:, 0]` or `self.inp, self.targ = _[:, 0], _` or `_.squeeze(...)`:
`inp[:, 0]` and `inp.squeeze()` are handy, and they are such views.

help: What was passed in: the table with one column, or the column?
look: p self.inp.shape, inp.shape, self.inp is inp
at: `self.inp, self.targ = _[:, 0], _`
"""


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp[:, 0], targ
        self.out = (self.inp - targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.inp - self.targ) / self.inp.shape[0]
