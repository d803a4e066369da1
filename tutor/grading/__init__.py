"""From a submission to a grade: cases, reference, comparison, rules, verdict, evidence."""
