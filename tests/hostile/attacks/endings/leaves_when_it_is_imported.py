# tries: to end well before it is asked anything
# verdict: does_not_load, runtime_error
import sys

sys.exit(0)
