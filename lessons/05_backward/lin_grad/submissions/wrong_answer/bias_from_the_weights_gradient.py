"""bias-from-the-weights-gradient

b.g is the weights' gradient added up

The columns of `w.g` added up are slopes times inputs: a bias with that gradient would count the
inputs of its row. But a bias is added as it is, whatever the inputs are. Its gradient is made of
`out.g` alone.

help: By how much does an output change when its bias grows by 1, and do the inputs matter for that?
look: p w.g.sum(0), out.g.sum(0)
at: assign $3.g
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = w.g.sum(0)
