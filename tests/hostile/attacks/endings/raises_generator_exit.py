# tries: to end a generator of whoever calls it
# verdict: runtime_error
def double(x):
    raise GeneratorExit
