# tries: to import a solution, a reference or cases from where it is started
# verdict: does_not_load
from solution import double
