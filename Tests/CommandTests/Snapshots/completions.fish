# Completes judge in fish. Written by 'judge completions fish'.

# Prints the words of the command before the cursor, then its arguments, a line each.
function __judge_state
  set -l path judge
  set -l operands
  set -l skips no
  for word in (commandline -opc)[2..]
    if test $skips = yes
      set skips no
      continue
    end
    switch "$path $word"
      case 'judge list' 'judge show' 'judge next' 'judge start' 'judge open' 'judge hint' 'judge test' 'judge watch' 'judge bench' 'judge run' 'judge report' 'judge grade' 'judge merge' 'judge rejudge' 'judge compare' 'judge progress' 'judge interview' 'judge new' 'judge verify' 'judge mutate' 'judge export' 'judge import-check' 'judge doctor' 'judge cache' 'judge cache clean' 'judge completions' 'judge help'
        set path "$path $word"
      case 'judge list --track' 'judge list --difficulty' 'judge list --language' 'judge list --format' 'judge list --exercises' 'judge show --language' 'judge show --exercises' 'judge next --track' 'judge next --language' 'judge next --exercises' 'judge start --directory' 'judge start --language' 'judge start --exercises' 'judge open --language' 'judge open --exercises' 'judge hint --language' 'judge hint --exercises' 'judge test --test' 'judge test --seed' 'judge test --time-budget' 'judge test --require-box' 'judge test --feedback' 'judge test --format' 'judge test --language' 'judge test --exercises' 'judge watch --language' 'judge watch --exercises' 'judge bench --sizes' 'judge bench --against' 'judge bench --time-budget' 'judge bench --seed' 'judge bench --require-box' 'judge bench --format' 'judge bench --language' 'judge bench --exercises' 'judge run --input' 'judge run --function' 'judge run --exercises' 'judge report --format' 'judge report --output' 'judge report --html' 'judge report --points' 'judge report --feedback' 'judge report --language' 'judge report --exercises' 'judge grade --exercises' 'judge grade --layout' 'judge grade --jobs' 'judge grade --time-budget' 'judge grade --seed' 'judge grade --feedback' 'judge grade --require-box' 'judge grade --shard' 'judge grade --results' 'judge grade --format' 'judge grade --output' 'judge grade --points' 'judge grade --fail-on' 'judge grade --language' 'judge merge --output' 'judge merge --language' 'judge rejudge --submissions' 'judge rejudge --jobs' 'judge rejudge --seed' 'judge rejudge --require-box' 'judge rejudge --format' 'judge rejudge --output' 'judge rejudge --language' 'judge rejudge --exercises' 'judge compare --exercises' 'judge compare --layout' 'judge compare --jobs' 'judge compare --require-box' 'judge compare --format' 'judge compare --output' 'judge compare --language' 'judge progress --merge' 'judge progress --language' 'judge progress --format' 'judge progress --exercises' 'judge interview --minutes' 'judge interview --track' 'judge interview --seed' 'judge interview --language' 'judge interview --exercises' 'judge new --like' 'judge new --directory' 'judge new --exercises' 'judge verify --format' 'judge verify --exercises' 'judge mutate --of' 'judge mutate --seed' 'judge mutate --require-box' 'judge mutate --format' 'judge mutate --exercises' 'judge export --students' 'judge export --language' 'judge export --exercises' 'judge import-check --format' 'judge import-check --language' 'judge import-check --exercises' 'judge doctor --exercises'
        set skips yes
      case '* -*'
      case '*'
        set -a operands $word
    end
  end
  string join \n -- $path $operands
end

# Whether the cursor is in a command.
function __judge_in
  set -l state (__judge_state)
  test "$state[1]" = "$argv[1]"
end

# Whether the cursor is in a command, behind so many arguments; with 'or-more', behind these or more.
function __judge_at
  set -l state (__judge_state)
  set -l operands (math (count $state) - 1)
  test "$state[1]" = "$argv[1]"; or return 1
  test $operands -eq $argv[2]; and return 0
  test "$argv[3]" = or-more -a $operands -gt $argv[2]
end

# Prints the commands below the words that are there.
function __judge_commands
  set -l state (__judge_state)
  switch "judge $state[2..]"
    case 'judge '
      printf '%s\n' 'list' 'show' 'next' 'start' 'open' 'hint' 'test' 'watch' 'bench' 'run' 'report' 'grade' 'merge' 'rejudge' 'compare' 'progress' 'interview' 'new' 'verify' 'mutate' 'export' 'import-check' 'doctor' 'cache' 'completions' 'help'
    case 'judge cache'
      printf '%s\n' 'clean'
  end
