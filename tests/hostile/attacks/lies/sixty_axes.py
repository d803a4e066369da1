# tries: to send a tensor of more axes than anybody counts
# verdict: wrong_answer
def double(x):
    return x.reshape((1,) * 40 + x.shape)
