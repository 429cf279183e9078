#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/against-swift-test.sh [RUNS]
#
# Measures how long a person waits after an edit: `judge test nms` without timing beside `swift test` for the
# same file and the same tests in one process. The two take turns; before each run a line of the solution
# changes. Prints the median, the smallest and the largest wall-clock time of each, and the ratio. Uses JUDGE as
# the command if it is set.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
runs=${1:-10}
provide_judge -c release --static-swift-stdlib
provide_work_folder

source Scripts/benchmarks/one-process-package.sh
one_process_package "$work/package" nms || { cat "$work/package/log"; exit 1; }
solution="$work/package/Sources/Solution/nms.swift"

seconds() { # Runs a command and prints how many seconds it took.
  local start end
  start=$(date +%s%N)
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v n=$((end - start)) 'BEGIN { printf "%.3f\n", n / 1e9 }'
}
edit() { echo "// edit $1" >> "$solution"; }

"$JUDGE" test nms "$solution" --no-timing >/dev/null
judge() { edit "$1 a"; seconds "$JUDGE" test nms "$solution" --no-timing >> "$work/judge"; }
package() { edit "$1 b"; seconds swift test --package-path "$work/package" >> "$work/swift-test"; }
for ((run = 0; run < runs; run++)); do
  # SwiftPM looks at modification times of a second's precision. After a pause everything takes longer, so who
  # begins changes from run to run.
  sleep 1.1
  if ((run % 2)); then judge "$run"; package "$run"; else package "$run"; judge "$run"; fi
done

row() {
  sort -n "$2" | awk -v name="$1" '{ v[NR] = $1 }
    END { printf "%-12s median %.3f s   %.3f … %.3f s\n", name, v[int((NR + 1) / 2)], v[1], v[NR] }'
}
echo "$tests tests, $runs runs after an edit, $(nproc) cores"
row "judge test" "$work/judge"
row "swift test" "$work/swift-test"
paste "$work/judge" "$work/swift-test" | awk '{ print $1 / $2 }' | sort -n |
  awk '{ v[NR] = $1 } END { printf "ratio        median %.3f     %.3f … %.3f\n", v[int((NR + 1) / 2)], v[1], v[NR] }'
