# tries: to return a promise instead of a value
# verdict: wrong_answer
async def double(x):
    return x * 2
