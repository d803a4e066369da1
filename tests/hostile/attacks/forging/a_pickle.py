# tries: to be unpickled, which would run code of its own
# verdict: flagged
# prelude: forging
import pickle


class Runs:
    def __reduce__(self):
        return open, ("/tmp/world/planted", "w")


def attack(x):
    protocol.send_frame(run.sock, pickle.dumps(Runs()))
