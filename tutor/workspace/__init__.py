"""The learner's own files."""
