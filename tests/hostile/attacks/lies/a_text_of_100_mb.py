# tries: to send more text than anybody reads
# verdict: wrong_answer, time_limit
def double(x):
    return "x" * 10**8