end

# Prints the names of exercises or tracks, by the judge that is being called.
function __judge_names
  set -l words (commandline -opc)
  set -l folders
  for index in (seq 2 (count $words))
    switch $words[$index]
      case --exercises
        set -a folders $words[$index] $words[(math $index + 1)]
      case '--exercises=*'
        set -a folders $words[$index]
    end
  end
  $words[1] list $argv $folders 2>/dev/null
end

complete -c judge -f

complete -c judge -n '__judge_at "judge" 0' -a list -d 'List the exercises.'
complete -c judge -n '__judge_at "judge" 0' -a show -d 'Show an exercise\'s statement.'
complete -c judge -n '__judge_at "judge" 0' -a next -d 'Propose an exercise.'
complete -c judge -n '__judge_at "judge" 0' -a start -d 'Start on an exercise.'
complete -c judge -n '__judge_at "judge" 0' -a open -d 'Open a solution in your editor.'
complete -c judge -n '__judge_at "judge" 0' -a hint -d 'Show the next hint.'
complete -c judge -n '__judge_at "judge" 0' -a test -d 'Judge a solution of an exercise.'
complete -c judge -n '__judge_at "judge" 0' -a watch -d 'Solve exercises in a session: saved, judged.'
complete -c judge -n '__judge_at "judge" 0' -a bench -d 'Measure solutions of an exercise beside each other.'
complete -c judge -n '__judge_at "judge" 0' -a run -d 'Call a solution with arguments of your own.'
complete -c judge -n '__judge_at "judge" 0' -a report -d 'Write results in the format of another tool.'
complete -c judge -n '__judge_at "judge" 0' -a grade -d 'Judge the submissions of a folder.'
complete -c judge -n '__judge_at "judge" 0' -a merge -d 'Put the results of several shards together.'
complete -c judge -n '__judge_at "judge" 0' -a rejudge -d 'Judge submissions again and explain what has become different.'
complete -c judge -n '__judge_at "judge" 0' -a compare -d 'Show which submissions are the same but for names and layout.'
complete -c judge -n '__judge_at "judge" 0' -a progress -d 'Show how far you are.'
complete -c judge -n '__judge_at "judge" 0' -a interview -d 'Hold a mock interview.'
complete -c judge -n '__judge_at "judge" 0' -a new -d 'Begin a new exercise.'
complete -c judge -n '__judge_at "judge" 0' -a verify -d 'Check exercises themselves.'
complete -c judge -n '__judge_at "judge" 0' -a mutate -d 'Show which small mistakes the hidden tests of an exercise do not notice.'
complete -c judge -n '__judge_at "judge" 0' -a export -d 'Copy exercises for students, without what is hidden.'
complete -c judge -n '__judge_at "judge" 0' -a import-check -d 'Look for hidden tests and solutions in what is to be published.'
complete -c judge -n '__judge_at "judge" 0' -a doctor -d 'Check whether the judge can work here.'
complete -c judge -n '__judge_at "judge" 0' -a cache -d 'Look after what the judge keeps to be fast.'
complete -c judge -n '__judge_at "judge" 0' -a completions -d 'Write completions for a shell.'
complete -c judge -n '__judge_at "judge" 0' -a help -d 'Explain a command.'
complete -c judge -n '__judge_in "judge"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_in "judge"' -l version -d 'Show the version.'

