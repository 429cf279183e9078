#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/grade.sh [COUNT [SAMPLE]]
#
# Measures how many submissions a second `judge grade --no-timing` gets through: makes COUNT (1000) of the shipped
# ones with harmless edits, so that no two are the same, grades them, and compares each verdict with its folder's.
# Beside it, SAMPLE (10) of those of nms, one after another, with `swift test` in a warm package with as many
# tests. Prints submissions per second, the use of all processors by the judge and what it has started, and the
# judge's own peak memory. On a machine that does other things at the same time only the CPU times can be compared.
# Uses JUDGE as the command if it is set, and JOBS for `--jobs`. Exits with 1 if a verdict is not the expected one.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
source Scripts/submissions.sh
count=${1:-1000}
sample=${2:-10}
provide_judge -c release --static-swift-stdlib
provide_work_folder
processors=$(nproc)
jobs=${JOBS:-$((processors + 1))}

make_submissions "$count" "$work/submissions"
# Kits and suites are compiled once for all, not for a grading.
make_submissions 150 "$work/first"
"$JUDGE" grade "$work/first" --no-timing --results "$work/first.jsonl" >/dev/null 2>&1

load=$(cut -d ' ' -f 1 /proc/loadavg)
start=$(date +%s%N)
"$JUDGE" grade "$work/submissions" --no-timing --jobs "$jobs" --results "$work/grades.jsonl" \
  >"$work/table" 2>"$work/log" &
judge=$!
peak=0
while kill -0 $judge 2>/dev/null; do
  now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$judge/status 2>/dev/null || true)
  peak=${now:-$peak}
  # User and system time of those that it has waited for, which have waited for theirs; its own besides.
  used=$(sed 's/.*) //' /proc/$judge/stat 2>/dev/null | cut -d ' ' -f 12-15 || true)
  ticks=${used:-$ticks}
  sleep 0.2
done
wait $judge || { cat "$work/log"; exit 1; }
end=$(date +%s%N)
cat "$work/table"
"$JUDGE" merge "$work/grades.jsonl" --output "$work/merged.jsonl" 2>/dev/null
verdicts_of "$work/merged.jsonl" >"$work/verdicts"
unexpected=$(diff <(sort "$work/submissions.expected") <(sort "$work/verdicts") || true)

wall=$((end - start))
awk -v n="$count" -v wall=$wall -v ticks="$ticks" -v cores="$processors" -v peak="$peak" -v jobs="$jobs" \
  -v hz="$(getconf CLK_TCK)" -v load="$load" 'BEGIN {
    wall /= 1e9; split(ticks, t, " "); cpu = (t[1] + t[2] + t[3] + t[4]) / hz
    printf "judge grade  %d submissions in %.1f s: %.2f a second, %.3f s each\n", n, wall, n / wall, wall / n
    printf "             %d at a time on %d processors, which it used to %.0f %% (%.3f s of CPU time each)\n",
      jobs, cores, 100 * cpu / wall / cores, cpu / n
    printf "             %.0f MB of memory at most in the judge itself; load before: %s\n", peak / 1024, load }'
if [ -n "$unexpected" ]; then
  echo "verdicts that are not as expected:"
  echo "$unexpected"
  exit 1
fi
echo "             every verdict is its folder's"
[ "$sample" -gt 0 ] || exit 0

source Scripts/benchmarks/plain-package.sh
plain="$work/plain"
plain_package "$plain"
(cd "$plain" && swift build --build-tests >/dev/null 2>&1)
TIMEFORMAT='%R %U %S'
files=(Exercises/nms/submissions/accepted/*.swift Exercises/nms/submissions/wrong_answer/*.swift)
for ((i = 0; i < sample; i++)); do
  # SwiftPM looks at modification times of a second's precision.
  sleep 1.1
  cp "${files[$((i % ${#files[@]}))]}" "$plain/Sources/Solution/nms.swift"
  # What is wrong fails, which is what a test is for.
  { time swift test --package-path "$plain" >"$work/log" 2>&1 || true; } 2>>"$work/times"
  grep -q "Executed $tests tests" "$work/log" || { cat "$work/log"; exit 1; }
done
awk -v wall=$wall -v count="$count" -v ticks="$ticks" -v hz="$(getconf CLK_TCK)" '
  { n++; total += $1; cpu += $2 + $3 }
  END {
    split(ticks, t, " "); ours = (t[1] + t[2] + t[3] + t[4]) / hz / count
    printf "swift test   %d submissions in %.1f s: %.2f a second, %.3f s each (%.3f s of CPU time each)\n",
      n, total, n / total, total / n, cpu / n
    printf "ratio        %.1f times as many a second with judge grade, for %.1f times less CPU time each\n",
      (count / wall * 1e9) / (n / total), cpu / n / ours
  }' "$work/times"
