# Makes many submissions of those that come with the exercises; scripts source it from the repository's root.

# make_submissions COUNT DIR writes DIR/student-00001/EXERCISE.swift and so on: the shipped submissions in turn,
# each with a comment of its own at its end, so that no two are the same. Those that are too slow or too large are
# left out: only the workloads show it, and these need timing. So are those that take random numbers from the system,
# whose answers differ from run to run. DIR.expected has a line with path and verdict for each.
make_submissions() {
  local count=$1 folder=$2 files=() file number student exercise verdict
  for file in Exercises/*/submissions/*/*.swift; do
    [[ $file == */*_limit_exceeded/* ]] || grep -qE '\.random\(in: [^,()]*\)' "$file" || files+=("$file")
  done
  : >"$folder.expected"
  for ((number = 0; number < count; number++)); do
    file=${files[$((number % ${#files[@]}))]}
    student=$(printf 'student-%05d' $((number + 1)))
    exercise=${file#Exercises/}
    exercise=${exercise%%/*}
    verdict=$(basename "$(dirname "$file")")
    mkdir -p "$folder/$student"
    { cat "$file"; echo "// Handed in by number $number."; } >"$folder/$student/$exercise.swift"
    echo "$student/$exercise.swift ${verdict//_/-}" >>"$folder.expected"
  done
}

# Prints a line with path and verdict for each result of a file that `judge merge` wrote.
verdicts_of() {
  sed -n 's/^.*"submission":"\([^"]*\)".*"verdict":"\([^"]*\)"}$/\1 \2/p' "$1"
}

# Results without what differs from run to run: times, and memory.
steady() {
  sed -E 's/"[A-Za-z]*(Seconds|MemoryBytes)":[0-9.e-]+,?//g; s/"phases":\{[^}]*\},?//g' "$1"
}

# compare_with_single_run MERGED: grades $work/submissions, which make_submissions made, in one run, and ends the script
# with status 1 if what `judge merge` wrote to MERGED is anything else, times and memory apart.
compare_with_single_run() {
  local merged=$1
  "$JUDGE" grade "$work/submissions" --no-timing --results "$work/single.jsonl" >/dev/null 2>&1
  "$JUDGE" merge "$work/single.jsonl" --output "$work/single" 2>/dev/null
  diff <(steady "$work/single") <(steady "$merged") >"$work/difference" ||
    { echo "PROBLEM the results differ: $(head -c 2000 "$work/difference")"; exit 1; }
  diff <(sort "$work/submissions.expected") <(verdicts_of "$merged" | sort) ||
    { echo "PROBLEM verdicts"; exit 1; }
}
