#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/diagnoses.sh [EXERCISE …]
#
# Judges the wrong submissions of the exercises (of all without arguments), each as if its own file were not there,
# and prints which mistakes fit it: the source, the identifier, on how many inputs it was looked at and how many of
# them tell, and the sentence. A person compares the sentences with what the file says is wrong: one that misleads
# is worse than none. Then it counts, and fails where fewer than half of the submissions have a diagnosis or an
# accepted one has any. Uses JUDGE as the command if it is set, and SEED as the seed.
set -uo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh

provide_judge
export JUDGE SEED="${SEED:-1}"
export JUDGE_HOME="$PWD"

# The diagnoses in a result on standard input, a line each: source, identifier, inputs, telling, sentence.
diagnoses() {
  sed -n '/^  "diagnoses" : \[/,/^  \]/p' |
    sed -nE 's/^      "(agreeing|id|source|telling|text)" : "?(.*[^",])"?,?$/\1\t\2/p' |
    while IFS=$'\t' read -r key value; do
      case $key in
        agreeing) agreeing=$value ;;
        id) id=$value ;;
        source) source=$value ;;
        telling) telling=$value ;;
        text) printf '%s\t%s\t%s\t%s\t%s\n' "$source" "$id" "$agreeing" "$telling" "$value" ;;
      esac
    done
}

# Judges one file without itself and prints its lines: report EXERCISE FILE.
report() {
  local exercise=$1 file=$2 folder name found
  name=$(basename "$(dirname "$file")")/$(basename "$file" .swift)
  folder=$(mktemp -d) || exit 3
  cp -r "Exercises/$exercise" "$folder/$exercise"
  if [ "$(basename "$(dirname "$file")")" = wrong_answer ]; then
    rm "$folder/${file#Exercises/}"
  fi
  found=$(JUDGE_EXERCISES="$folder" "$JUDGE" test "$exercise" "$file" --no-timing --seed "$SEED" \
    --format json 2>/dev/null | diagnoses)
  rm -r "$folder"
  while IFS= read -r line; do printf '%s\t%s\t%s\n' "$exercise" "$name" "${line:--}"; done <<<"$found"
}
export -f diagnoses report

choose_exercises "$@"
jobs=()
for exercise in "${exercises[@]}"; do
  folder="Exercises/$exercise"
  [ -f "$folder/exercise.json" ] || continue
  first=
  for file in "$folder"/submissions/{wrong_answer,accepted}/*.swift; do
    [ -f "$file" ] || continue
    jobs+=("$exercise" "$file")
    first=${first:-$file}
  done
  # Building the suite and the wrong submissions takes both cores, so it is done before the others share them;
  # twice, because one judging compiles for some seconds only.
  for _ in 1 2; do
    "$JUDGE" test "$exercise" "$first" --no-timing >/dev/null
    # Where one cannot be judged none can, and the machine or the exercise is at fault.
    [ $? -le 1 ] || exit 3
  done
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'exercise\tsubmission\tsource\tid\tinputs\ttelling\tsentence\n'
printf '%s\0' "${jobs[@]}" | xargs -0 -n 2 -P "$(nproc)" bash -c 'report "$@"' report | sort -s |
  tee "$log" | grep -v $'\taccepted/.*\t-$'

count() { cut -f 1,2 | sort -u | wc -l; }
wrong=$(grep $'\twrong_answer/' "$log" | count)
named=$(grep $'\twrong_answer/' "$log" | grep -v $'\t-$' | count)
accepted=$(grep $'\taccepted/' "$log" | grep -v $'\t-$' | count)
for source in exercise known-mistake wrong-submission; do
  printf '%s: %s\n' "$source" "$(cut -f 1-3 "$log" | grep -c $'\t'"$source"'$')"
done
echo "$named of $wrong wrong submissions have a diagnosis, and $accepted accepted ones"
[ $((2 * named)) -ge "$wrong" ] && [ "$accepted" -eq 0 ]
