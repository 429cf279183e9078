#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/benchmarks/watch.sh [PAIRS] [EXERCISE]
#
# Measures how long a person at `judge watch` waits from a save to the verdict on its tests, beside the compiler
# alone on the same file, in turns. Prints the median, the smallest and the largest of each and of the ratio of
# each pair. Uses JUDGE as the command if it is set.
set -euo pipefail
cd "$(dirname "$0")/../.."
. Scripts/judge.sh
pairs=${1:-20}
exercise=${2:-nms}
# As the README says that it is built.
provide_judge -c release --static-swift-stdlib
provide_work_folder
swiftc -O -swift-version 5 -o "$work/watch" Scripts/benchmarks/watch/main.swift
mkdir "$work/desk"
export JUDGE_HOME=$PWD XDG_STATE_HOME="$work/state" CI=1
"$work/watch" "$(realpath "$JUDGE")" "$exercise" \
  "Exercises/$exercise/submissions/accepted/reference.swift" "$work/desk" "$pairs"
