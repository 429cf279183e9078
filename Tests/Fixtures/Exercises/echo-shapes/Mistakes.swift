import SuiteKit

/// None: what is generated to describe them must compile for every shape.
let mistakes: [Mistake] = []
