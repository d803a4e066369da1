"""A run, recorded statement by statement."""
