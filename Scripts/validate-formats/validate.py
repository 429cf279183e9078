"""Has others read what `judge report` writes; see Scripts/validate-formats.sh."""

import argparse
import base64
import csv
import io
import json
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import jsonschema
import xmlschema

FORMATS = [
    "html", "junit", "junit-strict", "github", "github-summary", "gradescope", "classroom",
    "exercism", "tap", "sarif", "csv", "json", "json-lines",
]


class Refused(Exception):
    """A document that its reader would not take, with the reason."""


def demand(condition, reason):
    if not condition:
        raise Refused(reason)


def only(value, required, optional=()):
    """Demands that an object has these keys and no others."""
    missing = set(required) - set(value)
    unknown = set(value) - set(required) - set(optional)
    demand(not missing, f"lacks {sorted(missing)}")
    demand(not unknown, f"has the unknown keys {sorted(unknown)}")


# JUnit


def check_junit(text, results):
    """Reads as GitLab does: class, name, file and time, and of a failure nothing but its text."""
    root = ElementTree.fromstring(text.encode())
    seen = set()
    for suite in root.iter("testsuite"):
        cases = suite.findall("testcase")
        demand(int(suite.get("tests")) == len(cases), "a suite counts its tests wrong")
        for kind in ["failure", "error"]:
            counted = int(suite.get(kind + "s"))
            demand(counted == sum(c.find(kind) is not None for c in cases), f"counts its {kind}s wrong")
        for case in cases:
            key = (case.get("classname"), case.get("name"))
            demand(all(key), "a test lacks its class or name")
            # Of two tests with the same name, GitLab keeps the first.
            demand(key not in seen, f"{key} is there twice")
            seen.add(key)
            float(case.get("time"))
            for problem in case.findall("failure") + case.findall("error"):
                demand((problem.text or "").strip(), f"{key} fails without a text")
    suites = root.findall("testsuite")
    demand(len(suites) == len(results), "there is not one suite for each result")
    for suite, result in zip(suites, results):
        passes = int(suite.get("failures")) + int(suite.get("errors")) == 0
        demand(passes == (result["verdict"] == "accepted"), "passes, or fails, as the result does not")


# Gradescope: https://gradescope-autograders.readthedocs.io/en/latest/specs/

GRADESCOPE_FORMATS = {"text", "html", "simple_format", "md", "ansi"}
GRADESCOPE_VISIBILITY = {"hidden", "after_due_date", "after_published", "visible"}


def check_gradescope(text, results):
    document = json.loads(text)
    only(document, ["tests", "output"], [
        "score", "execution_time", "output_format", "test_output_format", "test_name_format",
        "visibility", "stdout_visibility", "extra_data", "leaderboard",
    ])
    for key in ["visibility", "stdout_visibility"]:
        demand(document.get(key, "visible") in GRADESCOPE_VISIBILITY, f"'{key}' is unknown")
    demand(document.get("output_format", "text") in GRADESCOPE_FORMATS, "an unknown 'output_format'")
    demand(isinstance(document.get("execution_time", 0), (int, float)), "'execution_time' is no number")
    failed = any(result["verdict"] == "judge-error" for result in results)
    demand(("score" in document) != failed, "there must be a score exactly if the judge did not fail")
    if not failed:
        demand(isinstance(document["score"], (int, float)), "the score is no number")
    numbers = set()
    for test in document["tests"]:
        only(test, ["name", "status"], [
            "score", "max_score", "name_format", "number", "output", "output_format", "tags",
            "visibility", "extra_data",
        ])
        demand(test["status"] in {"passed", "failed"}, f"the status '{test['status']}'")
        demand(re.fullmatch(r"\d+\.\d+", test["number"]), f"the number '{test['number']}'")
        demand(test["number"] not in numbers, f"two tests are {test['number']}")
        numbers.add(test["number"])
        demand(test.get("visibility", "visible") in GRADESCOPE_VISIBILITY, "unknown 'visibility'")
        for key in ["output_format", "name_format"]:
            demand(test.get(key, "text") in GRADESCOPE_FORMATS, f"an unknown '{key}'")
        demand(all(isinstance(tag, str) for tag in test.get("tags", [])), "a tag is no text")
        if "score" in test:
            demand(0 <= test["score"] <= test["max_score"], "a score outside of its range")
    for standing in document.get("leaderboard", []):
        only(standing, ["name", "value"], ["order"])
        demand(standing.get("order", "desc") in {"asc", "desc"}, "an unknown order")
        demand(isinstance(standing["value"], (int, float, str)), "a value of a wrong type")


