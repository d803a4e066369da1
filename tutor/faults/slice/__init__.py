"""Suspects by walking back from the wrong results."""
