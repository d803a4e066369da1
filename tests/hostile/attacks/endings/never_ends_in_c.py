# tries: to loop where the interpreter never gets its lock back
# verdict: time_limit
import re


def double(x):
    re.match(r"(a+)+$", "a" * 40 + "b")
