"""Two programs, run side by side: the first value of one that the other never has."""
