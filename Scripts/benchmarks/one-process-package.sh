# Sourced: makes the package in which `swift test` runs the tests of an exercise without a judge.

# one_process_package FOLDER EXERCISE: the exercise's own tests, hidden ones and examples, which import a solution with
# @testable and call it in their process. The solution stands in for the reference, vectors are not read, and nothing is
# boxed. The package is warm afterwards: built, and tested once with the reference as the solution, which is
# FOLDER/Sources/Solution/EXERCISE.swift.
#
# Returns 1 where tests do not compile like that: a suite calls objects, asynchronous functions and functions with
# `inout` parameters in another way than their own module does. Sets `tests` to how many there are.
one_process_package() {
  local folder=$1 exercise=$2 file
  tests=$(grep -ho 'func test[A-Za-z0-9]*' "Exercises/$exercise"/{Tests/*,Examples}.swift | wc -l)
  mkdir -p "$folder"/{Sources/SuiteKit,Sources/Solution,Tests/SolutionTests}
  cp -r Sources/ExerciseKit "$folder/Sources/ExerciseKit"
  cp Sources/ExampleKit/*.swift Scripts/benchmarks/one-process/*.swift \
    Sources/SuiteKit/{Inputs,Values}/*.swift Sources/SuiteKit/Expectations/Tolerance*.swift \
    Sources/SuiteKit/Properties/{ChoiceSequence,Draw,DrawnChoices}.swift "$folder/Sources/SuiteKit"
  cp "Exercises/$exercise/submissions/accepted/reference.swift" "$folder/Sources/Solution/$exercise.swift"
  [ ! -f "Exercises/$exercise/Types.swift" ] || cp "Exercises/$exercise/Types.swift" "$folder/Sources/Solution"
  for file in "Exercises/$exercise"/{Tests/*,Examples}.swift; do
    { echo '@testable import Solution'; sed 's/\b\(Calls\|Reference\)\.//g' "$file"; } \
      >"$folder/Tests/SolutionTests/$(basename "$file")"
  done
  cat >"$folder/Tests/SolutionTests/SuiteTestCase.swift" <<SWIFT
import SuiteKit

class SuiteTestCase: ExampleTestCase {
  override class var tolerance: Tolerance {
    $(sed -n 's/.*"tolerance": {\(.*\)}.*/Tolerance(\1)/p' "Exercises/$exercise/exercise.json" | tr -d '"')
  }
}
SWIFT
  cat >"$folder/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "one-process",
  targets: [
    .target(name: "ExerciseKit"), .target(name: "SuiteKit", dependencies: ["ExerciseKit"]),
    .target(name: "Solution", dependencies: ["ExerciseKit"]),
    .testTarget(
      name: "SolutionTests", dependencies: ["ExerciseKit", "SuiteKit", "Solution"],
      swiftSettings: [.unsafeFlags(["-suppress-warnings"])]),
  ])
SWIFT
  swift build --build-tests --package-path "$folder" >"$folder/log" 2>&1 || return 1
  # The first run in a package takes longer than those that follow.
  swift test --package-path "$folder" >"$folder/log" 2>&1 || true
  grep -q "Executed $tests tests" "$folder/log" || return 1
}
