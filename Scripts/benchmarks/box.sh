#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/box.sh [ROUNDS]
#
# Measures what the box costs a test: the time from the start of a worker to its greeting and on until nothing is
# left of it, without a box and at each level that the system reaches, in turns. Prints the median, the 90th
# percentile and what the level adds to the median. Compiles the modules as the judge does, optimised, in a
# temporary folder. Run it as root and as an ordinary user: their namespaces are made in different ways.
set -euo pipefail
cd "$(dirname "$0")/../.."
sources=$PWD/Sources
bench=$PWD/Scripts/benchmarks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for module in CWorker CIsolation; do
  clang -c -O2 -fPIC -std=gnu11 -I "$sources/$module/include" "$sources/$module"/*.c
  flags="${flags:-} -I $sources/$module/include"
done
compile() { # compile MODULE: makes MODULE.swiftmodule and MODULE.o
  swiftc -O -wmo -parse-as-library -swift-version 6 -package-name judge -I . $flags -module-name "$1" \
    -emit-module -emit-module-path "$1.swiftmodule" -c -o "$1.o" \
    $(find -L "$sources/$1" -name '*.swift' -not -path '*.docc/*')
}
for module in Wire Worker Isolation; do compile "$module"; done
objects() { for source in "$sources/$1"/*.c; do echo "$(basename "$source" .c).o"; done; }
swiftc -O -parse-as-library -swift-version 6 -I . $flags "$bench/pipe/Server.swift" \
  Wire.o Worker.o $(objects CWorker) -o worker
swiftc -O -swift-version 6 -I . $flags "$bench/box/main.swift" \
  Wire.o Isolation.o $(objects CIsolation) -o drive
libraries=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")/lib/swift/linux
./drive "$work/worker" "$libraries" "${1:-200}"