# Exercism: https://exercism.org/docs/building/tooling/test-runners/interface, version 3


def check_exercism(text, results):
    demand(len(text.encode()) <= 500_000, "larger than 500 KB")
    document = json.loads(text)
    only(document, ["version", "status", "tests"], ["message"])
    demand(document["version"] == 3, "another version")
    verdict = results[0]["verdict"]
    wanted = "pass" if verdict == "accepted" else None
    wanted = "error" if verdict in {"compile-error", "judge-error"} else wanted or "fail"
    demand(document["status"] == wanted, f"the status is {document['status']}, not {wanted}")
    if document["status"] == "error":
        demand(document.get("message"), "an error says nothing")
        demand(document["tests"] == [], "tests, though none was run")
        demand(len(document["message"]) <= 65_535, "the message is too long")
        return
    demand(document["tests"], "no test")
    for test in document["tests"]:
        only(test, ["name", "status"], ["message", "output", "test_code", "task_id"])
        demand(test["status"] in {"pass", "fail", "error"}, f"the status '{test['status']}'")
        demand(test["status"] == "pass" or test.get("message"), "a test fails without a message")
        demand(len(test.get("output") or "") <= 500, "an output of more than 500 characters")
        demand(test.get("task_id", 1) == 1, "a task that there is not")


# GitHub Classroom: classroom-resources/autograding-command-grader


def check_classroom(text, results):
    demand("\n" not in text.strip(), "more than a line, which GITHUB_OUTPUT takes apart")
    document = json.loads(base64.b64decode(text.strip(), validate=True))
    demand(document["version"] == 1, "another version")
    demand(document["status"] in {"pass", "fail", "error"}, f"the status '{document['status']}'")
    passed = all(result["verdict"] == "accepted" for result in results)
    demand((document["status"] == "pass") == passed, "passes, or fails, as the results do not")
    for test in document["tests"]:
        demand(test["status"] in {"pass", "fail", "error"}, f"the status '{test['status']}'")
        demand(test["name"], "a test without a name")
        demand(isinstance(test["score"], (int, float)), "a score that is no number")


# TAP 14


def check_tap(text, results):
    lines = text.split("\n")
    demand(lines[0] == "TAP version 14", "no version")
    passed = all(result["verdict"] == "accepted" for result in results)
    bails = any(line.startswith("Bail out!") for line in lines)
    tests = [line for line in lines if re.match(r"(not )?ok ", line)]
    demand((not bails and all(line.startswith("ok") for line in tests)) == passed, "a wrong verdict")
    plans = [line for line in lines if re.match(r"1\.\.\d+", line)]
    if not bails:
        demand(len(plans) == 1 and int(plans[0][3:].split()[0]) == len(tests), "no plan that fits")
    numbers = [int(re.match(r"(?:not )?ok (\d+)", line).group(1)) for line in tests]
    demand(numbers == list(range(1, len(tests) + 1)), "the numbers do not follow each other")


# The others


def check_csv(text, results):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    demand(len(rows) == len(results) + 1, "not a line for each result")
    demand(len({len(row) for row in rows}) == 1, "lines of different lengths")
    for row in rows[1:]:
        demand(not any(cell[:1] in set("=+-@") for cell in row), "a cell that is a formula")


