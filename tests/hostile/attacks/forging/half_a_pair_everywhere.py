# tries: to put half a surrogate pair into every text that it may send
# verdict: flagged, runtime_error
# prelude: forging
HALF = "\ud800"


def attack(x):
    frame = Frame(run.job.path, 1, 0, 1, 1, HALF)
    raised = Raised(HALF, (HALF,), HALF, (frame,))
    answer(value={HALF: Opaque(HALF, HALF)}, raised=raised, output=HALF, calls={HALF: 1})
    os._exit(0)
