"""Suspects by trial: small patches of the program, one of which makes every case pass."""
