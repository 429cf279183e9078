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
. Scripts/benchmarks/worker.sh
drive box "${1:-200}"
