"""Processes: the zygote, what is forked from it, and their limits."""
