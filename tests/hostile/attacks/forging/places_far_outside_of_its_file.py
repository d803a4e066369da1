# tries: to have the judge point at a column of a line that is not there
# verdict: runtime_error, flagged
# prelude: forging
def attack(x):
    far = 2**53
    frame = Frame(run.job.path, far, far, far, far, "double")
    answer(value=None, raised=Raised("ValueError", ("ValueError", "Exception"), "no", (frame,)))
    os._exit(0)
