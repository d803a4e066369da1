# tries: to hide in a view that the result shares memory with the input
# verdict: wrong_answer
def double(x):
    x.mul_(2)
    return x.view(x.shape).T.T