complete -c judge -n '__judge_in "judge list"' -l track -x -a '(__judge_names --track-names)' -d 'Only the exercises of this track.'
complete -c judge -n '__judge_in "judge list"' -l difficulty -x -a 'easy medium hard' -d 'Only the exercises of this difficulty.'
complete -c judge -n '__judge_in "judge list"' -l done -d 'Only the exercises that you have solved.'
complete -c judge -n '__judge_in "judge list"' -l pending -d 'Only the exercises to solve; those with other tests since then too.'
complete -c judge -n '__judge_in "judge list"' -l ids -d 'Write nothing but ids, a line each.'
complete -c judge -n '__judge_in "judge list"' -l track-names -d 'Write nothing but the names of tracks, a line each.'
complete -c judge -n '__judge_in "judge list"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge list"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge list"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge list"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge show"' -l questions -d 'Show what an interviewer asks next, with answers, and not the statement.'
complete -c judge -n '__judge_in "judge show"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge show"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge show"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge show" 0' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge next"' -l review -d 'Propose an exercise that you have solved and might forget.'
complete -c judge -n '__judge_in "judge next"' -l track -x -a '(__judge_names --track-names)' -d 'Only the exercises of this track.'
complete -c judge -n '__judge_in "judge next"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge next"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge next"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge start"' -l directory -x -a '(__fish_complete_directories)' -d 'The workspace to start in; made if it is not there.'
complete -c judge -n '__judge_in "judge start"' -l force -d 'Replace the file if it exists.'
complete -c judge -n '__judge_in "judge start"' -l refresh -d 'Start nothing; bring the workspace up to date with its files and the judge.'
complete -c judge -n '__judge_in "judge start"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge start"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge start"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge start" 0' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge open"' -l print -d 'Write the path of the file and open nothing.'
complete -c judge -n '__judge_in "judge open"' -l author -d 'Open the exercise\'s hidden tests instead, as somebody who writes exercises.'
complete -c judge -n '__judge_in "judge open"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge open"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge open"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge open" 0' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge hint"' -l all -d 'Show all hints.'
complete -c judge -n '__judge_in "judge hint"' -l again -d 'Show the last hint once more.'
complete -c judge -n '__judge_in "judge hint"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge hint"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge hint"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge hint" 0' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge test"' -l test -x -d 'Only the test with this name.'
complete -c judge -n '__judge_in "judge test"' -l seed -x -d 'The seed of random cases: a whole number, or \'random\' for a new one.'
complete -c judge -n '__judge_in "judge test"' -l no-timing -d 'Do not measure the solution\'s time.'
complete -c judge -n '__judge_in "judge test"' -l time-budget -x -d 'The CPU time to measure a file for, if its intervals do not become narrow before.'
complete -c judge -n '__judge_in "judge test"' -l require-box -x -a 'basic strong full' -d 'How strong the box around the solution must be; \'judge doctor\' says what works here.'
complete -c judge -n '__judge_in "judge test"' -l feedback -x -a 'verdict names property counterexample' -d 'How much to show of hidden tests; an exercise may allow less.'
complete -c judge -n '__judge_in "judge test"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge test"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge test"' -l record -d 'Keep the attempt in your log of progress, also where nobody watches.'
complete -c judge -n '__judge_in "judge test"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge test"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge test" 0' -a '(__judge_names --ids)'
complete -c judge -n '__judge_at "judge test" 1' -F

complete -c judge -n '__judge_in "judge watch"' -l no-timing -d 'Do not measure the solution\'s time.'
complete -c judge -n '__judge_in "judge watch"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge watch"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge watch"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge watch" 0' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge bench"' -l sizes -x -d 'Only these sizes of the workloads: \'1000,4000\'.'
complete -c judge -n '__judge_in "judge bench"' -l against -x -a 'reference all' -d 'With \'all\', the exercise\'s own accepted submissions are measured too, and those that must be too slow.'
complete -c judge -n '__judge_in "judge bench"' -l time-budget -x -d 'The CPU time to measure a file for, if its intervals do not become narrow before.'
complete -c judge -n '__judge_in "judge bench"' -l seed -x -d 'The seed of random cases: a whole number, or \'random\' for a new one.'
complete -c judge -n '__judge_in "judge bench"' -l require-box -x -a 'basic strong full' -d 'How strong the box around the solution must be; \'judge doctor\' says what works here.'
complete -c judge -n '__judge_in "judge bench"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge bench"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge bench"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge bench"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge bench" 0' -a '(__judge_names --ids)'
complete -c judge -n '__judge_at "judge bench" 1 or-more' -F

complete -c judge -n '__judge_in "judge run"' -l input -r -F -d 'A JSON file with the arguments of one call, by parameter name.'
complete -c judge -n '__judge_in "judge run"' -l function -x -d 'The function to call, if the exercise has several. Goes with \'--input\'.'
complete -c judge -n '__judge_in "judge run"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge run"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge run" 0' -a '(__judge_names --ids)'
complete -c judge -n '__judge_at "judge run" 1' -F

complete -c judge -n '__judge_in "judge report"' -l format -x -a 'html junit junit-strict github github-summary gradescope classroom exercism tap sarif csv json json-lines' -d 'The format to write.'
complete -c judge -n '__judge_in "judge report"' -l output -r -F -d 'The file to write, which is replaced; without it, standard output is written to.'
complete -c judge -n '__judge_in "judge report"' -l html -r -F -d 'Short for \'--format html --output FILE\'.'
complete -c judge -n '__judge_in "judge report"' -l points -r -F -d 'What exercises and tests are worth, for the formats that have points.'
complete -c judge -n '__judge_in "judge report"' -l feedback -x -a 'verdict names property counterexample' -d 'How much to show of hidden tests; an exercise may allow less.'
complete -c judge -n '__judge_in "judge report"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge report"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge report"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge report" 0' -F

