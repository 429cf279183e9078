import Foundation

let root = RootCommand.declaration
let surroundings = Surroundings.process(root: root, actions: .standard)
let tool = CommandLineTool(root: root, surroundings: surroundings)
exit(tool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
