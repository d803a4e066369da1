#!/usr/bin/env bash
# Gradescope runs this once per submission. It writes results/results.json, whatever happens.
# AUTOGRADER_ROOT and TUTOR are for a trial on another machine.
set -u

root="${AUTOGRADER_ROOT:-/autograder}"
tutor="${TUTOR:-/opt/tutor/bin/tutor}"
results="$root/results/results.json"
exercises=(@EXERCISES@)

mkdir -p "$root/results" "$root/submission"
rm -f "$results"
# names, addresses and earlier results of the learner: nothing for the program that is graded
chmod 600 "$root/submission_metadata.json" 2>/dev/null

# An exercise that is not there counts as not started; without a file it would not count at all.
# Of archives and notebooks nobody can tell from outside what is in them.
packed=(-iname '*.zip' -o -iname '*.tar*' -o -iname '*.tgz' -o -iname '*.ipynb' -o -iname '*.py.txt')
if [ -z "$(find "$root/submission" \( "${packed[@]}" \) -print -quit)" ]; then
  for name in "${exercises[@]+"${exercises[@]}"}"; do
    named=(-iname "$name.py" -o -iname "${name}[ (-]*.py")
    if [ -z "$(find "$root/submission" \( "${named[@]}" \) -print -quit)" ]; then
      : >"$root/submission/$name.py"
    fi
  done
fi

"$tutor" @COURSE@ grade "$root/submission" @OPTION@ --format gradescope --out "$results"
status=$?

if [ ! -s "$results" ]; then
  # no score: Gradescope then reports a failed run to the staff, and no points are lost
  cat >"$results" <<'JSON'
{
  "output": "This submission could not be graded, and no points are reported for it. A file has to be named after its exercise, such as relu.py. If yours is, please tell your course staff.",
  "output_format": "text",
  "stdout_visibility": "hidden"
}
JSON
fi
echo "tutor grade ended with status $status"
exit 0
