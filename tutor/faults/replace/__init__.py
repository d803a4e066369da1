"""Suspects by right values in place of wrong ones."""
