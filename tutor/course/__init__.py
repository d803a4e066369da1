"""The course as values, and the one place that knows its files."""
