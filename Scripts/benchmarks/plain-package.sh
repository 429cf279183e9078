# Sourced: makes the package that a person would write to test an NMS with `swift test`.

# plain_package FOLDER: a solution, what it imports, and as many tests as the exercise has, calling it directly.
# Sets `tests` to how many there are.
plain_package() {
  local folder=$1 i
  tests=$(grep -ho 'func test[A-Za-z0-9]*' Exercises/nms/Tests/*.swift Exercises/nms/Examples.swift | wc -l)
  mkdir -p "$folder"/{Sources/Solution,Tests/SolutionTests}
  cp -r Sources/ExerciseKit "$folder/Sources/ExerciseKit"
  cp Exercises/nms/submissions/accepted/reference.swift "$folder/Sources/Solution/nms.swift"
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
      cat <<SWIFT
  func testNumber$i() {
    let boxes = [Box(0, 0, 10, 10), Box(1, 1, 11, 11), Box($i, 20, 40, 60)]
    XCTAssertEqual(nms(boxes, scores: [0.9, 0.8, 0.7], iouThreshold: 0.5), [0, 2])
  }
SWIFT
    done
    echo '}'
  } >"$folder/Tests/SolutionTests/SolutionTests.swift"
}
