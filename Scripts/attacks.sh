#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/attacks.sh [--level basic|strong|full|all] [--times N] [--passes N] [--user USER] [--attacks PREFIX]
#                      [--table FILE]
#
# Judges the corpus of attacks and looks at what is left behind afterwards. A pass is a process of its own that
# judges every attack N times from one build (--times, 1 without), each time with a suite, workers and a verdict of
# its own; an attack that does not compile has one verdict. There are as many passes as asked for (--passes, 1) at
# each level that the machine offers (or at the one that is named, which must be there), as the user who asks; root
# asks for itself and then for nobody. --user names the only one. --attacks takes only those whose path begins so.
# --table keeps all verdicts, with the level and the user in front.
#
# Prints a line for each pass: the level, the user, its number, the attacks, the verdicts, how many of those are
# wrong, what was left behind and the seconds. Exits with 1 if a verdict is wrong, missing or anything is left.
#
# Left behind are, up to ten seconds later: processes whose command line, program or environment names the folder of
# the run (a worker, a suite, a compiler, a linker and the test are all of that kind), and of a user that is not the
# asking one any process that was not there before; files in TMPDIR and in the folders "sessions" and "temporary" of
# the cache; mounts; control groups of judges that have ended; System V memory, semaphores and queues; files called
# attack* in /tmp, /var/tmp and /dev/shm.
set -euo pipefail
cd "$(dirname "$0")/.."
level=all times=1 passes=1 user= attacks= table=
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
  case $1 in
    --level) level=$2 ;;
    --times) times=$2 ;;
    --passes) passes=$2 ;;
    --user) user=$2 ;;
    --attacks) attacks=$2 ;;
    --table) table=$2 ;;
    *) echo "There is no option $1." >&2; exit 2 ;;
  esac
  shift 2
done
case $level in basic | strong | full | all) ;; *) echo "There is no level '$level'." >&2; exit 2 ;; esac
me=$(id -un)
users=(${user:-$me})
[ -n "$user" ] || [ "$me" != root ] || users+=(nobody)

swift build --build-tests >&2
bin=$(swift build --show-bin-path)
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT

# Runs a command as a user with folders of its own. The clone is used where it is: the tests find their fixtures by
# the paths that they were compiled with, and nothing in it has to be written.
as() { # as USER COMMAND …
  local name=$1 home=$work/$1 switch=()
  shift
  [ "$name" = "$me" ] ||
    switch=(setpriv --reuid="$name" --regid="$(id -g "$name")" --clear-groups --inh-caps=-all)
  "${switch[@]}" env -i PATH="$PATH" HOME="$home" TMPDIR="$home/tmp" XDG_CACHE_HOME="$home/cache" \
    XDG_STATE_HOME="$home/state" USER="$name" LC_ALL=C.UTF-8 "$@"
}

test_as() { # test_as USER LOG VARIABLE=VALUE …
  local name=$1 log=$2
  shift 2
  as "$name" env "$@" "$bin/judgePackageTests.xctest" JudgingTests.AttackCorpusTests >"$log" 2>&1
}

# What is there and can be left behind, a line each.
groups() { # The control groups of judges that have ended; their names hold the number of the judge.
  find /sys/fs/cgroup -type d -name 'judge-[0-9]*' -printf '%f %p\n' 2>/dev/null |
    while IFS=- read -r _ pid rest; do [ -d "/proc/$pid" ] || echo "control group $pid $rest"; done
}
processes() { # processes USER: those of the run, and all of a user that is not the asking one.
  local name=$1 folder pid
  for folder in /proc/[0-9]*; do
    pid=${folder#/proc/}
    [ "$pid" != $$ ] && [ "$pid" != "$BASHPID" ] || continue
    if { [ "$name" != "$me" ] && [ "$(stat -c %U "$folder" 2>/dev/null)" = "$name" ]; } ||
      grep -qsaF "$work/$name" "$folder/cmdline" "$folder/environ" ||
      [[ "$(readlink "$folder/exe" 2>/dev/null)" == "$work"/* ]]; then
      # One that has ended in the meantime is none; files in /proc have no size, so the folder is asked.
      [ ! -d "$folder" ] ||
        echo "process $pid $(tr '\0' ' ' <"$folder/cmdline" 2>/dev/null | cut -c 1-120)"
    fi
  done 2>/dev/null
}
state() { # state USER
  local home=$work/$1
  {
    processes "$1"
    find "$home/tmp" "$home/cache"/judge/tests/{sessions,temporary} -mindepth 1 2>/dev/null
    find /tmp /var/tmp /dev/shm -maxdepth 1 -name 'attack*' 2>/dev/null
    cut -d ' ' -f 3- /proc/self/mountinfo
    groups
    awk 'FNR > 1 { print FILENAME, $1, $2 }' /proc/sysvipc/{shm,sem,msg} 2>/dev/null
  } | sort || true
}

failures=0
for name in "${users[@]}"; do
  mkdir -p "$work/$name"/{tmp,cache,state}
  [ "$name" = "$me" ] || chown -R "$name" "$work/$name"
  as "$name" test -r Package.swift -a -x "$bin/judgePackageTests.xctest" || {
    echo "$name cannot read this clone; put it into a folder that everybody may enter." >&2
    exit 3
  }
  # Whatever a first run compiles and keeps is not left behind; this also asks which levels there are.
  levels=()
  for one in basic strong full; do
    [ "$level" = all ] || [ "$level" = "$one" ] || continue
    if test_as "$name" "$work/first" ATTACKS=symbols/main ATTACK_LEVEL=$one; then
      levels+=("$one")
    elif [ "$level" = all ] && grep -q "at the level '$one'" "$work/first"; then
      echo "$one is not to be had for $name"
    else
      cat "$work/first" >&2
      exit 3
    fi
  done
  for one in "${levels[@]}"; do
    for ((pass = 1; pass <= passes; pass++)); do
      state "$name" >"$work/before"
      rm -f "$work/$name/table"
      begin=$(date +%s)
      status=0
      test_as "$name" "$work/log" ATTACKS="$attacks" ATTACK_LEVEL=$one ATTACK_TIMES="$times" \
        ATTACK_TABLE="$work/$name/table" || status=$?
      seconds=$(($(date +%s) - begin))
      # What init or the kernel still has to remove may take a moment.
      for ((second = 0; second < 10; second++)); do
        state "$name" >"$work/after"
        comm -13 "$work/before" "$work/after" >"$work/left"
        [ -s "$work/left" ] || break
        sleep 1
      done
      touch "$work/$name/table"
      tried=$(cut -f 1 "$work/$name/table" | sort -u | wc -l)
      verdicts=$(wc -l <"$work/$name/table")
      wrong=$(awk -F '\t' '$4 != "right"' "$work/$name/table" | wc -l)
      left=$(wc -l <"$work/left")
      printf '%-6s  %-8s  pass %d  %d attacks  %d verdicts  %d wrong  %d left behind  %d s\n' \
        "$one" "$name" "$pass" "$tried" "$verdicts" "$wrong" "$left" "$seconds"
      [ -z "$table" ] || sed "s/^/$one\t$name\t/" "$work/$name/table" >>"$table"
      if [ "$status" -ne 0 ] || [ "$wrong" -ne 0 ] || [ "$left" -ne 0 ] || [ "$tried" -eq 0 ]; then
        failures=$((failures + 1))
        grep -a 'error:' "$work/log" || true
        sed 's/^/left behind: /' "$work/left"
      fi
    done
  done
done
[ "$failures" -eq 0 ]
