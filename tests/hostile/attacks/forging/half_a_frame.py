# tries: to end in the middle of a frame
# verdict: flagged, runtime_error
# prelude: forging
def attack(x):
    run.sock.sendall(b"BPT1" + (1 << 20).to_bytes(8, "little") + b"half")
    os._exit(0)