def check_github(text, results):
    lines = text.split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith("::stop-commands::"))
    end = lines.index(f"::{lines[start].split('::')[2]}::")
    for line in lines[:start] + lines[end + 1:]:
        demand(
            not line or re.match(r"::(error|warning|notice|group|endgroup)[ :]", line),
            f"a line outside that is no command: {line[:60]}")
    for severity in ["error", "warning", "notice"]:
        found = [line for line in lines[end:] if line.startswith(f"::{severity}")]
        demand(len(found) <= 10, f"more than ten of '{severity}'")


def check_summary(text, results):
    demand(len(text.encode()) <= 1 << 20, "larger than a mebibyte")


def same(written, read):
    # What a lower level of feedback does not show has been taken out.
    whole = [result.get("feedback", "counterexample") == "counterexample" for result in read]
    demand(len(written) == len(read), "not as many results as were read")
    for one, other, is_whole in zip(written, read, whole):
        demand(one["verdict"] == other["verdict"], "another verdict")
        demand(not is_whole or one == other, "not what was read")


def check_json(text, results):
    same(json.loads(text)["results"], results)


def check_lines(text, results):
    same([json.loads(line) for line in text.split("\n") if line], results)


def check_html(text, results):
    demand(text.startswith("<!doctype html>") or text.startswith("<!DOCTYPE html>"), "no page")


def checks(arguments):
    strict = xmlschema.XMLSchema(arguments.junit)
    schema = json.loads(pathlib.Path(arguments.sarif).read_text())
    sarif = jsonschema.validators.validator_for(schema)(schema)

    def check_strict(text, results):
        strict.validate(io.StringIO(text))
        check_junit(text, results)

    def check_sarif(text, results):
        sarif.validate(json.loads(text))

    return {
        "html": check_html, "junit": check_junit, "junit-strict": check_strict, "github": check_github,
        "github-summary": check_summary, "gradescope": check_gradescope,
        "classroom": check_classroom, "exercism": check_exercism, "tap": check_tap,
        "sarif": check_sarif, "csv": check_csv, "json": check_json, "json-lines": check_lines,
    }


def read(path):
    """The results of a file: one, several in a document, or one on each line."""
    text = pathlib.Path(path).read_text()
    try:
        document = json.loads(text)
    except json.JSONDecodeError:
        lines = [json.loads(line) for line in text.split("\n") if line.strip()]
        # A grading begins with a heading.
        return [line for line in lines if line["format"] == "judge-result/1"]
    return document["results"] if "results" in document else [document]


def main():
    parser = argparse.ArgumentParser()
    for name in ["judge", "sarif", "junit", "work"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("results", nargs="+")
    arguments = parser.parse_args()
    readers = checks(arguments)
    results = [result for path in arguments.results for result in read(path)]
    file = pathlib.Path(arguments.work) / "results.jsonl"
    # Samples have the same name, and submissions that are graded have not.
    for number, result in enumerate(results):
        result["submission"] = f"{number}/{result['submission']}"
    refused = 0
    for format in FORMATS:
        together = [] if format == "exercism" else [results]
        documents = [[result] for result in results] + together
        for some in documents:
            file.write_text("".join(json.dumps(one) + "\n" for one in some))
            # Line ends as they are: CSV has others than the rest.
            text = subprocess.run(
                [arguments.judge, "report", str(file), "--format", format],
                check=True, capture_output=True).stdout.decode()
            try:
                readers[format](text, some)
            except Exception as error:
                refused += 1
                reason = " ".join(str(error).split())[:200]
                name = some[0]["verdict"] if len(some) == 1 else "all together"
                print(f"REFUSED {format}, {name}: {type(error).__name__}: {reason}")
        print(f"{format}: {len(documents)} documents")
    print(f"{refused} refused")
    return 1 if refused else 0


if __name__ == "__main__":
    raise SystemExit(main())
