# tries: to send more text than anybody reads
# verdict: wrong_answer
def double(x):
    return "x" * 10**8
