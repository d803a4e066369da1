# tries: to raise exceptions within each other, deeper than any stack
# verdict: runtime_error
def double(x):
    e = ValueError()
    for _ in range(5000):
        e = ExceptionGroup("g", [e])
    raise e
