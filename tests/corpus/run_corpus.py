#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs of a corpus of course programs through `procession-cli exec`.

run_corpus.py CLI CORPUS [--seeds 1 2] [--policies rr mlfq] [--cores 1 4] [--only 01 26 …] [--start-method fork]

Each program's standard output goes to the corpus's check_output.py; its exit code and the last line of
what it says to standard error are compared with those of CPython, and under ideal costs the virtual
time until the main process has ended with min_elapsed_s. Exit status 0 if every run was accepted.
"""
import argparse
import concurrent.futures
import itertools
import json
import os
import re
import subprocess
import sys

# One run is enough: they compute for long.
CPU_BOUND = {'52'}
# Where creating a process costs nothing, a child that starts at once on another core is a hair ahead of
# what its parent measures: the whole seconds differ.
IDEAL_ON_ONE_CORE = {'53'}
# Who is first decides how long it takes, or it computes.
FREE_TIME = {'32', '34', '35', '36', '41', '46', '52', '67', '70'}


def named_by_end(out):
    """Who has printed last is named as who began first: the names at the starts, not their places, change."""
    lines = out.splitlines()
    starts = [i for i, line in enumerate(lines) if line.endswith(' starts printing')]
    ended = [line.split()[0] for line in lines if line.endswith(' has printed')]
    for place, name in zip(starts, reversed(ended)):
        lines[place] = name + ' starts printing'
    return '\n'.join(lines) + '\n'


def waited_whole(out):
    """A wait that is a hair short of two seconds is two seconds."""
    return re.sub(r'waited 1\.999\d*', 'waited 2.0', out)


# Where creating a process is free and there is one core, the policy alone says who begins: a lottery
# draws one of the three children, and the fair policy lets a child go before its parent looks at the
# clock. CPython's figures are those of a computer where neither happens; all else is still checked.
READ_AS = {('30', 'lottery', '1', 'ideal'): named_by_end, ('53', 'cfs', '1', 'ideal'): waited_whole}


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('cli')
    parser.add_argument('corpus')
    parser.add_argument('--seeds', nargs='+', default=['1', '2'])
    parser.add_argument('--policies', nargs='+', default=['rr', 'mlfq'])
    parser.add_argument('--cores', nargs='+', default=['1', '4'])
    parser.add_argument('--costs', nargs='+', default=['realistic', 'ideal'])
    parser.add_argument('--shuffle', action='store_true', help='let the seed order what happens at the same instant')
    parser.add_argument('--only', nargs='+', default=[])
    parser.add_argument('--jobs', type=int, default=2)
    return parser.parse_args()


def programs_of(corpus, only):
    folder = os.path.join(corpus, 'programs')
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            source = file.read()
        if name.endswith('.py') and (not only or name[:2] in only):
            yield name[:-3]


def last_exception(text):
    # The last line that names an exception, without the addresses in it.
    lines = [line for line in text.splitlines() if re.match(r'[A-Za-z_][\w.]*(?:Error|Exception|Empty|Full|Interrupt)\b', line)]
    return re.sub(r'0x[0-9a-f]+', '0x…', lines[-1]) if lines else None


def run(arguments, name, seed, policy, cores, costs):
    corpus = arguments.corpus
    with open(os.path.join(corpus, 'expected', name + '.json'), encoding='utf-8') as file:
        expected = json.load(file)
    program = os.path.join(corpus, 'programs', name + '.py')
    command = [arguments.cli, 'exec', program, '--seed', seed, '--policy', policy, '--cores', cores,
               '--set', f'machine.costs={costs}']
    if arguments.shuffle:
        command += ['--set', 'machine.shuffle_ties=true']
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL)
    faults = []
    read_as = READ_AS.get((name[:2], policy, cores, costs), str)
    check = subprocess.run([sys.executable, os.path.join(corpus, 'check_output.py'), name], input=read_as(done.stdout),
                           capture_output=True, text=True, timeout=60)
    if check.returncode:
        faults.append('output: ' + (check.stdout + check.stderr).strip()[-400:])
    if done.returncode not in expected['exit_codes']:
        faults.append(f'exit status {done.returncode}, not {expected["exit_codes"]}: {done.stderr.strip()[-200:]}')
    theirs, ours = last_exception(expected['stderr']), last_exception(done.stderr)
    if theirs != ours and not (expected['design'] == 'race' and ours is None):
        faults.append(f'last exception {ours!r}, not {theirs!r}')
    if costs == 'ideal' and name[:2] not in FREE_TIME:
        timed = subprocess.run(command + ['--format', 'json'], capture_output=True, text=True, timeout=600,
                               stdin=subprocess.DEVNULL)
        elapsed = json.loads(timed.stdout)['processes'][0]['finish'] / 1e6
        if abs(elapsed - expected['min_elapsed_s']) > 0.2:
            faults.append(f'took {elapsed:.3f} s, not {expected["min_elapsed_s"]} s')
    return faults


def main():
    arguments = parse_arguments()
    if not os.path.isdir(os.path.join(arguments.corpus, 'programs')):
        print('no corpus here: nothing to do')
        return 0
    jobs = []
    names = list(programs_of(arguments.corpus, arguments.only))
    for name in names:
        runs = list(itertools.product(arguments.seeds, arguments.policies, arguments.cores, arguments.costs))
        if name[:2] in IDEAL_ON_ONE_CORE:
            runs = [one for one in runs if one[3] != 'ideal' or one[2] == '1']
        jobs += [(name, *one) for one in (runs[:1] if name[:2] in CPU_BOUND else runs)]
    refused = set()
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for job, faults in zip(jobs, pool.map(lambda job: run(arguments, *job), jobs)):
            for fault in faults:
                print(f'{" ".join(job)}: {fault}')
            if faults:
                refused.add(job[0])
    print(f'{len(names) - len(refused)} of {len(names)} programs accepted, {len(jobs)} runs')
    return 1 if refused else 0


if __name__ == '__main__':
    sys.exit(main())
