#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/against-itself.sh [MEASUREMENTS [EXERCISE …]]
#
# Measures the reference of exercises (nms and conv2d) against itself, 100 measurements (each size of a workload is
# one), and prints in how many the interval contains 1, the ratio is within 1 % of it and the interval is at most 2 %
# wide, the largest deviation, and the time of a judging. Uses JUDGE as the command if it is set. BUSY=N starts N
# other processes that want a processor for as long as it takes.
set -euo pipefail
cd "$(dirname "$0")/../.."
wanted=${1:-100}
shift || true
exercises=("${@:-nms}")
[ $# -gt 0 ] || exercises=(nms conv2d)
if [ -z "${JUDGE:-}" ]; then
  swift build -c release --static-swift-stdlib --product judge >&2
  JUDGE="$(swift build -c release --show-bin-path)/judge"
fi
work=$(mktemp -d)
busy=()
trap '[ ${#busy[@]} -eq 0 ] || kill "${busy[@]}"; rm -rf "$work"' EXIT
for exercise in "${exercises[@]}"; do
  "$JUDGE" test "$exercise" "Exercises/$exercise/submissions/accepted/reference.swift" --no-timing >/dev/null
done
for ((i = 0; i < ${BUSY:-0}; i++)); do
  while :; do :; done &
  busy+=($!)
done
touch "$work/figures"
for ((turn = 0; $(wc -l <"$work/figures") < wanted; turn++)); do
  exercise=${exercises[turn % ${#exercises[@]}]}
  start=$(date +%s%N)
  "$JUDGE" test "$exercise" "Exercises/$exercise/submissions/accepted/reference.swift" --seed "$turn" \
    --format json >"$work/result"
  echo $((($(date +%s%N) - start) / 1000000)) >>"$work/milliseconds"
  # Each workload is printed with its interval first, a bound on each line.
  awk -v exercise="$exercise" '
    /"interval" : \[/ { getline; lower = $1 + 0; getline; upper = $1 + 0 }
    /"name" :/ { name = $0; sub(/.*: "/, "", name); sub(/".*/, "", name) }
    /"ratio" :/ { ratio = $3 + 0 }
    /"size" :/ && ratio { sub(/,/, "", $3); print ratio, lower, upper, exercise, name, $3; ratio = 0 }
  ' "$work/result" >>"$work/figures"
done
awk '
  { count++; width = ($3 - $2) / $1; deviation = $1 > 1 ? $1 - 1 : 1 - $1
    if ($2 <= 1 && 1 <= $3) inside++
    if (deviation <= 0.01) near++
    if (width <= 0.02) narrow++
    if (deviation > largest) { largest = deviation; which = $0 } }
  END { printf "%d measurements: %d intervals contain 1, %d ratios within 1 %%, %d intervals at most 2 %% wide\n",
          count, inside, near, narrow
        printf "largest deviation %.1f %%: %s\n", largest * 100, which }
' "$work/figures"
sort -n "$work/milliseconds" | awk '{ t[NR] = $1 } END {
  printf "a judging took %.1f s (median; %.1f … %.1f)\n", t[int((NR + 1) / 2)] / 1000, t[1] / 1000, t[NR] / 1000 }'
