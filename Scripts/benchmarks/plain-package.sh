# Sourced: makes the package that a person would write to test a solution with `swift test`.

# plain_package FOLDER [EXERCISE]: a solution of it (nms), what it imports, and as many tests as the exercise has.
# Those of nms call the solution with three boxes; others call nothing of it and do less than any test.
# Sets `tests` to how many there are.
plain_package() {
  local folder=$1 exercise=${2:-nms} i
  tests=$(grep -ho 'func test[A-Za-z0-9]*' "Exercises/$exercise"/{Tests/*,Examples}.swift | wc -l)
  mkdir -p "$folder"/{Sources/Solution,Tests/SolutionTests}
  cp -r Sources/ExerciseKit "$folder/Sources/ExerciseKit"
  cp "Exercises/$exercise/submissions/accepted/reference.swift" "$folder/Sources/Solution/$exercise.swift"
  if [ -f "Exercises/$exercise/Types.swift" ]; then
    cp "Exercises/$exercise/Types.swift" "$folder/Sources/Solution/Types.swift"
  fi
  cat >"$folder/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "plain",
  targets: [
    .target(name: "ExerciseKit"), .target(name: "Solution", dependencies: ["ExerciseKit"]),
    .testTarget(name: "SolutionTests", dependencies: ["ExerciseKit", "Solution"]),
  ])
SWIFT
  {
    printf 'import ExerciseKit\nimport Solution\nimport XCTest\n\nfinal class SolutionTests: XCTestCase {\n'
    for ((i = 0; i < tests; i++)); do
      printf '  func testNumber%d() {\n' "$i"
      printf '    let boxes = [Box(0, 0, 10, 10), Box(1, 1, 11, 11), Box(%d, 20, 40, 60)]\n' "$i"
      if [ "$exercise" = nms ]; then
        echo '    XCTAssertEqual(nms(boxes, scores: [0.9, 0.8, 0.7], iouThreshold: 0.5), [0, 2])'
      else
        echo '    XCTAssertEqual(boxes.count, 3)'
      fi
      echo '  }'
    done
    echo '}'
  } >"$folder/Tests/SolutionTests/SolutionTests.swift"
}
