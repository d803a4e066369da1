# tries: to go on as another program in its own place
# verdict: runtime_error
import os


def double(x):
    os.execv("/bin/sh", ["sh", "-c", "exec -a hostile sleep 3600"])
