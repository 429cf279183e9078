#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/attacks-in-swift-test.sh [--attacks PREFIX] [--jobs N] [--list FILE]
#
# Tries the corpus of attacks on what a plain package does: the solution is imported with @testable by an XCTest
# suite, and both are one process, with the same five tests that the judge has for the exercise. The frontend is
# called directly, because a package for each attack would take an hour. Prints a table in Markdown: by group, how
# many attacks were tried, and of these, how many
#
#   pass all tests     the program ended with 0 and printed that all tests passed without a failure, or ended with 0
#                      without saying anything else, which `swift test` takes for success
#   take all results   it ended in another way before it had printed the result of every test, or had to be killed
#   fail a test        every test has printed its result, and the program ended with a failure
#   do not build       the compiler or the linker refused them
#
# A pass of an attack that the judge may accept as well is counted as "as here": there is nothing to notice.
# --list keeps the outcome of each attack.
#
# The attacks are harmful, so each runs in a PID, mount, network and IPC namespace of its own that ends after ten
# seconds, with a user id that nobody has, 64 processes, 2 GB of address space, 5 s of CPU time, files of 64 MB, and
# nothing writable but a folder in memory of 256 MB in place of /tmp, /var/tmp and /dev/shm. So this needs root. No
# plain test run has any of this; what these limits stop is stopped by them and not by XCTest.
#
# Not tried: the groups compiler, protocol, reports and values, which are against the compiler, the pipe, the report
# and the checks of values of this judge and have no counterpart; attacks of other exercises than double-it.
set -euo pipefail
cd "$(dirname "$0")/.."
prefix= jobs=$(nproc) list=/dev/null
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
  case $1 in
    --attacks) prefix=$2 ;;
    --jobs) jobs=$2 ;;
    --list) list=$2 ;;
    *) echo "There is no option $1." >&2; exit 2 ;;
  esac
  shift 2
done
[ "$(id -u)" = 0 ] || { echo "This needs root, to shut the attacks in." >&2; exit 3; }
corpus=$PWD/Tests/JudgingTests/Attacks/Corpus
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
export corpus work

cat >"$work/main.swift" <<'SWIFT'
import XCTest

@testable import Solution

final class DoubleItTests: XCTestCase {
  func testOneTwoThree() { XCTAssertEqual(doubled([1, 2, 3]), [2, 4, 6]) }
  func testDoublesEachNumber() { XCTAssertEqual(doubled([7, -3, 0, 13]), [14, -6, 0, 26]) }
  func testDoublesTheEmptyList() { XCTAssertEqual(doubled([]), []) }
  func testDoublesALongList() {
    XCTAssertEqual(doubled(Array(0..<200_000)), Array(stride(from: 0, to: 400_000, by: 2)))
  }
  func testAgreesWithTheReferenceOnRandomNumbers() {
    for _ in 0..<20 {
      let values = (0..<Int.random(in: 0...6)).map { _ in Int.random(in: -1_000...1_000) }
      XCTAssertEqual(doubled(values), values.map { 2 * $0 })
    }
  }
}

XCTMain([
  testCase([
    ("testOneTwoThree", DoubleItTests.testOneTwoThree),
    ("testDoublesEachNumber", DoubleItTests.testDoublesEachNumber),
    ("testDoublesTheEmptyList", DoubleItTests.testDoublesTheEmptyList),
    ("testDoublesALongList", DoubleItTests.testDoublesALongList),
    ("testAgreesWithTheReferenceOnRandomNumbers",
      DoubleItTests.testAgreesWithTheReferenceOnRandomNumbers),
  ])
])
SWIFT

# Builds one file as a package would: build FOLDER, with solution.swift in it. Makes `tests`.
build() {
  (
    cd "$1"
    options=(-Onone -enable-testing -module-cache-path "$work/modules" -I .)
    ulimit -t 30 -v $((8 << 20))
    timeout 60 swiftc "${options[@]}" -swift-version 6 -parse-as-library -wmo -module-name Solution \
      -emit-module -emit-module-path Solution.swiftmodule -c solution.swift -o Solution.o &&
      timeout 60 swiftc "${options[@]}" -swift-version 5 -module-name Tests \
        -c "$work/main.swift" -o Tests.o &&
      timeout 60 swiftc Solution.o Tests.o -o tests
  ) >"$1/build.log" 2>&1
}

