# tries: to replace the streams, and the hooks that print errors
# verdict: runtime_error
import sys
import traceback


def double(x):
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None
    sys.excepthook = sys.unraisablehook = traceback.print_exc = traceback.extract_tb = None
    raise ValueError("no")
