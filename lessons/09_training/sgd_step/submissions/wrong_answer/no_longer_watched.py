"""no-longer-watched

After the step autograd does not watch the parameters any more

`requires_grad` is off when your function ends, and the next backward finds nothing to work out a
slope for: "does not require grad and does not have a grad_fn". `no_grad` is off only for a few
lines.

if `_.requires_grad_(False)` or `_.requires_grad = False`: Turning `requires_grad` off does silence
the error about a leaf, and it stays off.

help: What is `p.requires_grad` before your function, and what is it afterwards?
look: p [q.requires_grad for q in params]
at: `_.requires_grad_(False)`
"""


def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad
            p.grad = None
