# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts of this folder; read it with `source`. Kept to what bash 3.2
# (macOS) understands.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# Clones and worktrees share one compiler cache.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}

say() { printf '==> %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# Prints the comment block on top of the calling script, as its help.
usage() { awk 'NR > 2 && /^#/ {sub(/^# ?/, ""); print; next} NR > 2 {exit}' "$0"; }

processors() { nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2; }

packages_in() { sed 's/#.*//' "$1" | tr -s '[:space:]' '\n' | sed '/^$/d'; }

# Names of the packages in list $1 that are not installed.
missing_packages() {
    local wanted installed
    wanted=$(packages_in "$1")
    # shellcheck disable=SC2086 # one word a package
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null |
        awk '$2 == "installed" {print $1}' || true)
    printf '%s\n' "$wanted" | grep -vxF "${installed:-none}" || true
}

# What the packages are called elsewhere, as far as known.
list_other_packages() {
    cat >&2 <<'LIST'
Procession installs what it needs on Debian 12 and its relatives only. Elsewhere install:
  Fedora  dnf install gcc-c++ cmake ninja-build ccache mold fmt-devel cli11-devel rapidjson-devel
          qt6-qtbase-devel qt6-qtsvg-devel qt6-linguist qcustomplot-qt6-devel qscintilla-qt6-devel
          catch2-devel rapidcheck-devel google-benchmark-devel dejavu-sans-fonts wqy-microhei-fonts
  Arch    pacman -S gcc cmake ninja ccache mold fmt cli11 rapidjson qt6-base qt6-svg qt6-tools
          qscintilla-qt6 catch2-v2 benchmark ttf-dejavu wqy-microhei; from the AUR: qcustomplot-qt6 rapidcheck
  macOS   brew install cmake ninja ccache fmt cli11 rapidjson qt qscintilla2 google-benchmark; from
          source:
          Catch2 2.13, RapidCheck, QCustomPlot 2.1 for Qt 6 with its CMake package
LIST
}

run_as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Installs what list $1 names and is not there. Quick when nothing is missing.
install_packages() {
    local list=$1 missing
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        list_other_packages
        die "install the packages above, then call again with --no-install"
    fi
    missing=$(missing_packages "$list" | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "packages are missing and there is no sudo; as root: apt-get install --no-install-recommends $missing"
    fi
    say "installing: $missing"
    # shellcheck disable=SC2086 # one word a package
    if ! apt-get install -s -qq --no-install-recommends $missing >/dev/null 2>&1; then
        run_as_root apt-get update </dev/null
    fi
    # shellcheck disable=SC2086
    run_as_root apt-get install -y --no-install-recommends $missing </dev/null && return 0
    # The lists may name versions that the mirror no longer has.
    run_as_root apt-get update </dev/null
    # shellcheck disable=SC2086
    run_as_root apt-get install -y --no-install-recommends $missing </dev/null ||
        die "could not install: $missing"
}

# Configures preset $1 if that has not been done, or if there are settings (-D…) to pass.
configure() {
    local preset=$1
    shift
    if [ $# -eq 0 ] && [ -f "build/$preset/build.ninja" ] &&
        [ ! CMakePresets.json -nt "build/$preset/build.ninja" ]; then
        return 0
    fi
    say "configuring ($preset)"
    cmake --preset "$preset" "$@"
}

# Builds preset $1; the rest goes to `cmake --build`.
build() {
    local preset=$1
    shift
    say "building ($preset)"
    cmake --build --preset "$preset" "$@"
}
