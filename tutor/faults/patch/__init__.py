"""Suspects by trying small changes of the program."""
