# Sourced by the scripts of this folder: where the repository is, and how they speak.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit

say() { printf '==> %s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# configure PRESET [CMAKE OPTIONS...]: with ccache where there is one.
configure() {
    local preset=$1 launcher=()
    shift
    if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    cmake --preset "$preset" "${launcher[@]}" "$@" >"build/configure-$preset.log" 2>&1 ||
        { cat "build/configure-$preset.log" >&2 && fail "cannot configure the $preset build"; }
}

# recent_sources: the sources that the last four hours of the history changed, or a header that they include; and
# what is not committed. All of them where there is no history.
recent_sources() {
    local newest headers
    newest=$(git log -1 --format=%ct)
    {
        git log --since="@$((newest - 4 * 3600))" --name-only --format=
        git diff --name-only HEAD
    } | grep -E '^(formats|library|pipeline|program)/.*\.[ch]pp$' | sort -u >build/changed.txt || true
    grep '\.cpp$' build/changed.txt || true
    headers=$(sed -n 's/.*\.hpp$/#include "&"/p' build/changed.txt)
    if [[ -n $headers ]]; then
        git grep -lF -f <(printf '%s\n' "$headers") -- '*.cpp' ':!tests' ':!fixtures' || true
    fi
}
