"""What the scripts of this folder share: golden files, and comparing a solution with the authority.

A script describes its exercise with an Oracle and calls run():

    oracle = Oracle(
        script=__file__,
        exercise="nms",
        authority="torchvision.ops.nms",
        packages=["torch", "torchvision"],
        golden="torchvision.jsonl",
        functions={"nms": nms},       # the authority's answer; raises InvalidInput where it is refused
        cases=cases,                  # generator -> iterable of (function name, arguments)
        draw=draw,                    # generator -> (function name, arguments)
    )
    oracle.run()

Then `python nms.py golden` writes Exercises/nms/golden/torchvision.jsonl, and `python nms.py compare FILE` gives
random inputs to the solution in FILE, through `judge run`, and compares its answers with the authority's.

Arguments are dictionaries by parameter name. Python values stand for Swift values as follows:

    bool, int, str, None, list, tuple   the same; a tuple is written as an array
    str                                 also an enum case without payload, by its name
    float                               Double
    numpy.float32                       Float: written with as few digits as a Float needs
    numpy array of float32              Tensor
    numpy array of integers, 2-D        LabelMap
    dict                                struct, labelled tuple or enum case with its payload
    box(...), wh(...)                   Box, WH

A type with state has no vectors: what an object answers depends on the calls before. For such an exercise `functions`
are sessions with objects, and a Swift file beside the script, `sessions="adam.swift"`, has a function of values for
each, which goes through one with an object of the solution. `golden` names a Swift file of `Tests` then, whose text
`recordedSessions` of SuiteKit reads; `compare` adds the functions to the solution and calls them.
"""

import argparse
import importlib.metadata
import json
import math
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = 20261120


class InvalidInput(Exception):
    """The authority's side of ExerciseKit's InvalidInput; only its being thrown is compared."""


def box(x1, y1, x2, y2):
    return {name: np.float32(value) for name, value in zip(("x1", "y1", "x2", "y2"), (x1, y1, x2, y2))}


def wh(w, h):
    return {"w": np.float32(w), "h": np.float32(h)}


def floats(values):
    """A Swift [Float]: numpy.float32 values in a list."""
    return [np.float32(value) for value in values]


# --- Values as JSON --------------------------------------------------------------------------------------------------


