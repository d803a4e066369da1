# tries: to hide one wrong number
# verdict: wrong_answer
def double(x):
    y = x * 2
    if y.numel():
        y.view(-1)[-1] = float("nan") if y.is_contiguous() else 0
    return y
