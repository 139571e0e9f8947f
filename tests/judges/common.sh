# Sourced by the judges.
# shellcheck shell=bash
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# need COMMAND...: skips the test where one is not installed.
need() {
    local command
    for command in "$@"; do
        command -v "$command" >/dev/null || { echo "skipped: $command is not installed" && exit 77; }
    done
}

# outputs_of SUFFIX FOLDER...: into the array `files`; there must be some.
outputs_of() {
    local suffix=$1
    shift
    mapfile -t files < <(find "$@" -name "*$suffix" 2>/dev/null | sort)
    [[ ${#files[@]} -gt 0 ]] || { echo "no $suffix to judge in: $*" && exit 1; }
}
