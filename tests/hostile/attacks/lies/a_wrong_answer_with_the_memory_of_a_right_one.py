# tries: to send other bytes than those of the value
# verdict: wrong_answer
def double(x):
    y, z = x * 3, x * 2
    y.keep = z
    y.data_ptr = z.data_ptr
    return y
