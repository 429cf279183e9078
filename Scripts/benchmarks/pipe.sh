#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/pipe.sh
#
# Measures how fast a tensor of 16 MB crosses the pipe between a suite and a boxed worker, each way, encoding
# and decoding included. Compiles the modules as the judge does, optimised, in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
sources=$PWD/Sources
bench=$PWD/Scripts/benchmarks/pipe
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
    $(find "$sources/$1" -name '*.swift' -not -path '*.docc/*')
}
for module in Wire Worker Isolation; do compile "$module"; done
objects() { for source in "$sources/$1"/*.c; do echo "$(basename "$source" .c).o"; done; }
swiftc -O -parse-as-library -swift-version 6 -I . $flags "$bench/Server.swift" \
  Wire.o Worker.o $(objects CWorker) -o worker
swiftc -O -swift-version 6 -I . $flags "$bench/main.swift" \
  Wire.o Isolation.o $(objects CIsolation) -o drive
libraries=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")/lib/swift/linux
./drive "$work/worker" "$libraries"
