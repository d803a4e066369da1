# tries: to run code of its own at every line of the process
# verdict: accepted, wrong_answer, runtime_error
import sys


def trace(frame, event, arg):
    frame.f_trace_opcodes = True
    return trace


def double(x):
    sys.settrace(trace)
    sys._getframe(1).f_trace = trace
    return x * 2
