#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/counterexamples.sh [--all] [EXERCISE …]
#
# Judges the wrong submissions of the exercises (of all without arguments) and prints, for each, the smallest
# input that a failing property shows: how many elements its first argument has (boxes, sizes, or else
# numbers), how many properties fail, the largest that one of them shows, and the call of the smallest. Where
# none fails, the smallest input of the examples stands there in parentheses. With --all every failing property
# has a line. A person checks these by hand, so they are to be small. Uses JUDGE as the command if it is set,
# and SEED as the seed.
set -uo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh

provide_judge
export JUDGE SEED="${SEED:-1}"

# The first argument of a call in Swift source: up to the comma or parenthesis that ends it.
first_argument() {
  local text=${1#*(} depth=0 index character
  for ((index = 0; index < ${#text}; index++)); do
    character=${text:index:1}
    case $character in
      '(' | '[') depth=$((depth + 1)) ;;
      ')' | ']') depth=$((depth - 1)) ;;
    esac
    if [ "$depth" -lt 0 ] || { [ "$depth" -eq 0 ] && [ "$character" = , ]; }; then break; fi
  done
  printf '%s\n' "${text:0:index}"
}

# How many elements a value has: boxes or sizes, or else numbers, without those that say a shape.
elements() {
  local value
  value=$(sed -E 's/(shape: \[[^]]*\]|height: [0-9]+, width: [0-9]+), //g' <<<"$1")
  if [[ $value =~ \(([0-9]+)\ elements\) ]]; then
    echo "${BASH_REMATCH[1]}"
  elif [[ $value =~ (Box|WH)\( ]]; then
    grep -o "${BASH_REMATCH[1]}(" <<<"$value" | wc -l
  else
    grep -oE '[-.]?(infinity|nan|[0-9][0-9.e+-]*)' <<<"$value" | wc -l
  fi
}

# The properties of an exercise, by name.
properties() {
  grep -hoE 'func test[A-Za-z0-9_]+|try property\(' "$1"/Tests/*.swift |
    grep -B 1 'try property(' | sed -n 's/^func //p'
}

# Judges one file: failures EXERCISE FILE. Prints a line for each test that fails on a call:
# property or example, size, test, call; the properties first, and the smallest of each kind first.
failures() {
  local exercise=$1 file=$2 names id call kind key text
  names=$(properties "Exercises/$exercise")
  # The tests are objects whose keys are sorted, so the call comes before the identifier.
  "$JUDGE" test "$exercise" "$file" --no-timing --seed "$SEED" --format json 2>/dev/null |
    sed -nE 's/^      "(call|id|verdict)" : "(.*)",?$/\1 \2/p' |
    while read -r key text; do
      case $key in
        call) call=$text ;;
        id) id=${text#*/} ;;
        verdict)
          if [ "$text" != accepted ] && [ -n "${call:-}" ]; then
            kind=example
            grep -qxF "$id" <<<"$names" && kind=property
            printf '%s\t%s\t%s\t%s\n' \
              "$kind" "$(elements "$(first_argument "$call")")" "$id" "$call"
          fi
          call=
          ;;
      esac
    done | sort -s -t $'\t' -k 1,1r -k 2,2n
}

# Judges one file and prints its part of the table: report EXERCISE FILE ALL.
report() {
  local exercise=$1 file=$2 all=$3 found name kind size test call count largest
  name=$(basename "$file" .swift)
  found=$(failures "$exercise" "$file")
  count=$(grep -c '^property' <<<"$found")
  largest=$(grep '^property' <<<"$found" | tail -1 | cut -f 2)
  while IFS=$'\t' read -r kind size test call; do
    if [ "$kind" = example ]; then
      [ "$count" -eq 0 ] || break
      size="($size)"
    fi
    printf '%s\t%s\t%s\t%s\t%s\t%s: %.150s\n' "$exercise" "$name" "$size" "$count" \
      "${largest:--}" "$test" "$call"
    [ "$all" = yes ] && [ "$kind" = property ] || break
  done <<<"$found"
}
export -f first_argument elements properties failures report

all=no
if [ "${1:-}" = --all ]; then all=yes; shift; fi
choose_exercises "$@"
jobs=()
for exercise in "${exercises[@]}"; do
  folder="Exercises/$exercise"
  [ -f "$folder/exercise.json" ] || continue
  for file in "$folder"/submissions/{wrong_answer,run_time_error}/*.swift; do
    [ -f "$file" ] && jobs+=("$exercise" "$file" "$all")
  done
  # Building the suite takes both cores, so it is done before the submissions share them.
  "$JUDGE" test "$exercise" "$folder/submissions/accepted/reference.swift" --no-timing >/dev/null
done

printf 'exercise\tsubmission\tsmallest\tproperties\tlargest\ttest and call of the smallest\n'
printf '%s\0' "${jobs[@]}" | xargs -0 -n 3 -P "$(nproc)" bash -c 'report "$@"' report | sort -s
