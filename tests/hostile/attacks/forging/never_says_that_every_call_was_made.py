# tries: to send all its answers before the judge has looked at its inputs
# verdict: flagged
# prelude: forging
kept = run.sender.send
run.sender.send = lambda reply: None if type(reply) is Returned else kept(reply)
run.sender.wait = lambda: None


def attack(x):
    pass
