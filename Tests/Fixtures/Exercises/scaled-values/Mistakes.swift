import SuiteKit

let mistakes: [Mistake] = [
  .scaled("moved-before-scaling", "The offset is added before the factor is applied.") {
    $0.offset *= $0.factor
  },
  .scaled("first-never-moved", "The first number is not moved.") { arguments in
    var answer = try arguments.rightAnswer()
    if !answer.isEmpty { answer[0] -= arguments.offset }
    return answer
  },
]
