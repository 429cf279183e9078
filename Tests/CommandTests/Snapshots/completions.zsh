#compdef judge
# Completes judge in zsh. Written by 'judge completions zsh'.

# Offers what 'judge list' writes, with the folders of exercises that the line names.
_judge_names() {
  local -a folders=() names
  local index
  for ((index = 1; index < CURRENT; index++)); do
    [[ $words[index] == --exercises ]] && folders+=(--exercises "${words[index+1]}")
    [[ $words[index] == --exercises=* ]] && folders+=("$words[index]")
  done
  names=(${(f)"$(_call_program names $judge list $1 ${(q)folders} 2>/dev/null)"})
  compadd -a names
}

_judge_exercises() { _judge_names --ids }

_judge_tracks() { _judge_names --track-names }

_judge_commands() {
  case "${words[2,CURRENT-1]}" in
    '') compadd list show next start open hint test watch bench run report grade merge rejudge compare progress interview new verify mutate export import-check doctor cache completions help ;;
    'cache') compadd clean ;;
  esac
}

_judge_help() {
  _arguments '--man[Write the manual page, for man(1).]' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '*:COMMAND:_judge_commands'
}

_judge_completions() {
  _arguments '(--help -h)'{--help,-h}'[Show this help.]' \
    ':SHELL:(bash zsh fish)'
}

_judge_cache_clean() {
  _arguments '(--help -h)'{--help,-h}'[Show this help.]'
}

_judge_cache() {
  local state line curcontext=$curcontext
  local -a commands=(
    'clean:Remove everything from the cache.'
  )
  _arguments -C '(--help -h)'{--help,-h}'[Show this help.]' \
    '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
        clean) _judge_cache_clean ;;
      esac
      ;;
  esac
}

_judge_doctor() {
  _arguments '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]'
}

_judge_import-check() {
  _arguments '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':PATH:_files'
}

_judge_export() {
  _arguments '--students=[The folder for the copies, made if it is not there.]:DIR:_files -/' \
    '--questions[Also copy what an interviewer asks next, with its answers.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '*:EXERCISE:_judge_exercises'
}

_judge_mutate() {
  _arguments '--of=[The accepted submission to make mutants of; the reference without it.]:FILE:_files' \
    '--all-tests[Run every test on every mutant, to know all that kill it; takes several times as long.]' \
    '--declare[Print an entry of '\''equivalents.md'\'' for each survivor instead, to be given a reason.]' \
    '--seed=[The seed of random cases\: a whole number, or '\''random'\'' for a new one.]:N: ' \
    '--require-box=[How strong the box around the solution must be; '\''judge doctor'\'' says what works here.]:LEVEL:(basic strong full)' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises'
}

_judge_verify() {
  _arguments '--all[Verify every exercise.]' \
    '--mutants[Also demand that the hidden tests kill 95 % of the mutants of the reference.]' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '*:EXERCISE:_judge_exercises'
}

_judge_new() {
  _arguments '--like=[Copy the limits, texts and tests of this exercise, to be adapted.]:EXISTING:_judge_exercises' \
    '--directory=[The folder of exercises to make it in; made if it is not there.]:DIR:_files -/' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':ID: '
}

_judge_interview() {
  _arguments '--minutes=[How long it lasts.]:N: ' \
    '--track=[Only the exercises of this track.]:TRACK:_judge_tracks' \
    '--seed=[Choose by this number and not by chance.]:N: ' \
    '--finish[End the interview and sum it up.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]'
}

_judge_progress() {
  _arguments '--questions[List the questions of interviewers that you can answer by now.]' \
    '--merge=[Add what is in the log of another machine to yours.]:FILE:_files' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]'
}

_judge_compare() {
  _arguments '--exercises=[Only these exercises, which each student should have\: '\''nms,miou'\''.]:IDS: ' \
    '--layout=[Where in the folder a submission lies, if not in the usual place.]:PATTERN: ' \
    '--jobs=[How many submissions are judged at a time.]:N: ' \
    '--require-box=[How strong the box around submissions must be; without it, the strongest that works here.]:LEVEL:(basic strong full)' \
    '--format=[How to write what is the same.]:FORMAT:(terminal json csv)' \
    '--output=[The file to write, which is replaced; without it, standard output is written to.]:FILE:_files' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '*:DIR:_files -/'
}