# Runs it shut in, and leaves its output in `log` and its status in `status`. Only 16 MB of output are kept.
run() {
  chmod -R a+rX "$1"
  timeout -s KILL 20 unshare --mount --pid --net --ipc --fork --kill-child --mount-proc bash -c '
    set -e
    mount -t tmpfs -o size=256m,mode=1777 tmpfs /var/tmp
    mkdir -m 1777 /var/tmp/run
    cp "$1/tests" /var/tmp/run/
    mount --bind /var/tmp /dev/shm
    mount --bind /var/tmp /tmp
    cd /var/tmp/run
    mkfifo output
    { head -c 16000000 >/var/tmp/log; exec cat >/dev/null; } <output &
    # The solution gets the three descriptors that every program has; those of this script are not its loot.
    closed="for n in /proc/self/fd/*; do n=\${n##*/}; [ \$n -le 2 ] || eval \"exec \$n>&-\"; done; exec \"\$@\""
    status=0
    timeout -s KILL 10 bash -c "$closed" closed setpriv --reuid=64123 --regid=64123 --clear-groups \
      --inh-caps=-all --bounding-set=-all \
      setsid nice -n 5 prlimit --nproc=64 --as=2147483648 --cpu=5 --fsize=67108864 --core=0 \
      env -i PATH=/usr/bin:/bin HOME=/tmp USER=student LC_ALL=C.UTF-8 SWIFT_BACKTRACE=enable=no \
      /var/tmp/run/tests </dev/null >output 2>&1 || status=$?
    echo "$status" >&3
    sleep 0.2
    cat /var/tmp/log >&4
  ' run "$1" 3>"$1/status" 4>"$1/log" >/dev/null 2>&1 || true
}

# try NAME: prints the name and what became of it.
try() {
  local name=$1 folder outcome status= source=$corpus/$1.swift
  folder=$work/$(tr / - <<<"$name")
  mkdir "$folder"
  perl -0777 -CSD -Mutf8 -pe 's/⟦(\d+)×(.*?)⟧/$2 x $1/gse' "$source" >"$folder/solution.swift"
  if ! build "$folder"; then
    outcome="do not build"
  else
    run "$folder"
    status=$(head -n 1 "$folder/status")
    # XCTest prints a line at the end of each test; what a solution prints may stand before it.
    if [ "$status" = 0 ]; then
      outcome="pass all tests"
      if grep -q '^// Expect:.*accepted' "$source" && ! grep -q '^// Expect: not' "$source"; then
        outcome="as here"
      fi
    elif [ "$(grep -acE "Test Case '[A-Za-z.]*' (passed|failed) \(" "$folder/log")" -ge 5 ]; then
      outcome="fail a test"
    else
      outcome="take all results"
    fi
  fi
  printf '%s\t%s\t%s\n' "$name" "$outcome" "${status:-}"
  rm -rf "$folder"
}
export -f build run try

# The right solution must pass, and a wrong one fail: otherwise nothing that follows says anything.
for sample in '2 * $0' '3 * $0'; do
  mkdir "$work/sample"
  echo "func doubled(_ values: [Int]) -> [Int] { values.map { $sample } }" >"$work/sample/solution.swift"
  build "$work/sample" || { cat "$work/sample/build.log" >&2; exit 3; }
  run "$work/sample"
  case "$sample $(cat "$work/sample/status") $(grep -ac "^Test Case '.*' failed" "$work/sample/log")" in
    '2 * $0 0 0' | '3 * $0 1 4') ;;
    *) echo "The plain tests do not work:" >&2; cat "$work/sample/log" >&2; exit 3 ;;
  esac
  rm -rf "$work/sample"
done

machine=$(uname -m)
find "$corpus" -name '*.swift' -printf '%P\n' | sort | sed 's/\.swift$//' | grep "^$prefix" |
  grep -vE '^(compiler|protocol|reports|values)/' | while read -r name; do
  grep -q '^// Exercise:' "$corpus/$name.swift" && continue
  only=$(sed -n 's|^// Architecture: ||p' "$corpus/$name.swift")
  [ -z "$only" ] || [ "${only/arm64/aarch64}" = "$machine" ] || continue
  echo "$name"
done >"$work/names"
xargs -P "$jobs" -I NAME bash -c 'try "$1"' try NAME <"$work/names" | tee "$work/outcomes" >&2
sort "$work/outcomes" >"$list"

awk -F '\t' '
  { split($1, path, "/"); g = path[1]; n[g]++; count[g, $2]++; total[$2]++ }
  function row(name, tried, a, b, c, d, e) { printf "| %s | %d | %d | %d | %d | %d | %d |\n", name, tried, a, b, c, d, e }
  END {
    print "| group | tried | pass all tests | take all results | fail a test | do not build | as here |"
    print "|---|---|---|---|---|---|---|"
    order = "forging reading files processes kernel network memory time signals symbols threads output"
    k = split(order, groups, " ")
    for (i = 1; i <= k; i++) {
      g = groups[i]
      if (n[g]) row(g, n[g], count[g, "pass all tests"], count[g, "take all results"], count[g, "fail a test"],
        count[g, "do not build"], count[g, "as here"])
    }
    row("all", NR, total["pass all tests"], total["take all results"], total["fail a test"],
      total["do not build"], total["as here"])
  }' "$work/outcomes"
