#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/against-other-timers.sh [TIMES [PERCENT]]
#
# Measures the same pair in three ways, 20 times each: the reference of nms, and the reference that is made 3 percent
# slower by a spin. The judge measures it at its largest size of scattered boxes; XCTest's measure and hyperfine measure
# 60 calls, in one process or as whole processes. Prints the ratio that each way finds: the mean, the standard deviation
# between measurements, the least and the largest, and the seconds of a measurement. Other ways have times of two files
# that are measured one after the other; their ratio is made here.
#
# HYPERFINE is the command (hyperfine; without one this row is left out), JUDGE the judge. BUSY=N starts N other
# processes that want a processor for as long as it takes.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
times=${1:-20}
percent=${2:-3}
HYPERFINE=${HYPERFINE:-hyperfine}
provide_judge -c release --static-swift-stdlib
provide_work_folder
timers=$PWD/Scripts/benchmarks/timers

# Both sides are the same source but for the percentage, so that nothing else makes them different.
for side in plain slower; do
  sed 's/^public func nms(/@inline(never) public func plain(/' Exercises/nms/submissions/accepted/reference.swift |
    cat - Scripts/benchmarks/slower/nms.swift Scripts/benchmarks/slower/Spin.swift |
    sed "s/PERCENT/$([ $side = plain ] && echo 0 || echo "$percent")/" >"$work/$side.swift"
done
swiftc -O -wmo -parse-as-library -swift-version 6 -module-name ExerciseKit -emit-module \
  -emit-module-path "$work/ExerciseKit.swiftmodule" -c Sources/ExerciseKit/*.swift -o "$work/ExerciseKit.o"
for side in plain slower; do
  for kind in Program Measured; do
    swiftc -O -wmo -parse-as-library -swift-version 5 -I "$work" -module-name "$kind$side" "$work/$side.swift" \
      "$timers/Work.swift" "$timers/$kind.swift" "$work/ExerciseKit.o" -lm -o "$work/$kind.$side" 2>"$work/log" ||
      { cat "$work/log" >&2; exit 3; }
  done
done
"$JUDGE" test nms "$work/slower.swift" --no-timing >/dev/null
start_busy_processes

# Each prints the ratio of one measurement.
judge_ratio() {
  "$JUDGE" bench nms "$work/slower.swift" --seed "$1" --sizes 3200 --format json 2>/dev/null |
    sed -n '/"workloads" : \[/,$p' | awk '/"ratio" :/ { print $3 + 0; exit }'
}
xctest_average() { "$work/Measured.$1" 2>&1 | sed -nE 's/.*average: ([0-9.]+),.*/\1/p'; }
xctest_ratio() { awk -v a="$(xctest_average plain)" -v b="$(xctest_average slower)" 'BEGIN { print b / a }'; }
hyperfine_ratio() {
  "$HYPERFINE" -N --style none --warmup 1 --runs 15 --export-csv "$work/csv" "$work/Program.plain" \
    "$work/Program.slower" >/dev/null 2>&1
  awk -F, 'NR > 1 { mean[NR] = $2 } END { print mean[3] / mean[2] }' "$work/csv"
}

echo "the same pair, the second $percent % slower, ${BUSY:-0} other busy processes:"
for way in judge xctest hyperfine; do
  [ $way != hyperfine ] || command -v "$HYPERFINE" >/dev/null || continue
  start=$(date +%s%N)
  for ((turn = 1; turn <= times; turn++)); do "${way}_ratio" "$turn"; done |
    awk -v way=$way '
      { n++; s += $1; q += $1 * $1; if (n == 1 || $1 < lo) lo = $1; if (n == 1 || $1 > hi) hi = $1 }
      END { m = s / n; printf "%-10s mean %.4f  standard deviation %.4f  %.4f … %.4f", way, m, sqrt(q / n - m * m), lo, hi }'
  printf '  %.1f s each\n' "$(awk -v a="$start" -v b="$(date +%s%N)" -v n="$times" 'BEGIN { print (b - a) / 1e9 / n }')"
done
