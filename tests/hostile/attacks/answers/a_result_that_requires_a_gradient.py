# tries: to return a tensor that is still part of a graph
# verdict: wrong_answer, accepted
def double(x):
    return x.requires_grad_() * 2
