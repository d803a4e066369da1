# tries: to hide that it has changed its input
# verdict: wrong_answer
def double(x):
    y, old = x * 2, x.clone()
    x.add_(1)
    x.keep = old
    x.data_ptr = old.data_ptr
    x.is_contiguous = lambda: True
    return y
