"""list-entries-computed

The list now holds results of a computation

Outside no_grad, `p - lr * p.grad` is one more step that autograd writes down, and what comes out is
a result and no longer a leaf. backward leaves `.grad` on leaves only, so the next step finds None.
And the network's own tensors have not moved at all.

help: What do `is_leaf` and `grad_fn` say about an entry of the list after the call?
look: p params[0].is_leaf, (params[0] - 1).is_leaf
at: `params[_] = _`
"""


def sgd_step(params, lr):
    for i, p in enumerate(params):
        if p.grad is not None:
            params[i] = p - lr * p.grad
            p.grad = None