complete -c judge -n '__judge_in "judge grade"' -l exercises -x -d 'Only these exercises, which each student should have: \'nms,miou\'.'
complete -c judge -n '__judge_in "judge grade"' -l layout -x -d 'Where in the folder a submission lies, if not in the usual place.'
complete -c judge -n '__judge_in "judge grade"' -l jobs -x -d 'How many submissions are judged at a time.'
complete -c judge -n '__judge_in "judge grade"' -l no-timing -d 'Do not measure the solution\'s time.'
complete -c judge -n '__judge_in "judge grade"' -l time-budget -x -d 'The CPU time to measure a file for, if its intervals do not become narrow before.'
complete -c judge -n '__judge_in "judge grade"' -l seed -x -d 'The seed of random cases: a whole number, or \'random\' for a new one.'
complete -c judge -n '__judge_in "judge grade"' -l feedback -x -a 'verdict names property counterexample' -d 'How much results show of hidden tests; an exercise may allow less.'
complete -c judge -n '__judge_in "judge grade"' -l require-box -x -a 'basic strong full' -d 'How strong the box around submissions must be; without it, the strongest that works here.'
complete -c judge -n '__judge_in "judge grade"' -l shard -x -d 'Only the K-th of N parts, which \'judge merge\' puts together.'
complete -c judge -n '__judge_in "judge grade"' -l resume -d 'Go on with the file of results; what is in it is not judged again.'
complete -c judge -n '__judge_in "judge grade"' -l results -r -F -d 'The file that results are written to as they come.'
complete -c judge -n '__judge_in "judge grade"' -l format -x -a 'html junit junit-strict github github-summary gradescope classroom exercism tap sarif csv json json-lines' -d 'A format to write in the end, for each \'--output\'.'
complete -c judge -n '__judge_in "judge grade"' -l output -r -F -d 'The file for the \'--format\' of the same place, which is replaced.'
complete -c judge -n '__judge_in "judge grade"' -l points -r -F -d 'What exercises and tests are worth, for the formats that have points.'
complete -c judge -n '__judge_in "judge grade"' -l fail-on -x -a 'any wrong-answer time-limit-exceeded memory-limit-exceeded run-time-error compile-error' -d 'Exit with 1 if a submission has this verdict.'
complete -c judge -n '__judge_in "judge grade"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge grade"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge grade" 0' -a '(__fish_complete_directories)'

complete -c judge -n '__judge_in "judge merge"' -l output -r -F -d 'The file to write, which is replaced; without it, standard output is written to.'
complete -c judge -n '__judge_in "judge merge"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge merge"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge merge" 0 or-more' -F

complete -c judge -n '__judge_in "judge rejudge"' -l submissions -x -a '(__fish_complete_directories)' -d 'The folder below which the results name their submissions.'
complete -c judge -n '__judge_in "judge rejudge"' -l jobs -x -d 'How many submissions are judged at a time.'
complete -c judge -n '__judge_in "judge rejudge"' -l no-timing -d 'Do not measure the solution\'s time.'
complete -c judge -n '__judge_in "judge rejudge"' -l seed -x -d 'Another seed of random cases than that of the results.'
complete -c judge -n '__judge_in "judge rejudge"' -l require-box -x -a 'basic strong full' -d 'How strong the box around submissions must be; without it, as strong as it was.'
complete -c judge -n '__judge_in "judge rejudge"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge rejudge"' -l output -r -F -d 'The file to write, which is replaced; without it, standard output is written to.'
complete -c judge -n '__judge_in "judge rejudge"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge rejudge"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge rejudge"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge rejudge" 0' -F

