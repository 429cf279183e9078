#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/kill-at-random.sh [TIMES [SEED]]
#
# Starts the judge and kills it with SIGKILL at a random moment of its run, TIMES times (200). After each
# kill, everything that it had started must be dead within seconds. After each batch of kills the judge runs
# again on the same cache: it must come to the right verdict and leave nothing of what the killed ones
# left: no temporary folder, no session, no control group, no mount. Some batches begin without a suite or
# without kits, so that kills fall into the making of these.
#
# Uses JUDGE as the command if it is set. Prints the seed, with which delays and choices are the same again,
# and how many kills fell into which phase. Exits with 1 if anything was left or wrong.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh

# Everything that the judge starts inherits a UTS namespace, whatever else it has of its own. So a process
# is one of ours exactly if it is in the namespace of this script.
if [ -z "${KILL_AT_RANDOM_MARKED:-}" ]; then
  provide_judge -c release
  export JUDGE KILL_AT_RANDOM_MARKED=1
  if unshare --uts true 2>/dev/null; then exec unshare --uts "$0" "$@"; fi
  exec unshare --user --map-root-user --uts "$0" "$@"
fi

times=${1:-200}
seed=${2:-$((SRANDOM % 32768))}
RANDOM=$seed
echo "seed $seed"

work=$(mktemp -d)
export XDG_CACHE_HOME="$work/cache" XDG_STATE_HOME="$work/state"
cache="$XDG_CACHE_HOME/judge"
mkfifo "$work/never"
exec 9<>"$work/never"
submissions=Exercises/nms/submissions
solutions=(accepted/flags wrong_answer/no_clamp run_time_error/no_empty_input)
problems=0
declare -A phases=()

problem() {
  echo "PROBLEM $*"
  problems=$((problems + 1))
}

# Waits without a process, which would be one of ours.
pause() { read -rt "$1" -u 9 || true; }

