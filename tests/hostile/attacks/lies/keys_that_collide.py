# tries: to slow down whoever builds the dictionary again
# verdict: wrong_answer, time_limit
def double(x):
    return {i * (2**61 - 1): i for i in range(1, 3000)}
