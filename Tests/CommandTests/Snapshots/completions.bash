# Completes judge in bash. Written by 'judge completions bash'.

_judge_subcommands() {
  case $1 in
    'judge') echo 'list show next start open hint test watch bench run report grade merge rejudge compare progress interview new verify mutate export import-check doctor cache completions help' ;;
    'judge cache') echo 'clean' ;;
  esac
}

_judge() {
  local judge=${COMP_WORDS[0]/#\~/$HOME} current=${COMP_WORDS[COMP_CWORD]}
  local path=judge option='' operands=0 operand_words='' ended='' kind='' word index
  local -a folders=()
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    # Bash makes three words of '--option=value'.
    [[ $word == = ]] && continue
    if [[ -n $option ]]; then
      [[ $option == --exercises ]] && folders+=(--exercises "${word/#\~/$HOME}")
      option=''
      continue
    fi
    if [[ -n $ended || $word != -* ]]; then
      case "$path $word" in
        'judge list') path="$path $word" ;;
        'judge show') path="$path $word" ;;
        'judge next') path="$path $word" ;;
        'judge start') path="$path $word" ;;
        'judge open') path="$path $word" ;;
        'judge hint') path="$path $word" ;;
        'judge test') path="$path $word" ;;
        'judge watch') path="$path $word" ;;
        'judge bench') path="$path $word" ;;
        'judge run') path="$path $word" ;;
        'judge report') path="$path $word" ;;
        'judge grade') path="$path $word" ;;
        'judge merge') path="$path $word" ;;
        'judge rejudge') path="$path $word" ;;
        'judge compare') path="$path $word" ;;
        'judge progress') path="$path $word" ;;
        'judge interview') path="$path $word" ;;
        'judge new') path="$path $word" ;;
        'judge verify') path="$path $word" ;;
        'judge mutate') path="$path $word" ;;
        'judge export') path="$path $word" ;;
        'judge import-check') path="$path $word" ;;
        'judge doctor') path="$path $word" ;;
        'judge cache') path="$path $word" ;;
        'judge cache clean') path="$path $word" ;;
        'judge completions') path="$path $word" ;;
        'judge help') path="$path $word" ;;
        *)
          operands=$((operands + 1))
          operand_words="$operand_words $word"
          ;;
      esac
    elif [[ $word == -- ]]; then
      ended=yes
    else
      case "$path $word" in
        'judge list --track') option=$word ;;
        'judge list --difficulty') option=$word ;;
        'judge list --language') option=$word ;;
        'judge list --format') option=$word ;;
        'judge list --exercises') option=$word ;;
        'judge show --language') option=$word ;;
        'judge show --exercises') option=$word ;;
        'judge next --track') option=$word ;;
        'judge next --language') option=$word ;;
        'judge next --exercises') option=$word ;;
        'judge start --directory') option=$word ;;
        'judge start --language') option=$word ;;
        'judge start --exercises') option=$word ;;
        'judge open --language') option=$word ;;
        'judge open --exercises') option=$word ;;
        'judge hint --language') option=$word ;;
        'judge hint --exercises') option=$word ;;
        'judge test --test') option=$word ;;
        'judge test --seed') option=$word ;;
        'judge test --time-budget') option=$word ;;
        'judge test --require-box') option=$word ;;
        'judge test --feedback') option=$word ;;
        'judge test --format') option=$word ;;
        'judge test --language') option=$word ;;
        'judge test --exercises') option=$word ;;
        'judge watch --language') option=$word ;;
        'judge watch --exercises') option=$word ;;
        'judge bench --sizes') option=$word ;;
        'judge bench --against') option=$word ;;
        'judge bench --time-budget') option=$word ;;
        'judge bench --seed') option=$word ;;
        'judge bench --require-box') option=$word ;;
        'judge bench --format') option=$word ;;
        'judge bench --language') option=$word ;;
        'judge bench --exercises') option=$word ;;
        'judge run --input') option=$word ;;
        'judge run --function') option=$word ;;
        'judge run --exercises') option=$word ;;
        'judge report --format') option=$word ;;
        'judge report --output') option=$word ;;
        'judge report --html') option=$word ;;
        'judge report --points') option=$word ;;
        'judge report --feedback') option=$word ;;
        'judge report --language') option=$word ;;
        'judge report --exercises') option=$word ;;
        'judge grade --exercises') option=$word ;;
        'judge grade --layout') option=$word ;;
        'judge grade --jobs') option=$word ;;
        'judge grade --time-budget') option=$word ;;
        'judge grade --seed') option=$word ;;
        'judge grade --feedback') option=$word ;;
        'judge grade --require-box') option=$word ;;
        'judge grade --shard') option=$word ;;
        'judge grade --results') option=$word ;;
        'judge grade --format') option=$word ;;
        'judge grade --output') option=$word ;;
        'judge grade --points') option=$word ;;
        'judge grade --fail-on') option=$word ;;
        'judge grade --language') option=$word ;;
        'judge merge --output') option=$word ;;
        'judge merge --language') option=$word ;;
        'judge rejudge --submissions') option=$word ;;
        'judge rejudge --jobs') option=$word ;;
        'judge rejudge --seed') option=$word ;;
        'judge rejudge --require-box') option=$word ;;
        'judge rejudge --format') option=$word ;;
        'judge rejudge --output') option=$word ;;
        'judge rejudge --language') option=$word ;;
        'judge rejudge --exercises') option=$word ;;
        'judge compare --exercises') option=$word ;;
        'judge compare --layout') option=$word ;;
        'judge compare --jobs') option=$word ;;
        'judge compare --require-box') option=$word ;;
        'judge compare --format') option=$word ;;
        'judge compare --output') option=$word ;;
        'judge compare --language') option=$word ;;
        'judge progress --merge') option=$word ;;
        'judge progress --language') option=$word ;;
        'judge progress --format') option=$word ;;
        'judge progress --exercises') option=$word ;;
        'judge interview --minutes') option=$word ;;
        'judge interview --track') option=$word ;;
        'judge interview --seed') option=$word ;;
        'judge interview --language') option=$word ;;
        'judge interview --exercises') option=$word ;;
        'judge new --like') option=$word ;;
        'judge new --directory') option=$word ;;
        'judge new --exercises') option=$word ;;
        'judge verify --format') option=$word ;;
        'judge verify --exercises') option=$word ;;
        'judge mutate --of') option=$word ;;
        'judge mutate --seed') option=$word ;;
        'judge mutate --require-box') option=$word ;;
        'judge mutate --format') option=$word ;;
        'judge mutate --exercises') option=$word ;;
        'judge export --students') option=$word ;;
        'judge export --language') option=$word ;;
        'judge export --exercises') option=$word ;;
        'judge import-check --format') option=$word ;;
        'judge import-check --language') option=$word ;;
        'judge import-check --exercises') option=$word ;;
        'judge doctor --exercises') option=$word ;;
      esac
    fi
  done
  [[ $current == = ]] && current=''

  if [[ -n $option ]]; then
    case "$path $option" in
      'judge list --track') kind=track ;;
      'judge list --difficulty') kind='words easy medium hard' ;;
      'judge list --language') kind='words en zh' ;;
      'judge list --format') kind='words terminal json' ;;
      'judge list --exercises') kind=folder ;;
      'judge show --language') kind='words en zh' ;;
      'judge show --exercises') kind=folder ;;
      'judge next --track') kind=track ;;
      'judge next --language') kind='words en zh' ;;
      'judge next --exercises') kind=folder ;;
      'judge start --directory') kind=folder ;;
      'judge start --language') kind='words en zh' ;;
      'judge start --exercises') kind=folder ;;
      'judge open --language') kind='words en zh' ;;
      'judge open --exercises') kind=folder ;;
      'judge hint --language') kind='words en zh' ;;
      'judge hint --exercises') kind=folder ;;
      'judge test --require-box') kind='words basic strong full' ;;
      'judge test --feedback') kind='words verdict names property counterexample' ;;
      'judge test --format') kind='words terminal json' ;;
      'judge test --language') kind='words en zh' ;;
      'judge test --exercises') kind=folder ;;
      'judge watch --language') kind='words en zh' ;;
      'judge watch --exercises') kind=folder ;;
      'judge bench --against') kind='words reference all' ;;
      'judge bench --require-box') kind='words basic strong full' ;;
      'judge bench --format') kind='words terminal json' ;;
      'judge bench --language') kind='words en zh' ;;
      'judge bench --exercises') kind=folder ;;
      'judge run --input') kind=file ;;
      'judge run --exercises') kind=folder ;;
      'judge report --format') kind='words html junit junit-strict github github-summary gradescope classroom exercism tap sarif csv json json-lines' ;;
      'judge report --output') kind=file ;;
      'judge report --html') kind=file ;;
      'judge report --points') kind=file ;;
      'judge report --feedback') kind='words verdict names property counterexample' ;;
      'judge report --language') kind='words en zh' ;;
      'judge report --exercises') kind=folder ;;
      'judge grade --feedback') kind='words verdict names property counterexample' ;;
      'judge grade --require-box') kind='words basic strong full' ;;
      'judge grade --results') kind=file ;;
      'judge grade --format') kind='words html junit junit-strict github github-summary gradescope classroom exercism tap sarif csv json json-lines' ;;
      'judge grade --output') kind=file ;;
      'judge grade --points') kind=file ;;
      'judge grade --fail-on') kind='words any wrong-answer time-limit-exceeded memory-limit-exceeded run-time-error compile-error' ;;
      'judge grade --language') kind='words en zh' ;;
      'judge merge --output') kind=file ;;
      'judge merge --language') kind='words en zh' ;;
      'judge rejudge --submissions') kind=folder ;;
      'judge rejudge --require-box') kind='words basic strong full' ;;
      'judge rejudge --format') kind='words terminal json' ;;
      'judge rejudge --output') kind=file ;;
      'judge rejudge --language') kind='words en zh' ;;
      'judge rejudge --exercises') kind=folder ;;
      'judge compare --require-box') kind='words basic strong full' ;;
      'judge compare --format') kind='words terminal json csv' ;;
      'judge compare --output') kind=file ;;
      'judge compare --language') kind='words en zh' ;;
      'judge progress --merge') kind=file ;;
      'judge progress --language') kind='words en zh' ;;
      'judge progress --format') kind='words terminal json' ;;
      'judge progress --exercises') kind=folder ;;
      'judge interview --track') kind=track ;;
      'judge interview --language') kind='words en zh' ;;
      'judge interview --exercises') kind=folder ;;
      'judge new --like') kind=exercise ;;
      'judge new --directory') kind=folder ;;
      'judge new --exercises') kind=folder ;;
      'judge verify --format') kind='words terminal json' ;;
      'judge verify --exercises') kind=folder ;;
      'judge mutate --of') kind=file ;;
      'judge mutate --require-box') kind='words basic strong full' ;;
      'judge mutate --format') kind='words terminal json' ;;
      'judge mutate --exercises') kind=folder ;;
      'judge export --students') kind=folder ;;
      'judge export --language') kind='words en zh' ;;
      'judge export --exercises') kind=folder ;;
      'judge import-check --format') kind='words terminal json' ;;
      'judge import-check --language') kind='words en zh' ;;
      'judge import-check --exercises') kind=folder ;;
      'judge doctor --exercises') kind=folder ;;
    esac
  elif [[ -z $ended && $current == -* ]]; then
    case $path in
      'judge') kind='words --help -h --version' ;;
      'judge list') kind='words --track --difficulty --done --pending --ids --track-names --language --format --exercises --help -h' ;;
      'judge show') kind='words --questions --language --exercises --help -h' ;;
      'judge next') kind='words --review --track --language --exercises --help -h' ;;
      'judge start') kind='words --directory --force --refresh --language --exercises --help -h' ;;
      'judge open') kind='words --print --author --language --exercises --help -h' ;;
      'judge hint') kind='words --all --again --language --exercises --help -h' ;;
      'judge test') kind='words --test --seed --no-timing --time-budget --require-box --feedback --format --language --record --exercises --help -h' ;;
      'judge watch') kind='words --no-timing --language --exercises --help -h' ;;
      'judge bench') kind='words --sizes --against --time-budget --seed --require-box --format --language --exercises --help -h' ;;
      'judge run') kind='words --input --function --exercises --help -h' ;;
      'judge report') kind='words --format --output --html --points --feedback --language --exercises --help -h' ;;
      'judge grade') kind='words --exercises --layout --jobs --no-timing --time-budget --seed --feedback --require-box --shard --resume --results --format --output --points --fail-on --language --help -h' ;;
      'judge merge') kind='words --output --language --help -h' ;;
      'judge rejudge') kind='words --submissions --jobs --no-timing --seed --require-box --format --output --language --exercises --help -h' ;;
      'judge compare') kind='words --exercises --layout --jobs --require-box --format --output --language --help -h' ;;
      'judge progress') kind='words --questions --merge --language --format --exercises --help -h' ;;
      'judge interview') kind='words --minutes --track --seed --finish --language --exercises --help -h' ;;
      'judge new') kind='words --like --directory --exercises --help -h' ;;
      'judge verify') kind='words --all --mutants --format --exercises --help -h' ;;
      'judge mutate') kind='words --of --all-tests --declare --seed --require-box --format --exercises --help -h' ;;
      'judge export') kind='words --students --questions --language --exercises --help -h' ;;
      'judge import-check') kind='words --format --language --exercises --help -h' ;;
      'judge doctor') kind='words --exercises --help -h' ;;
      'judge cache') kind='words --help -h' ;;
      'judge cache clean') kind='words --help -h' ;;
      'judge completions') kind='words --help -h' ;;
      'judge help') kind='words --man --help -h' ;;
    esac
  else
    case "$path $operands" in
      'judge 0') kind='words list show next start open hint test watch bench run report grade merge rejudge compare progress interview new verify mutate export import-check doctor cache completions help' ;;
      'judge show 0') kind=exercise ;;
      'judge start 0') kind=exercise ;;
      'judge open 0') kind=exercise ;;
      'judge hint 0') kind=exercise ;;
      'judge test 0') kind=exercise ;;
      'judge test 1') kind=file ;;
      'judge watch 0') kind=exercise ;;
      'judge bench 0') kind=exercise ;;
      'judge bench '*) kind=file ;;
      'judge run 0') kind=exercise ;;
      'judge run 1') kind=file ;;
      'judge report 0') kind=file ;;
      'judge grade 0') kind=folder ;;
      'judge merge '*) kind=file ;;
      'judge rejudge 0') kind=file ;;
      'judge compare '*) kind=folder ;;
      'judge verify '*) kind=exercise ;;
      'judge mutate 0') kind=exercise ;;
      'judge export '*) kind=exercise ;;
      'judge import-check 0') kind=file ;;
      'judge cache 0') kind='words clean' ;;
      'judge completions 0') kind='words bash zsh fish' ;;
      'judge help '*) kind=command ;;
    esac
  fi

  case $kind in
    file)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      ;;
    folder)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      ;;
    exercise)
      mapfile -t COMPREPLY < <(compgen -W "$("$judge" list --ids "${folders[@]}" 2>/dev/null)" -- "$current")
      ;;
    track)
      mapfile -t COMPREPLY < <(compgen -W "$("$judge" list --track-names "${folders[@]}" 2>/dev/null)" -- "$current")
      ;;
    command)
      mapfile -t COMPREPLY < <(
        compgen -W "$(_judge_subcommands "judge$operand_words")" -- "$current"
      )
      ;;
    words*)
      mapfile -t COMPREPLY < <(compgen -W "${kind#words}" -- "$current")
      ;;
  esac
}

complete -F _judge judge
