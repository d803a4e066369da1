#!/usr/bin/env bash
# Grades this repository: annotations go to the page of the run, the result to the reporter.
# TUTOR is for a trial on another machine.
set -u

tutor="${TUTOR:-tutor}"
exercises=(@EXERCISES@)
folder="$(mktemp -d)"
lines="$folder/lines.txt"
trap 'rm -rf "$folder"' EXIT

# An exercise that is not there counts as not started; without a file it would not count at all.
# Of notebooks nobody can tell from outside what is in them.
if [ -z "$(find . -iname '*.ipynb' -not -path './.*' -print -quit)" ]; then
  for name in "${exercises[@]+"${exercises[@]}"}"; do
    named=(-iname "$name.py" -o -iname "${name}[ (-]*.py")
    if [ -z "$(find . \( "${named[@]}" \) -not -path './.*' -print -quit)" ]; then
      : >"$name.py"
    fi
  done
fi

"$tutor" grade . @OPTION@ --format github --out "$lines"
echo "tutor grade ended with status $?"

if [ -s "$lines" ]; then
  grep -v '^result=' "$lines"
  grep -m 1 '^result=' "$lines" >>"$GITHUB_OUTPUT"
else
  # a maximum of 0: the reporter fails the run and reports no points
  test='{"name": "submission", "status": "error", "message": "This could not be graded.", "test_code": "", "filename": "", "line_no": 0, "duration": 0, "score": 0}'
  result="{\"version\": 1, \"status\": \"error\", \"max_score\": 0, \"tests\": [$test]}"
  echo "result=$(printf '%s' "$result" | base64 | tr -d '\n')" >>"$GITHUB_OUTPUT"
fi
exit 0