_judge_rejudge() {
  _arguments '--submissions=[The folder below which the results name their submissions.]:DIR:_files -/' \
    '--jobs=[How many submissions are judged at a time.]:N: ' \
    '--no-timing[Do not measure the solution'\''s time.]' \
    '--seed=[Another seed of random cases than that of the results.]:N: ' \
    '--require-box=[How strong the box around submissions must be; without it, as strong as it was.]:LEVEL:(basic strong full)' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '--output=[The file to write, which is replaced; without it, standard output is written to.]:FILE:_files' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':RESULTS:_files'
}

_judge_merge() {
  _arguments '--output=[The file to write, which is replaced; without it, standard output is written to.]:FILE:_files' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '*:RESULT:_files'
}

_judge_grade() {
  _arguments '--exercises=[Only these exercises, which each student should have\: '\''nms,miou'\''.]:IDS: ' \
    '--layout=[Where in the folder a submission lies, if not in the usual place.]:PATTERN: ' \
    '--jobs=[How many submissions are judged at a time.]:N: ' \
    '--no-timing[Do not measure the solution'\''s time.]' \
    '--time-budget=[The CPU time to measure a file for, if its intervals do not become narrow before.]:SECONDS: ' \
    '--seed=[The seed of random cases\: a whole number, or '\''random'\'' for a new one.]:N: ' \
    '--feedback=[How much results show of hidden tests; an exercise may allow less.]:LEVEL:(verdict names property counterexample)' \
    '--require-box=[How strong the box around submissions must be; without it, the strongest that works here.]:LEVEL:(basic strong full)' \
    '--shard=[Only the K-th of N parts, which '\''judge merge'\'' puts together.]:K/N: ' \
    '--resume[Go on with the file of results; what is in it is not judged again.]' \
    '--results=[The file that results are written to as they come.]:FILE:_files' \
    '*--format=[A format to write in the end, for each '\''--output'\''.]:FORMAT:(html junit junit-strict github github-summary gradescope classroom exercism tap sarif csv json json-lines)' \
    '*--output=[The file for the '\''--format'\'' of the same place, which is replaced.]:FILE:_files' \
    '--points=[What exercises and tests are worth, for the formats that have points.]:FILE:_files' \
    '*--fail-on=[Exit with 1 if a submission has this verdict.]:VERDICT:(any wrong-answer time-limit-exceeded memory-limit-exceeded run-time-error compile-error)' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':DIR:_files -/'
}

_judge_report() {
  _arguments '--format=[The format to write.]:FORMAT:(html junit junit-strict github github-summary gradescope classroom exercism tap sarif csv json json-lines)' \
    '--output=[The file to write, which is replaced; without it, standard output is written to.]:FILE:_files' \
    '--html=[Short for '\''--format html --output FILE'\''.]:FILE:_files' \
    '--points=[What exercises and tests are worth, for the formats that have points.]:FILE:_files' \
    '--feedback=[How much to show of hidden tests; an exercise may allow less.]:LEVEL:(verdict names property counterexample)' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':RESULT:_files'
}

_judge_run() {
  _arguments '--input=[A JSON file with the arguments of one call, by parameter name.]:ARGUMENTS:_files' \
    '--function=[The function to call, if the exercise has several. Goes with '\''--input'\''.]:NAME: ' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises' \
    ':FILE:_files'
}

_judge_bench() {
  _arguments '--sizes=[Only these sizes of the workloads\: '\''1000,4000'\''.]:SIZES: ' \
    '--against=[With '\''all'\'', the exercise'\''s own accepted submissions are measured too, and those that must be too slow.]:WHOM:(reference all)' \
    '--time-budget=[The CPU time to measure a file for, if its intervals do not become narrow before.]:SECONDS: ' \
    '--seed=[The seed of random cases\: a whole number, or '\''random'\'' for a new one.]:N: ' \
    '--require-box=[How strong the box around the solution must be; '\''judge doctor'\'' says what works here.]:LEVEL:(basic strong full)' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises' \
    '*:FILE:_files'
}

_judge_watch() {
  _arguments '--no-timing[Do not measure the solution'\''s time.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '::EXERCISE:_judge_exercises'
}

_judge_test() {
  _arguments '*--test=[Only the test with this name.]:NAME: ' \
    '--seed=[The seed of random cases\: a whole number, or '\''random'\'' for a new one.]:N: ' \
    '--no-timing[Do not measure the solution'\''s time.]' \
    '--time-budget=[The CPU time to measure a file for, if its intervals do not become narrow before.]:SECONDS: ' \
    '--require-box=[How strong the box around the solution must be; '\''judge doctor'\'' says what works here.]:LEVEL:(basic strong full)' \
    '--feedback=[How much to show of hidden tests; an exercise may allow less.]:LEVEL:(verdict names property counterexample)' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '--record[Keep the attempt in your log of progress, also where nobody watches.]' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises' \
    '::FILE:_files'
}

