#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/time-limits.sh [RUNS [EXERCISE …]]
#
# Measures RUNS (20) times whether the time limit of the exercises (of all without names) has room on both sides, as
# `judge verify` does, and prints for each how often it had, the slowest accepted submission as a part of the limit
# and the fastest too slow one as a multiple of it. `judge verify` demands 0.5 and 2. Exits with 1 if a run failed.
# Uses JUDGE as the command if it is set, and a cache of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh
runs=${1:-20}
shift || true
choose_exercises "$@"
provide_judge -c release --static-swift-stdlib
provide_work_folder
export XDG_CACHE_HOME=$work/cache
trials=$XDG_CACHE_HOME/judge/time-trials

# Prints what was demanded and the largest ratio of each measurement that was kept, as a part of the limit.
shares() {
  awk '
    function finish() { if (largest > 0) print demand, largest / limit; largest = 0 }
    FNR == 1 { finish() }
    /"demand" :/ { split($0, parts, "\""); demand = parts[4] }
    /"limitRatio" :/ { limit = $3 + 0 }
    /"ratio" :/ { if ($3 + 0 > largest) largest = $3 + 0 }
    END { finish() }' "$trials"/*/value.json
}

failed=0
printf 'exercise\truns\tfailed\tslowest accepted\tfastest too slow\n'
for exercise in "${exercises[@]}"; do
  misses=0
  : >"$work/shares"
  for ((run = 0; run < runs; run++)); do
    rm -rf "$trials"
    "$JUDGE" verify "$exercise" >"$work/log" 2>&1 || { misses=$((misses + 1)); cat "$work/log" >&2; }
    [ ! -d "$trials" ] || shares >>"$work/shares"
  done
  awk -v name="$exercise" -v runs="$runs" -v misses="$misses" '
    $1 == "room" && $2 > slowest { slowest = $2 }
    $1 != "room" && (fastest == "" || $2 < fastest) { fastest = $2 }
    END {
      printf "%s\t%d\t%d\t%s\t%s\n", name, runs, misses, slowest == "" ? "-" : sprintf("%.2f", slowest),
        fastest == "" ? "-" : sprintf("%.1f", fastest)
    }' "$work/shares"
  failed=$((failed + misses))
done
[ "$failed" -eq 0 ]
