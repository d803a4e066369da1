# tries: to steer a terminal by every text that it may send
# verdict: flagged, runtime_error
# prelude: forging
STEER = "\x1b[2J\x1b]0;title\x07\u202e\r\nanna: accepted\x9b2J\u2028"


def attack(x):
    frame = Frame(run.job.path, 1, 0, 1, 1, STEER)
    raised = Raised(STEER, (STEER,), STEER, (frame,))
    answer(value={STEER: Opaque(STEER, STEER)}, raised=raised, output=STEER, ops={STEER: 1})
    os._exit(0)
