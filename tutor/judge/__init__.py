"""The trusted side: cases, reference, comparison, rules, verdict. The only process that knows
expected values.
"""
