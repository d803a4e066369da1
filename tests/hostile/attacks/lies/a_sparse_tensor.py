# tries: to send right values in another layout
# verdict: wrong_answer
def double(x):
    return (x * 2).to_sparse()
