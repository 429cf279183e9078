#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/against-itself.sh [MEASUREMENTS [EXERCISE …]]
#
# Measures the reference of exercises (nms and conv2d) against itself, 100 measurements, and prints in how many the
# interval contains 1, the ratio is within 1 % of it and the interval is at most 2 % wide, the largest deviation, and
# the time of a judging. A measurement is a workload at its largest size; the smaller sizes are there for the growth,
# and are printed apart.
#
# SLOWER=P makes the solution P percent slower, by a spin, and prints how often it is found to be slower: when the whole
# interval is above 1. BUSY=N starts N other processes that want a processor for as long as it takes. JUDGE is the
# command if it is set. FIGURES is a file to keep the figures in.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
wanted=${1:-100}
shift || true
exercises=("${@:-nms}")
[ $# -gt 0 ] || exercises=(nms conv2d)
provide_judge -c release --static-swift-stdlib
provide_work_folder
for exercise in "${exercises[@]}"; do
  solution=$work/$exercise.swift
  cp "Exercises/$exercise/submissions/accepted/reference.swift" "$solution"
  if [ -n "${SLOWER:-}" ]; then
    sed -i "s/^public func $exercise(/@inline(never) public func plain(/" "$solution"
    sed "s/PERCENT/$SLOWER/" "Scripts/benchmarks/slower/$exercise.swift" Scripts/benchmarks/slower/Spin.swift >>"$solution"
  fi
  "$JUDGE" test "$exercise" "$solution" --no-timing >/dev/null
done
start_busy_processes
touch "$work/largest"
for ((turn = 0; $(wc -l <"$work/largest") < wanted; turn++)); do
  exercise=${exercises[turn % ${#exercises[@]}]}
  start=$(date +%s%N)
  "$JUDGE" test "$exercise" "$work/$exercise.swift" --seed "$turn" --format json >"$work/result"
  echo $((($(date +%s%N) - start) / 1000000)) >>"$work/milliseconds"
  # Each workload is printed with its interval first, a bound on each line; its sizes grow.
  sed -n '/"timing"/,$p' "$work/result" | sed -n '/"workloads" : \[/,$p' | awk -v exercise="$exercise" -v work="$work" '
    function flush() { if (line) print line >>(work "/" (isLargest ? "largest" : "smaller")); line = "" }
    /"interval" : \[/ { getline; lower = $1 + 0; getline; upper = $1 + 0 }
    /"name" :/ { name = $0; sub(/.*: "/, "", name); sub(/".*/, "", name) }
    /"ratio" :/ { ratio = $3 + 0 }
    /"size" :/ && ratio {
      sub(/,/, "", $3); isLargest = (name != previous); flush(); previous = name
      line = ratio " " lower " " upper " " exercise ", " name ", " $3; ratio = 0
    }
    END { isLargest = 1; flush() }
  '
done
for kind in largest smaller; do
  awk -v kind="$kind" -v slower="${SLOWER:-}" '
    { count++; width = ($3 - $2) / $1; deviation = $1 > 1 ? $1 - 1 : 1 - $1; sum += $1
      if ($2 <= 1 && 1 <= $3) inside++
      if ($2 > 1) above++
      if (deviation <= 0.01) near++
      if (width <= 0.02) narrow++
      if (deviation > largest) { largest = deviation; which = $0 } }
    END { printf "%s sizes, %d measurements: ", kind, count
          if (slower) printf "%d found slower, mean ratio %.4f, ", above, sum / count
          else printf "%d intervals contain 1, %d ratios within 1 %%, ", inside, near
          printf "%d intervals at most 2 %% wide, largest deviation %.1f %%: %s\n", narrow, largest * 100, which }
  ' "$work/$kind"
done
[ -z "${FIGURES:-}" ] || cp "$work/largest" "$FIGURES"
sort -n "$work/milliseconds" | awk '{ t[NR] = $1 } END {
  printf "a judging took %.1f s (median; %.1f … %.1f)\n", t[int((NR + 1) / 2)] / 1000, t[1] / 1000, t[NR] / 1000 }'
