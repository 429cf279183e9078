#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/fuzz.sh [ITERATIONS [SEED]]
#
# Damages whole frames, 10 million in each direction unless told, and reads them as the suite and the worker do. No
# crash, no hang, no memory over the bound of each; prints iterations, seeds, times and what became of the frames.
# Compiles the modules as the judge does, optimised, with the fuzzers of Tests/FuzzTests, in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
fuzz=$PWD/Scripts/fuzz tests=$PWD/Tests/FuzzTests
# The fuzzers call what is not public.
flags=-enable-testing
. Scripts/benchmarks/worker.sh
clang -c -O2 -fno-builtin-malloc -std=gnu11 "$fuzz/allocations.c"
swiftc -O -wmo -swift-version 6 -I . $flags -I "$fuzz" "$fuzz/main.swift" \
  "$tests"/{Mutator,Document,Frames,ReplyFuzzer,RequestFuzzer}.swift \
  Wire.o Worker.o Isolation.o $(objects CWorker) $(objects CIsolation) allocations.o -o fuzz
./fuzz "${1:-10000000}" "${2:-1}"
