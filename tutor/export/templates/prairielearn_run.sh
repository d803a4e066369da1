#!/usr/bin/env bash
# PrairieLearn runs this once per submission, with the id of the exercise. It writes
# results/results.json, whatever happens. GRADE_ROOT and TUTOR are for a trial on another machine.
set -u

exercise="$1"
root="${GRADE_ROOT:-/grade}"
tutor="${TUTOR:-/opt/tutor/bin/tutor}"
results="$root/results/results.json"

mkdir -p "$root/results" "$root/student"
rm -f "$results"
# what PrairieLearn knows about the question: nothing for the program that is graded
chmod -R go-rwx "$root/data" 2>/dev/null

"$tutor" @COURSE@ grade "$root/student" --exercise "$exercise" --format prairielearn --out "$results"
status=$?

if [ ! -s "$results" ]; then
  # not gradable: no attempt is used up, and no points are lost
  cat >"$results" <<'JSON'
{
  "gradable": false,
  "format_errors": ["This submission could not be graded. It costs you no attempt; please tell your course staff."]
}
JSON
fi
echo "tutor grade ended with status $status"
exit 0
