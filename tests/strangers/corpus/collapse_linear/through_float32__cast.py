# slip: the products are rounded to float32
# source: own
# general: precision
def collapse_linear(w1, b1, w2, b2):
    small = [each.float() for each in (w1, b1, w2, b2)]  # WRONG
    w = (small[0] @ small[2]).to(w1.dtype)
    b = (small[1] @ small[2] + small[3]).to(w1.dtype)
    return w, b
