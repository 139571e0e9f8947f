#!/usr/bin/env zsh
# usage: completion.zsh FOLDER: zsh with the completions in the folder completes what is typed, as at a terminal.
emulate -L zsh
zmodload zsh/zpty

# completed TEXT: what the line is after TEXT and a tab; the shell says it by a widget.
completed() {
    zpty -w shell "$1"$'\t\C-x?'
    local line
    zpty -r -m shell line '*<<<*>>>*' || return
    print -r -- ${${line##*<<<}%%>>>*}
    zpty -w shell $'\C-x!'
}
local folder=$(mktemp -d)
touch $folder/'brief met spatie.md'
mkdir $folder/map
zpty shell "cd ${(q)folder} && zsh -f -i"
zpty -w shell "PS1= PS2= TERM=dumb; fpath=(${(q)1} \$fpath); autoload -U compinit; compinit -u -D
say() { print -r -- \"<<<\$BUFFER>>>\" }; zle -N say; bindkey '^X?' say; zle -N wipe kill-whole-line
wipe() { BUFFER= }; zle -N wipe; bindkey '^X!' wipe; setopt no_always_last_prompt no_beep; print ready"
zpty -r -m shell line '*ready*'

failed=0
expect() {
    local got="$(completed "$1")"
    if [[ $got == "$2" ]]; then print -r -- "$1 -> $got"; else print -r -- "$1 -> $got, not $2"; failed=1; fi
}
expect 'voetnoot conv' 'voetnoot convert '
expect 'voetnoot convert --pdf-pro' 'voetnoot convert --pdf-profile '
expect 'voetnoot convert --on-defect m' 'voetnoot convert --on-defect mark '
expect 'voetnoot convert --to t' 'voetnoot convert --to txt,'
expect 'voetnoot receipt d' 'voetnoot receipt diff '
expect 'voetnoot check --format gitl' 'voetnoot check --format gitlab '
expect 'voetnoot rules NOTE-24' 'voetnoot rules NOTE-24 '
expect 'voetnoot convert --isolated bri' 'voetnoot convert --isolated brief\ met\ spatie.md '
expect 'voetnoot convert bri' 'voetnoot convert brief\ met\ spatie.md '
expect 'voetnoot convert -o ma' 'voetnoot convert -o map/'
zpty -d shell
rm -rf $folder
exit $failed
