# tries: the same as soon as it is imported, to be taken for a fault of the tutor's
# verdict: runtime_error
import os

os._exit(70)
