#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/pipe.sh
#
# Measures how fast a tensor of 16 MB crosses the pipe between a suite and a boxed worker, each way, encoding
# and decoding included. Compiles the modules as the judge does, optimised, in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
. Scripts/benchmarks/worker.sh
drive pipe
