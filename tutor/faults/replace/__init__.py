"""Suspects by putting right values in the place of wrong ones."""