_judge_hint() {
  _arguments '--all[Show all hints.]' \
    '--again[Show the last hint once more.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises'
}

_judge_open() {
  _arguments '--print[Write the path of the file and open nothing.]' \
    '--author[Open the exercise'\''s hidden tests instead, as somebody who writes exercises.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises'
}

_judge_start() {
  _arguments '--directory=[The workspace to start in; made if it is not there.]:DIR:_files -/' \
    '--force[Replace the file if it exists.]' \
    '--refresh[Start nothing; bring the workspace up to date with its files and the judge.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '::EXERCISE:_judge_exercises'
}

_judge_next() {
  _arguments '--review[Propose an exercise that you have solved and might forget.]' \
    '--track=[Only the exercises of this track.]:TRACK:_judge_tracks' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]'
}

_judge_show() {
  _arguments '--questions[Show what an interviewer asks next, with answers, and not the statement.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    ':EXERCISE:_judge_exercises'
}

_judge_list() {
  _arguments '--track=[Only the exercises of this track.]:TRACK:_judge_tracks' \
    '--difficulty=[Only the exercises of this difficulty.]:DIFFICULTY:(easy medium hard)' \
    '--done[Only the exercises that you have solved.]' \
    '--pending[Only the exercises to solve; those with other tests since then too.]' \
    '--ids[Write nothing but ids, a line each.]' \
    '--track-names[Write nothing but the names of tracks, a line each.]' \
    '--language=[The language of messages, titles, statements and questions, instead of the locale'\''s; English where there is no translation.]:LANGUAGE:(en zh)' \
    '--format=[How to write the result.]:FORMAT:(terminal json)' \
    '*--exercises=[A further folder of exercises, beside the judge'\''s own.]:DIR:_files -/' \
    '(--help -h)'{--help,-h}'[Show this help.]' \
    '*:WORD: '
}

_judge() {
  local state line curcontext=$curcontext judge=$words[1]
  local -a commands=(
    'list:List the exercises.'
    'show:Show an exercise'\''s statement.'
    'next:Propose an exercise.'
    'start:Start on an exercise.'
    'open:Open a solution in your editor.'
    'hint:Show the next hint.'
    'test:Judge a solution of an exercise.'
    'watch:Solve exercises in a session: saved, judged.'
    'bench:Measure solutions of an exercise beside each other.'
    'run:Call a solution with arguments of your own.'
    'report:Write results in the format of another tool.'
    'grade:Judge the submissions of a folder.'
    'merge:Put the results of several shards together.'
    'rejudge:Judge submissions again and explain what has become different.'
    'compare:Show which submissions are the same but for names and layout.'
    'progress:Show how far you are.'
    'interview:Hold a mock interview.'
    'new:Begin a new exercise.'
    'verify:Check exercises themselves.'
    'mutate:Show which small mistakes the hidden tests of an exercise do not notice.'
    'export:Copy exercises for students, without what is hidden.'
    'import-check:Look for hidden tests and solutions in what is to be published.'
    'doctor:Check whether the judge can work here.'
    'cache:Look after what the judge keeps to be fast.'
    'completions:Write completions for a shell.'
    'help:Explain a command.'
  )
  _arguments -C '(--help -h)'{--help,-h}'[Show this help.]' \
    '--version[Show the version.]' \
    '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
        list) _judge_list ;;
        show) _judge_show ;;
        next) _judge_next ;;
        start) _judge_start ;;
        open) _judge_open ;;
        hint) _judge_hint ;;
        test) _judge_test ;;
        watch) _judge_watch ;;
        bench) _judge_bench ;;
        run) _judge_run ;;
        report) _judge_report ;;
        grade) _judge_grade ;;
        merge) _judge_merge ;;
        rejudge) _judge_rejudge ;;
        compare) _judge_compare ;;
        progress) _judge_progress ;;
        interview) _judge_interview ;;
        new) _judge_new ;;
        verify) _judge_verify ;;
        mutate) _judge_mutate ;;
        export) _judge_export ;;
        import-check) _judge_import-check ;;
        doctor) _judge_doctor ;;
        cache) _judge_cache ;;
        completions) _judge_completions ;;
        help) _judge_help ;;
      esac
      ;;
  esac
}

_judge "$@"
