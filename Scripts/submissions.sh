# Makes many submissions of those that come with the exercises; scripts source it from the repository's root.

# make_submissions COUNT DIR writes DIR/student-00001/EXERCISE.swift and so on: the shipped submissions in turn,
# each with a comment of its own at its end, so that no two are the same. Those that are too slow or too large are
# left out: only the workloads show it, and these need timing. DIR.expected has a line with path and verdict for each.
make_submissions() {
  local count=$1 folder=$2 files=() file number student exercise verdict
  for file in Exercises/*/submissions/*/*.swift; do
    [[ $file == */*_limit_exceeded/* ]] || files+=("$file")
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
