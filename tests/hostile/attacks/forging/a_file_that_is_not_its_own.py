# tries: to have the judge show a line of the reference as the place of an error
# verdict: runtime_error, flagged
# prelude: forging
def attack(x):
    path = "/tmp/world/course/01_targets/double/reference.py"
    frame = Frame(path, 6, 0, 6, 20, "double")
    answer(value=None, raised=Raised("ValueError", ("ValueError", "Exception"), "no", (frame,)))
    os._exit(0)