def encode(value):
    """The value with nothing but JSON types in it, floats still floats (not finite ones: strings)."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, np.float32):
        return _finite(float(str(value)))
    if isinstance(value, (float, np.floating)):
        return _finite(float(value))
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, np.ndarray) and value.dtype == np.float32:
        return {"shape": list(value.shape), "data": [encode(item) for item in value.ravel()]}
    if isinstance(value, np.ndarray) and value.dtype.kind in "iu" and value.ndim == 2:
        height, width = value.shape
        return {"height": height, "width": width, "data": [int(item) for item in value.ravel()]}
    raise TypeError(f"no JSON form for {type(value).__name__}: {value!r}")


def _finite(number):
    if math.isnan(number):
        return "nan"
    if math.isinf(number):
        return "inf" if number > 0 else "-inf"
    return number


def _compact(value):
    """Whole floats as integers, so that the files stay small; -0.0 is kept."""
    if isinstance(value, dict):
        return {key: _compact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_compact(item) for item in value]
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 and str(value) != "-0.0":
        return int(value)
    return value


def line(value):
    return json.dumps(_compact(encode(value)), separators=(",", ":"), ensure_ascii=False, allow_nan=False)


# --- Comparing -------------------------------------------------------------------------------------------------------


def difference(expected, actual, absolute, relative, path="result"):
    """Where two encoded values differ, as text, or None: floats within the tolerance, all else exactly."""
    if isinstance(expected, dict) and isinstance(actual, dict) and expected.keys() == actual.keys():
        pairs = [(expected[key], actual[key], f"{path}.{key}") for key in expected]
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = [(one, other, f"{path}[{index}]") for index, (one, other) in enumerate(zip(expected, actual))]
    elif isinstance(expected, float) and isinstance(actual, (int, float)) and not isinstance(actual, bool):
        close = abs(actual - expected) <= absolute + relative * abs(expected)
        return None if close else f"{path}: expected {expected}, got {actual}"
    else:
        same = type(expected) is type(actual) and expected == actual
        return None if same else f"{path}: expected {json.dumps(expected)}, got {json.dumps(actual)}"
    return next((found for pair in pairs if (found := difference(*pair[:2], absolute, relative, pair[2]))), None)


def _version(name):
    """The version of a package, or of the language where Python itself is the authority."""
    if name == "python":
        return "{}.{}".format(*sys.version_info[:2])
    return importlib.metadata.version(name)


# --- An exercise's oracle --------------------------------------------------------------------------------------------


class Oracle:
    def __init__(self, script, exercise, authority, packages, golden, functions, cases, draw, seed=SEED, sessions=None):
        self.script = pathlib.Path(script).resolve()
        self.folder = ROOT / "Exercises" / exercise
        self.exercise = exercise
        self.authority = authority
        self.packages = packages
        self.golden = golden
        self.functions = functions
        self.cases = cases
        self.draw = draw
        self.seed = seed
        self.sessions = sessions and self.script.parent / sessions

    def run(self, arguments=None):
        parser = argparse.ArgumentParser(description=f"The oracle of the exercise {self.exercise}: {self.authority}.")
        commands = parser.add_subparsers(dest="command", required=True)
        golden = commands.add_parser("golden", help=f"write {self.target().relative_to(ROOT)}")
        golden.add_argument("--check", action="store_true", help="write nothing: say whether it would be the same")
        compare = commands.add_parser("compare", help="compare a solution with the authority on random inputs")
        compare.add_argument("file", help="the solution, a Swift file")
        compare.add_argument("--count", type=int, default=1000, help="how many inputs (default: 1000)")
        compare.add_argument("--seed", type=int, default=1, help="seed of the inputs (default: 1)")
        compare.add_argument(
            "--judge",
            default=os.environ.get("JUDGE", "swift run -c release judge"),
            help="the command that runs the judge (default: $JUDGE, or else 'swift run -c release judge')",
        )
        options = parser.parse_args(arguments)
        if options.command == "golden":
            sys.exit(0 if self.make_golden(options.check) else 1)
        else:
            sys.exit(0 if self.compare(options) else 1)

    def outcome(self, function, arguments):
        """The authority's answer as {"returns": …} or {"throws": "InvalidInput"}, encoded."""
        try:
            return {"returns": encode(self.functions[function](**arguments))}
        except InvalidInput:
            return {"throws": "InvalidInput"}

    def target(self):
        """The file that the authority's answers are written to."""
        return self.folder / ("Tests" if self.sessions else "golden") / self.golden

    def make_golden(self, only_checks):
        header = {
            "authority": self.authority,
            "versions": {name: _version(name) for name in self.packages},
            "script": str(self.script.relative_to(ROOT)),
            "seed": self.seed,
        }
        lines = [line(header)]
        for function, arguments in self.cases(np.random.default_rng(self.seed)):
            case = {"function": function, "arguments": encode(arguments)}
            lines.append(line(case | self.outcome(function, arguments)))
        count = len(lines) - 1
        target = self.target()
        if self.sessions:
            constant = target.stem[0].lower() + target.stem[1:]
            comment = f"// What {self.authority} answers. Written by {header['script']}; do not edit."
            lines = [comment, f'let {constant} = #"""', *("  " + text for text in lines), '  """#']
        content = ("\n".join(lines) + "\n").encode()
        name = target.relative_to(ROOT)
        if only_checks:
            is_same = target.exists() and target.read_bytes() == content
            print(f"{name}: {count} cases, " + ("as made now" if is_same else "made now it is another"))
            return is_same
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        print(f"{name}: {count} cases, {len(content)} bytes")
        return True

    def to_run(self, solution, folder):
        """What `judge run` gets: the exercise with the solution, or both with the sessions as functions of the API."""
        if not self.sessions:
            return [self.exercise, str(solution)]
        together = pathlib.Path(folder) / f"{self.exercise}-sessions"
        shutil.copytree(self.folder, together)
        sessions = self.sessions.read_text(encoding="utf-8")
        for path in (together / "Starter.swift", together / "submissions/accepted/reference.swift"):
            path.write_text(path.read_text(encoding="utf-8") + "\n" + sessions, encoding="utf-8")
        answers = together / "solution.swift"
        answers.write_text(solution.read_text(encoding="utf-8") + "\n" + sessions, encoding="utf-8")
        return [together.name, str(answers), "--exercises", folder]

    def compare(self, options):
        metadata = json.loads((self.folder / "exercise.json").read_text(encoding="utf-8"))
        # Without a tolerance, answers are compared exactly.
        tolerance = metadata.get("tolerance", {"absolute": 0, "relative": 0})
        generator = np.random.default_rng(options.seed)
        inputs = [self.draw(generator) for _ in range(options.count)]
        requests = [line({"function": function, "arguments": arguments}) for function, arguments in inputs]
        with tempfile.TemporaryDirectory() as folder:
            command = shlex.split(options.judge) + ["run", *self.to_run(pathlib.Path(options.file).resolve(), folder)]
            judge = subprocess.run(
                command, input="\n".join(requests) + "\n", stdout=subprocess.PIPE, cwd=ROOT, text=True, check=False
            )
        lines = [text for text in judge.stdout.splitlines() if text.strip()]
        if len(lines) != len(requests):
            print(f"{shlex.join(command)}: {len(lines)} answers to {len(requests)} inputs, status {judge.returncode}")
            return False
        answers = [json.loads(text) for text in lines]

        wrong = 0
        for (function, arguments), request, answer in zip(inputs, requests, answers):
            expected = self.outcome(function, arguments)
            if isinstance(answer.get("throws"), dict):
                answer = {"throws": answer["throws"].get("type")}
            found = difference(expected, answer, tolerance["absolute"], tolerance["relative"], "answer")
            if found:
                wrong += 1
                if wrong <= 3:
                    print(f"{found}\n  for {request}")
        print(f"{options.count - wrong} of {options.count} answers agree with {self.authority} (seed {options.seed})")
        return wrong == 0