# Sets `alive` to what runs in our namespace besides ourselves; starts nothing.
find_alive() {
  local folder pid words
  alive=()
  for folder in /proc/[0-9]*; do
    pid=${folder#/proc/}
    if [ "$pid" != $$ ] && [ "$pid" != "$BASHPID" ] && [ "$folder/ns/uts" -ef /proc/$$/ns/uts ]; then
      words=()
      mapfile -d '' -t words <"$folder/cmdline" || true
      alive+=("$pid ${words[*]:0:6}")
    fi
  done 2>/dev/null
}

# Adds control groups to `groups` whose makers are ours: other judges may be at work on the machine.
note_groups() {
  local group maker
  for group in $(find /sys/fs/cgroup -type d -name 'judge-*-*-*' 2>/dev/null); do
    maker=${group##*/judge-}
    [ "/proc/${maker%%-*}/ns/uts" -ef /proc/$$/ns/uts ] && groups+=("$group")
  done
  true
}

# Prints those that are still there.
remaining_groups() {
  local group
  for group in ${groups[@]+"${groups[@]}"}; do
    [ ! -d "$group" ] || echo "$group"
  done
}

# Mounts of ours, in the namespace that everybody sees.
mounts() { grep -F -e "$work" -e judge /proc/self/mountinfo || true; }

# Runs the judge to its end and checks the verdict: judge_whole SOLUTION [OPTION …].
judge_whole() {
  local solution=$1 wanted verdict
  shift
  wanted=${solution%%/*}
  "$JUDGE" test nms "$submissions/$solution.swift" --format json "$@" \
    >"$work/result" 2>"$work/errors" || true
  verdict=$(sed -n 's/^  "verdict" : "\(.*\)",\{0,1\}$/\1/p' "$work/result")
  [ "$verdict" = "${wanted//_/-}" ] ||
    problem "$solution: ${verdict:-no verdict} $(head -c 2000 "$work/errors" "$work/result")"
}

# What must be so when a judge has run after others were killed.
check_remains() {
  local remains turn
  for folder in temporary sessions; do
    remains=$(ls -A "$cache/$folder" 2>/dev/null || true)
    [ -z "$remains" ] || problem "left in $folder: $remains"
  done
  for turn in 1 2 3 4 5 6; do
    remains=$(remaining_groups)
    [ -n "$remains" ] || break
    pause 1
  done
  [ -z "$remains" ] || problem "control groups left: $remains"
  groups_seen=$((groups_seen + ${#groups[@]}))
  groups=()
  remains=$(mounts)
  [ "$remains" = "$mounts_before" ] || problem "mounts left: $remains"
}

# The folders that judges work in.
owned_folders() { find "$cache/sessions" "$cache/temporary" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | sort; }

# Says what a judge was at when it was killed, by what it has left: phase_of STATUS FOLDERS_BEFORE.
phase_of() {
  local new
  new=$(comm -13 <(echo "$2") <(owned_folders) | head -1)
  if [ "$1" != 137 ]; then
    echo "over before the kill"
  elif [[ $new == */temporary/* ]]; then
    if grep -q 'suite of' "$work/errors"; then echo "making a suite"; else echo "making kits"; fi
  elif [ -z "$new" ]; then
    echo "starting or ending"
  elif [ -n "$(find "$new" -name checked.so -size +0)" ]; then
    echo "tests and timing"
  else
    echo "compiling a solution"
  fi
}

# Kills one run: kill_once LONGEST, in milliseconds.
kill_once() {
  local longest=$1 before delay process status=0 phase turn options=() solution
  solution=${solutions[0]}
  [ $((RANDOM % 3)) -ne 0 ] || solution=${solutions[$((RANDOM % ${#solutions[@]}))]}
  [ -z "$box" ] || [ $((RANDOM % 2)) -ne 0 ] || options=(--require-box "$box")
  # Most of a run is timing, so half of the kills are in the first third.
  [ $((RANDOM % 2)) -ne 0 ] || longest=$((longest / 3))
  delay=$(((RANDOM * 32768 + RANDOM) % longest))
  before=$(owned_folders)
  "$JUDGE" test nms "$submissions/$solution.swift" ${options[@]+"${options[@]}"} \
    >"$work/result" 2>"$work/errors" &
  process=$!
  pause "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  note_groups
  kill -KILL "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || status=$?
  for ((turn = 0; turn < 50; turn++)); do
    find_alive
    [ ${#alive[@]} -gt 0 ] || break
    pause 0.1
  done
  slowest=$((turn > slowest ? turn : slowest))
  phase=$(phase_of "$status" "$before")
  phases[$phase]=$((${phases[$phase]:-0} + 1))
  [ ${#alive[@]} -eq 0 ] || problem "alive 5 s after a kill at $delay ms ($phase): ${alive[*]}"
}

milliseconds() { echo $((${EPOCHREALTIME/./} / 1000)); }

mounts_before=$(mounts)
slowest=0
groups=()
groups_seen=0
box=""
"$JUDGE" test nms "$submissions/accepted/flags.swift" >/dev/null 2>&1 &
process=$!
pause 3
find_alive
[ ${#alive[@]} -gt 0 ] || { echo "processes of the judge are not found here"; exit 1; }
kill -KILL "$process"
wait "$process" 2>/dev/null || true
start=$(milliseconds)
judge_whole accepted/flags
cold=$(($(milliseconds) - start))
start=$(milliseconds)
judge_whole accepted/flags
warm=$(($(milliseconds) - start))
[ $problems -eq 0 ] || exit 1
rm -rf "$cache"/suites
start=$(milliseconds)
judge_whole accepted/flags
suite=$(($(milliseconds) - start))
if "$JUDGE" test nms $submissions/accepted/flags.swift --no-timing --require-box full >/dev/null 2>&1; then
  box=full
fi
echo "a run takes $warm ms, $suite ms without the suite, $cold ms without anything; box: ${box:-basic}"

done=0
for ((batch = 0; done < times; batch++)); do
  # Of twenty batches, one begins without anything and three without the suite.
  case $((batch % 20)) in
    3) missing=(kits imports suites modules stamps toolchain) longest=$cold ;;
    1 | 8 | 15) missing=(suites) longest=$suite ;;
    *) missing=() longest=$warm ;;
  esac
  for ((turn = 0; turn < 10 && done < times; turn++, done++)); do
    for kind in ${missing[@]+"${missing[@]}"}; do rm -rf "${cache:?}/$kind"; done
    kill_once "$longest"
  done
  judge_whole "${solutions[$((batch % ${#solutions[@]}))]}" --no-timing
  check_remains
done

echo "$done kills; everything was dead within $((slowest * 100)) ms of each"
echo "$groups_seen control groups were there when their judges were killed"
for phase in "${!phases[@]}"; do printf '%5d  %s\n' "${phases[$phase]}" "$phase"; done | sort -rn
echo "$problems problems"
if [ $problems -eq 0 ]; then rm -rf "$work"; else echo "the cache is left in $work"; exit 1; fi
