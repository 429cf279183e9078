#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/grade.sh [COUNT [SAMPLE [PARTS]]]
#
# Measures how many submissions a second `judge grade --no-timing` gets through: makes COUNT (1000) of the shipped
# ones with harmless edits, so that no two are the same, grades them, and compares each verdict with its folder's.
# Beside it, SAMPLE (36) of them, three each of exercises from first to last, one after another, with `swift test` in a
# warm package with the exercise's own tests (one-process-package.sh). Both are measured in PARTS (4) parts that take
# turns, so that minutes in which the machine is slower fall on both. Prints submissions per second, the use of all
# processors by the judge and what it has started, and the judge's own peak memory. On a machine that does other things
# at the same time only the CPU times can be compared.
#
# Uses JUDGE as the command if it is set, and JOBS for `--jobs`. Exits with 1 if a verdict is not the expected one.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
source Scripts/submissions.sh
count=${1:-1000}
sample=${2:-36}
parts=${3:-4}
provide_judge -c release --static-swift-stdlib
provide_work_folder
processors=$(nproc)
jobs=${JOBS:-$((processors + 1))}
TIMEFORMAT='%R %U %S'
touch "$work/parts" "$work/times" "$work/hung"

# Grades a part of the submissions and notes its seconds, ticks of CPU time and kilobytes.
grade_part() {
  local part=$1 start judge peak=0 now used ticks=0
  start=$(date +%s%N)
  "$JUDGE" grade "$work/submissions" --no-timing --jobs "$jobs" --shard "$part/$parts" \
    --results "$work/grades$part.jsonl" >/dev/null 2>"$work/log" &
  judge=$!
  while kill -0 $judge 2>/dev/null; do
    now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$judge/status 2>/dev/null || true)
    peak=${now:-$peak}
    # User and system time of those that it has waited for, which have waited for theirs; its own besides.
    used=$(sed 's/.*) //' /proc/$judge/stat 2>/dev/null | cut -d ' ' -f 12-15 || true)
    ticks=${used:-$ticks}
    sleep 0.2
  done
  wait $judge || { cat "$work/log"; exit 1; }
  echo "$((($(date +%s%N) - start) / 1000000)) $((${ticks// /+})) $peak" >>"$work/parts"
}

# Makes warm packages for the exercises of the sample, a third as many as submissions, from first to last; where one
# cannot be made, the next exercise takes its place. Then $work/sample has a line with path and verdict for each.
make_sample() {
  local exercises exercise wanted=$(((sample + 2) / 3)) made=0 place=0 number
  mapfile -t exercises < <(sed 's|^[^/]*/||; s| .*||' "$work/submissions.expected" | sort -u)
  : >"$work/sample"
  for exercise in "${exercises[@]}"; do
    exercise=${exercise%.swift}
    ((++place * wanted > made * ${#exercises[@]} && made < wanted)) || continue
    one_process_package "$work/$exercise" "$exercise" || continue
    echo "$tests" >"$work/$exercise.tests"
    ((++made))
    for number in 1 8 15; do
      grep -F "/$exercise.swift " "$work/submissions.expected" | sed -n "${number}p" >>"$work/sample"
    done
  done
  sample=$(wc -l <"$work/sample")
}

# Tests the next submissions of the sample, up to the given number, in the packages of their exercises.
test_up_to() {
  local last=$1 file verdict exercise tests status
  for ((; tested < last; tested++)); do
    read -r file verdict < <(sed -n "$((tested + 1))p" "$work/sample")
    exercise=$(basename "$file" .swift)
    tests=$(<"$work/$exercise.tests")
    # SwiftPM looks at modification times of a second's precision.
    sleep 1.1
    cp "$work/submissions/$file" "$work/$exercise/Sources/Solution/$exercise.swift"
    # What is wrong fails, which is what a test is for, or crashes, or hangs.
    status=0
    { time timeout 20 swift test --package-path "$work/$exercise" >"$work/log" 2>&1 || status=$?; } 2>"$work/time"
    if [ "$status" = 124 ]; then
      echo "$file" >>"$work/hung"
    elif [ "$verdict" = compile-error ] ||
      grep -q -e "Executed $tests tests" -e 'Exited with unexpected signal' "$work/log"; then
      cat "$work/time" >>"$work/times"
    else
      cat "$work/log"
      exit 1
    fi
  done
}

make_submissions "$count" "$work/submissions"
# Kits, suites, and the wrong submissions that come with an exercise are compiled once for all, not for a grading: so
# one of each verdict of each exercise is graded before.
while read -r file _; do
  mkdir -p "$work/first/$(dirname "$file")"
  cp "$work/submissions/$file" "$work/first/$file"
done < <(sed 's|/| |' "$work/submissions.expected" | sort -u -k 2 | sed 's| |/|')
"$JUDGE" grade "$work/first" --no-timing --results "$work/first.jsonl" >/dev/null 2>&1
source Scripts/benchmarks/one-process-package.sh
make_sample
tested=0
for ((part = 1; part <= parts; part++)); do
  test_up_to $((sample * part / (parts + 1)))
  grade_part $part
done
test_up_to "$sample"

"$JUDGE" merge "$work"/grades*.jsonl --output "$work/merged.jsonl" 2>/dev/null
verdicts_of "$work/merged.jsonl" >"$work/verdicts"
unexpected=$(diff <(sort "$work/submissions.expected") <(sort "$work/verdicts") || true)
if [ -n "$unexpected" ]; then
  echo "verdicts that are not as expected:"
  echo "$unexpected"
  exit 1
fi

awk -v n="$count" -v hung="$(wc -l <"$work/hung")" -v cores="$processors" -v jobs="$jobs" -v hz="$(getconf CLK_TCK)" '
  FILENAME ~ /parts$/ { wall += $1 / 1000; cpu += $2 / hz; if ($3 > peak) peak = $3; next }
  { tested++; total += $1; theirs += $2 + $3 }
  END {
    printf "judge grade  %d submissions in %.1f s: %.2f a second, %.3f s each (%.3f s of CPU time each)\n",
      n, wall, n / wall, wall / n, cpu / n
    printf "             %d at a time on %d processors, which it used to %.0f %%\n", jobs, cores, 100 * cpu / wall / cores
    printf "             %.0f MB of memory at most in the judge itself; every verdict is its folder'"'"'s\n", peak / 1024
    if (!tested) exit
    printf "swift test   %d submissions in %.1f s: %.2f a second, %.3f s each (%.3f s of CPU time each)\n",
      tested, total, tested / total, total / tested, theirs / tested
    if (hung) printf "             %d more did not end within 20 s and are not counted\n", hung
    printf "ratio        %.1f times as many a second with judge grade, for %.1f times less CPU time each\n",
      (n / wall) / (tested / total), (theirs / tested) / (cpu / n)
  }' "$work/parts" "$work/times"
