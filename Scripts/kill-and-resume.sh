#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/kill-and-resume.sh [COUNT [KILLS [SEED]]]
#
# Grades COUNT (120) submissions at once, and again with KILLS (8) runs of which each is killed with SIGKILL at a
# random moment before the last one goes through. Then the results must be the same but for times, no submission
# may have two lines, and the lines that a killed run has written must still be there. Shards must come to the same
# results too. Uses JUDGE as the command if it is set. Prints the seed. Exits with 1 if anything is different.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh
source Scripts/submissions.sh
count=${1:-120}
kills=${2:-8}
seed=${3:-$((SRANDOM % 32768))}
RANDOM=$seed
echo "seed $seed"
provide_judge -c release --static-swift-stdlib
provide_work_folder
problems=0
problem() {
  echo "PROBLEM $*"
  problems=$((problems + 1))
}

make_submissions "$count" "$work/submissions"
milliseconds() { echo $((${EPOCHREALTIME/./} / 1000)); }
grade() { "$JUDGE" grade "$work/submissions" --no-timing --resume "$@" >"$work/table" 2>"$work/log"; }
# The first run compiles what is kept.
grade --results "$work/first.jsonl" --shard 1/20
start=$(milliseconds)
grade --results "$work/whole.jsonl"
took=$(($(milliseconds) - start))
"$JUDGE" merge "$work/whole.jsonl" --output "$work/whole" 2>/dev/null
diff <(sort "$work/submissions.expected") <(verdicts_of "$work/whole" | sort) ||
  problem "verdicts of the single run"

for ((kill = 0; kill < kills; kill++)); do
  before=$(cat "$work/killed.jsonl" 2>/dev/null | head -c -1 || true)
  "$JUDGE" grade "$work/submissions" --no-timing --resume --results "$work/killed.jsonl" \
    >/dev/null 2>&1 &
  judge=$!
  delay=$(((RANDOM * 32768 + RANDOM) % (2 * took / kills + 1)))
  sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  kill -KILL $judge 2>/dev/null || true
  wait $judge 2>/dev/null || true
  # What was a whole line stays.
  whole=${before%$'\n'*}
  [ "${whole:-x}" = x ] || cmp -s -n ${#whole} <(printf '%s' "$whole") "$work/killed.jsonl" ||
    problem "lines are gone after kill $kill"
  echo "killed after $delay ms with $(wc -l <"$work/killed.jsonl" 2>/dev/null || echo 0) lines"
done
grade --results "$work/killed.jsonl"
twice=$(verdicts_of "$work/killed.jsonl" | cut -d ' ' -f 1 | sort | uniq -d)
[ -z "$twice" ] || problem "judged twice: $twice"
"$JUDGE" merge "$work/killed.jsonl" --output "$work/killed" 2>/dev/null
diff <(steady "$work/whole") <(steady "$work/killed") >"$work/difference" ||
  problem "the results differ: $(head -c 2000 "$work/difference")"

for shard in 1 2 3 4; do grade --shard $shard/4 --results "$work/shard$shard.jsonl"; done
"$JUDGE" merge "$work"/shard[4213].jsonl --output "$work/shards" 2>/dev/null
diff <(steady "$work/whole") <(steady "$work/shards") >"$work/difference" ||
  problem "the results of shards differ: $(head -c 2000 "$work/difference")"

echo "$count submissions, $kills kills, 4 shards: $problems problems"
[ $problems -eq 0 ]
