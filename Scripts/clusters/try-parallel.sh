#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/clusters/try-parallel.sh [COUNT]
#
# Grades COUNT (40) submissions in four parts with GNU parallel, each in a working directory of its own as on a
# machine of its own, and compares what comes of `judge merge` with a single run. Of Debian it needs `parallel`.
# Uses JUDGE as the command if it is set. Exits with 1 if anything is different.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
source Scripts/submissions.sh
count=${1:-40}
provide_judge
provide_work_folder
export JUDGE=$(realpath "$JUDGE") work
make_submissions "$count" "$work/submissions"
parallel --version | head -1

parallel --jobs 2 --halt soon,fail=1 \
  'mkdir "$work/worker{}" && cd "$work/worker{}" &&
   "$JUDGE" grade "$work/submissions" --no-timing --jobs 1 --shard {}/4 --resume 2>log >table' ::: 1 2 3 4
wc -l "$work"/worker*/grades.jsonl | sed "s|$work/||"
"$JUDGE" merge "$work"/worker*/grades.jsonl --output "$work/parts" 2>/dev/null
compare_with_single_run "$work/parts"
echo "$count submissions: the results of the parts are those of the single run"
