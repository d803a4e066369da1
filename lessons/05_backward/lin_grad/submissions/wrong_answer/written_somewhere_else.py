"""written-somewhere-else

The caller's tensors have no new .g

Your function runs through, and none of the three has a new gradient under the name `g`.

if `inp.grad = _` or `w.grad = _` or `b.grad = _`: `.grad` is the name that PyTorch uses. The layers
of this course look for `.g`.

else: `.g` belongs to one Python object: `w.clone()`, `w.T`, `w[:]` and `w + 0` are all new objects,
and whatever you set on them is gone when the function ends.

help: On which objects, and under which name, does your function write its results?
look: p hasattr(inp, "g"), hasattr(w, "g"), hasattr(b, "g")
at: `w.grad = _`
"""


def lin_grad(inp, out, w, b):
    inp.grad = out.g @ w.T
    w.grad = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.grad = out.g.sum(0)
