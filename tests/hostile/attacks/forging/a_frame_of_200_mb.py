# tries: to fill the memory of the judge
# verdict: flagged
# prelude: forging
def attack(x):
    protocol.send_frame(run.sock, bytes(200 << 20))