complete -c judge -n '__judge_in "judge compare"' -l exercises -x -d 'Only these exercises, which each student should have: \'nms,miou\'.'
complete -c judge -n '__judge_in "judge compare"' -l layout -x -d 'Where in the folder a submission lies, if not in the usual place.'
complete -c judge -n '__judge_in "judge compare"' -l jobs -x -d 'How many submissions are judged at a time.'
complete -c judge -n '__judge_in "judge compare"' -l require-box -x -a 'basic strong full' -d 'How strong the box around submissions must be; without it, the strongest that works here.'
complete -c judge -n '__judge_in "judge compare"' -l format -x -a 'terminal json csv' -d 'How to write what is the same.'
complete -c judge -n '__judge_in "judge compare"' -l output -r -F -d 'The file to write, which is replaced; without it, standard output is written to.'
complete -c judge -n '__judge_in "judge compare"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge compare"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge compare" 0 or-more' -a '(__fish_complete_directories)'

complete -c judge -n '__judge_in "judge progress"' -l questions -d 'List the questions of interviewers that you can answer by now.'
complete -c judge -n '__judge_in "judge progress"' -l merge -r -F -d 'Add what is in the log of another machine to yours.'
complete -c judge -n '__judge_in "judge progress"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge progress"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge progress"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge progress"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge interview"' -l minutes -x -d 'How long it lasts.'
complete -c judge -n '__judge_in "judge interview"' -l track -x -a '(__judge_names --track-names)' -d 'Only the exercises of this track.'
complete -c judge -n '__judge_in "judge interview"' -l seed -x -d 'Choose by this number and not by chance.'
complete -c judge -n '__judge_in "judge interview"' -l finish -d 'End the interview and sum it up.'
complete -c judge -n '__judge_in "judge interview"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge interview"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge interview"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge new"' -l like -x -a '(__judge_names --ids)' -d 'Copy the limits, texts and tests of this exercise, to be adapted.'
complete -c judge -n '__judge_in "judge new"' -l directory -x -a '(__fish_complete_directories)' -d 'The folder of exercises to make it in; made if it is not there.'
complete -c judge -n '__judge_in "judge new"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge new"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge verify"' -l all -d 'Verify every exercise.'
complete -c judge -n '__judge_in "judge verify"' -l mutants -d 'Also demand that the hidden tests kill 95 % of the mutants of the reference.'
complete -c judge -n '__judge_in "judge verify"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge verify"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge verify"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge verify" 0 or-more' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge mutate"' -l of -r -F -d 'The accepted submission to make mutants of; the reference without it.'
complete -c judge -n '__judge_in "judge mutate"' -l all-tests -d 'Run every test on every mutant, to know all that kill it; takes several times as long.'
complete -c judge -n '__judge_in "judge mutate"' -l declare -d 'Print an entry of \'equivalents.md\' for each survivor instead, to be given a reason.'
complete -c judge -n '__judge_in "judge mutate"' -l seed -x -d 'The seed of random cases: a whole number, or \'random\' for a new one.'
complete -c judge -n '__judge_in "judge mutate"' -l require-box -x -a 'basic strong full' -d 'How strong the box around the solution must be; \'judge doctor\' says what works here.'
complete -c judge -n '__judge_in "judge mutate"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge mutate"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge mutate"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge mutate" 0' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge export"' -l students -x -a '(__fish_complete_directories)' -d 'The folder for the copies, made if it is not there.'
complete -c judge -n '__judge_in "judge export"' -l questions -d 'Also copy what an interviewer asks next, with its answers.'
complete -c judge -n '__judge_in "judge export"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge export"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge export"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge export" 0 or-more' -a '(__judge_names --ids)'

complete -c judge -n '__judge_in "judge import-check"' -l format -x -a 'terminal json' -d 'How to write the result.'
complete -c judge -n '__judge_in "judge import-check"' -l language -x -a 'en zh' -d 'The language of messages, titles, statements and questions, instead of the locale\'s; English where there is no translation.'
complete -c judge -n '__judge_in "judge import-check"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge import-check"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge import-check" 0' -F

complete -c judge -n '__judge_in "judge doctor"' -l exercises -x -a '(__fish_complete_directories)' -d 'A further folder of exercises, beside the judge\'s own.'
complete -c judge -n '__judge_in "judge doctor"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_at "judge cache" 0' -a clean -d 'Remove everything from the cache.'
complete -c judge -n '__judge_in "judge cache"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge cache clean"' -l help -s h -d 'Show this help.'

complete -c judge -n '__judge_in "judge completions"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge completions" 0' -a 'bash zsh fish'

complete -c judge -n '__judge_in "judge help"' -l man -d 'Write the manual page, for man(1).'
complete -c judge -n '__judge_in "judge help"' -l help -s h -d 'Show this help.'
complete -c judge -n '__judge_at "judge help" 0 or-more' -a '(__judge_commands)'
