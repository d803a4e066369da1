"""Ratios of one run: ours beside what a user would pick instead. `make bench` prints them all."""
