#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/verify.sh [EXERCISE …]
#
# Judges every submission of the exercises (of all without arguments) and checks that each gets the verdict
# that its folder is named after, and that a wrong one fails the test that its first comment names. The
# starter must compile and not be accepted. Uses JUDGE as the command if it is set.
set -uo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh

provide_judge
export JUDGE

# Judges one file: verify_one EXERCISE FILE VERDICT. Prints a line and succeeds if all is as it should be.
verify_one() {
  local exercise=$1 file=$2 wanted=$3 result verdict failing expected
  # What fits a wrong answer is not asked for, and takes longer than the verdict.
  result=$("$JUDGE" test "$exercise" "$file" --feedback names --format json 2>/dev/null)
  verdict=$(sed -n 's/^  "verdict" : "\(.*\)",\{0,1\}$/\1/p' <<<"$result")
  if [ "$wanted" = not-accepted ]; then
    [ "$verdict" = accepted ] || [ "$verdict" = judge-error ] || [ "$verdict" = compile-error ] ||
      { echo "ok    $file: $verdict"; return 0; }
    echo "WRONG $file: $verdict, but a starter compiles and is not accepted"
    return 1
  fi
  if [ "$verdict" != "$wanted" ]; then
    echo "WRONG $file: ${verdict:-no verdict} instead of $wanted"
    return 1
  fi
  expected=$(sed -n 's|^// Noticed by: \(.*/test[A-Za-z0-9_]*\).*$|\1|p' "$file" | head -1)
  if [ -n "$expected" ]; then
    # The tests are objects on lines of their own; a failing one has another verdict than accepted.
    failing=$(grep -E '^      "(id|verdict)" :' <<<"$result" | paste - - |
      grep -v '"verdict" : "accepted"' | sed 's/.*"id" : "\([^"]*\)".*/\1/')
    if ! grep -qxF "$expected" <<<"$failing"; then
      echo "WRONG $file: $verdict, but not by $expected"
      return 1
    fi
  fi
  echo "ok    $file: $verdict"
}
export -f verify_one

if [ $# -gt 0 ]; then exercises=("$@"); else exercises=($(ls Exercises)); fi
jobs=()
for exercise in "${exercises[@]}"; do
  folder="Exercises/$exercise"
  [ -f "$folder/exercise.json" ] || continue
  jobs+=("$exercise" "$folder/Starter.swift" not-accepted)
  for file in "$folder"/submissions/*/*.swift; do
    verdict=$(basename "$(dirname "$file")")
    jobs+=("$exercise" "$file" "${verdict//_/-}")
  done
  # Building the suite takes both cores, so it is done before the submissions share them.
  "$JUDGE" test "$exercise" "$folder/submissions/accepted/reference.swift" --no-timing >/dev/null
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf '%s\0' "${jobs[@]}" |
  xargs -0 -n 3 -P "$(nproc)" bash -c 'verify_one "$@"' verify | tee "$log"
passed=$(grep -c '^ok' "$log")
failed=$(grep -c '^WRONG' "$log")
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -eq $((${#jobs[@]} / 3)) ]
